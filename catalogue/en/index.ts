/** English: every string that a user sees. Plurals follow i18next (`_one`, `_other`). */
import { checks } from './checks'
import { comments } from './comments'
import { main } from './main'
import { reasons } from './reasons'
import { rules } from './rules'
import { stages } from './stages'
import { suggestions } from './suggestions'
import { terminal } from './terminal'
import { window } from './window'

export const en = {
  ...window,
  checks,
  comments,
  main,
  reasons,
  rules,
  stages,
  suggestions,
  terminal,
} as const
