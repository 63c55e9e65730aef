/** English: every string that a user sees. Plurals follow i18next (`_one`, `_other`). */
import { window } from './window'

export const en = { ...window } as const
