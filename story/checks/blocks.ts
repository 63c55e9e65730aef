/** A story as checks see it: its blocks of text, in the order that a reader meets them. */
import type { Node } from 'prosemirror-model'
import { directionOf, guessLanguage, isOfSameScript } from '../languages'
import { languageByWords } from '../languages/words'
import { schema } from '../schema'
import { isBarredAlways } from '../schema/picture'
import { copyOfBlock } from '../story/desk-notes'
import { datelineOf, detailsOf } from '../story/parts'
import { isMarked } from '../story/without-marked'
import { type BlockPart, type CheckedBlock, type CheckedStory, masked } from './check'

const { nodes, marks } = schema

const parts = new Map<string, BlockPart>([
  [nodes.headline.name, 'headline'],
  [nodes.standfirst.name, 'standfirst'],
  [nodes.byline.name, 'byline'],
  [nodes.crosshead.name, 'crosshead'],
  [nodes.quote.name, 'quote'],
  [nodes.bullet_list.name, 'list'],
  [nodes.ordered_list.name, 'list'],
  [nodes.table.name, 'table'],
  [nodes.captioned_table.name, 'table'],
  [nodes.caption.name, 'caption'],
  [nodes.credit.name, 'credit'],
  [nodes.signoff.name, 'sign-off'],
])

const address = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/giu

/** What every address has, and most texts do not. */
const inAddress = /@|:\/\/|www\./iu

const mask = (text: string) => masked.repeat(text.length)

/** The text of a block with what is struck, and desk notes, masked. */
function standingText(block: Node): string {
  let text = ''
  for (const child of block.children) {
    const own = child.text ?? '\n'
    text += isMarked(child, marks.strike) || isMarked(child, marks.desk_note) ? mask(own) : own
  }
  return text
}

/** Fewer letters than these do not tell Arabic from Kurdish or Persian that was typed with its letters. */
const tellingLetters = 25

function languageOf(text: string, stated: string): string {
  const guessed = guessLanguage(text, '')
  const isArabic = directionOf(stated) === 'rtl'
  if (guessed === '') return isArabic ? (languageByWords(text)?.language ?? 'und') : stated
  if (directionOf(guessed) === 'ltr') return isOfSameScript(stated, guessed) ? stated : guessed
  if (!isArabic || guessed === 'he') return guessed
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return guessed === 'ckb' || letters >= tellingLetters ? guessed : stated
}

/** The text of a block, one character for each thing that is no text, as it takes one place. */
export function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, '\ufffc')
}

/** A block of text within a story. */
export interface PlacedBlock {
  node: Node
  /** The position before it. */
  pos: number
  part: BlockPart
  /** Whether it is the caption of a picture that has an alternative text. */
  isDescribed?: boolean
  /** The last day that the picture of a caption may be published, or `never`. */
  publishedUntil?: string
}

/** What checks have to know of the picture of a caption. */
function ofPicture({ attrs }: Node): Pick<PlacedBlock, 'isDescribed' | 'publishedUntil'> {
  const publishedUntil = isBarredAlways(attrs.rights) ? 'never' : attrs.rights.until
  return { isDescribed: attrs.alt !== '', ...(publishedUntil && { publishedUntil }) }
}

/** The blocks of text of a story. */
export function placedBlocks(doc: Node): PlacedBlock[] {
  const found: PlacedBlock[] = []
  let isLead = true
  doc.forEach((top, at) => {
    const isFirst = isLead && top.type.isInGroup('block') && copyOfBlock(top) !== null
    if (isFirst) isLead = false
    const own = parts.get(top.type.name) ?? (isFirst ? 'lead' : 'paragraph')
    if (top.isTextblock) found.push({ node: top, pos: at, part: own })
    else
      top.descendants((node, offset) => {
        if (!node.isTextblock) return true
        const part = parts.get(node.type.name) ?? own
        const described = node.type === nodes.caption ? ofPicture(top) : {}
        found.push({ node, pos: at + 1 + offset, part, ...described })
        return false
      })
  })
  return found
}

/** What has to be known of a block to check it, as it can be sent to where that is done. */
export type BlockText = Omit<CheckedBlock, 'language'>

/** The text of a block, with what is struck and desk notes masked. */
export function blockTextOf({ node, part, isDescribed, publishedUntil }: PlacedBlock): BlockText {
  return {
    part,
    text: standingText(node),
    ...(isDescribed !== undefined && { isDescribed }),
    ...(publishedUntil !== undefined && { publishedUntil }),
  }
}

function withoutAddresses({ text }: BlockText): string {
  return inAddress.test(text) ? text.replace(address, mask) : text
}

/** A block as checks see it. @param language of the story, BCP 47 */
export function checkedBlock(block: BlockText, language: string): CheckedBlock {
  const text = withoutAddresses(block)
  return { ...block, text, language: languageOf(text, language) }
}

/** The same for who seldom asks for its language, which takes longer to tell than all else. */
function lazyBlock(block: BlockText, language: string): CheckedBlock {
  const text = withoutAddresses(block)
  return {
    ...block,
    text,
    get language() {
      return languageOf(text, language)
    },
  }
}

/** A block of text within a story, as checks see it; its language is worked out when it is asked for. */
export interface PlacedChecked {
  block: CheckedBlock
  pos: number
}

/** The blocks of a story as checks see them, for who looks at many stories and seldom asks for a language. */
export function lazyBlocks(doc: Node): PlacedChecked[] {
  const { language } = detailsOf(doc)
  return placedBlocks(doc).map((each) => ({ block: lazyBlock(blockTextOf(each), language), pos: each.pos }))
}

/** The day that a story is of: that of its dateline, or on which its sender sent it; null where neither tells it. */
export function dayOf(doc: Node): string | null {
  const date = datelineOf(doc)?.date
  if (date && !date.startsWith('-')) return date
  const { wire } = detailsOf(doc)
  return (wire?.sent ?? wire?.created)?.slice(0, 10) ?? null
}

/** A whole story as checks see it. */
export function checkedStory(doc: Node): CheckedStory {
  const { language } = detailsOf(doc)
  return {
    language,
    day: dayOf(doc),
    blocks: placedBlocks(doc).map((block) => checkedBlock(blockTextOf(block), language)),
  }
}
