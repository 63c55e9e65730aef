/** The text of a story's paragraphs as Word's runs. */
import type { IRunOptions, ParagraphChild } from 'docx'
import type { Mark, Node } from 'prosemirror-model'
import { type MarkName, schema } from '../../schema'
import { markName } from '../../schema/names'
import { legalXml } from '../xml'

const { link } = schema.marks

type Docx = typeof import('docx')

/** Whether Word is to set a text from right to left: all that is no Latin word. */
function isRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) || !/\p{L}/u.test(text)
}

/** What each mark sets; a dateline is a part of the text, and looks as the rest does. */
const settings: Readonly<Record<MarkName, IRunOptions>> = {
  dateline: {},
  strong: { bold: true, boldComplexScript: true },
  em: { italics: true, italicsComplexScript: true },
  strike: { strike: true },
  link: { style: 'Hyperlink' },
}

function optionsOf(node: Node, direction: string): IRunOptions {
  const text = node.text ?? ''
  return {
    ...Object.assign({}, ...node.marks.map((mark) => settings[markName(mark)])),
    ...(direction === 'rtl' && isRightToLeft(text) && { rightToLeft: true }),
  }
}

function runOf({ TextRun, Tab }: Docx, node: Node, direction: string) {
  const options = optionsOf(node, direction)
  if (!node.isText) return new TextRun({ ...options, break: 1 })
  const pieces = legalXml(node.text ?? '').split('\t')
  const children = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece]))
  return new TextRun({ ...options, children })
}

/** Inline content as runs; those of one link are in one hyperlink. */
export function runsOf(docx: Docx, content: readonly Node[], direction: string): ParagraphChild[] {
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
  for (const node of content) {
    const mark = link.isInSet(node.marks)
    if (linked && !(mark && linked.mark.eq(mark))) close()
    const run = runOf(docx, node, direction)
    if (!mark) runs.push(run)
    else {
      linked ??= { mark, children: [] }
      linked.children.push(run)
    }
  }
  close()
  return runs
}
