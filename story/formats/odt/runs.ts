/** The text of a story's paragraphs as OpenDocument's spans. */
import type { Mark, Node } from 'prosemirror-model'
import { schema, type WrittenMark } from '../../schema'
import { writtenMark } from '../../schema/names'
import { sizeOfPart, textParts } from '../office/merged'
import { xml } from '../xml'
import type { Annotations } from './annotations'
import type { ChangeSigns } from './changes'
import { exactText } from './exact-text'

const { link } = schema.marks

interface RunForm {
  sign: string
  sets: Readonly<Record<string, string>>
}

/** What the style of a mark sets; null where it has none: a dateline looks as the text does, a link is an element. */
const formOf: Readonly<Record<WrittenMark, RunForm | null>> = {
  dateline: null,
  link: null,
  strong: { sign: 'b', sets: { 'fo:font-weight': 'bold', 'style:font-weight-complex': 'bold' } },
  em: { sign: 'i', sets: { 'fo:font-style': 'italic', 'style:font-style-complex': 'italic' } },
  strike: {
    sign: 's',
    sets: { 'style:text-line-through-style': 'solid', 'style:text-line-through-type': 'single' },
  },
}

const forms = Object.values(formOf).flatMap((form) => form ?? [])

/** Each set of forms that a run may have. */
const combinations = Array.from({ length: 2 ** forms.length - 1 }, (_, number) =>
  forms.filter((_, index) => (number + 1) & (1 << index)),
)

function styleName(set: readonly { sign: string }[]): string {
  return `Run-${set.map(({ sign }) => sign).join('')}`
}

/** The styles that runs are set in. */
export function runStyles(): string {
  return combinations
    .map((set) =>
      xml(
        'style:style',
        { 'style:name': styleName(set), 'style:family': 'text' },
        xml('style:text-properties', Object.assign({}, ...set.map(({ sets }) => sets))),
      ),
    )
    .join('')
}

function runOf(node: Node): string {
  const content = node.isText ? exactText(node.text ?? '') : '<text:line-break/>'
  const marked = node.marks.map((mark) => formOf[writtenMark(mark)])
  const set = forms.filter((form) => marked.includes(form))
  return set.length === 0 ? content : xml('text:span', { 'text:style-name': styleName(set) }, content)
}

/** What stands in a text beside its letters: what was said of it, and what is suggested in it. */
export interface TextSigns {
  annotations: Annotations
  changes: ChangeSigns
  /** Where the text is to be cut for them. */
  cuts: ReadonlySet<number>
}

/**
 * Inline content; the runs of one link are in one element.
 * @param from where it begins in the story
 */
export function runsOf(content: readonly Node[], from: number, signs: TextSigns): string {
  const { annotations, changes } = signs
  const pieces: { mark: Mark | undefined; runs: string }[] = []
  let end = from
  for (const part of textParts(content, from, signs.cuts)) {
    const { node, at } = part
    end = at + sizeOfPart(part)
    const run = changes.before(at) + annotations.before(at) + runOf(node) + annotations.behind(end)
    const mark = link.isInSet(node.marks)
    const last = pieces.at(-1)
    if (last && (mark ? last.mark?.eq(mark) : !last.mark)) last.runs += run
    else pieces.push({ mark, runs: run })
  }
  const written = pieces.map(({ mark, runs }) => {
    if (!mark) return runs
    const target = { 'xlink:type': 'simple', 'xlink:href': String(mark.attrs.href) }
    return xml('text:a', { ...target, 'text:style-name': 'Internet_20_link' }, runs)
  })
  return written.join('') + changes.before(end)
}
