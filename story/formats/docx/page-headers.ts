/** What stands at the head and foot of a Word file's pages (ECMA-376, part 1, 17.10), which is no part of the story. */
import { wordedLines } from '../office/page-headers'
import { attribute, descendants, type Element, textOf } from '../xml'

/** The lines of a header or footer, and of what is drawn behind the page. */
export function headerLines(root: Element): string[] {
  const drawn = descendants(root, 'textpath').map((path) => attribute(path, 'string') ?? '')
  const lines = descendants(root, 'p').map((line) => descendants(line, 't').map(textOf).join(''))
  return wordedLines([...lines, ...drawn])
}
