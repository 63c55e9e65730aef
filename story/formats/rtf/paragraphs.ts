/** Gathers the paragraphs, tables and pictures of an RTF file as flat HTML. */
import type { CellAlign } from '../../schema/attributes'
import type { Crop, Rights } from '../../schema/picture'
import { escapeHtml } from '../html/escape'
import { paragraphHtml } from '../office/html'
import { imageHtml } from '../office/picture'
import type { ListPlace, Role } from '../office/pieces'
import { type CellSet, type Row, tableHtml } from './table'

/** How a run is set, as a story has it. */
export interface RunForm {
  isStrong: boolean
  isEm: boolean
  isStrike: boolean
  position: 'sup' | 'sub' | null
  href: string
}

/** A paragraph that ends. */
export interface Ending {
  role: Role
  list: ListPlace | null
  isInTable: boolean
  isBordered: boolean
  /** How it is aligned in a cell. */
  align: CellAlign | null
}

/** Signs of notes are no longer than this. */
const longestSign = 5

const same = (one: RunForm, other: RunForm) =>
  one.isStrong === other.isStrong &&
  one.isEm === other.isEm &&
  one.isStrike === other.isStrike &&
  one.position === other.position &&
  one.href === other.href

function runHtml(html: string, { isStrong, isEm, isStrike, position, href }: RunForm): string {
  const placed = position ? `<${position}>${html}</${position}>` : html
  const struck = isStrike ? `<s>${placed}</s>` : placed
  const slanted = isEm ? `<em>${struck}</em>` : struck
  const strong = isStrong ? `<strong>${slanted}</strong>` : slanted
  return href === '' ? strong : `<a href="${escapeHtml(href)}">${strong}</a>`
}

/** The text of a file as it comes in. */
export class Paragraphs {
  private readonly blocks: string[] = []
  private runs: string[] = []
  private run: { html: string[]; form: RunForm } | null = null
  private rows: Row[] = []
  private cells: string[] = []
  private cell: string[] = []
  /** What stands in boxes that are anchored in the paragraph. */
  private boxes: string[] = []
  private isAtPageEnd = false

  /** Text of the paragraph that is being read. */
  text(text: string, form: RunForm): void {
    this.html(escapeHtml(text), form)
  }

  /** A line break in it. */
  lineBreak(form: RunForm): void {
    this.html('<br>', form)
  }

  /** The end of a page or a column in it, which parts words. */
  pageEnd(): void {
    this.isAtPageEnd = !this.isEmpty
  }

  /** The blocks of a box that is anchored in it. */
  box(blocks: string): void {
    this.boxes.push(blocks)
  }

  /** A picture in it. */
  picture(src: string, alt: string, crop: Crop | null, rights: Rights): void {
    this.closeRun()
    this.runs.push(imageHtml(src, alt, crop, rights))
  }

  private html(html: string, form: RunForm): void {
    if (!this.run || !same(this.run.form, form)) {
      this.closeRun()
      this.run = { html: [], form }
    }
    if (this.isAtPageEnd) this.run.html.push('<br>')
    this.isAtPageEnd = false
    this.run.html.push(html)
  }

  private closeRun(): void {
    if (this.run) this.runs.push(runHtml(this.run.html.join(''), this.run.form))
    this.run = null
  }

  /** The sign of a list that is typed before a tab at the beginning, taken out of the text; `''` where there is none. */
  takeTypedSign(): string {
    this.closeRun()
    const [first = ''] = this.runs
    const [all = '', sign = ''] =
      /^[ ]{0,3}([•·▪◦–-]|\(?(?:\d{1,3}|[a-z])[.)])[ ]?\t/iu.exec(first.slice(0, 20)) ?? []
    if (sign !== '') this.runs[0] = first.slice(all.length)
    return sign
  }

  /** Takes the sign of a note out of the end of the text, which its writer chose: the note begins with it as well. */
  takeNoteSign(note: string): void {
    const { run } = this
    const last = run?.html.at(-1)
    if (!run || last === undefined) return
    if (run.form.position === 'sup') {
      const sign = run.html.length > longestSign ? '' : run.html.join('').trim()
      if (sign !== '' && sign.length <= longestSign && note.startsWith(sign)) this.run = null
      return
    }
    const [sign = ''] = /[*†‡§#]{1,4}$/.exec(last.slice(-4)) ?? []
    if (sign !== '' && note.startsWith(sign)) run.html[run.html.length - 1] = last.slice(0, -sign.length)
  }

  private take(): string {
    this.closeRun()
    const content = this.runs.join('')
    this.runs = []
    this.isAtPageEnd = false
    return content
  }

  private takeBoxes(): string[] {
    const { boxes } = this
    this.boxes = []
    return boxes
  }

  /** Whether the paragraph that is being read has anything in it yet. */
  get isEmpty(): boolean {
    return this.runs.length === 0 && this.run === null
  }

  /** Forgets what was read of the paragraph. */
  discard(): void {
    this.take()
    this.takeBoxes()
  }

  /** Ends the paragraph. */
  end({ role, list, isInTable, isBordered, align }: Ending): void {
    const content = this.take()
    if (isInTable) this.cell.push(paragraphHtml(content, 'paragraph', null, align), ...this.takeBoxes())
    else {
      this.endTable()
      const isRule = content === '' && (isBordered || role === 'rule')
      const shown = role === 'rule' && !isRule ? 'paragraph' : role
      this.blocks.push(paragraphHtml(content, isRule ? 'rule' : shown, list), ...this.takeBoxes())
    }
  }

  /** Ends a cell, and the last paragraph in it. */
  endCell(align: CellAlign | null = null): void {
    this.cell.push(paragraphHtml(this.take(), 'paragraph', null, align), ...this.takeBoxes())
    this.cells.push(this.cell.join(''))
    this.cell = []
  }

  /** Ends a row whose cells are set so. */
  endRow(sets: readonly CellSet[], isHead: boolean, left = 0): void {
    if (!this.isEmpty || this.cell.length > 0) this.endCell()
    if (this.cells.length > 0) this.rows.push({ cells: this.cells, sets: [...sets], isHead, left })
    this.cells = []
  }

  private endTable(): void {
    if (this.cells.length > 0 || this.cell.length > 0) this.endRow([], false)
    if (this.rows.length > 0) this.blocks.push(tableHtml(this.rows))
    this.rows = []
  }

  /** All that was read, as HTML. */
  finish(): string {
    this.endTable()
    this.blocks.push(...this.takeBoxes())
    return this.blocks.join('')
  }
}
