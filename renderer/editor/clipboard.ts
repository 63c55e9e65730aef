/** What is pasted and dropped into a story, and what is copied out of it as text. */
import { closeHistory, undo } from 'prosemirror-history'
import { Fragment, type Mark, type Node, type ResolvedPos, Slice } from 'prosemirror-model'
import { Selection, type Transaction } from 'prosemirror-state'
import { handlePaste as handleTablePaste, isInTable } from 'prosemirror-tables'
import type { EditorProps, EditorView } from 'prosemirror-view'
import { t } from '../../catalogue'
import { copyWholeTo, moveWholeTo, putAtEdge } from '../../story/editing/drop'
import {
  type Clipboard,
  isPageCopied,
  lineOfBlocks,
  type PageReader,
  readClipboard,
  sliceOfBlocks,
  storyOfBlocks,
  storyOfClipboard,
} from '../../story/editing/paste'
import { soundPasted } from '../../story/editing/pasted'
import { putBackParts } from '../../story/editing/put-back'
import {
  blocksForCell,
  cellOfBlocks,
  forCell,
  placeInCell,
  putBelowTable,
  putInCell,
} from '../../story/editing/put-in-cell'
import { dropInList, putInList } from '../../story/editing/put-in-list'
import { insertQuotation, pageOf } from '../../story/editing/quotation'
import { restoreDoc } from '../../story/editing/restore'
import { alignedAsThere } from '../../story/editing/tables'
import { asTaken } from '../../story/editing/take-over'
import type { Reading, Report } from '../../story/formats/format'
import { newReport } from '../../story/formats/letters/tidy'
import { schema } from '../../story/schema'
import { isBlank } from '../../story/story/blank'
import { partsOfCaptioned } from '../../story/story/captioned'
import { leadPart } from '../../story/story/parts'
import { toastPasted, toastPastedPart } from '../actions/imports'
import { insertPictureFile } from '../actions/pictures'
import { isQuotationAsked } from '../actions/quotation'
import { whileAsNow } from '../actions/undo-message'
import { isWhole, sourceOf } from '../beside/source'
import { openSession } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import type { Offer } from '../desk/offer'
import { CopySerializer, ownCopy } from './copied'
import { copiedWithNotes, textOfCopy } from './copied-notes'

const { captioned_table } = schema.nodes

/** Plain text as paragraphs: each line is one, blank lines only part them. */
function paragraphsOf(text: string): Node[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => schema.nodes.paragraph.create(null, schema.text(line)))
}

/**
 * The paragraphs of the text that was parsed last, where it is to be pasted as it stands: ProseMirror tells its parser,
 * and no one else, and in a table it makes a cell of each.
 */
let lastLiteral: readonly Node[] | null = null

function clipboardTextParser(text: string, $context: ResolvedPos, isLiteral: boolean): Slice {
  const slice = sliceOfText(text, $context)
  lastLiteral = isLiteral ? slice.content.content : null
  return slice
}

function sliceOfText(text: string, $context: ResolvedPos): Slice {
  const paragraphs = paragraphsOf(text)
  const [only] = paragraphs
  if (paragraphs.length === 1 && only) {
    const marked = schema.text(text.replace(/^[\r\n]+|(?<![\r\n])[\r\n]+$/g, ''), $context.marks())
    return new Slice(Fragment.from(schema.nodes.paragraph.create(null, marked)), 1, 1)
  }
  return new Slice(Fragment.from(paragraphs), paragraphs.length > 0 ? 1 : 0, paragraphs.length > 0 ? 1 : 0)
}

/** What can be done about what was left out of a paste, by its report. */
type OfferOf = (report: Report) => Offer | null

const noOffer: OfferOf = () => null

/** A whole story pasted where nothing is written yet goes to its places, as one step to undo. */
function pasteStory(readingOf: (into: Node) => Reading | null, offer = noOffer): boolean {
  const session = openSession()
  if (!session || !isBlank(session.doc)) return false
  const reading = readingOf(session.doc)
  if (!reading) return false
  session.run(restoreDoc(reading.doc), 'paste')
  toastPasted(reading.report, session, offer(reading.report))
  return true
}

/** A story that another program gave is kept as it came, as the text of a file is. */
function pasteReceived(readingOf: (into: Node) => Reading | null, offer: OfferOf): boolean {
  if (!pasteStory(readingOf, offer)) return false
  void openSession()?.saveReceived()
  return true
}

/** A story copied out of Copydesk from its head on, put where nothing is written yet: each part is its own. */
function pasteOwnParts(view: EditorView, content: Fragment): boolean {
  const { doc, tr } = view.state
  if (!isBlank(doc) || content.childCount < 2 || content.firstChild?.type.isInGroup('block')) return false
  const copied = schema.topNodeType.createAndFill(doc.attrs, content)
  if (!copied) return false
  view.dispatch(pasted(tr.replaceWith(0, doc.content.size, copied.content)))
  return true
}

/** Paragraphs and the like copied out of Copydesk; a piece of one, such as words of an item, belongs at the cursor. */
function pasteOwnBlocks({ content, openStart }: Slice): boolean {
  const isPiece = content.childCount === 1 && openStart > 1
  const isWhole = !isPiece && content.content.every(({ type }) => type.isInGroup('block'))
  return isWhole && pasteStory((into) => storyOfBlocks(content.content, into, deskHouses()))
}

/**
 * Parts of one line take what is pasted as a line; while there is no body, more blocks than one go on there.
 * The dateline, the byline and the sign-off take all as their own text.
 * @param report of what is pasted, which is shown
 */
function pasteAsLine(view: EditorView, slice: Slice, report = newReport(), offer = noOffer): boolean {
  const { $from, $to } = view.state.selection
  const isInDateline =
    schema.marks.dateline.isInSet($from.marks()) !== undefined &&
    $from.parentOffset > 0 &&
    $from.sameParent($to)
  const isLine = !$from.parent.type.isInGroup('block') && $from.sameParent($to)
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
  tr.insertText(lineOfBlocks(line, report), $from.pos, $to.pos)
  view.dispatch(pasted(tr))
  toastPastedPart(report, offer(report))
  return true
}

/** A paste is a step of undo by itself. */
function pasted(tr: Transaction): Transaction {
  return closeHistory(tr).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste')
}

/** Blocks put into a table: a table over its cells, all else as lines of one cell, and below it what no cell holds. */
function pasteInTable(view: EditorView, blocks: readonly Node[]): boolean {
  if (!isInTable(view.state) || blocks.length === 0) return false
  const [first, ...others] = blocks
  const only = others.length === 0 ? first : undefined
  const table = only?.type === captioned_table ? partsOfCaptioned(only).table : only
  if (table?.type === schema.nodes.table) {
    putOverCells(view, sliceOfBlocks([alignedAsThere(table, view.state)]))
    return true
  }
  const { lines, below } = forCell(blocks)
  const slice = sliceOfBlocks([cellOfBlocks(lines)])
  if (below.length === 0) putOverCells(view, slice)
  else {
    const tr = lines.length > 0 ? view.state.tr.replaceSelection(slice) : view.state.tr
    putBelowTable(tr, tr.selection.from, below)
    view.dispatch(pasted(tr))
  }
  return true
}

function putOverCells(view: EditorView, slice: Slice): void {
  // it asks for the event, and reads only the slice
  if (!handleTablePaste(view, new ClipboardEvent('paste'), slice))
    view.dispatch(pasted(view.state.tr.replaceSelection(slice)))
}

/** Blocks put into an item of a list: ProseMirror would run them together in one. */
function pasteInList(view: EditorView, slice: Slice): boolean {
  return putInList(slice)(view.state, (tr) => view.dispatch(pasted(tr)))
}

/** Text goes on in the marks of the text that it is put into. */
function inMarks(blocks: readonly Node[], marks: readonly Mark[]): readonly Node[] {
  const [only, ...others] = blocks
  if (!only?.isTextblock || others.length > 0) return blocks
  return [only.copy(Fragment.fromArray(only.children.map((node) => node.mark(marks))))]
}

/** What another program gives; an address alone is text. */
function clipboardOf(data: DataTransfer): Clipboard {
  const text = data.getData('text/plain') || data.getData('text/uri-list').replace(/\r?\n/g, ' ')
  return { html: data.getData('text/html'), text }
}

/** What another program left on the clipboard, at the cursor; what was put right and left out is reported. */
function pasteClipboard(view: EditorView, data: DataTransfer): boolean {
  const clip = clipboardOf(data)
  if (isPageCopied(clip.html)) void pastePage(view, clip)
  else pasteRead(view, clip, pictureFiles(data))
  return true
}

/** The article of a page that was copied whole, as soon as what reads it is there. */
async function pastePage(view: EditorView, clip: Clipboard): Promise<void> {
  const { readWholePage } = await import('../../story/formats/html/page')
  if (!view.isDestroyed) pasteRead(view, clip, [], readWholePage)
}

/** All of a page in place of its article, as long as nothing was written since that was pasted. */
function wholePage(view: EditorView, clip: Clipboard): Offer {
  const session = openSession()
  const isAsNow = session ? whileAsNow(session) : () => false
  const take = () => {
    session?.run(undo)
    pasteRead(view, clip, [])
    view.focus()
  }
  return { label: t('import.pasteWhole'), take, isOpen: () => !view.isDestroyed && isAsNow() }
}

function pasteRead(
  view: EditorView,
  clip: Clipboard,
  pictures: readonly File[],
  readPage?: PageReader,
): void {
  const offer: OfferOf = ({ dropped }) =>
    readPage && dropped.includes('page-furniture') ? wholePage(view, clip) : null
  if (pasteReceived((into) => storyOfClipboard(clip, into, deskHouses(), readPage), offer)) return
  const { blocks, report } = readClipboard(clip, readPage)
  if (blocks.length === 0) {
    for (const picture of pictures) void insertPictureFile(picture)
    if (pictures.length === 0) toastPastedPart(report, null)
    return
  }
  const marked = clip.html === '' ? inMarks(blocks, view.state.selection.$from.marks()) : blocks
  if (pasteAsLine(view, sliceOfBlocks(blocks), report, offer)) return
  if (!pasteInTable(view, blocks) && !pasteInList(view, sliceOfBlocks(blocks)))
    view.dispatch(pasted(view.state.tr.replaceSelection(sliceOfBlocks(marked))))
  toastPastedPart(report, offer(report))
}

function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

/** Whether it was copied out of Copydesk: its slice is exact. */
function isOwnCopy(data: DataTransfer): boolean {
  const html = data.getData('text/html')
  return html.includes('data-pm-slice') && html.includes(ownCopy)
}

/** What is on the clipboard as a quotation, with the story or the page that it is from. */
function pasteQuotation(data: DataTransfer, { content }: Slice): boolean {
  const clip = clipboardOf(data)
  const own = isOwnCopy(data)
  const { blocks, report } = own ? { blocks: content.content, report: null } : readClipboard(clip)
  const source = own ? { name: sourceOf(data), href: null } : pageOf(clip.html)
  openSession()?.run(insertQuotation(blocks, source), 'paste')
  if (report) toastPastedPart(report, null)
  return true
}

/** What stood behind what was copied last, in the block that it ended in. */
let behindCopied = Fragment.empty

function copy(slice: Slice, { state }: EditorView): string {
  const { parent, parentOffset } = state.selection.$to
  behindCopied = parent.content.cut(parentOffset)
  return textOfCopy(slice)
}

/** What was copied out of a story, where ProseMirror would not put it as it stood there. */
function pasteOwn(view: EditorView, slice: Slice): boolean {
  return (
    pasteOwnParts(view, slice.content) ||
    pasteOwnBlocks(slice) ||
    putBackParts(slice, behindCopied)(view.state, (tr) => view.dispatch(pasted(tr))) ||
    pasteAsLine(view, slice) ||
    pasteInTable(view, blocksForCell(slice)) ||
    pasteInList(view, slice)
  )
}

/** What was copied out of a story with desk notes, which ProseMirror's own slice has not. */
function pasteWithNotes(view: EditorView, noted: Slice): boolean {
  const slice = soundPasted(noted, view.state.selection.$from.depth)
  const isTaken = pasteOwn(view, slice) || handleTablePaste(view, new ClipboardEvent('paste'), slice)
  if (!isTaken) view.dispatch(pasted(view.state.tr.replaceSelection(slice)))
  return true
}

function takeClipboard(view: EditorView, data: DataTransfer, slice: Slice): boolean {
  const noted = copiedWithNotes(data)
  if (noted) return pasteWithNotes(view, noted)
  return isOwnCopy(data) ? pasteOwn(view, slice) : pasteClipboard(view, data)
}

/** The cursor where the pointer is. */
function placeCursor(view: EditorView, { clientX, clientY }: DragEvent): void {
  const place = view.posAtCoords({ left: clientX, top: clientY })
  if (!place) return
  const { tr } = view.state
  const pos = placeInCell(tr.doc, place.pos) ?? place.pos
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(pos))))
}

/** What is dragged within the story, where ProseMirror would part a table or join paragraphs. */
function takeDragged(
  view: EditorView,
  { clientX, clientY }: DragEvent,
  slice: Slice,
  isMoved: boolean,
): boolean {
  const place = view.posAtCoords({ left: clientX, top: clientY })
  if (!place) return false
  const { state, dispatch } = view
  return (
    putInCell(slice, place.pos, isMoved)(state, dispatch) ||
    (isMoved ? moveWholeTo : copyWholeTo)(place.pos)(state, dispatch) ||
    dropInList(slice, place.pos, isMoved)(state, dispatch)
  )
}

/** Whole paragraphs of the story beside, dropped at the cursor. */
function dropWhole(view: EditorView, data: DataTransfer, slice: Slice): boolean {
  if (!isOwnCopy(data) || !isWhole(data)) return false
  const { content } = copiedWithNotes(data) ?? slice
  return putAtEdge(Fragment.fromArray(asTaken(content.content)), view.state.selection.head)(
    view.state,
    view.dispatch,
  )
}

/** ProseMirror's props for the clipboard, and for what is dragged in. */
export const clipboard = {
  clipboardTextParser,
  clipboardTextSerializer: copy,
  clipboardSerializer: new CopySerializer(() => openSession()?.doc.attrs),
  handlePaste(view, event, slice) {
    const data = event.clipboardData
    const literal = lastLiteral
    lastLiteral = null
    if (isQuotationAsked() && data) return pasteQuotation(data, slice)
    if (!data || literal)
      return (
        pasteAsLine(view, slice) ||
        (literal !== null && pasteInTable(view, literal)) ||
        pasteInList(view, slice)
      )
    return takeClipboard(view, data, slice)
  },
  handleDrop(view, event, slice, isMoved) {
    const { dataTransfer } = event
    if (!dataTransfer) return false
    const isOwn = view.dragging !== null
    if (!isOwn) placeCursor(view, event)
    // what is dragged within the story is else ProseMirror's to move
    const take = () =>
      isOwn
        ? takeDragged(view, event, slice, isMoved)
        : dropWhole(view, dataTransfer, slice) || takeClipboard(view, dataTransfer, slice)
    const isTaken = openSession()?.inBatch({ batch: 'drop' }, take) ?? false
    if (isTaken) view.focus()
    return isTaken
  },
} satisfies EditorProps
