/** Errors in the words of an editor. */
import { t } from '../../catalogue'
import type { Reason } from './index'
import { problemReason, type Unexpected } from './reasons'

/** A reason in the language of the screens. */
export function inWords({ key, values = {} }: Reason): string {
  const words = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : inWords(value),
  ])
  return t(key, Object.fromEntries(words))
}

/** Why a call failed, as a sentence. */
export function problemOf(error: unknown, unexpected?: Unexpected): string {
  return inWords(problemReason(error, unexpected))
}
