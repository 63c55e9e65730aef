/** What is pasted and dropped into a story, and what is copied out of it as text. */
import { Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model'
import type { EditorProps, EditorView } from 'prosemirror-view'
import { schema } from '../../story/schema'
import { insertPictureFile } from './pictures'

/** Plain text as paragraphs: each line is one, blank lines only part them. */
function paragraphsOf(text: string): Node[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => schema.nodes.paragraph.create(null, schema.text(line)))
}

function clipboardTextParser(text: string, $context: ResolvedPos): Slice {
  const paragraphs = paragraphsOf(text)
  const [only] = paragraphs
  if (paragraphs.length === 1 && only) {
    const marked = schema.text(text.replace(/[\r\n]+$/, '').replace(/^[\r\n]+/, ''), $context.marks())
    return new Slice(Fragment.from(schema.nodes.paragraph.create(null, marked)), 1, 1)
  }
  return new Slice(Fragment.from(paragraphs), paragraphs.length > 0 ? 1 : 0, paragraphs.length > 0 ? 1 : 0)
}

function clipboardTextSerializer({ content }: Slice): string {
  return content.textBetween(0, content.size, '\n\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? '')
}

/** Parts of one line take a paste as one line, and the dateline takes it as its own text. */
function pasteAsLine(view: EditorView, slice: Slice): boolean {
  const { $from, $to } = view.state.selection
  const isInDateline =
    schema.marks.dateline.isInSet($from.marks()) !== undefined &&
    $from.parentOffset > 0 &&
    $from.sameParent($to)
  const isLine = $from.depth === 1 && !$from.parent.type.isInGroup('block') && $from.sameParent($to)
  if (!isInDateline && !isLine) return false
  const line = slice.content.textBetween(0, slice.content.size, ' ', ' ').replace(/\s*\n\s*/g, ' ')
  view.dispatch(
    view.state.tr.insertText(line, $from.pos, $to.pos).scrollIntoView().setMeta('uiEvent', 'paste'),
  )
  return true
}

function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

/** ProseMirror's props for the clipboard. */
export const clipboard = {
  clipboardTextParser,
  clipboardTextSerializer,
  handlePaste(view, event, slice) {
    const pictures = slice.content.size === 0 ? pictureFiles(event.clipboardData) : []
    for (const picture of pictures) void insertPictureFile(picture)
    return pictures.length > 0 || pasteAsLine(view, slice)
  },
} satisfies EditorProps
