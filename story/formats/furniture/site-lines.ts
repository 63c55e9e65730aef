/** What sites put between the paragraphs of an article, recognised where it stands as a block of its own. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { blockText } from '../../story/lines'
import { isCopyrightLine } from './furniture-lines'

const { paragraph, crosshead, bullet_list, ordered_list } = schema.nodes

/** Longer blocks are text, whatever they begin with. */
const longest = 200

const advert =
  /^[\s\p{P}]*(?:(?:skip )?advertisement|sponsored(?: content)?|(?:story|article) continues below(?: (?:this )?advertisement)?|anzeige|werbung|publicité|publicidad|pubblicità|إعلان|ڕیکلام)[\s\p{P}]*$/iu

/** A call to sign up that names what for; in quotation marks, or with more after it, it is a sentence of somebody. */
const callToSubscribe =
  /^(?:(?:sign up|subscribe|register)(?: here| now| today)? (?:for|to)|join|get) (?:our|the) (?:[\p{L}\p{N}’'-]{1,20} ){0,4}(?:newsletters?|e-?mails?|updates|briefing|alerts|podcast|channel)(?: (?:here|now|today|for free))?[.!]?$|^(?:jetzt )?(?:unseren )?newsletter abonnieren[.!]?$|^(?:inscrivez-vous|abonnez-vous) à notre (?:newsletter|lettre d[’']information)[.!]?$|^(?:sign up|subscribe)(?: here| now| today)?!?$/iu

/** What leads to another story. */
const lead =
  /^(?:read more|read also|also read|read next|continue reading|lire aussi|à lire aussi|lesen sie auch|leggi anche|lee también|اقرأ أيض(?:ا|ًا|اً)|اقرأ المزيد|زیاتر بخوێنەوە)(?=$|[\s:>»…|–—-])/iu
/** The same in words that a sentence of a story may begin with. */
const linkedLead = /^(?:see also|related|more|watch|listen|mehr zum thema|voir aussi)\s?[:>»|]/iu

/** What stands above links to other stories. */
const label =
  /^(?:related(?: stories| news| articles?| coverage| topics)?|more (?:stories|news)|more on this(?: story)?|recommended(?: stories)?|you (?:may|might) also like|most read|top stories|trending(?: now)?|read more|mehr zum thema|lesen sie auch|lire aussi|sur le même sujet|leggi anche|موضوعات ذات صلة|اقرأ أيض(?:ا|ًا|اً)|هەواڵی پەیوەندیدار)\s?:?$/iu

/** The words of buttons by which a page is passed on. */
const passOn = /share|teilen|partager|condividi|compartir|re-?tweet|tweet|pin it|copy link|شارك|مشاركة/iuy
const beside =
  /\d{1,6}|shares|comments?|this(?: article| story| page)?|facebook|twitter|whats ?app|telegram|linked ?in|reddit|pinterest|messenger|viber|bluesky|threads|flipboard|e-?mail|print|save|like|post|pin|via|on|x|[\s|·•,/&+]/iuy

/** How many words of buttons a text is made of, and how many of them pass on; null where it has any other word. */
function buttonsIn(text: string): { words: number; passing: number } | null {
  const found = { words: 0, passing: 0 }
  for (let at = 0; at < text.length; ) {
    passOn.lastIndex = beside.lastIndex = at
    // the plural is what is counted, and no button
    const plural = /^shares/i.test(text.slice(at, at + 6))
    const passing = plural ? null : passOn.exec(text)
    const word = passing?.[0] ?? beside.exec(text)?.[0]
    if (word === undefined) return null
    if (passing) found.passing++
    if (/[\p{L}\p{N}]/u.test(word)) found.words++
    at += word.length
  }
  return found
}

/** Whether all text of a node leads elsewhere. */
function isLinked(node: Node): boolean {
  let isAll = node.textContent.trim() !== ''
  node.descendants((child) => {
    if (child.isText && child.text?.trim() && !schema.marks.link.isInSet(child.marks)) isAll = false
  })
  return isAll
}

/** Whether all text after the first so many letters of a block leads elsewhere. */
function isLinkedBehind(block: Node, length: number): boolean {
  return isLinked(block.cut(Math.min(length, block.content.size)))
}

const isSentence = (text: string) => /[.!?…؟۔]["”’»)]?$/u.test(text)

function isButtons(block: Node, text: string): boolean {
  const found = text.length > longest ? null : buttonsIn(text)
  if (found === null) return false
  if (found.words > 1) return found.passing > 0 || isLinked(block)
  return found.passing === 1 && block.type !== crosshead
}

/** Whether a line leads to another story, by its words or by a link that is all of it. */
function isLeadElsewhere(block: Node, text: string): boolean {
  const certain = text.match(lead)?.[0] ?? ''
  const found = certain || (text.match(linkedLead)?.[0] ?? '')
  if (found === '') return false
  const rest = text.slice(found.length).replace(/^[\s:>»…|–—-]{0,6}/u, '')
  if (isLinked(block) || isLinkedBehind(block, text.length - rest.length)) return true
  const hasSign = /^\s?[:>»…|]/u.test(text.slice(found.length))
  return certain !== '' && !isSentence(rest) && (rest === '' || hasSign)
}

function isSiteLine(block: Node): boolean {
  if (block.type === bullet_list || block.type === ordered_list)
    return isLinked(block) && block.children.every((item) => isButtons(item, blockText(item).trim()))
  const text = blockText(block).trim()
  if ((block.type !== paragraph && block.type !== crosshead) || text === '' || text.length > longest)
    return false
  return (
    advert.test(text) || callToSubscribe.test(text) || isLeadElsewhere(block, text) || isButtons(block, text)
  )
}

/** How many blocks from a place on lead elsewhere, where a label stands above them. */
function linksFrom(blocks: readonly Node[], from: number): number {
  const first = blocks[from]
  const isList = first?.type === bullet_list || first?.type === ordered_list
  if (isList && first.children.every((item) => !isSentence(blockText(item).trim()))) return 1
  let to = from
  for (let block = first; block && isLinked(block); block = blocks[to]) to++
  return to - from
}

const isLabel = (block: Node) => block.isTextblock && label.test(block.textContent.trim())

const linesOf = (block: Node) => (block.isTextblock ? [blockText(block)] : block.children.map(blockText))

/** Blocks without what only the site of their page needs, and the lines of what that was. A text has some block left. */
export function takeSiteLines(blocks: readonly Node[]): { blocks: Node[]; lines: string[] } {
  const kept: Node[] = []
  const lines: string[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) continue
    const links = isLabel(block) ? linksFrom(blocks, at + 1) : 0
    const length = links > 0 ? links + 1 : isSiteLine(block) ? 1 : 0
    if (length === 0) kept.push(block)
    else lines.push(...blocks.slice(at, at + length).flatMap(linesOf))
    at += Math.max(length - 1, 0)
  }
  return kept.some((block) => block.textContent.trim() !== '')
    ? { blocks: kept, lines }
    : { blocks: [...blocks], lines: [] }
}

/** The same of a piece of a page, which may have nothing of the site but whose it is, as its last line. */
export function takePageLines(blocks: readonly Node[]): { blocks: Node[]; lines: string[] } {
  const site = takeSiteLines(blocks)
  const last = site.blocks.at(-1)
  const isFoot = site.blocks.length > 1 && last?.type === paragraph && isCopyrightLine(blockText(last))
  return isFoot ? { blocks: site.blocks.slice(0, -1), lines: [...site.lines, blockText(last)] } : site
}
