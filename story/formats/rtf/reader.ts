/** Reads RTF token by token. Nothing in it nests by calls, so that no depth of groups can do harm. */
import { ReadError, type Report } from '../format'
import { decodeAs } from '../office/bytes'
import { pictureSource } from '../office/picture'
import { goesOnLevel, roleOfStyle } from '../office/style-names'
import { isSymbolFont, lettersAsSigns, signsIn } from '../office/symbol-fonts'
import { languageOfNumber } from './charsets'
import { type LevelSet, Lists, numberWritten, type OwnNumber } from './lists'
import { Paragraphs, type RunForm } from './paragraphs'
import {
  type Field,
  firstState,
  newField,
  type ParagraphSet,
  plainCharacter,
  plainParagraph,
  type State,
} from './state'
import { optional, symbols, symbolWords } from './symbols'
import type { CellSet } from './table'
import { type Token, tokensOf } from './tokens'

/** A style of paragraphs; what it sets, its paragraphs tell again. */
interface Style {
  name: string
  basedOn: number
  isBold: boolean
  isItalic: boolean
  isStruck: boolean
}

const noStyle: Style = { name: '', basedOn: 222, isBold: false, isItalic: false, isStruck: false }
const deepest = 2000
/** Text that is set as complex scripts are: theirs, and blanks and signs among it. */
const isComplex = (text: string) =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) || !/\p{L}/u.test(text)

/** What a control word does. */
export type Act = (reader: Reader, value: number | null) => void

/** The reader of one file. */
export class Reader {
  state: State = firstState
  private readonly stack: State[] = []
  text = new Paragraphs()
  readonly lists = new Lists()
  readonly properties = new Map<string, string>()
  readonly dropped: Report['dropped'] = []
  /** The text of headers and footers. */
  readonly headers: string[] = []
  /** How many letters are told to be of each language, by its tag. */
  readonly languages = new Map<string, number>()
  paragraphs = 0
  rightToLeft = 0
  encoding = 'windows-1252'
  private readonly fonts = new Map<number, string>()
  private readonly fontNames = new Map<number, string>()
  /** The names of the styles of characters. */
  private readonly characterStyles = new Map<number, string>()
  private readonly styles = new Map<number, Style>()
  private bytes = ''
  private toSkip = 0
  private isOptional = false
  private isRowOpen = false
  private cells: CellSet[] = []
  private number = ''
  style: Style = noStyle
  levels: LevelSet[] = []
  override: { list: number; starts: (number | null)[] } = { list: 0, starts: [] }
  ownNumber: OwnNumber | null = null
  time: Readonly<Record<string, number>> = {}
  propertyName = ''
  alt = ''
  isHeadRow = false
  cell: CellSet = { right: 0, isMergedRight: false, isMergedDown: false }

  /** @param words what control words do, by their names; all others do nothing */
  constructor(private readonly words: Readonly<Record<string, Act>>) {}

  /** Reads a file; gives its text as flat HTML. */
  read(source: string): string {
    for (const token of tokensOf(source)) this.take(token)
    this.flush()
    if (!this.text.isEmpty) this.endParagraph()
    return this.text.finish()
  }

  private take(token: Token): void {
    if (token.kind === 'text') {
      this.takeBytes(token.text)
      return
    }
    this.flush()
    if (token.kind === 'open') this.open()
    else if (token.kind === 'close') this.close()
    else if (token.kind === 'binary') this.pour(token.text)
    else if (token.kind === 'word') this.word(token.name, token.value)
    else this.symbol(token.name)
  }

  private open(): void {
    if (this.stack.length > deepest) throw new ReadError('this file is cut off or broken')
    this.stack.push(this.state)
    this.state = { ...this.state, atEnd: null }
    this.isOptional = false
    this.toSkip = 0
    if (this.state.table === 'styles') this.beginStyle()
    if (this.state.table === 'fonts') this.beginFont()
  }

  private close(): void {
    const { atEnd } = this.state
    this.state = this.stack.pop() ?? this.state
    this.toSkip = 0
    atEnd?.()
  }

  private word(name: string, value: number | null): void {
    const isOptional = this.isOptional
    this.isOptional = false
    if (name !== 'u') this.toSkip = 0
    const symbol = Object.hasOwn(symbolWords, name) ? symbolWords[name] : undefined
    if (isOptional && !optional.has(name)) {
      this.state.sink = null
    } else if (symbol !== undefined) this.pour(symbol)
    else if (Object.hasOwn(this.words, name)) this.words[name]?.(this, value)
  }

  private symbol(name: string): void {
    if (name === '*') this.isOptional = true
    else if (name === '\n' || name === '\r') this.word('par', null)
    else if (this.toSkip > 0) this.toSkip--
    else if (Object.hasOwn(symbols, name)) this.pour(symbols[name] ?? '')
  }

  /** Bytes are gathered: a character may take several. */
  private takeBytes(text: string): void {
    const skipped = Math.min(this.toSkip, text.length)
    this.toSkip -= skipped
    this.bytes += text.slice(skipped)
  }

  private flush(): void {
    if (this.bytes === '') return
    const bytes = this.bytes
    this.bytes = ''
    const font = this.fontName
    if (this.state.sink === 'story' && isSymbolFont(font)) {
      this.pour(lettersAsSigns(bytes, font))
      return
    }
    const encoding = this.fonts.get(this.state.character.font ?? -1) ?? this.encoding
    const isPlain = !/[\x80-\xff]/.test(bytes)
    this.pour(
      isPlain
        ? bytes
        : decodeAs(
            Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
            encoding,
          ),
    )
  }

  /** Text goes where the group says. */
  private pour(text: string): void {
    const { sink, character } = this.state
    if (sink === null || text === '') return
    if (sink !== 'story') {
      sink.parts.push(text)
      return
    }
    if (character.isDeleted) this.dropped.push('deletions')
    else if (character.isHidden && text.trim() !== '') this.dropped.push('hidden-text')
    if (character.isDeleted || character.isHidden) return
    const language = languageOfNumber(character.language)
    if (language) this.languages.set(language, (this.languages.get(language) ?? 0) + text.length)
    this.text.text(signsIn(text, this.fontName), this.form(text))
  }

  private get fontName(): string {
    return this.fontNames.get(this.state.character.font ?? -1) ?? ''
  }

  private form(text: string): RunForm {
    const { character, paragraph, href } = this.state
    const style = this.styles.get(paragraph.style) ?? noStyle
    const asComplex = isComplex(text)
    const isBold = character.isBold || (asComplex && character.isComplexBold)
    const isItalic = character.isItalic || (asComplex && character.isComplexItalic)
    const isNamedStrong = /^strong$/i.test(this.characterStyles.get(character.style) ?? '')
    return {
      isStrong: isNamedStrong || (isBold && !style.isBold),
      isEm: isItalic && !style.isItalic,
      isStrike: character.isStruck && !style.isStruck,
      position: character.position,
      href,
    }
  }

  /** A character by its number in UTF-16, which some write as negative. */
  unicode(value: number): void {
    if (value >= -0x8000 && value <= 0xffff) this.pour(String.fromCharCode(value & 0xffff))
    this.toSkip = this.state.fallback
  }

  /** Gives the text of the group to whoever asks for it. */
  collect(take: (text: string) => void): void {
    const parts: string[] = []
    this.state.sink = { parts }
    this.state.hasBoxes = false
    this.state.atEnd = () => take(parts.join(''))
  }

  /** The words at the head or foot of pages are no part of the story. */
  pageHeader(): void {
    this.collect((text) => this.headers.push(...text.split('\n')))
  }

  /** The text of a box: it comes behind the paragraph that the box is anchored in. */
  beginBox(): void {
    if (!this.state.hasBoxes) return
    const { text: outer, isRowOpen, cells, number } = this
    this.text = new Paragraphs()
    this.isRowOpen = false
    Object.assign(this.state, {
      sink: 'story',
      table: null,
      paragraph: plainParagraph,
      character: plainCharacter,
    })
    const state = this.state
    state.atEnd = () => {
      if (!this.text.isEmpty)
        this.text.end({ role: 'paragraph', list: null, isInTable: false, isBordered: false })
      outer.box(this.text.finish())
      Object.assign(this, { text: outer, isRowOpen, cells, number })
    }
  }

  setFont(encoding: string | null): void {
    const { table, character } = this.state
    if (table === 'fonts' && encoding) this.fonts.set(character.font ?? 0, encoding)
  }

  private beginFont(): void {
    const { state } = this
    this.collect((name) => this.fontNames.set(state.character.font ?? 0, name.replace(/;[\s\S]*/, '').trim()))
  }

  private beginStyle(): void {
    this.style = noStyle
    const { state } = this
    this.collect((name) => {
      const { isBold, isComplexBold, isItalic, isComplexItalic, isStruck } = state.character
      if (state.character.style > 0) {
        this.characterStyles.set(state.character.style, name.replace(/;\s*$/, '').trim())
        return
      }
      this.styles.set(state.paragraph.style, {
        name: name.replace(/;\s*$/, '').trim(),
        basedOn: this.style.basedOn,
        isBold: isBold || isComplexBold,
        isItalic: isItalic || isComplexItalic,
        isStruck,
      })
    })
  }

  setLevel(set: Partial<LevelSet>): void {
    const last = this.levels.at(-1)
    if (last && this.state.table === 'lists') Object.assign(last, set)
  }

  lineBreak(): void {
    this.text.lineBreak(this.form(''))
  }

  collectNumber(): void {
    const isStory = this.state.sink === 'story'
    this.collect((text) => {
      if (isStory) this.number = text
    })
  }

  /** The names of a style and of those it is based on. */
  private styleNames(number: number): string[] {
    const names: string[] = []
    for (let at = number, depth = 0; depth < 10; depth++) {
      const style = this.styles.get(at)
      if (!style) break
      names.push(style.name)
      at = style.basedOn
    }
    return names
  }

  private placeOf({ list, level }: ParagraphSet, goesOn: number | null) {
    if (goesOn !== null) return { id: '', level: goesOn, isOrdered: false, start: 1, isItem: false }
    const named = list > 0 ? this.lists.place(list, level) : null
    if (named) return named
    if (this.number.trim() === '' && !(this.ownNumber && this.number !== '')) {
      this.lists.leave()
      return null
    }
    return this.lists.ownPlace(this.ownNumber ?? numberWritten(this.number), level)
  }

  endParagraph(): void {
    const { paragraph } = this.state
    const names = this.styleNames(paragraph.style)
    const named = names.map(roleOfStyle).find(Boolean)
    const role = named ?? (paragraph.hasOutline ? 'crosshead' : 'paragraph')
    const goesOn = names.map(goesOnLevel).find((level) => level !== null) ?? null
    const isText = role === 'paragraph' || role === 'quote' || role === 'quote-more'
    const isInTable = paragraph.isInTable || this.isRowOpen
    const list = isText && !isInTable ? this.placeOf(paragraph, goesOn) : null
    this.text.end({ role, list, isInTable, isBordered: paragraph.isBordered && role === 'paragraph' })
    this.paragraphs++
    if (paragraph.isRightToLeft) this.rightToLeft++
    this.number = ''
  }

  beginRow(): void {
    this.isRowOpen = true
    this.isHeadRow = false
    this.cells = []
  }

  addCell(right: number): void {
    this.cells.push({ ...this.cell, right })
    this.cell = { right: 0, isMergedRight: false, isMergedDown: false }
  }

  endCell(): void {
    this.text.endCell()
    this.number = ''
  }

  endRow(): void {
    this.text.endRow(this.cells, this.isHeadRow)
    this.isRowOpen = false
  }

  /** A field: one that shows a sign or a choice of a form may have no result. */
  beginField(): void {
    const field = newField()
    this.state.field = field
    this.state.atEnd = () => this.pour(shownBy(field))
  }

  /** What a field shows; where it is a link, that is what is linked. */
  beginResult(): void {
    const instruction = (this.state.field?.instruction ?? []).join('')
    if (this.state.field && shownBy(this.state.field) !== '') this.state.sink = null
    const [, quoted, bare] =
      instruction.match(/^\s*HYPERLINK\s+(?:\\[a-z]\s+"[^"]*"\s*)*(?:"([^"]*)"|([^\s"\\]\S*))/i) ?? []
    this.state.href = quoted ?? bare ?? this.state.href
  }

  beginPicture(): void {
    const isShown = this.state.sink === 'story' || this.state.table === 'shape'
    this.alt = ''
    this.collect((data) => {
      const source = isShown ? pictureSource(bytesOf(data)) : null
      if (source) this.text.picture(source, this.alt)
      else if (isShown) this.dropped.push('odd-picture')
    })
  }
}

/** What a field shows by itself: a sign of a font, a tick, one of several words. */
function shownBy({ instruction, formType, chosen, chosenAtFirst, entries }: Field): string {
  const [, code, font = 'Symbol'] =
    instruction
      .join('')
      .match(/^\s*SYMBOL\s+(\d{1,5}|0x[0-9a-f]{1,4})(?:[^"]{0,40}?\\f\s*"([^"]{1,60})")?/i) ?? []
  if (code !== undefined) return lettersAsSigns(String.fromCharCode(Number(code) & 0xffff), font)
  const choice = chosen === 25 ? chosenAtFirst : chosen
  if (formType === 1) return choice === 1 ? '☒' : '☐'
  return formType === 2 ? (entries[choice] ?? '') : ''
}

/** A picture's bytes: as they are, or two hexadecimal digits for each. */
function bytesOf(data: string): Uint8Array {
  const hex = data.replace(/\s+/g, '')
  if (!/^[0-9A-Fa-f]*$/.test(hex)) return Uint8Array.from(data, (byte) => byte.charCodeAt(0))
  return Uint8Array.from({ length: hex.length >> 1 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
}
