/** What styles say of an element: its own, and those that a style sheet in the same document gives to its class. */
import { descendants, type Element, textOf } from '../xml'
import {
  keysOf,
  type Looks,
  type PlacedElement,
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

/** What is declared of a property. */
interface Declared {
  value: string
  isImportant: boolean
}

/** Declarations by their properties; the last of a property counts, and an important one before all others. */
function declaredIn(text: string): Map<string, Declared> {
  const found = new Map<string, Declared>()
  for (const declaration of (text.includes('/*') ? withoutComments(text) : text).split(';')) {
    const at = declaration.indexOf(':')
    if (at < 0) continue
    const name = declaration.slice(0, at).trim().toLowerCase()
    const written = declaration.slice(at + 1)
    const isImportant = /!\s*important/i.test(written)
    if (found.get(name)?.isImportant && !isImportant) continue
    const value = written
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase()
    found.set(name, { value, isImportant })
  }
  return found
}

/** The values that are declared of properties. */
export function declarations(text: string): Styles {
  return new Map([...declaredIn(text)].map(([name, { value }]) => [name, value]))
}

/** Declarations as one text that says of each property once what counts. */
function printed(declared: ReadonlyMap<string, Declared>): string {
  return [...declared]
    .map(([name, { value, isImportant }]) => `${name}:${value}${isImportant ? '!important' : ''}`)
    .join(';')
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
  /(?:^|[;{\s])(?:display|visibility|mso-hide|mso-list|mso-text-raise|font|font-size|font-weight|font-style|opacity|vertical-align|text-decoration(?:-line)?|white-space|text-align|transform|filter|clip|clip-path|left|margin-left|text-indent|position|width|height|overflow|color|background(?:-color)?|list-style(?:-type)?|top|bottom)\s*:/i

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

/**
 * How often elements are held against rules: pages of thousands of each stay far below, and in what is made to do harm
 * the elements after it have their own styles alone.
 */
const mostLooks = 10_000_000

/** What an element says in its style that was not held against all rules, one of which may hide it. */
const unread = '-sheets:unread'
const mayHide =
  /(?:display|visibility|opacity|mso-hide|clip|clip-path|transform|filter|left|text-indent|font|font-size|overflow|color)\s*:/i

/** Whether rules that may hide an element were not followed, as there were too many. */
export function isSheetUnread(element: Element): boolean {
  return stylesOf(element).get('-sheets') === 'unread'
}

/** The rules of a document, by what they may be looked up by. */
class Rules {
  private readonly byKey = new Map<string, { rules: (Rule & { order: number })[]; asksBefore: boolean }>()
  private readonly attributes = new Set<string>()
  private readonly known = new WeakMap<PlacedElement, Map<string, string>>()
  private readonly looks: Looks

  constructor(rules: readonly Rule[], most: number) {
    this.looks = { left: most }
    for (const [order, rule] of rules.entries()) {
      const { key, asksBefore, parts } = rule.selector
      const same = this.byKey.get(key)
      if (same) {
        same.rules.push({ ...rule, order })
        same.asksBefore ||= asksBefore
      } else this.byKey.set(key, { rules: [{ ...rule, order }], asksBefore })
      const asked = parts.slice(0, 1).flatMap(({ compound }) => [compound, ...compound.others])
      for (const { name } of asked.flatMap(({ attributes }) => attributes)) this.attributes.add(name)
    }
  }

  /** What the rules declare of an element: alike for all in the same one that rules cannot tell apart. */
  styleOf(place: PlacedElement): string {
    const found = keysOf(place).flatMap((key) => this.byKey.get(key) ?? [])
    if (found.length === 0) return ''
    if (!place.around || found.some(({ asksBefore }) => asksBefore)) return this.declared(place, found)
    const { element, classes } = place
    const values = [...this.attributes].map((name) => element.attributes[name] ?? null)
    const look = JSON.stringify([element.name, element.attributes.id ?? '', classes, values])
    const known = this.known.get(place.around) ?? new Map<string, string>()
    this.known.set(place.around, known)
    const style = known.get(look) ?? this.declared(place, found)
    known.set(look, style)
    return style
  }

  private declared(
    place: PlacedElement,
    found: readonly { rules: readonly (Rule & { order: number })[] }[],
  ): string {
    const rules = found.flatMap((each) => each.rules)
    if (this.looks.left <= 0) return rules.some(({ text }) => mayHide.test(text)) ? unread : ''
    const texts = rules
      .filter(({ selector }) => selects(selector, place, this.looks))
      .sort((one, other) => one.selector.weight - other.selector.weight || one.order - other.order)
      .map(({ text }) => text)
    return printed(declaredIn(texts.join(';')))
  }
}

/** Values of custom properties, where the whole document has one; null where a part may have its own. */
type Custom = ReadonlyMap<string, string | null>

/** No value that is put in is longer: none that hides has more letters. */
const longestCustom = 40

/** The custom properties that a text declares. */
const customNames = (text: string): string[] =>
  text.split(/[{};]/).flatMap((piece) => {
    const [name = ''] = piece.split(':', 1)
    return name.trim().startsWith('--') ? [name.trim().toLowerCase()] : []
  })

function customIn(sheets: readonly string[], styles: readonly string[]): Custom {
  const found = new Map<string, string | null>()
  for (const { head, inside } of sheets.flatMap((sheet) => blocksIn(withoutComments(sheet)).blocks)) {
    if (/^(?::root|html|body|\*)$/i.test(head))
      for (const [name, { value }] of declaredIn(inside)) {
        const isPlain = value.length <= longestCustom && !value.includes('var(')
        const isOther = found.has(name) && found.get(name) !== value
        if (name.startsWith('--')) found.set(name, isPlain && !isOther ? value : null)
      }
    else for (const name of customNames(inside)) found.set(name, null)
  }
  for (const name of styles.flatMap(customNames)) found.set(name, null)
  return found
}

const use = /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/gi

/** A text with the values of the custom properties that it uses (CSS Custom Properties 1, 3), as far as they are declared. */
function withCustom(text: string, custom: Custom): string {
  let filled = text
  for (let depth = 0; depth < deepest && filled.includes('var('); depth++) {
    filled = filled.replace(use, (whole, name: string, instead?: string) => {
      const value = custom.get(name.toLowerCase())
      return value === undefined ? (instead ?? whole) : (value ?? whole)
    })
  }
  return filled
}

/** The styles of elements that declare or use custom properties. */
function stylesWithCustom({ attributes: { style = '' }, children }: Element): string[] {
  const within = children.flatMap((child) => (typeof child === 'string' ? [] : stylesWithCustom(child)))
  return style.includes('--') ? [style, ...within] : within
}

/**
 * A document in which each element has in its style what the document's style sheets give it.
 * @param most how often elements are held against rules
 */
export function withSheets(root: Element, most = mostLooks): Element {
  const sheets = sheetsIn(root)
  const inline = stylesWithCustom(root)
  const custom = [...sheets, ...inline].some((text) => text.includes('var('))
    ? customIn(sheets, inline)
    : null
  const filled = (text: string) => (custom ? withCustom(text, custom) : text)
  const all = sheets.flatMap((sheet) => rulesOf(filled(sheet)))
  if (all.length === 0 && !custom) return root
  const rules = new Rules(all, most)
  const styled = (place: PlacedElement): Element => {
    const { element } = place
    let before: PlacedElement | null = null
    const children = element.children.map((child) => {
      if (typeof child === 'string') return child
      before = placeOf(child, place, before)
      return styled(before)
    })
    const declared = rules.styleOf(place)
    const own = element.attributes.style
    if (declared === '' && !own?.includes('var(')) return { ...element, children }
    const style = [declared, filled(own ?? '')].join(';')
    return { ...element, attributes: { ...element.attributes, style }, children }
  }
  return styled(placeOf(root, null, null))
}
