/** What is pasted and dropped into a story, and what is copied out of it as text. */
import { Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model'
import type { EditorProps, EditorView } from 'prosemirror-view'
import { isBlank, readPaste } from '../../story/editing/paste'
import { restoreDoc } from '../../story/editing/restore'
import { contentWithoutStruck } from '../../story/formats/struck'
import { joinLines } from '../../story/formats/tidy'
import { schema } from '../../story/schema'
import { leadPart } from '../../story/story/parts'
import { openSession } from '../session/desk-store'
import { toastPasted } from '../session/intake'
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
    const marked = schema.text(text.replace(/^[\r\n]+|(?<![\r\n])[\r\n]+$/g, ''), $context.marks())
    return new Slice(Fragment.from(schema.nodes.paragraph.create(null, marked)), 1, 1)
  }
  return new Slice(Fragment.from(paragraphs), paragraphs.length > 0 ? 1 : 0, paragraphs.length > 0 ? 1 : 0)
}

/** Plain text cannot show what is struck, and would have it stand. */
function clipboardTextSerializer(slice: Slice): string {
  const content = contentWithoutStruck(slice.content)
  return content.textBetween(0, content.size, '\n\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? '')
}

/** A whole story pasted where nothing is written yet goes to its places, as one step to undo. */
function pasteStory(event: ClipboardEvent, slice: Slice): boolean {
  const session = openSession()
  if (!session || !isBlank(session.doc)) return false
  const data = event.clipboardData
  const isPlain = data !== null && !data.types.includes('text/html')
  const blocks = slice.content.content
  if (!isPlain && !blocks.every(({ type }) => type.isInGroup('block'))) return false
  const reading = readPaste(isPlain ? data.getData('text/plain') : blocks, session.doc)
  if (!reading) return false
  session.run(restoreDoc(reading.doc))
  toastPasted(reading.report)
  return true
}

function textOf(content: Fragment): string {
  return joinLines(content.textBetween(0, content.size, ' ', ' '))
}

/**
 * Parts of one line take what is pasted as a line; while there is no body, more blocks than one go on there.
 * The dateline, the byline and the sign-off take all as their own text.
 */
function pasteAsLine(view: EditorView, slice: Slice): boolean {
  const { $from, $to } = view.state.selection
  const isInDateline =
    schema.marks.dateline.isInSet($from.marks()) !== undefined &&
    $from.parentOffset > 0 &&
    $from.sameParent($to)
  const isLine = $from.depth === 1 && !$from.parent.type.isInGroup('block') && $from.sameParent($to)
  if (!isInDateline && !isLine) return false
  const { tr } = view.state
  const isHead = $from.parent.type.spec.content === 'text*' && !isInDateline
  const [first, ...others] = slice.content.content
  const blocks = others.filter(({ type }) => type.isInGroup('block'))
  const lead = leadPart(tr.doc)
  const goesOn =
    isHead && lead.node.content.size === 0 && blocks.length > 0 && blocks.length === others.length
  if (goesOn) tr.replaceWith(lead.pos, lead.pos + lead.node.nodeSize, blocks)
  const line = goesOn ? Fragment.from(first) : slice.content
  tr.insertText(textOf(line), $from.pos, $to.pos)
  view.dispatch(tr.scrollIntoView().setMeta('uiEvent', 'paste'))
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
    return pictures.length > 0 || pasteStory(event, slice) || pasteAsLine(view, slice)
  },
} satisfies EditorProps
