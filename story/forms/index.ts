/** The forms of the trade: each prints by a house, and reads what people type. */
export { byline, readNames } from './byline'
export { dateline, houseOfDateline } from './dateline'
export { type Form, type FoundForm, reconcile, type Style, styleIn } from './form'
export { readContributors, signOff, writeContributors } from './sign-off'
