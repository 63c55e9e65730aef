/** Parses HTML as its standard says, with bounds: no page is too deep to be read, and none takes more than linear time. */
import { type DefaultTreeAdapterMap, html, Parser, type Token } from 'parse5'
import { checkTags } from '../length'

/** How many elements may stand in each other; pages of all kinds are far below, and browsers have a bound as well. */
const deepest = 120
/** How many formatting elements may be open at a time: the parser opens all of them anew in each paragraph. */
const mostFormatting = 12

const { TAG_ID, TAG_NAMES } = html

/** Elements that stand in a line of text; all others begin a new one. */
const inLine = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)
/** Elements that hold nothing, or text alone, and those of the page itself. */
const passed = new Set(
  (
    'area base body br col embed frame frameset head hr html iframe img input link meta noembed noframes noscript ' +
    'option optgroup param plaintext script select source style template textarea title track xmp'
  ).split(' '),
)
/** Parts of a table, which go with their table. */
const ofTable = new Set('caption colgroup tbody td tfoot th thead tr'.split(' '))

/** A parser that takes what stands too deep as text: its words stay, in lines of their own, without the elements. */
class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  /** Elements that are open but were not made, by name. */
  private readonly skipped = new Map<string, number>()

  override onStartTag(token: Token.TagToken): void {
    const name = token.tagName
    if (!this.isTooDeep(name)) {
      super.onStartTag(token)
      return
    }
    this.skipped.set(name, this.skippedOf(name) + 1)
    this.breakLine(name, token)
  }

  override onEndTag(token: Token.TagToken): void {
    const name = token.tagName
    const count = this.skippedOf(name)
    if (count === 0) {
      super.onEndTag(token)
      return
    }
    this.skipped.set(name, count - 1)
    this.breakLine(name, token)
  }

  private skippedOf(name: string): number {
    return this.skipped.get(name) ?? 0
  }

  private isTooDeep(name: string): boolean {
    if (passed.has(name)) return false
    if (ofTable.has(name)) return this.skippedOf('table') > 0
    return this.openElements.stackTop >= deepest || (inLine.has(name) && this.hasManyFormatting())
  }

  private hasManyFormatting(): boolean {
    let entry = this.activeFormattingElements.newest
    for (let count = 1; entry !== null && count < mostFormatting; count += 1) entry = entry.older
    return entry !== null
  }

  /** Whether a line was just broken: thousands of breaks on end say no more than one. */
  private isBroken(): boolean {
    const last = this.openElements.current?.childNodes.at(-1)
    return last?.nodeName === 'br'
  }

  private breakLine(name: string, token: Token.TagToken): void {
    if (inLine.has(name) || this.isBroken()) return
    super.onStartTag({ ...token, tagName: TAG_NAMES.BR, tagID: TAG_ID.BR, selfClosing: false, attrs: [] })
  }
}

/**
 * A document as the HTML standard parses it; nothing in it runs or loads.
 * @throws ReadError where it has more elements than any page that people read
 */
export function parsePage(text: string): DefaultTreeAdapterMap['document'] {
  checkTags(text)
  const parser = new BoundedParser()
  parser.tokenizer.write(text, true)
  return parser.document
}
