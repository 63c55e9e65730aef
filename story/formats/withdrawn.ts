/** Items that their senders take back: the words for it in the fields of wires, and in lines of text. */
import type { Withdrawal } from '../schema/values'

const canceled =
  /^(?:cancel+(?:ed|ation)?|kill(?:ed)?|withdrawn|withdraw|with-?drawal|recall(?:ed)?|retract(?:ed|ion)?|revoked|spiked|an+ul+(?:ed|ation|é|iert|ierung)?|annul[eé]e?|storn(?:o|iert)|zur(?:ü|ue)ckgezogen|trash(?:ed)?|deleted?|elimina(?:te|ted|tion)|mandatory ?kill|story ?kill)$/iu
const withheld = /^(?:withh?eld|withhold|private|hold|held|on ?hold|embargo(?:ed)?)$/iu

/** What a sender's status means; null where an item may be used. Codes and addresses count by their last part. */
export function withdrawalOf(status: string): Withdrawal | null {
  const word = status.trim().split(/[:/#]/).at(-1)?.trim().replaceAll(/[_-]/g, ' ')
  if (word === undefined || word.length > 40) return null
  if (canceled.test(word)) return 'canceled'
  return withheld.test(word) ? 'withheld' : null
}

const words =
  '(?:KILL|CANCEL|CANCELLATION|CANCELLED|CANCELED|WITHHOLD|WITHDRAW|WITHDRAWN|ELIMINATE|ELIMINATION|RETRACT|RETRACTION|ANNULATION|ANNULLIERUNG|STORNO)'
const before =
  '(?:(?:BC|AM|PM|AP|ATTENTION|ACHTUNG|BULLETIN|URGENT|MANDATORY|STORY|EDITORS?|EDS)[\\s,:-]{1,3}){0,3}'
const behind = '(?:\\s(?:ADVISORY|NOTICE|STORY|ORDER|PREVIOUS))?'
const word = new RegExp(words, 'iu')
/** A line that is nothing but the word, in whatever case. */
const alone = new RegExp(`^[\\W_]{0,6}${before}${words}${behind}[\\W_]{0,4}$`, 'iu')
/** A line in capitals that goes on to tell what is taken back: `KILL: BC-Bridge-Vote`. */
const leading = new RegExp(`^[\\W_]{0,6}${before}${words}${behind}\\s?(?:[:!]|[-–—]{1,2}\\s)`, 'u')

/** The word by which a line above a text takes the story back, or `''`. */
export function withdrawalIn(line: string): string {
  const text = line.trim()
  if (text.length > 200 || !(alone.test(text) || leading.test(text))) return ''
  return text.match(word)?.[0] ?? ''
}
