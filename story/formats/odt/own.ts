/** Where an OpenDocument text holds what is Copydesk's own. */

/** The name of a property of the user's, which every program keeps. */
export const ownProperty = 'copydesk'
