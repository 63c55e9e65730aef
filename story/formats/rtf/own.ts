/** Where an RTF file holds what is Copydesk's own. */

/** The name of a property of the user's (RTF 1.9.1, "User-defined document properties"). */
export const ownProperty = 'copydesk'
