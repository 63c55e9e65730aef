/** What dpa puts below a story: its notebook, and what is not for publication, in sections with heads of `#`. */

/** A story's text without what is below it. */
export interface Notebook {
  text: string[]
  /** Notes to editors. */
  note: string
  /** Who reported and edited, a line for each role. */
  signOff: string
  /** Its other fields, by their names. */
  rest: Record<string, string>
}

interface Section {
  title: string
  lines: string[]
  isPublic: boolean
}

const opening = /^\s*#\s(?:dpa[ -])?(?:notebook|notizblock|notizblok|bloc-notes|bloc de notas|notes?)\s*$/i
const notForPublication =
  /^\W*(?:the following information is not (?:intended )?for publication|(?:die )?(?:folgenden )?informationen sind nicht (?:zur|für die) ver(?:ö|oe)ffentlichung|not for publication)/i
const stars = /^\s*(?:\* ?){3,}\s*$/
const heading = /^\s*##\s(.*)$/
const noteTitle =
  /^(?:notes? to editors|editor['’]?s['’]? notes?|redaktionelle hinweise|redaktioneller hinweis)$/i
const contactTitle = /^(?:(?:dpa|editorial) contacts?|dpa-kontakte|kontakte?|contacts)$/i
/** The desk's own signs: `dpa al rmo hct rmo`. */
const closing = /^dpa(?:-[a-z]{2,4})?(?: [\p{Ll}\p{N}/]{1,8}){0,10}$/u
/** Who is credited, and for what. */
const credit = /^-\s+(?:(?:reporting|writing|editing) by|autor(?:\/?in)?(?:nen)?|redaktion)\s*:/i
const phone = /(?:,\s*|(?<!\s)\s+)?(?:tel\.?:?\s*)?\+?\d[\d /()-]{7,}/gi
const address = /(?:,\s*|(?<!\s)\s+)?<?(?<![^\s<>@,])[^\s<>@,]+@[^\s<>@,]+>?/g

/** Lines with those that go on with the line before put after it. */
function items(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((found, line) => {
    const before = found.at(-1)
    if (before !== undefined && /^\s+\S/.test(line)) found[found.length - 1] = `${before} ${line.trim()}`
    else if (line.trim() !== '') found.push(line.trim())
    return found
  }, [])
}

/** German roles in words that sign-offs are read by. */
function inEnglish(line: string): string {
  return line
    .replace(/^-\s+autor[^:]*:/i, '- Reporting by:')
    .replace(/^-\s+redaktion\s*:/i, '- Editing by:')
    .replace(/ \(([\p{Lu}][\p{L} .-]*)\)/gu, ' in $1')
}

/** A line without the telephone numbers and addresses in it. */
export function withoutAddresses(line: string): string {
  return line
    .replace(address, '')
    .replace(phone, '')
    .replace(/(?<![\s,;])[\s,;]+$/, '')
}

function signOffOf(section: Section | undefined): string {
  return items(section?.lines ?? [])
    .filter((line) => credit.test(line))
    .map((line) => inEnglish(withoutAddresses(line)))
    .join('\n')
}

function sectionsOf(lines: readonly string[]): Section[] {
  const sections: Section[] = [{ title: '', lines: [], isPublic: true }]
  let isPublic = true
  for (const line of lines) {
    const title = line.match(heading)?.[1]?.trim()
    if (notForPublication.test(line)) isPublic = false
    if (notForPublication.test(line) || stars.test(line)) {
      if (!isPublic) sections.push({ title: '', lines: [], isPublic })
    } else if (title !== undefined) sections.push({ title, lines: [], isPublic })
    else sections.at(-1)?.lines.push(line)
  }
  return sections
}

function printed(sections: readonly Section[]): string {
  return sections
    .map(({ title, lines }) => [...(title ? [`## ${title}`] : []), ...lines].join('\n').trim())
    .filter((text) => text !== '' && !/^## [^\n]*$/.test(text))
    .join('\n\n')
}

function withoutEmpty(rest: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
}

/** A text parted from what is below it; as it is where nothing is. */
export function takeNotebook(lines: readonly string[]): Notebook {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  const isClosed = closing.test((lines[last] ?? '').trim()) && last > 0
  const whole = isClosed ? lines.slice(0, last) : lines.slice(0, last + 1)
  const sign = isClosed ? (lines[last] ?? '').trim() : ''
  const below = whole.findIndex((line) => opening.test(line) || notForPublication.test(line))
  if (below < 0) return { text: [...whole], note: '', signOff: '', rest: withoutEmpty({ closing: sign }) }
  const isStarred = stars.test(whole[below - 1] ?? '')
  const sections = sectionsOf(whole.slice(opening.test(whole[below] ?? '') ? below + 1 : below))
  const notes = sections.find(({ title, isPublic }) => isPublic && noteTitle.test(title))
  const contacts = sections.find(({ title }) => contactTitle.test(title))
  const others = sections.filter((section) => section !== notes && section !== contacts)
  return {
    text: whole.slice(0, isStarred ? below - 1 : below),
    note: items(notes?.lines ?? [])
      .map((line) => line.replace(/^-\s+/, ''))
      .join(' '),
    signOff: signOffOf(contacts),
    rest: withoutEmpty({
      notebook: printed(others.filter(({ isPublic }) => isPublic)),
      'not for publication': printed(others.filter(({ isPublic }) => !isPublic)),
      contacts: contacts ? printed([contacts]) : '',
      closing: sign,
    }),
  }
}
