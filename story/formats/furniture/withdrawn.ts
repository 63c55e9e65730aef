/** Items that their senders take back: the words for it in the fields of wires, and in lines of text. */
import type { Withdrawal } from '../../schema/values'
import type { Report } from '../format'

const canceled =
  /^(?:cancel+(?:ed|ation)?|kill(?:ed)?|withdrawn|withdraw|with-?drawal|recall(?:ed)?|retract(?:ed|ion)?|rescind(?:ed)?|revoked|spiked|an+ul+(?:ed|ation|é|iert|ierung)?|annul[eé]e?|storn(?:o|iert)|zur(?:ü|ue)ckgezogen|retirée?|retrait|anulaci(?:ó|o)n|anulad[oa]|annullat[oa]|annullamento|ritirat[oa]|retirad[oa]|iptal(?: edildi)?|betal(?:kirin)?|سحب(?: الخبر| المادة)?|إلغاء(?: الخبر)?|يلغى|لغو|هەڵوەشاندنەوە|هەڵوەشایەوە|(?:هەواڵەکە )?کشێنرایەوە|سڕینەوە|trash(?:ed)?|deleted?|elimina(?:te|ted|tion)|mandatory ?kill|story ?kill|story removed)$/iu
const withheld =
  /^(?:withh?eld|withhold|private|hold|held|on ?hold|hold for (?:release|publication)|embargo(?:ed)?|do not (?:use|publish|run|file|release)|not for (?:publication|use|release))$/iu

/** What a sender's status means; null where an item may be used. Codes and addresses count by their last part. */
export function withdrawalOf(status: string): Withdrawal | null {
  if (isAsked(status)) return 'canceled'
  // the capital of the Turkish i has none of its small letters in other languages
  const word = status.trim().split(/[:/#]/).at(-1)?.trim().replaceAll(/[_-]/g, ' ').replaceAll('İ', 'i')
  if (word === undefined || word.length > 40) return null
  if (canceled.test(word)) return 'canceled'
  return withheld.test(word) ? 'withheld' : null
}

const words =
  '(?:KILL|STORY REMOVED|CANCEL|CANCELLATION|CANCELLED|CANCELED|WITHHOLD|WITHDRAW|WITHDRAWN|WITHDRAWAL|RETRAIT|RETIRÉE?|ANULACIÓN|ANULAD[OA]|RETIRAD[OA]|ANNULLAT[OA]|ANNULLAMENTO|RITIRAT[OA]|ZURÜCKGEZOGEN|İPTAL|BETALKIRIN|سحب(?: الخبر| المادة)?|إلغاء(?: الخبر)?|لغو|هەڵوەشاندنەوە|(?:هەواڵەکە )?کشێنرایەوە|ELIMINATE|ELIMINATION|RETRACT|RETRACTION|ANNULATION|ANNULLIERUNG|STORNO)'
const before =
  '(?:(?:BC|AM|PM|AP|ATTENTION|ACHTUNG|DİKKAT|DIKKAT|ATENCIÓN|AVIS|تنبيه|BULLETIN|URGENT|MANDATORY|STORY|EDITORS?|EDS|\\(?[A-Z]{2,8}\\))[\\s,:-]{1,3}){0,3}'
const behind = '(?:\\s(?:ADVISORY|NOTICE|STORY|ORDER|PREVIOUS))?'
const word = new RegExp(words, 'iu')
/** What may stand around it: no letter of any script, as in `پرواز لغو شد` (“the flight was cancelled”). */
const sign = '[^\\p{L}\\p{N}]'
/** A line that is nothing but the word, in whatever case, once or more often. */
const alone = new RegExp(
  `^${sign}{0,6}${before}${words}(?:[\\s,–-]{1,3}${words}){0,3}${behind}${sign}{0,4}$`,
  'iu',
)
/** A line in capitals that also names what is withdrawn: `KILL: BC-Bridge-Vote`. */
const leading = new RegExp(
  `^(?:${sign}{0,6}${before}${words}(?:\\s${words}){0,3}${behind}\\s?(?:[:!.]|[-–—]{1,2}\\s)|[([]${before}${words}[)\\]]\\s)`,
  'u',
)
/** `BC-Bridge-Vote, MANDATORY KILL` */
const ending = new RegExp(`^[A-Z]{2}-[^,.!?]{2,60}, ?(?:MANDATORY |BULLETIN )?${words}$`, 'u')

/** Lines in capitals that keep a story on the desk. */
const notForUse =
  /^[^\p{L}\p{N}]{0,6}(?:(?:INTERNAL|CONFIDENTIAL|LEGAL)\s?[-–—:,]\s?)?(DO NOT (?:USE|PUBLISH|RUN|FILE|RELEASE)|NOT FOR (?:PUBLICATION|USE)|HOLD FOR (?:RELEASE|PUBLICATION))(?![\p{L}\d])[^.?a-z\d]{0,60}$/u

/** What an agency asks in a sentence of its own language: of the story that it stands above. */
const asked =
  /^(?:achtung[\s\p{P}]{1,4})?bitte nicht (?:verwenden|verbreiten|veröffentlichen)[.!]?$|^a kill is mandatory(?=[.!]|$)|^ne pas (?:utiliser|publier|diffuser)[.!]?$|^this (?:story (?:has been|was|is) (?:withdrawn|killed|retracted)|(?:article|item) has been (?:withdrawn|killed))(?=[.!]|$)|bitte (?:die|diese) meldung .{0,80}nicht (?:verwenden|verbreiten|nutzen)|bitte (?:verwenden|nutzen|verbreiten) sie (?:die|diese|den|diesen) (?:meldung|text) .{0,80}nicht(?=[.!]|$)|(?<!\p{L})(?:ziehen|zieht) (?:die|diese) meldung .{0,80}zurück|^(?:achtung|eilt|wichtig|hinweis)[\s\p{P}]{1,4}meldung (?:wird |ist |wurde )?(?:zurückgezogen|storniert)|^[+*\s-]{0,6}(?:diese |die )?meldung (?:wird |ist |wurde )?(?:hiermit )?(?:zurückgezogen|storniert|gesperrt)[+*.!\s-]{0,6}$|(?:prière|merci) (?:d['’]annuler|de ne pas (?:utiliser|publier)) .{0,30}(?:dépêche|texte|article)|(?<!\p{L})haber(?:imiz|i)? .{0,60}(?:geri çekilmiştir|iptal edilmiştir|kullanmayınız)|(?:سحبت|تم سحب) (?:هذه المادة|هذا الخبر)|(?:يرجى|الرجاء|رجاء|نرجو) (?:عدم استخدام|عدم نشر|إلغاء|سحب) (?:هذا الخبر|هذه المادة|هذا التقرير)|ئەم هەواڵە (?:بەکارمەهێنن|بڵاومەکەنەوە)|vê nûçeyê bi kar neynin/iu
/** `Dam to be drained – KILLED` */
const behindHeadline = / [-–—|(] ?(KILLED|WITHDRAWN|CANCELL?ED|RETRACTED|DO NOT USE|DO NOT PUBLISH)\)?$/u
/** No line that asks so is longer. In UTF-16 units. */
const longestRequest = 200

/** What editors are asked to do with a story; a show or a visit is cancelled as well. */
const order =
  '(kill|withhold|withdraw|do not use|eliminate|retract|cancel(?= (?:(?:the|this|our) )?(?:(?:story|item|article|report)(?=$|[.:;,!]| [–—-]| (?:slugged|headlined|titled|below|above|on)(?!\\p{L}))|(?:BC|AM|PM)-)))(?!\\p{L})'
/** An instruction to editors about a story that they have. */
const instruction = new RegExp(
  `^(?:eds?|editors?|editors['’] notes?|notes? to editors|attention(?: editors)?|all points|achtung(?: redaktionen)?|att)\\s?[:,–—-]\\s?(?:(?:please|bitte|pls)\\s)?${order}`,
  'iu',
)
/** The same without an addressee. */
const request = new RegExp(`^(?:please|pls)\\s${order}`, 'iu')
/** What a headline quotes: `Please withdraw the plan, traders ask`. */
const saidBy =
  /[,–—-]["”’]? (?:\S{1,30} ){1,6}(?:asks?|asked|says?|said|tells?|told|urges?|urged|pleads?|pleaded|begs?|begged|demands?|demanded|writes?|wrote)(?: \S{1,30}){0,4}$/iu
/** What is asked of a story by its name or without one is no quote: `Please kill this story, our lawyer says it is wrong`. */
const ofStory = /^(?:(?: the| this| our| my)? (?:story|item|copy)(?!\p{L})|\s?[,–—-])/iu

/** The word by which a line asks for a story to be taken back, without an addressee; undefined where it quotes a request. */
function requestIn(text: string): string | undefined {
  const [whole = '', word] = text.match(request) ?? []
  return saidBy.test(text) && !ofStory.test(text.slice(whole.length)) ? undefined : word
}

/** An earlier one is taken back by the story itself, which stands for it. */
const ofAnother =
  /(?<!\p{L})(?:earlier|previous|prior|first|last|old|other|versions?|replaces?|replacing|replacement|substitutes?|substituting)(?!\p{L})/iu
/** That none comes for it is no word of another. */
const noOther = /(?<!\p{L})no (?:substitutes?|replacements?)(?!\p{L})/giu
/** An advisory that says it in a sentence. */
const advised =
  /^(?:(?:ADVISORY|ATTENTION|ACHTUNG|AVIS|ATENCIÓN)(?=[\s:–—-])|Please be advised\b|The story (?:headlined|slugged|on)\b|Die Meldung\b|La dépêche\b).{0,200}?\s(?:is|are|was|has been|have been|wird|werden|wurde|est|a été)\s(killed|withdrawn|retracted|cancell?ed|zurückgezogen|storniert|annulée?|retirée?)(?!\p{L})/u

const isAsked = (line: string) => line.length <= longestRequest && asked.test(line)

/** The word by which a line above a text takes the story back, or `''`. */
export function withdrawalIn(line: string): string {
  const text = line.trim()
  if (text.length > 300) return ''
  if (isAsked(text)) return text
  const sentence =
    text.match(notForUse)?.[1] ??
    text.match(advised)?.[1] ??
    (/\p{Ll}/u.test(text) ? text.match(behindHeadline)?.[1] : undefined)
  if (sentence !== undefined) return sentence
  const asks = text.match(instruction)?.[1] ?? requestIn(text)
  if (asks !== undefined) return ofAnother.test(text.replace(noOther, ' ')) ? '' : asks
  const isOne = text.length <= 200 && [alone, leading, ending].some((pattern) => pattern.test(text))
  return isOne ? (text.match(word)?.[0] ?? '') : ''
}

/** Whether a line says nothing else, so that it is no headline where another stands below it. */
export function isWithdrawalAlone(line: string): boolean {
  return alone.test(line.trim()) || notForUse.test(line.trim()) || isAsked(line.trim())
}

/** What the lines at the head of a story take back, reported in their word. */
export function takenBackBy(lines: readonly string[], report: Report): { withdrawn?: Withdrawal } {
  for (const line of lines) {
    const phrase = withdrawalIn(line)
    const withdrawn = phrase === '' ? null : withdrawalOf(phrase)
    if (!withdrawn) continue
    report.notices.push({ code: 'withdrawn', value: phrase })
    return { withdrawn }
  }
  return {}
}
