/** The comments of an OpenDocument text (OpenDocument 1.3, part 3, 14.1), with LibreOffice's signs for replies and resolved. */
import type { Anchors } from '../office/anchors'
import {
  commentPlaces,
  type FileComment,
  momentOf,
  type SingleComment,
  withReplies,
} from '../office/comments'
import { attribute, type Element, elements, find, textOf } from '../xml'

/** A comment as it stands in the text. */
interface Single extends SingleComment {
  name: string
  /** The name of the comment that it answers, or `''`. */
  parent: string
}

/** The text of a paragraph: blanks, tabs and line breaks are elements. */
function lineOf(paragraph: Element): string {
  return paragraph.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/[ \t\r\n]+/g, ' ')
      if (child.name === 's') return ' '.repeat(Math.min(Number(attribute(child, 'c') ?? '1') || 1, 100))
      if (child.name === 'tab') return '\t'
      return child.name === 'line-break' ? '\n' : lineOf(child)
    })
    .join('')
}

/** The paragraphs of a comment; those of its lists too. */
function linesIn(element: Element): string[] {
  return elements(element).flatMap((each) => {
    if (each.name === 'p' || each.name === 'h') return [lineOf(each)]
    return each.prefix === 'text' ? linesIn(each) : []
  })
}

/** Takes comments as a reader comes past them. */
export class Comments {
  readonly #singles: Single[] = []
  readonly #byName = new Map<string, Single>()

  /** @param ids those of the comments that were come past in another text of the file; new ones are added */
  constructor(
    private readonly anchors: Anchors,
    private readonly ids: Map<Element, string>,
  ) {}

  /** A comment, or the sign of the end of its text. */
  take(element: Element): void {
    const name = attribute(element, 'name') ?? ''
    if (element.name === 'annotation-end') {
      const single = this.#byName.get(name)
      if (single) this.anchors.add(commentPlaces.to(single.id))
      return
    }
    const id = this.ids.get(element) ?? String(this.ids.size)
    this.ids.set(element, id)
    this.anchors.add(commentPlaces.at(id))
    const single = {
      id,
      name,
      parent: attribute(element, 'parent-name') ?? '',
      by: textOf(find(element, 'creator')).trim(),
      at: momentOf(textOf(find(element, 'date'))),
      text: linesIn(element).join('\n').trim(),
      isResolved: attribute(element, 'resolved') === 'true',
    }
    this.#singles.push(single)
    if (name !== '') this.#byName.set(name, single)
  }

  /** All comments, each with its replies. */
  get all(): FileComment[] {
    return withReplies(this.#singles, ({ parent }) => this.#byName.get(parent))
  }
}
