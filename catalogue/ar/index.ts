/** Arabic: every string of the screens. Its plurals have six forms; the command line speaks English. */
import type { Translation } from '../language'
import { checks } from './checks'
import { comments } from './comments'
import { main } from './main'
import { reasons } from './reasons'
import { rules } from './rules'
import { stages } from './stages'
import { suggestions } from './suggestions'
import { window } from './window'

export const ar = {
  ...window,
  checks,
  comments,
  main,
  reasons,
  rules,
  stages,
  suggestions,
} as const satisfies Translation<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>
