/** Words over a passage that keep it from readers, wherever it stands in a file. */
import { Fragment, type Node } from 'prosemirror-model'
import { isCapitals } from '../../places'
import { schema } from '../../schema'
import { blockText, joinLines, linesOf } from '../../story/lines'
import type { Report } from '../format'

/** What says it in any place. */
const orders = [
  '(?:strictly |background[,;]? )?not (?:for|to be) (?:use|used|attribution|quotation|quoted|print(?:ed)?|publication|publish(?:ed|ing)|releas(?:e|ed)|broadcast|air|web|readers|the public|public (?:release|use))',
  'do not (?:publish|print)',
  'for internal use(?: only)?',
  '(?:for (?:the )?)?desk only|(?:for )?editors only',
  'nicht (?:zur veröffentlichung|drucken|veröffentlichen)|nur intern',
  '(?:à )?ne pas (?:publier|diffuser)|pas pour publication|usage interne|no publicar|uso interno|non pubblicare|per uso interno',
  'yay[ıi]nlanmayacak|yay[ıi]nlanmas[ıi]n|yay[ıi]mlanmas[ıi]n|yay[ıi]mlamay[ıi]n',
  'ليس للنشر|غير (?:مخصص )?للنشر|لا (?:للنشر|[يت]نشر|ي?تنشروا)|للاستخدام الداخلي',
  'بۆ بڵاوکردنەوە نییە|تەن(?:یا|ها) بۆ ناوخۆ|نابێت بڵاوبکرێتەوە|بڵاو ?(?:نەکرێتەوە|مەکە(?:ن|ر)ەوە)|برای انتشار نیست|منتشر نشود|غیر ?قابل انتشار',
].join('|')
/** What is said to the desk by name: no headline begins so, either. */
const toDesk = [
  'internal(?: use)? only|internal (?:notes?|comments?)|desk notes?|notes? to (?:self|(?:the )?(?:desk|subs?|subeditors?))',
  '(?:notiz|hinweis|anmerkung) (?:an|für) (?:den |die )?(?:redaktion|desk|cvd)|note (?:au desk|pour le desk|à la rédaction)|nota (?:al|para el) desk|nota per (?:il desk|la redazione)',
  'dahili not|(?:editöre|masaya|redaksiyona) not|ملاحظة داخلية|(?:ملاحظة|ملحوظة) (?:لل?|إلى ال)(?:ديسك|تحرير|محرر|ناشر)',
  'تێبینی (?:ناوخۆیی|بۆ (?:دێسک|سەرنووسەر|ستافی نووسین))|یادداشت (?:داخلی|برای (?:میز|دبیر|سردبیر))',
].join('|')
/**
 * What says it as a title alone, or in capitals before what it says: a document that is quoted may begin with it (`Note
 * interne : le ministre savait`), and so may advice (`Do not run: walk`).
 */
const titles =
  'do not (?:run|broadcast|release)|internal(?: use| memo)?|confidential|off the record|(?:for )?background only|(?:for )?your eyes only|intern|interne (?:notiz|anmerkung)|note interne|nota interna|todo|to do'

const sign = '[\\s*_#!/[\\](){}<>\\p{Extended_Pictographic}–—\\ufe0f-]{0,9}'
/** `Note: not for print` */
const prefix =
  '(?:(?:note|n\\.?b\\.?|hinweis|achtung|attention|warning|important|remarque|nota|dikkat|ملاحظة|تنبيه|تێبینی|توجه)\\s?[:：][\\s*_]{0,4})?'
/** `Do not publish before noon` */
const time = '(?: (?:before|until|till|vor|avant|قبل) [^.,،:;!?\\n]{1,60})?'
const end = '[\\s*_!./:)\\]–—-]{0,6}$'
const titleAlone = new RegExp(`^${sign}${prefix}(?:${orders}|${toDesk}|${titles})${end}`, 'iu')
const orderAlone = new RegExp(`^${sign}${prefix}(?:${orders}|${toDesk})${time}${end}`, 'iu')
const titleBefore = new RegExp(
  `^${sign}${prefix}(?:${orders}|${toDesk}|${titles})[*_]{0,3}(?:\\s?[:–—]|\\s-\\s)`,
  'iu',
)
const orderBefore = new RegExp(`^${sign}${prefix}(?:${orders}|${toDesk})[*_]{0,3}\\s?:`, 'iu')
const orderBeforeDash = new RegExp(
  `^${sign}${prefix}(?:${orders}|${toDesk})[*_]{0,3}(?:\\s?[–—]|\\s-\\s)`,
  'iu',
)
const toDeskBefore = new RegExp(`^${sign}${prefix}(?:${toDesk})[*_]{0,3}\\s?:`, 'iu')

/** Longer titles say more. In UTF-16 units. */
const longest = 80

/** Whether a line begins with an order and a dash. A sentence may begin so (`Internal notes – seen by …`), but for one in capitals. */
function isOrderBeforeDash(line: string): boolean {
  const order = line.match(orderBeforeDash)?.[0]
  return order !== undefined && order === order.toUpperCase()
}

/** Whether a line begins with a title in capitals and goes on in small letters: `INTERNAL: ask Hiwa`. */
function isTitleInCapitals(line: string): boolean {
  const title = line.slice(0, longest).match(titleBefore)?.[0]
  return title !== undefined && isCapitals(title) && !isCapitals(line.slice(title.length))
}

const isOrderAlone = (line: string) => line.length <= longest && orderAlone.test(line)

/** Whether a passage that begins with a line is for the desk: `Not for print`, `Note to self: call the mayor`. */
export function isForDesk(line: string): boolean {
  const start = line.slice(0, longest)
  return isOrderAlone(line) || orderBefore.test(start) || isOrderBeforeDash(start) || isTitleInCapitals(line)
}

/** Whether the first line of a text is for the desk, which might be a headline: `Not for print: what censors read`. */
export function isForDeskAboveAll(line: string): boolean {
  const start = line.slice(0, longest)
  return isOrderAlone(line) || toDeskBefore.test(start) || isOrderBeforeDash(start) || isTitleInCapitals(line)
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

/** Who is spoken to in brackets: `[Desk: please call first]`. */
const calledInBrackets =
  /^\s*\[{1,2}\s?(?:(?:to |for )?(?:the )?(?:desk|subs?|subeditors?|redaktion|rédaction|ديسك|المحرر|دێسک))\s?[:：]/iu

const isOfDesk = (line: string) => isForDesk(line) || toEditors.test(line) || calledInBrackets.test(line)

const isSentence = (line: string) => /[.!?…؟۔]["”’»)\]]{0,2}$/u.test(line.trimEnd())

/** The lines of a paragraph that are for the desk; one that is wrapped goes on to the end of its sentence. */
function linesOfDesk(lines: readonly string[]): boolean[] {
  const found: boolean[] = []
  for (const [at, line] of lines.entries()) {
    const goesOn = found[at - 1] === true && !isSentence(lines[at - 1] ?? '') && /^\p{Ll}/u.test(line)
    found.push(isOfDesk(line) || goesOn)
  }
  return found
}

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
    const isNote = linesOfDesk(lines.map(blockText))
    found.push(...lines.map(blockText).filter((_, at) => isNote[at]))
    return block.copy(
      Fragment.fromArray(joinLines(lines.map((line, at) => (isNote[at] ? asNote(line) : line.children)))),
    )
  }
  const all = blocks.map(marked)
  if (found.length > 0) report.notices.push({ code: 'for-desk', value: found.join(' / ') })
  return found.length > 0 ? all : [...blocks]
}
