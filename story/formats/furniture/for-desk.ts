/** Words over a passage that keep it from readers, wherever it stands in a file. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { blockText, joinLines, linesOf } from '../../story/lines'
import type { Report } from '../format'

/** What says it in any place. */
const orders = [
  '(?:strictly )?not (?:for|to be) (?:print(?:ed)?|publication|publish(?:ed|ing)|releas(?:e|ed)|broadcast|air|web|readers|the public|public (?:release|use))',
  'do not (?:publish|print)',
  'for internal use(?: only)?|internal (?:use )?only|internal (?:notes?|comments?)',
  '(?:for (?:the )?)?desk only|(?:for )?editors only|desk notes?|notes? to (?:self|(?:the )?(?:desk|subs?|subeditors?))',
  'nicht (?:zur veröffentlichung|drucken|veröffentlichen)|nur intern|interne notiz',
  'ne pas (?:publier|diffuser)|usage interne|note interne|no publicar|uso interno|nota interna|non pubblicare|per uso interno',
  'yayınlanmayacak|yayımlamayın|dahili not|ليس للنشر|غير (?:مخصص )?للنشر|للاستخدام الداخلي|ملاحظة داخلية',
  'بۆ بڵاوکردنەوە نییە|تەنیا بۆ ناوخۆ|نابێت بڵاوبکرێتەوە|برای انتشار نیست',
].join('|')
/** What says it as a title alone: a document that is quoted may begin with it, and so may advice (`Do not run: walk`). */
const titles =
  'do not (?:run|broadcast|release)|internal(?: use| memo)?|confidential|off the record|(?:for )?background only|(?:for )?your eyes only|intern|todo|to do'

const sign = '[\\s*_#![\\](){}<>\\p{Extended_Pictographic}–—\\ufe0f-]{0,9}'
/** `Note: not for print` */
const prefix =
  '(?:(?:note|n\\.?b\\.?|hinweis|achtung|attention|warning|important|remarque|nota|dikkat|ملاحظة|تنبيه|تێبینی|توجه)\\s?[:：][\\s*_]{0,4})?'
/** `Do not publish before noon` */
const time = '(?: (?:before|until|till|vor|avant|قبل) [^.,،:;!?\\n]{1,60})?'
const end = '[\\s*_!.:)\\]–—-]{0,6}$'
const titleAlone = new RegExp(`^${sign}${prefix}(?:${orders}|${titles})${end}`, 'iu')
const orderAlone = new RegExp(`^${sign}${prefix}(?:${orders})${time}${end}`, 'iu')
const titleBefore = new RegExp(`^${sign}${prefix}(?:${orders}|${titles})[*_]{0,3}(?:\\s?[:–—]|\\s-\\s)`, 'iu')
const orderBefore = new RegExp(`^${sign}${prefix}(?:${orders})[*_]{0,3}\\s?:`, 'iu')
const orderBeforeDash = new RegExp(`^${sign}${prefix}(?:${orders})[*_]{0,3}(?:\\s?[–—]|\\s-\\s)`, 'iu')

/** Longer titles say more. In UTF-16 units. */
const longest = 80

/** Whether a line begins with an order and a dash. A sentence may begin so (`Internal notes – seen by …`), but for one in capitals. */
function isOrderBeforeDash(line: string): boolean {
  const order = line.match(orderBeforeDash)?.[0]
  return order !== undefined && order === order.toUpperCase()
}

/** Whether a passage that begins with a line is for the desk: `Not for print`, `Note to self: call the mayor`. */
export function isForDesk(line: string): boolean {
  const start = line.slice(0, longest)
  return (
    (line.length <= longest && orderAlone.test(line)) || orderBefore.test(start) || isOrderBeforeDash(start)
  )
}

/** Whether the title of a box says so, where a word is enough: `Internal`. */
export function isDeskTitle(title: string): boolean {
  return (title.length <= longest && titleAlone.test(title)) || isForDesk(title)
}

/** Whether a line of a note says that it is for the desk: `Internal: call the mayor first`. */
function isForDeskInNote(line: string): boolean {
  const said = line.replace(/^\s*(?:eds?|editors?|notes? to editors)\s?:\s?/i, '')
  return isDeskTitle(said) || titleBefore.test(said.slice(0, longest))
}

/** A note that a sender has put beside a story, in two: the lines that say that they are for the desk must not go out to clients. */
export function partedNote(note: string): { clients: string; desk: string } {
  const lines = note.split('\n')
  return {
    clients: lines.filter((line) => !isForDeskInNote(line)).join('\n'),
    desk: lines.filter(isForDeskInNote).join('\n'),
  }
}

/** What addresses those who edit a story, and nobody else: `Notes to editors: …` within a text. */
const toEditors =
  /^[\s*_[({]{0,4}(?:eds|notes? to (?:the )?(?:editors?|desk)|attention editors|achtung redaktionen|hinweis an die redaktion(?:en)?|note aux (?:rédactions|rédacteurs)|attention rédactions|editörlere not|editörlerin dikkatine|(?:ملحوظة|ملاحظة|تنبيه) (?:للمحررين|للسادة المحررين)|تێبینی بۆ سەرنووسەران|توجه سردبیران)\s?[:：]/iu

const isOfDesk = (line: string) => isForDesk(line) || toEditors.test(line)

/** A line as a note of the desk. */
const asNote = (line: Node) =>
  line.children.map((child) => child.mark(schema.marks.desk_note.create().addToSet(child.marks)))

/**
 * Blocks in which the lines that say that they are not for readers, or address editors, are notes of the desk, which stay
 * where they are and go out in no file. They are reported.
 */
export function markForDesk(blocks: readonly Node[], report: Report): Node[] {
  const found: string[] = []
  const marked = (block: Node): Node => {
    if (block.type === schema.nodes.blockquote)
      return block.copy(Fragment.fromArray(block.children.map(marked)))
    if (block.type !== schema.nodes.paragraph || !blockText(block).split('\n').some(isOfDesk)) return block
    const lines = linesOf(block)
    found.push(...lines.map(blockText).filter(isOfDesk))
    return block.copy(
      Fragment.fromArray(
        joinLines(lines.map((line) => (isOfDesk(blockText(line)) ? asNote(line) : line.children))),
      ),
    )
  }
  const all = blocks.map(marked)
  if (found.length > 0) report.notices.push({ code: 'for-desk', value: found.join(' / ') })
  return found.length > 0 ? all : [...blocks]
}
