/** The text of a story's paragraphs as Word's runs. */
import type { IRunOptions, ParagraphChild } from 'docx'
import type { Mark, Node } from 'prosemirror-model'
import { schema, type WrittenMark } from '../../schema'
import { writtenMark } from '../../schema/names'
import { isSetRightToLeft } from '../office/language'
import { sizeOfPart, type TextPart } from '../office/merged'
import { legalXml } from '../xml'
import type { Changes, CommentMarks } from './review-marks'

const { link } = schema.marks

type Docx = typeof import('docx')

/** What each mark sets; a dateline is a part of the text, and looks as the rest does. */
const settings: Readonly<Record<WrittenMark, IRunOptions>> = {
  dateline: {},
  strong: { bold: true, boldComplexScript: true },
  em: { italics: true, italicsComplexScript: true },
  strike: { strike: true },
  link: { style: 'Hyperlink' },
}

/** What the runs of a file share. */
export interface RunContext {
  docx: Docx
  direction: 'ltr' | 'rtl'
  changes: Changes
  comments: CommentMarks
}

function optionsOf(node: Node, direction: string): IRunOptions {
  const text = node.text ?? ''
  return {
    ...Object.assign({}, ...node.marks.map((mark) => settings[writtenMark(mark)])),
    ...(direction === 'rtl' && isSetRightToLeft(text) && { rightToLeft: true }),
  }
}

function runOf({ docx, direction, changes }: RunContext, { node, change, was }: TextPart): ParagraphChild {
  const { Tab, TextRun, InsertedTextRun, DeletedTextRun } = docx
  const pieces = legalXml(node.text ?? '').split('\t')
  const options: IRunOptions = {
    ...optionsOf(node, direction),
    ...(was && { revision: { ...optionsOf(was.value, direction), ...changes.by(was.by) } }),
    ...(node.isText
      ? { children: pieces.flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece])) }
      : { break: 1 }),
  }
  if (!change) return new TextRun(options)
  const by = changes.by(change.by)
  return change.kind === 'inserted'
    ? new InsertedTextRun({ ...options, ...by })
    : new DeletedTextRun({ ...options, ...by })
}

/** Inline content as runs; those of one link are in one hyperlink. */
export function runsOf(context: RunContext, parts: readonly TextPart[]): ParagraphChild[] {
  const { docx, comments } = context
  const runs: ParagraphChild[] = []
  let linked: { mark: Mark; children: ParagraphChild[] } | null = null
  const close = () => {
    if (linked)
      runs.push(
        new docx.ExternalHyperlink({
          link: legalXml(String(linked.mark.attrs.href)),
          children: linked.children,
        }),
      )
    linked = null
  }
  for (const part of parts) {
    const isOfStory = part.change?.kind !== 'deleted'
    const mark = link.isInSet(part.node.marks)
    if (linked && !(mark && linked.mark.eq(mark))) close()
    const run = [
      ...(isOfStory ? comments.before(part.at) : []),
      runOf(context, part),
      ...(isOfStory ? comments.behind(part.at + sizeOfPart(part)) : []),
    ]
    if (!mark) runs.push(...run)
    else {
      linked ??= { mark, children: [] }
      linked.children.push(...run)
    }
  }
  close()
  return runs
}
