/** Reads RTF token by token. Nothing in it nests by calls, so that no depth of groups can do harm. */

import type { CellAlign } from '../../schema/attributes'
import { type Crop, cropOf, readRightsLine } from '../../schema/picture'
import { ReadError, type Report } from '../format'
import { escapeHtml } from '../html/escape'
import { decodeAs } from '../office/bytes'
import { addressOf, isUnfilled, shownByCode } from '../office/field-codes'
import { lineOf } from '../office/formula'
import { paragraphHtml } from '../office/html'
import { pictureSource } from '../office/picture'
import { goesOnLevel, isContentsStyle, roleOfStyle } from '../office/style-names'
import { isSymbolFont, lettersAsSigns, signsIn } from '../office/symbol-fonts'
import { colourOf, isUnseen } from '../office/unseen'
import { languageOfNumber } from './charsets'
import { type LevelSet, Lists, numberWritten, type OwnNumber } from './lists'
import { Paragraphs, type RunForm } from './paragraphs'
import {
  type Character,
  type Field,
  type FormulaPart,
  newField,
  newState,
  type ParagraphSet,
  plainCharacter,
  plainParagraph,
  type State,
} from './state'
import { optional, symbols, symbolWords } from './symbols'
import type { CellSet } from './table'
import { type Token, tokensOf } from './tokens'

/** A style of paragraphs; its paragraphs repeat what it sets. */
interface Style {
  name: string
  basedOn: number
  isBold: boolean
  isItalic: boolean
  isStruck: boolean
  isHidden: boolean
}

const noStyle: Style = {
  name: '',
  basedOn: 222,
  isBold: false,
  isItalic: false,
  isStruck: false,
  isHidden: false,
}

/** Bytes of a text that has one character for each. */
const latin1Of = (text: string) => Uint8Array.from(text, (byte) => byte.charCodeAt(0))

const deepest = 2000
/** Text that is raised or lowered by less, in half points, is set so for its looks. */
const leastRaised = 4
/** Letters of this size or less, in half points, are not there to be read. */
const largestUnread = 4
/** White, as shapes tell it. */
const whiteFill = String(0xffffff)
/** Text that is set as complex scripts are: theirs, and blanks and signs among it. */
const isComplex = (text: string) =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) || !/\p{L}/u.test(text)

/** The lengths of a picture that a story reads. */
export type PictureLength = 'picwgoal' | 'pichgoal' | 'piccropl' | 'piccropt' | 'piccropr' | 'piccropb'

/** What a control word does. */
export type WordAct = (reader: Reader, value: number | null) => void

/** The reader of one file. */
export class Reader {
  state: State = newState()
  private readonly stack: State[] = []
  text = new Paragraphs()
  readonly lists = new Lists()
  readonly properties = new Map<string, string>()
  readonly dropped: Report['dropped'] = []
  /** The text of headers and footers. */
  readonly headers: string[] = []
  /** The number of letters marked as each language, by its tag. */
  readonly languages = new Map<string, number>()
  paragraphs = 0
  rightToLeft = 0
  encoding = 'windows-1252'
  /** What stands after the end of the file's last group. */
  behind = ''
  private readonly fonts = new Map<number, string>()
  private readonly fontNames = new Map<number, string>()
  private readonly characterStyles = new Map<number, { name: string; character: Character }>()
  private readonly styles = new Map<number, Style>()
  /** The table of colours; null is the one that the program chooses, as the first one always is. */
  private readonly colours: (string | null)[] = []
  private bytes = ''
  private toSkip = 0
  private isOptional = false
  private isRowOpen = false
  private isPageColoured = false
  private cells: CellSet[] = []
  private number = ''
  /** Red, green and blue of the colour that is being read. */
  shades: [number?, number?, number?] = []
  style: Style = noStyle
  levels: LevelSet[] = []
  override: { list: number; starts: (number | null)[] } = { list: 0, starts: [] }
  ownNumber: OwnNumber | null = null
  time: Readonly<Record<string, number>> = {}
  propertyName = ''
  /** What is said of the picture that is being read: its text, its title, and its lengths. */
  alt = ''
  imageTitle = ''
  lengths: Partial<Record<PictureLength, number>> = {}
  isHeadRow = false
  rowLeft = 0
  cell: CellSet = { right: 0, isMergedRight: false, isMergedDown: false }

  /** @param words what control words do, by their names; all others do nothing */
  constructor(private readonly words: Readonly<Record<string, WordAct>>) {}

  /**
   * Reads a file; gives its text as flat HTML. Words after the end of its last group are kept apart; where more of RTF
   * follows them, a group was closed too early, and they are text.
   */
  read(source: string): string {
    let behind: (Token & { kind: 'text' })[] = []
    let isBegun = false
    for (const token of tokensOf(source)) {
      isBegun ||= token.kind === 'open'
      if (isBegun && this.stack.length === 0 && token.kind === 'text') {
        behind.push(token)
        continue
      }
      for (const text of behind) this.take(text)
      behind = []
      this.take(token)
    }
    this.flush()
    const lines = behind.map(({ text }) => text).join('\n')
    this.behind = decodeAs(latin1Of(lines), this.encoding)
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
    if (this.stack.length > deepest) throw new ReadError('damaged')
    this.stack.push(this.state)
    this.state = { ...this.state, atEnd: null }
    if (this.state.formula) this.openPart(this.state.formula)
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
    const { formula } = this.state
    if (formula?.name === '' && name.startsWith('m')) formula.name = name.slice(1)
    else if (isOptional && !optional.has(name)) {
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
    this.pour(isPlain ? bytes : decodeAs(latin1Of(bytes), encoding))
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
    else if (this.isHidden && text.trim() !== '') this.dropped.push('hidden-text')
    if (character.isDeleted || this.isHidden) return
    const language = languageOfNumber(character.language)
    if (language) this.languages.set(language, (this.languages.get(language) ?? 0) + text.length)
    this.text.text(signsIn(text, this.fontName), this.form(text))
  }

  /** Whether text is hidden: by itself, by its styles, by its size, or by its colour. */
  private get isHidden(): boolean {
    const { character, paragraph } = this.state
    if (character.size > 0 && character.size <= largestUnread) return true
    const styled = this.characterStyles.get(character.style)?.character.isHidden
    if (this.isUnseen) return true
    return character.isHidden ?? styled ?? this.styles.get(paragraph.style)?.isHidden ?? false
  }

  /** Whether text has the colour of what is behind it. */
  private get isUnseen(): boolean {
    const { character, paragraph, ground } = this.state
    const styled = this.characterStyles.get(character.style)?.character
    const colour = this.colours[character.colour || (styled?.colour ?? 0)]
    const behind = this.colours[character.behind || styled?.behind || paragraph.behind]
    const isUnknown = paragraph.isInTable || this.isRowOpen || this.isPageColoured
    return isUnseen(colour, behind, isUnknown ? 'unknown' : ground)
  }

  /** A property of the shape that is behind all text of the pages: what fills it. */
  pageProperty(name: string, value: string): void {
    const isOther =
      (name === 'fillColor' && value.trim() !== whiteFill) || (name === 'fillType' && value.trim() !== '0')
    if (isOther) this.isPageColoured = true
  }

  /** The table of colours: each ends with a semicolon. */
  beginColours(): void {
    const push = (text: string) => {
      for (const sign of text) if (sign === ';') this.endColour()
    }
    this.state.sink = { parts: { push } }
  }

  private endColour(): void {
    const hex = [0, 1, 2].map((index) => (this.shades[index] ?? 0).toString(16).padStart(2, '0')).join('')
    // Outlook tells black for it, which text that has no colour, or nothing behind it, is not in
    const isChosen = this.colours.length === 0 || this.shades.length === 0
    this.colours.push(isChosen ? null : colourOf(hex))
    this.shades = []
  }

  private get position(): 'sup' | 'sub' | null {
    const { character } = this.state
    const styled = this.characterStyles.get(character.style)?.character
    const position = character.position ?? styled?.position ?? null
    if (position !== null) return position === 'line' ? null : position
    const raised = character.raised || (styled?.raised ?? 0)
    // what begins a paragraph is raised above nothing
    if (Math.abs(raised) < leastRaised || this.text.isEmpty) return null
    return raised > 0 ? 'sup' : 'sub'
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
    const styled = this.characterStyles.get(character.style)
    const isNamedStrong = /^strong$/i.test(styled?.name ?? '')
    return {
      isStrong: isNamedStrong || (isBold && !style.isBold),
      isEm: isItalic && !style.isItalic,
      isStrike: character.isStruck ?? styled?.character.isStruck ?? style.isStruck,
      position: this.position,
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

  /** A note, whose sign in the text goes with it where the writer chose it. */
  beginNote(): void {
    if (this.state.sink !== 'story') {
      this.state.sink = null
      this.state.hasBoxes = false
      return
    }
    this.collect((note) => this.text.takeNoteSign(note.trim()))
  }

  /** The words at the head or foot of pages are no part of the story. */
  pageHeader(): void {
    this.collect((text) => this.headers.push(...text.split('\n')))
    this.state.isInPageHeader = true
  }

  /** Words that are drawn: they come after their paragraph as a box does. */
  drawnWords(text: string): void {
    if (this.state.isInPageHeader) this.headers.push(text)
    else if (this.state.hasBoxes && text.trim() !== '')
      this.text.box(paragraphHtml(escapeHtml(text.trim()), 'paragraph'))
  }

  /** A formula, which stands in the line as text. */
  beginFormula(): void {
    if (this.state.sink !== 'story') return
    const formula: FormulaPart = { name: 'oMath', attributes: {}, children: [] }
    this.state.formula = formula
    this.state.sink = partsOf(formula)
    this.state.atEnd = () => {
      this.dropped.push('formulas')
      this.pour(lineOf(formula))
    }
  }

  /** A group within a formula: the first word in it says what it is. */
  private openPart(outer: FormulaPart): void {
    const part: FormulaPart = { name: '', attributes: {}, children: [] }
    outer.children.push(part)
    this.state.formula = part
    this.state.sink = partsOf(part)
  }

  /** The text of a box: it comes after the paragraph that the box is anchored in. */
  beginBox(): void {
    if (!this.state.hasBoxes) return
    if (this.state.shape?.isHidden) {
      this.collect((text) => {
        if (text.trim() !== '') this.dropped.push('hidden-text')
      })
      return
    }
    const { text: outer, isRowOpen, cells, number } = this
    this.text = new Paragraphs()
    this.isRowOpen = false
    Object.assign(this.state, {
      sink: 'story',
      table: null,
      paragraph: plainParagraph,
      character: plainCharacter,
      ground: 'unknown',
    })
    const state = this.state
    state.atEnd = () => {
      if (!this.text.isEmpty)
        this.text.end({ role: 'paragraph', list: null, isInTable: false, isBordered: false, align: null })
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
      const { isBold, isComplexBold, isItalic, isComplexItalic, isStruck, isHidden } = state.character
      if (state.character.style > 0) {
        const { character } = state
        this.characterStyles.set(character.style, { name: name.replace(/;\s*$/, '').trim(), character })
        return
      }
      this.styles.set(state.paragraph.style, {
        name: name.replace(/;\s*$/, '').trim(),
        basedOn: this.style.basedOn,
        isBold: isBold || isComplexBold,
        isItalic: isItalic || isComplexItalic,
        isStruck: isStruck === true,
        isHidden: isHidden === true,
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
    const named = list > 0 ? this.lists.place(list, level, this.number) : null
    if (named) return named
    if (this.number.trim() === '' && !(this.ownNumber && this.number !== '')) {
      this.lists.leave()
      return null
    }
    return this.lists.ownPlace(this.ownNumber ?? numberWritten(this.number), level, this.number)
  }

  endParagraph(): void {
    const { paragraph } = this.state
    const names = this.styleNames(paragraph.style)
    if (names.some(isContentsStyle)) {
      if (!this.text.isEmpty) this.dropped.push('contents-list')
      this.text.discard()
      this.number = ''
      return
    }
    const named = names.map(roleOfStyle).find(Boolean)
    const role = named ?? (paragraph.hasOutline ? 'crosshead' : 'paragraph')
    const goesOn = names.map(goesOnLevel).find((level) => level !== null) ?? null
    const isText = role === 'paragraph' || role === 'quote' || role === 'quote-more'
    const isInTable = paragraph.isInTable || this.isRowOpen
    const mayBeTyped = isText && !isInTable && paragraph.firstIndent < 0 && paragraph.list === 0
    const typed = mayBeTyped && this.number === '' ? this.text.takeTypedSign() : ''
    if (typed !== '') this.number = typed
    const set = typed === '' ? paragraph : typedPlace(paragraph)
    const list = isText && !isInTable ? this.placeOf(set, goesOn) : null
    this.text.end({
      role,
      list,
      isInTable,
      isBordered: paragraph.isBordered && role === 'paragraph',
      align: alignOf(paragraph),
    })
    this.paragraphs++
    if (paragraph.isRightToLeft) this.rightToLeft++
    this.number = ''
  }

  beginRow(): void {
    this.isRowOpen = true
    this.isHeadRow = false
    this.rowLeft = 0
    this.cells = []
  }

  addCell(right: number): void {
    this.cells.push({ ...this.cell, right })
    this.cell = { right: 0, isMergedRight: false, isMergedDown: false }
  }

  endCell(): void {
    this.text.endCell(alignOf(this.state.paragraph))
    this.number = ''
  }

  endRow(): void {
    this.text.endRow(this.cells, this.isHeadRow, this.rowLeft)
    this.isRowOpen = false
  }

  /** A field: one that shows a sign or a choice of a form may have no result. */
  beginField(): void {
    const field = newField()
    this.state.field = field
    this.state.atEnd = () => {
      const shown = shownByCode(codeOf(field))
      const isStory = this.state.sink === 'story'
      if (isStory && shown?.dropped) this.dropped.push(shown.dropped)
      if (isStory && !shown && !field.hasResult && isUnfilled(codeOf(field))) this.dropped.push('form')
      this.pour(shown?.text ?? chosenIn(field))
    }
  }

  /** What a field shows; where it is a link, that is what is linked. */
  beginResult(): void {
    const { field } = this.state
    if (!field) return
    field.hasResult = true
    if (shownByCode(codeOf(field)) || chosenIn(field) !== '') this.state.sink = null
    this.state.href = addressOf(codeOf(field)) || this.state.href
  }

  /** How much of the picture is not shown: of its goal, in twentieths of a point (RTF 1.9.1, "Pictures"). */
  private crop(): Crop | null {
    const {
      picwgoal = 0,
      pichgoal = 0,
      piccropl = 0,
      piccropt = 0,
      piccropr = 0,
      piccropb = 0,
    } = this.lengths
    // less than nothing is room around the picture
    const share = (cut: number, whole: number) => (whole > 0 ? Math.max(0, (100 * cut) / whole) : 0)
    return cropOf({
      left: share(piccropl, picwgoal),
      top: share(piccropt, pichgoal),
      right: share(piccropr, picwgoal),
      bottom: share(piccropb, pichgoal),
    })
  }

  beginPicture(): void {
    const isShown = this.state.sink === 'story' || this.state.table === 'shape'
    this.alt = ''
    this.imageTitle = ''
    this.lengths = {}
    this.collect((data) => {
      const source = isShown ? pictureSource(bytesOf(data)) : null
      const rights = readRightsLine(this.imageTitle)
      if (source) this.text.picture(source, this.alt, this.crop(), rights)
      else if (isShown) this.dropped.push('odd-picture')
    })
  }
}

/** How far each level of a list is indented that is typed, in twentieths of a point. */
const typedIndent = 360

/** Where an item stands whose sign is typed, by how far it is indented. */
function typedPlace(paragraph: ParagraphSet): ParagraphSet {
  const level = Math.min(Math.max(Math.round(paragraph.indent / typedIndent) - 1, 0), 8)
  return { ...paragraph, level }
}

const codeOf = ({ instruction }: Field) => instruction.join('')

/** Text as the content of a part of a formula. */
function partsOf(part: FormulaPart) {
  return {
    parts: { push: (text: string) => part.children.push({ name: 't', attributes: {}, children: [text] }) },
  }
}

/** What was chosen in a field of a form: a tick, or one of several words. */
function chosenIn({ formType, chosen, chosenAtFirst, entries }: Field): string {
  const choice = chosen === 25 ? chosenAtFirst : chosen
  if (formType === 1) return choice === 1 ? '☒' : '☐'
  return formType === 2 ? (entries[choice] ?? '') : ''
}

/** A picture's bytes: as they are, or two hexadecimal digits for each. */
function bytesOf(data: string): Uint8Array {
  const hex = data.replace(/\s+/g, '')
  if (!/^[0-9A-Fa-f]*$/.test(hex)) return latin1Of(data)
  return Uint8Array.from({ length: hex.length >> 1 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  )
}

/** Sides as the direction of a paragraph has them; that it begins at the start, every paragraph says. */
function alignOf({ side, isRightToLeft }: ParagraphSet): CellAlign | null {
  if (side === 'left' || side === 'right') return (side === 'right') === isRightToLeft ? null : 'end'
  return side
}
