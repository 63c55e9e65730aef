/** The header of an ANPA 1312 message: its story line, and the line of its fields. */

/** As the header has it, each `''` where it is missing. */
export interface Header {
  /** The letter of the service and the story's number: `a0123`. */
  service: string
  number: string
  /** Whom the story is for. */
  selectors: string
  priority: string
  category: string
  /** `tabular`, or `''` for text. */
  format: string
  /** `AM`, `PM` or `BC`: for which of a day's papers. */
  cycle: string
  keyword: string
  version: string
  words: string
}

/** A header with every field empty. */
export const noHeader: Header = {
  service: '',
  number: '',
  selectors: '',
  priority: '',
  category: '',
  format: '',
  cycle: '',
  keyword: '',
  version: '',
  words: '',
}

/** `a0123␟-----`: the unit separator is lost where a gateway took the codes out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what parts the fields
const story = /^[\x16\x01\s]*([A-Za-z])(\d{3,5})(?:[A-Z]{0,8}\x1f([^\n]{0,40})|([_-][\w-]{0,40})?)$/
/**
 * `r i␓␑ BC-Bridge-Vote 1st Ld 03-03 0341`; the last of the two codes is DC2 where the text is tabular, and AP's tables
 * have no count of words. Where the codes tell what the line is, it may have no date.
 */
const fields =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the format identifier
  /^([A-Za-z]) ?([A-Za-z]{1,3})(?: ?[\x13\x14]?([\x11\x12])|(?= )) {0,4}(?:(AM|PM|BC|AP)-)?(\S*)(?: +(\S[^\n]{0,40}?))? +(?:\d{1,2}-\d{1,2})(?: +(\d{3,5}))?\s*$/i
const undated =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the format identifier
  /^([A-Za-z]) ?([A-Za-z]{1,3}) ?[\x13\x14]?([\x11\x12]) {0,4}(?:(AM|PM|BC|AP)-)?(\S*)(?: +(\S[^\n]{0,40}?))?(?: +(\d{3,5}))?\s*$/i

/** Whether a line is a story line. */
export function isStory(line: string): boolean {
  return story.test(line)
}

/** What a story line says. */
export function readStory(line: string): Pick<Header, 'service' | 'number' | 'selectors'> {
  const [, service = '', number = '', selectors, unmarked = ''] = line.match(story) ?? []
  return { service, number, selectors: (selectors ?? unmarked).trim() }
}

/** What a line of fields says; null if it is none. Without its codes it has to name the cycle. */
export function readFields(line: string): Omit<Header, 'service' | 'number' | 'selectors'> | null {
  const found = line.length < 200 ? (line.match(fields) ?? line.match(undated)) : null
  if (!found) return null
  const [, priority = '', category = '', format, cycle = '', named = '', version = '', count] = found
  if (format === undefined && cycle === '') return null
  const [, keyword = named, behind = ''] = named.match(/^(.*[^,\d]),(\d{3,5})$/) ?? []
  const values = { priority, category, cycle: cycle.toUpperCase(), keyword, version, words: count ?? behind }
  return { ...values, format: format === '\u0012' ? 'tabular' : '' }
}

/** Urgencies by the priority codes, as AP files them: flash, bulletin, urgent, regular, deferred. */
const priorities = ['f', 'b', 'u', 'r', 'd']

/** The urgency that a priority code means, or null: `a` and `s` are for advances. */
export function urgencyOf(priority: string): number | null {
  const index = priorities.indexOf(priority.toLowerCase())
  return index < 0 ? null : index + 1
}

/** The priority code of an urgency; regular where none is set. */
export function priorityOf(urgency: number | null): string {
  return urgency === null ? 'r' : (priorities[urgency - 1] ?? 'd')
}

/** The keyword line that the text begins with: `BC-Bridge-Vote, 1st Ld-Writethru,0341`. */
export function readKeywordLine(
  line: string,
): Pick<Header, 'cycle' | 'version' | 'words'> & { slug: string } {
  const [, cycle = '', behind = ''] = line.trim().match(/^(?:(AM|PM|BC|AP)-)?(.*)$/i) ?? []
  const [, slugLine = behind, words = ''] = behind.match(/^(.*?),\s*(\d{1,5})$/) ?? []
  const found = slugLine.search(
    /,\s*(?:\d{1,2}(?:st|nd|rd|th)\b|Ld\b|Lead\b|Add\b|Adv\d*\b|Advisory\b|Insert\b|Sub\b|Writethru\b|Correct|(?:(?:Mandatory|Bulletin) )?(?:Kill|Withdrawal|Withhold|Eliminate)\b)/i,
  )
  const end = found < 0 ? slugLine.length : found
  const [slug, version] = [slugLine.slice(0, end).trim(), slugLine.slice(end + 1).trim()]
  return { cycle: cycle.toUpperCase(), slug, version, words }
}
