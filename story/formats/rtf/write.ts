/** A story as RTF, in the styles of Word. */
import type { Attrs, Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { rightsLine } from '../../schema/picture'
import { directionOfText } from '../../story/direction'
import { type CellLook, cellLooks } from '../../story/figures'
import { detailsOf } from '../../story/parts'
import type { Story } from '../../story/record'
import type { Outgoing } from '../format'
import { writeOwn } from '../office/own'
import { type Picture, pictureAt } from '../office/picture'
import { type BlockKind, type Line, lineText, piecesOf, type StoryPiece } from '../office/pieces'
import { propertiesOf } from '../office/properties'
import { numberOfLanguage } from './charsets'
import { cellStyle, deepest, goingOn, head, headCellStyle, pictureStyle, styles } from './look'
import { ownProperty } from './own'
import { escapeRtf, runsOf } from './text'

/** The width of a page's column, in twentieths of a point. */
const column = 9026

/** The width of a digit in a cell, in twentieths of a point. */
const digitWidth = 147

/** Writes pieces, one after the other, in one direction. */
class Writer {
  constructor(
    private readonly direction: 'ltr' | 'rtl',
    private readonly language: number,
  ) {}

  private begin(
    style: { paragraph: string; text: string },
    more = '',
    align: 'start' | 'center' | 'end' = 'start',
    direction = this.direction,
  ): string {
    const isLeft = (direction === 'ltr') === (align === 'start')
    const side = align === 'center' ? '\\qc' : isLeft ? '\\ql' : '\\qr'
    return `\\pard\\plain\\${direction}par${side}${style.paragraph}${more}${style.text} `
  }

  private runs(content: readonly Node[], direction = this.direction): string {
    return runsOf(content, direction, this.language)
  }

  private line(line: Line): string {
    const { role, list, content } = line
    const direction = directionOfText(lineText(line), this.direction)
    const begin = (style: { paragraph: string; text: string }, more = '') =>
      this.begin(style, more, 'start', direction)
    const runs = this.runs(content, direction)
    if (!list) return `${begin(styles[role])}${runs}\\par`
    const level = Math.min(list.level, deepest)
    const on = goingOn[level]
    if (!list.isItem && on) return `${begin(on)}${runs}\\par`
    const indent = 720 * (level + 1)
    const place = `\\ls${list.id}\\ilvl${level}\\fi-360\\li${indent}\\lin${indent}`
    const sign = `{\\listtext ${list.isOrdered ? '1.' : '\\u8226 ?'}\\tab}`
    return `${begin(styles[role], place)}${sign}${runs}\\par`
  }

  private row(
    row: readonly CellLook[],
    width: number,
    isHead: boolean,
    covered: ReadonlyMap<number, number>,
  ): string {
    let at = 0
    let sets = ''
    let cells = ''
    const border = ['t', 'l', 'b', 'r'].map((side) => `\\clbrdr${side}\\brdrs\\brdrw10\\brdrcf1`).join('')
    const shade = isHead ? '\\clcbpat3' : ''
    const add = (columns: number, merge: string, content: string) => {
      at += columns
      sets += `${merge}${border}${shade}\\cellx${at * width}`
      cells += content
    }
    const skipCovered = () => {
      for (let columns = covered.get(at); columns; columns = covered.get(at))
        add(columns, '\\clvmrg', `${this.begin(cellStyle, '\\intbl')}\\cell\n`)
    }
    for (const { cell, align, space } of row) {
      skipCovered()
      const style = cell.type === schema.nodes.table_header ? headCellStyle : cellStyle
      const content = cell.children.map(({ children }) => this.runs(children)).join('\\line ')
      const merge = cell.attrs.rowspan > 1 ? '\\clvmgf' : ''
      const free = Math.round(space * digitWidth)
      const logical = this.direction === 'rtl' ? 'lin' : 'rin'
      const behind = free > 0 ? `\\ri${free}\\${logical}${free}` : ''
      const begun = this.begin(style, `\\intbl${behind}`, align)
      add(cell.attrs.colspan, merge, `${begun}${content}\\cell\n`)
    }
    skipCovered()
    const direction = this.direction === 'rtl' ? '\\rtlrow' : '\\ltrrow'
    const gap = `\\trgaph100\\trpaddl100\\trpaddr100\\trpaddt60\\trpaddb60\\trpaddfl3\\trpaddfr3\\trpaddft3\\trpaddfb3`
    return `\\trowd${direction}${gap}${isHead ? '\\trhdr' : ''}${sets}\n${cells}\\row`
  }

  private table(table: Node): string {
    const columns = Math.max(
      1,
      ...table.children.map((row) => row.children.reduce((sum, { attrs }) => sum + attrs.colspan, 0)),
    )
    const width = Math.floor(column / columns)
    /** Columns that cells of rows above still cover: how many they are, and for how many rows. */
    let covering = new Map<number, { columns: number; rows: number }>()
    const looks = cellLooks(table, this.direction === 'rtl' ? 'right' : 'left')
    const rows = table.children.map((row, index) => {
      const covered = new Map([...covering].map(([at, cell]) => [at, cell.columns]))
      const isHead = index === 0 && row.children.every(({ type }) => type === schema.nodes.table_header)
      const written = this.row(looks[index] ?? [], width, isHead, covered)
      const next = new Map(
        [...covering].flatMap(([at, cell]) =>
          cell.rows > 1 ? [[at, { ...cell, rows: cell.rows - 1 }] as const] : [],
        ),
      )
      let at = 0
      for (const { attrs } of row.children) {
        while (covered.has(at)) at += covered.get(at) ?? 1
        if (attrs.rowspan > 1) next.set(at, { columns: attrs.colspan, rows: attrs.rowspan - 1 })
        at += attrs.colspan
      }
      covering = next
      return written
    })
    return rows.join('\n')
  }

  private async picture(node: Node): Promise<string> {
    const found = pictureAt(node.attrs.src)
    const lines = node.children
      .filter(({ content }) => content.size > 0)
      .map(({ type, children }) => ({
        role: type === schema.nodes.caption ? ('caption' as const) : ('credit' as const),
        list: null,
        content: children,
      }))
    return [this.pictureLine(found, node.attrs), ...lines.map((line) => this.line(line))].join('\n')
  }

  private pictureLine(found: Picture | null, { alt, crop, rights }: Attrs): string {
    if (!found) return `${this.begin(pictureStyle)}\\par`
    const { kind, bytes, width, height } = found
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    const property = (name: string, value: string) =>
      value === '' ? '' : `{\\sp{\\sn ${name}}{\\sv ${escapeRtf(value)}}}`
    const terms = property('wzTitle', rightsLine(rights))
    const described = `{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv ${escapeRtf(alt)}}}${terms}}`
    const cut = (edge: 'l' | 't' | 'r' | 'b', whole: number, share: number) =>
      `\\piccrop${edge}${Math.round((whole * 15 * share) / 100)}`
    const cropped = crop
      ? cut('l', width, crop.left) +
        cut('t', height, crop.top) +
        cut('r', width, crop.right) +
        cut('b', height, crop.bottom)
      : ''
    const size = `\\picw${width}\\pich${height}\\picwgoal${width * 15}\\pichgoal${height * 15}`
    // RTF has no name for other kinds; programs that show them tell them by their bytes
    const blip = kind === 'jpeg' ? '\\jpegblip' : '\\pngblip'
    const shown = `{\\*\\shppict{\\pict${described}${size}${cropped}${blip}\n${hex.replace(/.{128}/g, '$&\n')}}}`
    return `${this.begin(pictureStyle)}${shown}\\par`
  }

  /** A piece as RTF has it. */
  async write(piece: StoryPiece): Promise<string> {
    if ('role' in piece) return this.line(piece)
    return this.blocks[piece.kind](piece.block)
  }

  private readonly blocks: Readonly<Record<BlockKind, (block: Node) => string | Promise<string>>> = {
    table: (block) => this.table(block),
    picture: (block) => this.picture(block),
    rule: () => `${this.begin(styles.rule)}\\par`,
  }
}

const time = (moment: string) => {
  const [yr, mo, dy, hr, min] = moment.split(/[-T:]/).map(Number)
  return `\\yr${yr}\\mo${mo}\\dy${dy}\\hr${hr}\\min${min}`
}

function information({ doc, created, changed }: Story): string {
  const properties = propertiesOf(doc, 'rtf')
  const group = (name: string, text: string | undefined) => (text ? `{\\${name} ${escapeRtf(text)}}` : '')
  const info = [
    group('title', properties.title),
    group('subject', properties.subject),
    group('author', properties.creator),
    group('operator', properties.lastModifiedBy),
    group('keywords', properties.keywords),
    group('doccomm', properties.description),
    group('company', properties.company),
    group('category', properties.category),
    `{\\creatim${time(created)}}{\\revtim${time(changed)}}`,
  ]
  const own = `{\\*\\userprops{\\propname ${ownProperty}}\\proptype30{\\staticval ${escapeRtf(writeOwn(doc))}}}`
  return `{\\info${info.join('')}}\n${own}`
}

/** The file: all of it is ASCII. */
export async function writeRtf(story: Outgoing): Promise<string> {
  const { language, direction } = detailsOf(story.doc)
  const writer = new Writer(direction, numberOfLanguage(language))
  const pieces = piecesOf(story)
  const places = pieces.flatMap((piece) => ('role' in piece && piece.list?.isItem ? [piece.list] : []))
  const lists = [...new Map(places.map((place) => [place.id, place])).values()]
  const written: string[] = []
  for (const piece of pieces) written.push(await writer.write(piece))
  const direct = direction === 'rtl' ? '\\rtldoc\\rtlsect' : '\\ltrdoc\\ltrsect'
  return [
    head(language, lists),
    information(story),
    `\\paperw11906\\paperh16838\\margl1440\\margr1440\\margt1440\\margb1440${direct}`,
    ...written,
    '}\n',
  ].join('\n')
}
