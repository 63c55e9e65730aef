/** What styles say of an element: its own, and those that a style sheet in the same document gives to its class. */
import { descendants, type Element, textOf } from '../xml'
import {
  type Place,
  placeOf,
  readSelector,
  type Selector,
  selectorsOf,
  selectorsWithin,
  selects,
} from './selectors'

export type Styles = ReadonlyMap<string, string>

const none: Styles = new Map()
/** Styles by the attributes of elements, which are parsed once. */
const parsed = new WeakMap<Element['attributes'], Styles>()

/** Declarations by their properties; the last of a property counts, and an important one before all others. */
export function declarations(text: string): Styles {
  const found = new Map<string, string>()
  const important = new Set<string>()
  for (const declaration of (text.includes('/*') ? withoutComments(text) : text).split(';')) {
    const at = declaration.indexOf(':')
    if (at < 0) continue
    const name = declaration.slice(0, at).trim().toLowerCase()
    const written = declaration.slice(at + 1)
    const isImportant = /!\s*important/i.test(written)
    if (important.has(name) && !isImportant) continue
    if (isImportant) important.add(name)
    found.set(
      name,
      written
        .replace(/!\s*important/i, '')
        .trim()
        .toLowerCase(),
    )
  }
  return found
}

/** The styles of an element. */
export function stylesOf({ attributes }: Element): Styles {
  const { style } = attributes
  if (style === undefined) return none
  const known = parsed.get(attributes)
  if (known) return known
  const styles = declarations(style)
  parsed.set(attributes, styles)
  return styles
}

/** A selector of a style sheet, and what it declares. */
interface Rule {
  selector: Selector
  text: string
}

/** What of a style sheet tells what a text is; how it looks is not asked for. */
const wanted =
  /(?:^|[;{\s])(?:display|visibility|mso-hide|mso-list|mso-text-raise|font|font-size|font-weight|font-style|opacity|vertical-align|text-decoration(?:-line)?|white-space|text-align|transform|filter|clip|clip-path|left|margin-left|text-indent|position|width|height|overflow|color|background(?:-color)?|list-style(?:-type)?)\s*:/i

function withoutComments(sheet: string): string {
  return sheet
    .split('/*')
    .map((piece, index) => {
      const end = piece.indexOf('*/')
      return index === 0 ? piece : end < 0 ? '' : piece.slice(end + 2)
    })
    .join(' ')
}

/** What holds for every screen, of whatever size. */
const onScreens =
  /^@(?:media\s+(?:only\s+)?(?:screen|all)|layer(?:\s+[\w.-]+)?|supports\s*\([^()]{1,100}\))$/i

/** A rule as it is written: what stands before its braces, and what within. */
interface Block {
  head: string
  inside: string
}

/** The blocks of a sheet or of a rule, and what is declared beside them. */
function blocksIn(text: string): { blocks: Block[]; declared: string } {
  const blocks: Block[] = []
  const declared: string[] = []
  let [depth, at, head] = [0, 0, '']
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]
    if (sign === '{') {
      if (depth === 0) {
        head = text.slice(at, index)
        at = index + 1
      }
      depth++
    } else if (sign === '}' && depth > 0) {
      depth--
      if (depth > 0) continue
      blocks.push({ head: head.trim(), inside: text.slice(at, index) })
      at = index + 1
    } else if (sign === ';' && depth === 0) {
      declared.push(text.slice(at, index))
      at = index + 1
    }
  }
  if (depth === 0) declared.push(text.slice(at))
  return { blocks, declared: declared.join(';') }
}

/** Rules within rules are followed so deep. */
const deepest = 8

/** The rules of a block. @param around the selectors of the rule that it stands in; null where it stands in none */
function rulesOfBlock({ head, inside }: Block, around: readonly string[] | null, depth: number): Rule[] {
  if (depth > deepest) return []
  const isAt = head.startsWith('@')
  if (isAt && !onScreens.test(head)) return []
  const { blocks, declared } = blocksIn(inside)
  const selectors = isAt ? around : around ? selectorsWithin(around, head) : selectorsOf(head)
  const own = selectors && declared.trim() !== '' ? rulesFor(selectors, declared) : []
  return [...own, ...blocks.flatMap((block) => rulesOfBlock(block, selectors, depth + 1))]
}

function rulesOf(sheet: string): Rule[] {
  const plain = withoutComments(sheet).replace(/<!--|-->/g, '')
  return blocksIn(plain).blocks.flatMap((block) => rulesOfBlock(block, null, 0))
}

/** Whether a sheet colours what is behind text by rules that are not followed here: by place, by medium, in other files. */
function hasOtherGrounds(sheet: string): boolean {
  const plain = withoutComments(sheet)
  if (/@import/i.test(plain)) return true
  if (!/background/i.test(plain)) return false
  if (/@(?:media|supports|layer|container)/i.test(plain)) return true
  return plain.split('}').some((rule) => {
    const [selectors = '', declared = ''] = rule.split('{')
    return (
      /background/i.test(declared) && !selectorsOf(selectors).every((each) => readSelector(each) !== null)
    )
  })
}

/** Whether a document gives the colours behind its text in itself, in rules that are followed here. */
export function tellsGrounds(root: Element): boolean {
  const isSheet = ({ attributes }: Element) => /stylesheet/i.test(attributes.rel ?? '')
  const sheets = sheetsIn(root)
  return sheets.length > 0 && !descendants(root, 'link').some(isSheet) && !sheets.some(hasOtherGrounds)
}

/** How Google Docs counts the items of a list of a class in what it exports: `.l-1 > li:before {content: counter(l, lower-latin)}` */
const counted = /^\.([\w-]+)\s*>\s*li::?before$/

function rulesFor(selectors: readonly string[], text: string): Rule[] {
  const [, list = ''] = counted.exec(selectors[0] ?? '') ?? []
  const [, way] = /counters?\([^,()]*,\s*([\w-]+)\s*\)/.exec(text) ?? []
  const isCounted = list !== '' && way !== undefined
  if (!isCounted && !wanted.test(text)) return []
  const declared = isCounted ? `-list-counter: ${way}` : text.trim()
  return (isCounted ? [`ol.${list}`] : selectors).flatMap((each) => {
    const selector = readSelector(each)
    return selector ? [{ selector, text: declared }] : []
  })
}

/** Whether a style sheet counts on every screen. */
const isForScreens = ({ attributes }: Element) =>
  (attributes.media ?? '')
    .split(',')
    .some((medium) => /^(?:(?:only\s+)?(?:screen|all))?$/i.test(medium.trim()))

const sheetsIn = (element: Element): string[] =>
  descendants(element, 'style').filter(isForScreens).map(textOf)

/** A document in which each element has in its style what the document's style sheets give it. */
export function withSheets(root: Element): Element {
  const rules = sheetsIn(root).flatMap(rulesOf)
  if (rules.length === 0) return root
  const byKey = new Map<string, { rule: Rule; order: number }[]>()
  for (const [order, rule] of rules.entries()) {
    const same = byKey.get(rule.selector.key)
    if (same) same.push({ rule, order })
    else byKey.set(rule.selector.key, [{ rule, order }])
  }
  const textsFor = (place: Place): string[] => {
    const { id = '' } = place.element.attributes
    const keys = ['*', place.element.name, ...place.classes.map((name) => `.${name}`), `#${id}`]
    return [...new Set(keys)]
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ rule }) => selects(rule.selector, place))
      .sort((one, other) => one.rule.selector.weight - other.rule.selector.weight || one.order - other.order)
      .map(({ rule }) => rule.text)
  }
  const styled = (place: Place): Element => {
    const { element } = place
    let before: Place | null = null
    const children = element.children.map((child) => {
      if (typeof child === 'string') return child
      before = placeOf(child, place, before)
      return styled(before)
    })
    const texts = textsFor(place)
    if (texts.length === 0) return { ...element, children }
    const style = [...texts, element.attributes.style ?? ''].join(';')
    return { ...element, attributes: { ...element.attributes, style }, children }
  }
  const top = placeOf(root, null, null)
  return styled(top)
}
