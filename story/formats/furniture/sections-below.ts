/** What stands below a story in sections of its own: dpa's notebook, notes to editors, whom the press may ask, who a sender is. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { blockText, contentOfText, hasLines } from '../../story/lines'
import { isContactPart } from './contacts'
import { takeNotebook } from './notebook'

const { paragraph, crosshead, hard_break, bullet_list, ordered_list, rule } = schema.nodes

/** How many of the last blocks are looked at; a release has fewer below its text. */
const longestBelow = 60
/** A contact has lines with a name, a post and a house around its addresses. In UTF-16 units, and lines. */
const longestContactLine = 90
const mostContactLines = 16
/** The first lines of a notebook. */
const notebookTitle =
  /^#{0,3} ?dpa[ -](?:notebook|notizblock|notizblok|bloc-notes|bloc de notas)$|^# ?(?:notebook|notizblock|notizblok|bloc-notes|bloc de notas)$|^\W{0,8}(?:the following information is not (?:intended )?for publication|(?:die )?(?:folgenden )?informationen sind nicht (?:zur|für die) ver(?:ö|oe)ffentlichung)/iu

const notesTitle =
  /^(?:notes? (?:to|for) (?:the )?(?:editors?|journalists?|desks?|newsrooms?)|editors?['’]? notes|editorial notes|hinweise? (?:an|für) (?:die )?(?:redaktion(?:en)?|journalisten)|note(?:s)? aux (?:rédactions?|rédacteurs)|nota per (?:la|le) redazion[ei]|notas? (?:a|para) (?:los )?(?:editores|redactores)|ملاحظات? للمحررين|تێبینی بۆ سەرنووسەران)(?: ?:| ?\.)?$/iu

const contactTitle =
  /^(?:(?:for )?(?:media|press|editorial|pr|news ?desk|dpa) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|queries|office)(?: details)?|contacts?(?: details)? for (?:the )?(?:media|press|journalists|editors)|for (?:further|more|additional) (?:information|details)|(?:for )?(?:further|more|additional|media|press) (?:information|enquiries|inquiries|details),?(?: please)? contact|(?:for )?(?:media|press) (?:enquiries|inquiries|queries)(?: only)?,?(?: please)? (?:contact|call|e-?mail)|(?:contacts?|kontakte?|contatti|contacto)|(?:presse|medien)(?:kontakte?|anfragen|stelle)|(?:dpa|redaktions)-?kontakte?|kontakt für (?:die )?(?:presse|medien|redaktionen|journalisten)|ansprechpartner(?:in)?(?: für (?:die )?(?:presse|medien))?|(?:rückfragen|bei rückfragen)(?: (?:bitte )?an)?|contacts? (?:de )?(?:presse|médias?)|contatt[oi] (?:stampa|per la stampa|per i media)|ufficio stampa|contactos? (?:de |para )?(?:la )?(?:prensa|medios)|gabinete de prensa|(?:للتواصل|للاستفسارات?|جهة الاتصال|مسؤول الاتصال)(?: الإعلامي(?:ة)?| مع الإعلام)?|پەیوەندی(?: بۆ میدیاکان)?)$/iu

const aboutTitle =
  /^(?:about (?:the )?|über (?:die |den |das )?|à propos (?:de la |de l['’]|de |du |des |d['’])|acerca de (?:la |el )?|sobre (?:la |el )?|informazioni su |chi è |عن |نبذة عن )(?=[\p{Lu}\p{Lo}\d]).{2,80}?:?$/iu
const endMark = /^(?:#{2,5}|# # #|[-–—(/\s]{0,4}(?:ends?|ende|30|fin|fine)[-–—)/\s]{0,4}\.?)$/iu

/** A sentence that tells the press whom to ask: readers are asked, too, so that it counts only below the end of a text. */
const invitation =
  /^(?:for (?:any )?(?:further|more|additional) (?:information|details|enquiries)|to arrange (?:an )?interviews?|(?:für )?(?:weitere|nähere) (?:informationen|auskünfte)|pour (?:plus d['’]informations?|toute information)|para más información|per (?:maggiori|ulteriori) informazioni|(?:daha fazla|ayrıntılı|detaylı) bilgi için|لل?مزيد من المعلومات|بۆ زانیاری زیاتر|برای (?:اطلاعات|کسب اطلاعات) بیشتر)(?![\p{L}\p{M}])(?=.{0,250}(?:\S@\S|[\d٠-٩][\d٠-٩ ()/-]{5})).{0,300}$/iu

type Title = 'notebook' | 'notes' | 'contact' | 'about' | 'invitation'

const plain = (line: string) => line.replace(/^[#*_\s]{0,6}/u, '').replace(/[*_\s]{0,4}$/u, '')

/** What a line stands above, and what else is in it after a colon. */
function titleOf(line: string): { title: Title; behind: string } | null {
  const text = line.trim()
  if (text.length > 400) return null
  if (notebookTitle.test(text)) return { title: 'notebook', behind: '' }
  const whole = plain(text)
  if (notesTitle.test(whole)) return { title: 'notes', behind: '' }
  if (aboutTitle.test(whole)) return { title: 'about', behind: '' }
  if (invitation.test(whole) && !contactTitle.test(whole.split(/ ?[:：]/u, 1)[0] ?? ''))
    return { title: 'invitation', behind: '' }
  const colon = whole.search(/ ?[:：]/u)
  const head = colon < 0 ? whole : whole.slice(0, colon)
  if (!contactTitle.test(head)) return null
  return { title: 'contact', behind: colon < 0 ? '' : whole.slice(colon).replace(/^ ?[:：]\s{0,4}/u, '') }
}

/** The lines of a block, those of lists with a dash. */
function linesOf(block: Node): string[] {
  if (block.isTextblock) {
    const sign = block.type === crosshead ? '## ' : ''
    return blockText(block)
      .split('\n')
      .map((line) => sign + line)
  }
  if (block.type === bullet_list || block.type === ordered_list)
    return block.children.map((item) => `- ${item.textBetween(0, item.content.size, ' ', ' ')}`)
  return block.type === rule ? ['* * *'] : [block.textBetween(0, block.content.size, '\n', ' ')]
}

/** A paragraph in which a section begins, in two. */
function splitAtTitle(block: Node): Node[] {
  if (block.type !== paragraph || !hasLines(block)) return [block]
  const lines = linesOf(block)
  const isTitle = (line: string, above: string) => {
    const title = titleOf(line)?.title ?? null
    return title !== null && (title !== 'invitation' || endMark.test(above.trim()))
  }
  const at = lines.findIndex((line, index) => index > 0 && isTitle(line, lines[index - 1] ?? ''))
  if (at < 0) return [block]
  const breaks = block.children.flatMap((child, index) => (child.type === hard_break ? [index] : []))
  const from = breaks[at - 1] ?? 0
  const [before, behind] = [block.children.slice(0, from), block.children.slice(from + 1)]
  return [block.type.create(block.attrs, before), ...splitAtTitle(block.type.create(block.attrs, behind))]
}

/** Whether lines hold nothing but contact details. */
function isContact(behind: string, lines: readonly string[]): boolean {
  const all = [behind, ...lines].filter((line) => line.trim() !== '')
  const isOne = behind !== '' && lines.length === 0
  const parts = all.flatMap((line) =>
    line.split(isOne ? / ?[;,|] ?|\s(?=\+?[\d(][\d ()/-]{5}|\S{1,60}@)/ : / ?[;,|] ?/),
  )
  const isReached = all.some((line) => /\S@\S/.test(line)) || parts.some((part) => isContactPart(part.trim()))
  return (
    isReached &&
    all.length <= mostContactLines &&
    all.every((line) => line.length <= (isOne ? 250 : longestContactLine) && !isSentence(line))
  )
}

/** Some end with a full stop as abbreviations do: `Northern Harbour Ltd.` */
const isSentence = (line: string) => line.length > 50 && /[.!?]["”’]?$/u.test(line)

const mayBeBelow: readonly unknown[] = [paragraph, crosshead, bullet_list, ordered_list, rule]
const lengthOf = (blocks: readonly Node[]) =>
  blocks.reduce((sum, { textContent }) => sum + textContent.length, 0)

const isEndMark = (block: Node | undefined) =>
  block?.isTextblock === true && endMark.test(block.textContent.trim())

/** Whether blocks are a section of such a title to their end; `isAbove` where others were below it. */
function isSection(blocks: readonly Node[], above: readonly Node[], isAbove: boolean): boolean {
  const [line = '', ...lines] = blocks.flatMap(linesOf).map((each) => each.trim())
  const found = titleOf(line)
  if (!found || !blocks.every(({ type }) => mayBeBelow.includes(type))) return false
  if (found.title === 'notebook') return true
  if (found.title === 'contact') return isContact(found.behind, lines)
  if (found.title === 'invitation')
    return isEndMark(above.at(-1)) && (lines.length === 0 || isContact('', lines))
  if (found.title === 'notes' && lines.length === 0) return isAbove
  // below a text, not above it
  if (lines.length === 0 || above.length < 2 || lengthOf(above) < lengthOf(blocks) / 2) return false
  if (found.title === 'notes') return true
  const isEnded = above.slice(-longestBelow).some(isEndMark)
  return isEnded || above.some((block) => block.isTextblock && titleOf(block.textContent)?.title === 'notes')
}

/** What stood below a text. */
export interface Below {
  /** The blocks above it. */
  blocks: Node[]
  /** The sign-off that it holds. */
  credits: Node[]
  /** Its lines, as they stood; `[]` where there is nothing. */
  lines: string[]
  /** What is for editors. */
  clientNote: string
  /** What is for the desk only. */
  note: string
}

/** Where the last section begins, or a notebook, which has sections in it; -1 where there is none. */
function startOfSection(blocks: readonly Node[], isAbove: boolean): number {
  const from = Math.max(1, blocks.length - longestBelow)
  const starts = blocks
    .flatMap((block, index) => (index >= from && titleOf(linesOf(block)[0] ?? '') ? [index] : []))
    .filter((index) => isSection(blocks.slice(index), blocks.slice(0, index), isAbove))
  const notebook = starts.find(
    (index) => titleOf(linesOf(blocks[index] ?? rule.create())[0] ?? '')?.title === 'notebook',
  )
  return notebook ?? starts.at(-1) ?? -1
}

/**
 * The last section below a text, taken out. One that names who reported leaves them as the sign-off.
 * @param isAbove whether another was below it, so that it may be a title alone
 */
export function takeSectionBelow(blocks: readonly Node[], isAbove: boolean): Below {
  const at = startOfSection(blocks, isAbove)
  if (at < 0) return { blocks: [...blocks], credits: [], lines: [], clientNote: '', note: '' }
  const above = blocks.slice(0, at)
  const lines = blocks.slice(at).flatMap(linesOf)
  const [first = '', ...others] = lines
  const { title } = titleOf(first) ?? {}
  if (title === 'notes') return { blocks: above, credits: [], lines, clientNote: others.join('\n'), note: '' }
  const own = title === 'notebook' ? ['# Notebook', ...others] : ['# Notebook', '## Contacts', ...others]
  const { note, signOff, rest } = takeNotebook(own)
  const credits = signOff === '' ? [] : [paragraph.create(null, contentOfText(signOff))]
  return {
    blocks: above,
    credits,
    lines,
    clientNote: title === 'notebook' ? note : '',
    note: title === 'notebook' ? Object.values(rest).join('\n\n') : lines.join('\n'),
  }
}

/** The last blocks with the sections that begin within a paragraph apart. */
export function withTitlesApart(blocks: readonly Node[]): Node[] {
  const from = Math.max(0, blocks.length - longestBelow)
  return blocks.flatMap((block, index) => (index < from ? [block] : splitAtTitle(block)))
}

/** Whether a block is a section by itself, so that its lines belong together. */
export function isSectionAlone(block: Node): boolean {
  return block.type === paragraph && titleOf(linesOf(block)[0] ?? '') !== null
}

/** Whether a block holds nothing but press contacts. */
export function isContactBlock(block: Node): boolean {
  const [line = '', ...lines] = block.type === paragraph ? linesOf(block) : []
  const found = titleOf(line)
  return found?.title === 'contact' && isContact(found.behind, lines)
}
