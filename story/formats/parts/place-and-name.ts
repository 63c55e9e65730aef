/** Takes apart a place and the name of a reporter that Anadolu and others put on one line: `ERBİL - Elif Kaya`. */
import { Fragment, type Node } from 'prosemirror-model'
import { dateline, type Style } from '../../forms'
import { readNamesAlone } from '../../forms/byline'
import { isName } from '../../forms/names'
import { isSource } from '../../houses/sources'
import { findPlace } from '../../places'
import { schema } from '../../schema'
import { blockText, contentOfText } from '../../story/lines'
import { isText, withDatelineBefore } from './dateline-above'

const { paragraph } = schema.nodes

/** How far down such a line is looked for. */
const within = 8

const dash = '[-–—ـ]'
/** `أربيل - سامي حداد`: a place and a name, and nothing else. */
const pair = new RegExp(`^([^()\\n]{2,40}?)[^\\S\\n]+${dash}[^\\S\\n]+([^()\\n–—-]{5,60})$`, 'u')
const between = /[^\S\n][-–—ـ][^\S\n]/u
/** `ELİF KAYA - Text` after a dateline. */
const nameBefore = /^(\p{Lu}{2,20}(?: \p{Lu}{2,20}){1,2}) [-–—] (?=\S)/u
const inCapitals = /^\p{Lu}{2,20}(?: \p{Lu}{2,20}){1,2}$/u
const isUncased = (text: string) => !/[\p{Lu}\p{Ll}]/u.test(text)

/** Two or three words that are nothing but somebody's name. */
function areNames(text: string, style: Style): boolean {
  if (findPlace(text) || isSource(style.houses, text)) return false
  if (inCapitals.test(text) || readNamesAlone(text, style) !== null) return true
  return isUncased(text) && /^\S{2,}(?: \S{2,}){1,2}$/u.test(text) && isName(text)
}

const bylineNode = (name: string) =>
  schema.nodes.byline.create({ bylines: [{ name, credit: '' }] }, contentOfText(name))

/** A line as the byline above the text below it, which gets the place as its dateline; null where it is none. */
function joinLine(block: Node, text: Node | undefined, style: Style): Node[] | null {
  const line = blockText(block)
  const [first = '', second = '', agency = '', ...others] = line.split(between)
  // `أربيل – سامي حداد – رويترز`
  const isSourced = others.length === 0 && isSource(style.houses, agency)
  const [, place = '', name = ''] = (isSourced ? `${first} – ${second}` : line).match(pair) ?? []
  const isPair = findPlace(place) !== null && areNames(name, style)
  const length = isPair ? 0 : (dateline.recognise(line, style)?.length ?? 0)
  const placeAndSource = isSourced ? `${place} – ${agency}` : place
  const [where, who] = isPair ? [placeAndSource, name] : [line.slice(0, length).trimEnd(), line.slice(length)]
  if (text?.type !== paragraph || !isText(blockText(text)) || where === '' || !areNames(who, style))
    return null
  const value = dateline.parse(where, style)
  const own = dateline.recognise(blockText(text), style)?.value
  if (!own) return [bylineNode(who), withDatelineBefore(text, where, value, style)]
  const cities = own.places.map(({ city }) => city)
  const isSame = isPair && !isSourced && value.places.every(({ city }) => cities.includes(city))
  return isSame ? [bylineNode(who), text] : null
}

/** A lead with the name of its reporter between its dateline and its text, as the two. */
function partLead(block: Node, style: Style): Node[] | null {
  const text = blockText(block)
  const { length = 0 } = dateline.recognise(text, style) ?? {}
  const [whole = '', name = ''] = length === 0 ? [] : (text.slice(length).match(nameBefore) ?? [])
  if (whole === '' || !areNames(name, style)) return null
  const { content } = block
  const rest = content.cut(0, length).append(content.cut(length + whole.length))
  return [bylineNode(name), block.copy(Fragment.from(rest))]
}

/** Blocks with such a line in two, the first a byline; as they are where there is none. */
export function partPlaceAndName(blocks: readonly Node[], style: Style): Node[] {
  for (const [index, block] of blocks.slice(0, within).entries()) {
    if (index === 0 || block.type !== paragraph) continue
    const joined = joinLine(block, blocks[index + 1], style)
    if (joined) return [...blocks.slice(0, index), ...joined, ...blocks.slice(index + 2)]
    const parted = partLead(block, style)
    if (parted) return [...blocks.slice(0, index), ...parted, ...blocks.slice(index + 1)]
    if (dateline.recognise(blockText(block), style)) return [...blocks]
  }
  return [...blocks]
}
