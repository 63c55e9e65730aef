/** What the control words of RTF do (RTF 1.9.1). */
import { encodingOfCharset, encodingOfPage } from './charsets'
import type { PictureLength, Reader, WordAct } from './reader'
import { type Character, type ParagraphSet, plainCharacter, plainParagraph } from './state'

/** A property of characters: on without a number, off with 0. */
const character =
  (name: keyof Character): WordAct =>
  ({ state }, value) => {
    state.character = { ...state.character, [name]: value !== 0 }
  }

const position =
  (place: Character['position']): WordAct =>
  ({ state }, value) => {
    state.character = { ...state.character, position: value === 0 ? 'line' : place, raised: 0 }
  }

const raised =
  (direction: 1 | -1): WordAct =>
  ({ state }, value) => {
    const { position: before } = state.character
    // a position that was ended is none, and one that stands is kept
    const position = before === 'line' ? null : before
    state.character = { ...state.character, position, raised: direction * (value ?? 6) }
  }

const coloured =
  (name: 'colour' | 'behind'): WordAct =>
  ({ state }, value) => {
    state.character = { ...state.character, [name]: value ?? 0 }
  }

/** One of red, green and blue of a colour in the table. */
const shade =
  (index: 0 | 1 | 2): WordAct =>
  (reader, value) => {
    reader.shades[index] = value ?? 0
  }

const paragraph =
  (set: (value: number) => Partial<ParagraphSet>): WordAct =>
  ({ state }, value) => {
    state.paragraph = { ...state.paragraph, ...set(value ?? 0) }
  }

/** Only in the text of the story, not in headers, notes and tables at the head. */
const inStory =
  (act: WordAct): WordAct =>
  (reader, value) => {
    if (reader.state.sink === 'story') act(reader, value)
  }

const property =
  (name: string): WordAct =>
  (reader) =>
    reader.collect((text) => reader.properties.set(name, text))

const moment =
  (name: string): WordAct =>
  (reader) => {
    reader.state.sink = null
    reader.time = {}
    reader.state.atEnd = () => {
      const { yr = 0, mo = 0, dy = 0, hr = 0, min = 0 } = reader.time
      const two = (value: number) => String(value).padStart(2, '0')
      if (yr > 0) reader.properties.set(name, `${yr}-${two(mo)}-${two(dy)}T${two(hr)}:${two(min)}:00Z`)
    }
  }

const timePart =
  (name: string): WordAct =>
  (reader, value) => {
    reader.time = { ...reader.time, [name]: value ?? 0 }
  }

const skip: WordAct = (reader) => {
  reader.state.sink = null
  reader.state.hasBoxes = false
}

const dropped =
  (what: 'footnotes' | 'comments' | 'embed', act: WordAct = skip): WordAct =>
  (reader, value) => {
    if (reader.state.sink === 'story') reader.dropped.push(what)
    act(reader, value)
  }

const formField =
  (name: 'formType' | 'chosen' | 'chosenAtFirst'): WordAct =>
  ({ state }, value) => {
    if (state.field) state.field[name] = value ?? 0
  }

const pictureLength =
  (name: PictureLength): WordAct =>
  (reader, value) => {
    reader.lengths[name] = value ?? 0
  }

const table =
  (name: 'fonts' | 'styles' | 'lists' | 'overrides' | 'shape'): WordAct =>
  (reader) => {
    reader.state.sink = null
    reader.state.table = name
  }

/** Groups that hold no text of the story (RTF 1.9.1, "Destinations"). */
const skipped = [
  ...['filetbl', 'revtbl', 'rsidtbl', 'template', 'generator', 'docvar'],
  ...['falt', 'panose', 'fname', 'fontemb', 'fontfile', 'themedata', 'colorschememapping', 'latentstyles'],
  ...['ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn'],
  ...['xe', 'tc', 'tcn', 'txe', 'rxe', 'bkmkstart', 'bkmkend', 'datafield', 'xmlopen', 'xmlclose'],
  ...['leveltext', 'levelnumbers', 'listname', 'pntxta', 'pntxtb'],
  ...['nonshppict', 'shprslt', 'nonesttables', 'blipuid', 'bliptag'],
  ...['objclass', 'objname', 'objdata', 'objalias', 'objsect', 'objtime'],
  ...['atnid', 'atnauthor', 'atntime', 'atndate', 'atnref', 'atnparent', 'atnicon', 'atrfstart', 'atrfend'],
  ...[
    'mmathPr',
    'mmathPict',
    'ffname',
    'ffdeftext',
    'ffformat',
    'ffhelptext',
    'ffstattext',
    'ffentrymcr',
    'ffexitmcr',
  ],
]

const pageHeaders = ['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf']

/** Words by their names; all others mean nothing to a story. */
export const words: Readonly<Record<string, WordAct>> = {
  ...Object.fromEntries(skipped.map((name) => [name, skip])),
  ...Object.fromEntries(pageHeaders.map((name) => [name, (reader: Reader) => reader.pageHeader()])),

  // the head of the file
  ansicpg: (reader, value) => {
    reader.encoding = encodingOfPage(value ?? 1252)
  },
  mac: (reader) => {
    reader.encoding = 'macintosh'
  },
  colortbl: (reader) => reader.beginColours(),
  red: shade(0),
  green: shade(1),
  blue: shade(2),
  fonttbl: table('fonts'),
  f: (reader, value) => {
    reader.state.character = { ...reader.state.character, font: value }
  },
  fcharset: (reader, value) => reader.setFont(encodingOfCharset(value ?? 0)),
  cpg: (reader, value) => reader.setFont(encodingOfPage(value ?? 1252)),
  stylesheet: table('styles'),
  s: paragraph((style) => ({ style })),
  sbasedon: (reader, value) => {
    reader.style = { ...reader.style, basedOn: value ?? 0 }
  },
  listtable: table('lists'),
  list: (reader) => {
    reader.levels = []
  },
  listlevel: (reader) => {
    reader.levels.push({ kind: 0, start: 1 })
  },
  levelnfc: (reader, value) => reader.setLevel({ kind: value ?? 0 }),
  levelnfcn: (reader, value) => reader.setLevel({ kind: value ?? 0 }),
  levelstartat: (reader, value) => {
    if (reader.state.table === 'overrides') reader.override.starts.splice(-1, 1, value)
    else reader.setLevel({ start: value ?? 1 })
  },
  listid: (reader, value) => {
    if (reader.state.table === 'lists') reader.lists.definitions.set(value ?? 0, reader.levels)
    else reader.override.list = value ?? 0
  },
  listoverridetable: table('overrides'),
  listoverride: (reader) => {
    reader.override = { list: 0, starts: [] }
  },
  lfolevel: (reader) => {
    reader.override.starts.push(null)
  },
  ls: (reader, value) => {
    if (reader.state.table === 'overrides') reader.lists.overrides.set(value ?? 0, reader.override)
    else reader.state.paragraph = { ...reader.state.paragraph, list: value ?? 0 }
  },
  ilvl: paragraph((level) => ({ level: Math.min(Math.max(level, 0), 8) })),

  // what stands beside the text
  info: skip,
  title: property('title'),
  subject: property('subject'),
  author: property('creator'),
  operator: property('lastModifiedBy'),
  keywords: property('keywords'),
  doccomm: property('description'),
  company: property('company'),
  category: property('category'),
  creatim: moment('created'),
  revtim: moment('modified'),
  yr: timePart('yr'),
  mo: timePart('mo'),
  dy: timePart('dy'),
  hr: timePart('hr'),
  min: timePart('min'),
  userprops: skip,
  propname: (reader) =>
    reader.collect((text) => {
      reader.propertyName = text
    }),
  staticval: (reader) => reader.collect((text) => reader.properties.set(reader.propertyName, text)),

  // characters
  plain: ({ state }) => {
    state.character = { ...plainCharacter, font: state.character.font }
  },
  b: character('isBold'),
  i: character('isItalic'),
  ab: character('isComplexBold'),
  ai: character('isComplexItalic'),
  strike: character('isStruck'),
  striked: character('isStruck'),
  strikedl: character('isStruck'),
  v: character('isHidden'),
  webhidden: character('isHidden'),
  deleted: character('isDeleted'),
  mvf: character('isDeleted'),
  cs: ({ state }, value) => {
    state.character = { ...state.character, style: value ?? 0 }
  },
  super: position('sup'),
  sub: position('sub'),
  nosupersub: position('line'),
  up: raised(1),
  dn: raised(-1),
  fs: ({ state }, value) => {
    state.character = { ...state.character, size: value ?? 24 }
  },
  cf: coloured('colour'),
  cb: coloured('behind'),
  chcbpat: coloured('behind'),
  highlight: coloured('behind'),
  cbpat: paragraph((behind) => ({ behind })),
  lang: ({ state }, value) => {
    state.character = { ...state.character, language: value ?? 0 }
  },
  uc: ({ state }, value) => {
    state.fallback = value ?? 1
  },
  u: (reader, value) => reader.unicode(value ?? 0),
  upr: ({ state }) => {
    state.beforeTwice = state.sink
    state.sink = null
  },
  ud: ({ state }) => {
    state.sink = state.beforeTwice
  },
  line: inStory((reader) => reader.lineBreak()),
  lbr: inStory((reader) => reader.lineBreak()),
  page: inStory((reader) => reader.text.pageEnd()),
  column: inStory((reader) => reader.text.pageEnd()),

  // paragraphs
  pard: (reader) => {
    reader.state.paragraph = plainParagraph
    if (reader.state.sink === 'story') reader.ownNumber = null
  },
  par: (reader) => {
    const { sink, character } = reader.state
    // a paragraph whose end was deleted is one with the next
    if (sink === 'story' && !character.isDeleted) reader.endParagraph()
    else if (sink !== null && sink !== 'story') sink.parts.push('\n')
  },
  sect: inStory((reader) => reader.endParagraph()),
  rtlpar: paragraph(() => ({ isRightToLeft: true })),
  ltrpar: paragraph(() => ({ isRightToLeft: false })),
  ql: paragraph(() => ({ side: 'left' })),
  qr: paragraph(() => ({ side: 'right' })),
  qc: paragraph(() => ({ side: 'center' })),
  qj: paragraph(() => ({ side: null })),
  tqdec: paragraph(() => ({ side: 'decimal' })),
  intbl: paragraph(() => ({ isInTable: true })),
  outlinelevel: paragraph((level) => ({ hasOutline: level < 9 })),
  li: paragraph((indent) => ({ indent })),
  fi: paragraph((firstIndent) => ({ firstIndent })),
  brdrb: paragraph(() => ({ isBordered: true })),
  brdrt: paragraph(() => ({ isBordered: true })),
  listtext: (reader) => reader.collectNumber(),
  pntext: (reader) => reader.collectNumber(),
  pn: skip,
  pnlvlblt: (reader) => {
    reader.ownNumber = { isOrdered: false, start: 1 }
  },
  pnlvlbody: (reader) => {
    reader.ownNumber = { isOrdered: true, start: 1 }
  },
  pnstart: (reader, value) => {
    reader.ownNumber = { isOrdered: reader.ownNumber?.isOrdered ?? true, start: value ?? 1 }
  },

  // tables
  trowd: inStory((reader) => reader.beginRow()),
  trleft: inStory((reader, value) => {
    reader.rowLeft = value ?? 0
  }),
  trhdr: inStory((reader) => {
    reader.isHeadRow = true
  }),
  clmrg: inStory((reader) => {
    reader.cell = { ...reader.cell, isMergedRight: true }
  }),
  clvmrg: inStory((reader) => {
    reader.cell = { ...reader.cell, isMergedDown: true }
  }),
  cellx: inStory((reader, value) => reader.addCell(value ?? 0)),
  cell: inStory((reader) => reader.endCell()),
  nestcell: inStory((reader) => reader.endParagraph()),
  row: inStory((reader) => reader.endRow()),

  // what stands among the text
  field: (reader) => reader.beginField(),
  formfield: skip,
  fftype: formField('formType'),
  ffres: formField('chosen'),
  ffdefres: formField('chosenAtFirst'),
  ffl: (reader) => {
    const { field } = reader.state
    reader.collect((text) => field?.entries.push(text))
  },
  fldinst: ({ state }) => {
    state.sink = { parts: state.field?.instruction ?? [] }
  },
  fldrslt: (reader) => reader.beginResult(),
  footnote: dropped('footnotes', (reader) => reader.beginNote()),
  annotation: dropped('comments'),
  object: dropped('embed', () => undefined),
  shptxt: (reader) => reader.beginBox(),
  do: ({ state }) => {
    state.sink = null
  },
  dptxbxtext: (reader) => reader.beginBox(),
  shppict: () => undefined,
  background: (reader) => {
    skip(reader, null)
    reader.state.isPage = true
  },
  shpinst: (reader, value) => {
    reader.state.shape = { isHidden: false }
    table('shape')(reader, value)
  },
  picprop: table('shape'),
  sn: (reader) =>
    reader.collect((text) => {
      reader.propertyName = text
    }),
  sv: (reader) =>
    reader.collect((text) => {
      if (reader.propertyName === 'fHidden' && reader.state.shape)
        reader.state.shape.isHidden = text.trim() === '1'
      if (reader.state.isPage) reader.pageProperty(reader.propertyName, text)
      if (reader.propertyName === 'wzDescription') reader.alt = text
      if (reader.propertyName === 'wzTitle') reader.imageTitle = text
      if (reader.propertyName === 'gtextUNICODE') reader.drawnWords(text)
    }),
  pict: (reader) => reader.beginPicture(),
  picwgoal: pictureLength('picwgoal'),
  pichgoal: pictureLength('pichgoal'),
  piccropl: pictureLength('piccropl'),
  piccropt: pictureLength('piccropt'),
  piccropr: pictureLength('piccropr'),
  piccropb: pictureLength('piccropb'),
  moMath: (reader) => reader.beginFormula(),
  moMathPara: () => undefined,
}
