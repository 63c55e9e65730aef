/** The text of an ANPA 1312 message: slug lines from upper rail to quad left, then paragraphs that begin with a tab. */
import type { Style } from '../../forms'
import type { HeadLine } from '../teletype/head'
import { headLength } from '../teletype/split-head'

/** A line between codes. */
export interface SlugLine {
  text: string
  /** What ended it: `<` is quad left, `=` leads to the next line of a byline. */
  end: '<' | '=' | ''
}

/** A text whose quotes and dashes are those of its seven bits: two grave accents, two apostrophes, an underscore. */
export function withQuotes(lines: readonly string[]): string[] {
  const hasGraves = lines.some((line) => line.includes('``'))
  return lines.map((line) => {
    const dashed = line.replace(/(?<=[^\s_]) _ (?=[^\s_])/g, ' — ')
    if (!hasGraves) return dashed
    return dashed
      .replace(/``/g, '“')
      .replace(/''/g, '”')
      .replace(/`/g, '‘')
      .replace(/(?<=\S)'|'(?=\d0s)/g, '’')
  })
}

/** A line without the codes at its ends. */
export function slugLine(line: string): SlugLine {
  const text = line.trim().replace(/^\^+/, '')
  const codes = text.match(/(?<![<=\s])[<=\s]+$/)?.[0] ?? ''
  const end = codes.trim().charAt(0)
  return {
    text: text.slice(0, text.length - codes.length).trim(),
    end: end === '<' || end === '=' ? end : '',
  }
}

/** The slug lines that a text begins with, those that run on over several lines put together, and what follows. */
function railed(lines: readonly string[]): { slugs: SlugLine[]; body: string[] } {
  const slugs: SlugLine[] = []
  // the first of them may stand straight after the code that begins the text
  const isRailed = (line: string, index: number) =>
    line.trim().startsWith('^') ||
    (index === 0 && /\S<\s*$/.test(line) && lines.some((each) => each.trim().startsWith('^')))
  let index = 0
  for (; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const before = slugs.at(-1)
    if (isRailed(line, index)) slugs.push(slugLine(line))
    else if (before?.end === '' && /^\S/.test(line)) {
      const { text, end } = slugLine(line)
      slugs[slugs.length - 1] = { text: `${before.text} ${text}`, end }
    } else if (line.trim() !== '') break
  }
  return { slugs, body: lines.slice(index) }
}

interface Split {
  head: HeadLine[]
  body: string[]
  /** Whether its codes are still there. */
  isRailed: boolean
}

/** The lines above a text, and the text. Without codes its head is recognised by its looks. */
export function split(text: readonly string[], style: Style): Split {
  const { slugs, body } = railed(text)
  if (slugs.length > 0) {
    const head = slugs.map((line, index) => ({
      text: line.text,
      goesOn: slugs[index - 1]?.end === '=',
    }))
    return { head, body, isRailed: true }
  }
  const length = headLength(text, style)
  const head = text.slice(0, length).map((line) => ({ text: slugLine(line).text, goesOn: false }))
  return { head, body: text.slice(length), isRailed: false }
}
