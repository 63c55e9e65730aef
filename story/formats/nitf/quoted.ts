/** Words that NITF marks as quoted by an element (`q`), which stand in quote marks in copy. */
import { quoteMarks } from '../html/quote-marks'
import { descendants, type Element, textOf } from '../xml'

const quotes = /["“”„«»‹›'‘’「『]/
const escapedQuote = /^\s*&quot;/

/** Whether words have quote marks already, by how they begin or what stands before them. */
function areMarked(words: string, before: Element | string | undefined): boolean {
  if (quotes.test(words.trim().slice(0, 1)) || escapedQuote.test(words)) return true
  return typeof before === 'string' && quotes.test(before.trimEnd().slice(-1))
}

function marked(element: Element, language: string, level: number): Element {
  const children = element.children.flatMap<Element | string>((child, index) => {
    if (typeof child === 'string') return [child]
    if (child.name !== 'q') return [marked(child, language, level)]
    const inside = marked(child, language, level + 1).children
    if (areMarked(textOf(child), element.children[index - 1])) return inside
    const [open, close] = quoteMarks(language, level)
    return [open, ...inside, close]
  })
  return { ...element, children: joined(children) }
}

/** Texts that stand side by side as one. */
function joined(children: readonly (Element | string)[]): (Element | string)[] {
  const found: (Element | string)[] = []
  for (const child of children) {
    const last = found.at(-1)
    if (typeof child === 'string' && typeof last === 'string') found[found.length - 1] = last + child
    else found.push(child)
  }
  return found
}

/** An element in which words that an element alone marks as quoted stand in the quote marks of their language. */
export function withQuoteMarks(element: Element, language: string): Element {
  return descendants(element, 'q').length === 0 ? element : marked(element, language, 0)
}
