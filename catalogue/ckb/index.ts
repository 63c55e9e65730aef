/** Central Kurdish (Sorani): every string of the screens. After a number its nouns are singular; the command line speaks English. */
import type { Translation } from '../language'
import { checks } from './checks'
import { comments } from './comments'
import { main } from './main'
import { reasons } from './reasons'
import { rules } from './rules'
import { stages } from './stages'
import { suggestions } from './suggestions'
import { window } from './window'

export const ckb = {
  ...window,
  checks,
  comments,
  main,
  reasons,
  rules,
  stages,
  suggestions,
} as const satisfies Translation<'one' | 'other'>
