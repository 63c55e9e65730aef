/** Tells the line ends that a program put where its column was full from those that the writer put. */

/** Columns that mail programs, wires and the pages of newspapers are broken at, in UTF-16 units. */
const narrowest = 30
const widest = 100

/** How a line stands to the line above it. */
export type Joint =
  /** It begins a paragraph. */
  | 'paragraph'
  /** The writer broke the line. */
  | 'break'
  /** A program broke it: a blank belongs between the two. */
  | 'wrap'
  /** The same within a word that has a hyphen: nothing belongs between the two. */
  | 'wrap-at-hyphen'
  /** The same within a word that was parted: the hyphen goes. */
  | 'wrap-in-word'

const startsItem =
  /^\s*(?:[*•‣▪·–—-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|\(?[ivx]{2,5}[.)]\s|\(?[A-Z]\)\s|\(?[أ-ي]\)\s)/
const endsSentence = /[.!?…:;؟۔][)\]"”’»']{0,2}$/u
const startsSmall = /^["“‘«([]?\p{Ll}/u
const isIndented = /^(?:\t| {2,}|\u3000)\S/
const hasCase = /[\p{Lu}\p{Ll}]/u
/** Cells of a table, and rules. */
const isRow = /\t|^\s*\|.*\|\s*$|^[^\p{L}\p{N}]+$|\S {3,}\S/u

/** A line, and all that is asked of it more than once. */
interface Line {
  text: string
  length: number
  firstWord: number
  isItem: boolean
  isRow: boolean
  isIndented: boolean
  endsSentence: boolean
  startsSmall: boolean
}

function lineOf(written: string): Line {
  const line = written.trimEnd()
  const text = line.trim()
  return {
    text,
    length: line.length,
    firstWord: text.search(/\s|$/),
    isItem: startsItem.test(line),
    isRow: isRow.test(text),
    isIndented: isIndented.test(line),
    endsSentence: endsSentence.test(text.slice(-4)),
    startsSmall: startsSmall.test(text.slice(0, 4)),
  }
}

/** Two lines with no blank one between. */
interface Pair {
  line: Line
  next: Line
  /** Of the second line, among all. */
  index: number
}

function pairsOf(lines: readonly Line[], isIndented: boolean): Pair[] {
  return lines.flatMap((next, index) => {
    const line = lines[index - 1]
    const isPair = line && line.text !== '' && next.text !== '' && !(isIndented && next.isIndented)
    return isPair && !next.isItem && !line.isRow && !next.isRow ? [{ line, next, index }] : []
  })
}

/** Whether the first word of the next line had no room in the line. */
function isFull({ line, next }: Pair, column: number): boolean {
  return line.length + 1 + next.firstWord > column
}

/** Whether the sentence goes on in the next line, judging by case. */
function goesOn({ line, next }: Pair): boolean {
  return !line.endsSentence && next.startsSmall
}

/** The column that most lines were filled up to, and how many were; lines beyond it have no room in it at all. */
function likeliest(pairs: readonly Pair[]): { column: number; full: Pair[] } {
  const lengths = pairs.map(({ line }) => line).filter(({ text }) => /\s/.test(text))
  const candidates = [...new Set(lengths.map(({ length }) => length))].sort((a, b) => b - a).slice(0, 6)
  const allowed = Math.max(1, Math.floor(pairs.length / 10))
  return candidates
    .filter((column) => column >= narrowest && column <= widest)
    .filter((column) => pairs.filter(({ line }) => line.length > column).length <= allowed)
    .map((column) => ({ column, full: pairs.filter((pair) => isFull(pair, column)) }))
    .reduce((best, each) => (each.full.length > best.full.length ? each : best), { column: 0, full: [] })
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

/** Whether pairs of lines read as prose that was cut anywhere, where letters have case. */
function isCutProse(full: readonly Pair[]): boolean {
  const open = full.filter(({ line }) => !line.endsSentence)
  const small = open.filter(({ next }) => next.startsSmall)
  return share(open.length, full.length) >= 0.5 && share(small.length, open.length) >= 0.3
}

/** The last line of each stretch of lines that has more than one. */
function lastLines(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line, index) =>
      line.text !== '' && (lines[index - 1]?.text ?? '') !== '' && (lines[index + 1]?.text ?? '') === '',
  )
}

/**
 * The same where letters have no case: sentences end at the end of a stretch of lines and seldom before it, and
 * its last line may be of any length. Verse has lines of one length to its end.
 */
function isCutWithoutCase(lines: readonly Line[], full: readonly Pair[], column: number): boolean {
  const last = lastLines(lines)
  const ended = last.filter((line) => line.endsSentence)
  const open = full.filter(({ line }) => !line.endsSentence)
  const isRagged = last.some((line) => line.length < 0.75 * column) || full.length >= 4 * last.length
  return share(open.length, full.length) >= 0.6 && share(ended.length, last.length) >= 0.5 && isRagged
}

/** How many lines must be full where hardly one goes on with a small letter. */
const fewestFull = 5
/** Lines of a verse, which begin with capitals as well, are hardly ever as long. In UTF-16 units. */
const widerThanVerse = 50

/** Whether every line was filled: German has capitals in the midst of sentences, so that case tells little there. */
function isCutToTheLast(
  lines: readonly Line[],
  pairs: readonly Pair[],
  full: readonly Pair[],
  column: number,
): boolean {
  const areFull = full.length === pairs.length && full.length >= fewestFull
  return column >= widerThanVerse && areFull && full.some(goesOn) && isCutWithoutCase(lines, full, column)
}

/** The column that the lines of a text were broken at; 0 where nothing says that they were. */
function columnOf(lines: readonly Line[], isOpen: boolean, isIndented: boolean): number {
  const pairs = pairsOf(lines, isIndented)
  const { column, full } = likeliest(pairs)
  const isCased = pairs.some(({ line }) => hasCase.test(line.text))
  if (column === 0) return 0
  if (isCased) {
    const going = pairs.filter(goesOn)
    const filled = going.filter((pair) => isFull(pair, column))
    const isSure = going.length >= 3 || (column >= 50 && going.length >= 1)
    const isFilled = isOpen ? share(full.length, pairs.length) >= 0.7 : going.length >= 2
    const isProse = isSure && isFilled && share(filled.length, going.length) >= 0.8 && isCutProse(full)
    return isProse || (isOpen && isCutToTheLast(lines, pairs, full, column)) ? column : 0
  }
  if (isOpen) {
    const isSure = full.length >= 3 || column >= 50
    return isSure && share(full.length, pairs.length) >= 0.85 && isCutWithoutCase(lines, full, column)
      ? column
      : 0
  }
  const short = pairs.filter((pair) => !isFull(pair, column) && !pair.line.endsSentence)
  return column >= 40 && full.length >= 3 && short.length <= 2 && isCutWithoutCase(lines, full, column)
    ? column
    : 0
}

/** First parts of words that keep their hyphen. */
const firstParts = new Set(
  `above all anti audio back best better bi big blue brand broad by centre center co counter cross deep double down
east eight eighty eco ever ex far fast fifty first five follow forty four free front full fund good government half
hand hard head heavy high higher highest home hot ill in inter kick know large last late law left life light like line
little long low lower make man many mass micro middle mid mini multi near neo new nine ninety no non north
off oil old on one open out over own part peace pan people police post power pre price pro pseudo quasi rank re
real record red right rock roll run second self semi seven seventy shake short side single six sixty small so sold
south spin stand state step stop strong sub super take tax ten then third thirty three time top trade two twenty
twice ultra un under up upper vice war water week well west white wide word work world worst year young
là quelques avant après demi grand sous contre arrière porte chef rendez`.split(/\s+/),
)
/** Second parts that do. */
const secondParts = new Set(
  `a aged air all and area arms back backed based bearing before blown bodied born bound bred breaking building built by
called carbon case century changing city class clad clock conscious controlled core country cut cutting date day days
deep defence defense degree dependent dimensional dollar door down driven dried dwelling eight eighty eyed faced fact
facing fed feeling fifth fifths fifty fighting fire first five floor flying food foot for fought found four fourth
free friendly frequency funded gas general goal going governmental grade grown growing half handed hanging hard haul
heeled held high hit hold home hour house image in income job judgment keeping kilogram kilometre kilometer known
language largest law led length level life like line lined listed lived loaded local long look looking looted made
maker makers making man managed market member metre meter mile million minded minister minute month more moving
nation nine ninety not of off office old on one only oriented out over owned packed page paid parliament part party
passenger past peace people person pitched place point polluting poor popular president price priced pronged proof
public quality quarter quarters race raised range ranging rate reaching ready related rich right roofed room rule run
running scale scored search sea season seat second sector selling serving set seven sharing side sized six sixty
slung source speaking speed spoken spread square standing star state stop storey story strong style table taker
takers taking tech term the third thirds thirty thinking this thousand three time timer times to torn town trade
trained twenty two type up us volume wage watt way ways wave week weekend wheel wide winning wing wise with women
word work worker workers working world worn written year years yard young
il elle on ils elles je tu nous vous ce ci là lui leur moi toi y en être même mêmes dessus dessous delà dehors dire
ouest est sud nord vous parleur`.split(/\s+/),
)

/** How a word that ends a line with a hyphen goes on. */
function jointAtHyphen(line: string, next: string): Joint {
  const before = line.match(/(?<![\p{L}\p{M}\p{N}’'-])([\p{L}\p{M}\p{N}’'-]+)-$/u)?.[1] ?? ''
  const behind = next.match(/^[\p{L}\p{M}]+/u)?.[0] ?? ''
  if (line.endsWith('\u00ad')) return 'wrap-in-word'
  if (before === '') return 'wrap'
  // `mid- and long-term`, `Wind- und Solarkraft`
  if (/^(?:and|or|to|und|oder|bzw|et|ou|e|o|y)$/i.test(behind)) return 'wrap'
  const isOneWord =
    /^\p{Ll}{2,}/u.test(behind) &&
    /^\p{L}\p{Ll}*$/u.test(before) &&
    !firstParts.has(before.toLowerCase()) &&
    !secondParts.has(behind) &&
    !(before.length === 1 && /^\p{Lu}$/u.test(before))
  return isOneWord ? 'wrap-in-word' : 'wrap-at-hyphen'
}

/** How a line goes on in the next, where it is known that a program broke it. */
export function wrapJoint(line: string, next: string): Joint {
  return /[-\u00ad\u2010]$/u.test(line) ? jointAtHyphen(line.replace(/\u2010$/u, '-'), next) : 'wrap'
}

/** A line of this length that ends a sentence is a paragraph, in UTF-16 units. */
const longLine = 40

/**
 * Whether each line is a paragraph though a few are blank: LibreOffice and Word write text so, with a blank line for an
 * empty paragraph or cell.
 */
function areParagraphs(lines: readonly Line[]): boolean {
  const blank = lines.filter(({ text }, index) => text === '' && lines[index - 1]?.text !== '').length
  const pairs = pairsOf(lines, false)
  const long = pairs.filter(({ line }) => line.length > longLine)
  const ended = long.filter(({ line }) => line.endsSentence)
  return ended.length >= 2 && ended.length >= 0.8 * long.length && blank <= pairs.length / 4
}

/**
 * How each line of a text stands to the one above it, whatever column it was broken at. A text whose paragraphs
 * have no blank lines or indents between them has one in each line that its column did not break.
 * @param written the lines as they stand, indents included, of a whole text: one paragraph tells too little
 */
export function jointsOf(written: readonly string[]): Joint[] {
  const lines = written.map(lineOf)
  const filled = lines.findIndex(({ text }) => text !== '')
  const last = lines.findLastIndex(({ text }) => text !== '')
  const within = lines.slice(filled, last + 1)
  const isIndented = isIndentedCopy(within)
  const hasBlank = within.some(({ text }) => text === '')
  const isOpen = isIndented || (hasBlank && !areParagraphs(within))
  const column = columnOf(lines, isOpen, isIndented)
  const headEnd = endOfHead(lines, filled)
  let isInItem = false
  return lines.map((next, index) => {
    const line = lines[index - 1]
    // what is indented below an item goes on with it, wherever the line ended
    isInItem = next.isItem || (isInItem && next.isIndented && next.text !== '' && !next.isRow)
    if (!line || line.text === '' || next.text === '') return 'paragraph'
    if (isInItem && !next.isItem && isOpen) return wrapJoint(line.text, next.text)
    if (isIndented && next.isIndented && !next.isItem && !line.isItem) return 'paragraph'
    const pair = { line, next, index }
    const isHead = isOpen && index < headEnd && !next.startsSmall
    const mayWrap = column > 0 && !next.isItem && !line.isRow && !next.isRow && !isHead
    const isGoingOn = isOpen && goesOn(pair) && line.length >= column / 3
    if (mayWrap && (isFull(pair, column) || isGoingOn)) return wrapJoint(line.text, next.text)
    return isOpen ? 'break' : 'paragraph'
  })
}

/** Whether a program broke lines of a text. */
export function hasBrokenLines(written: readonly string[]): boolean {
  return jointsOf(written).some((joint) => joint.startsWith('wrap'))
}

/** Whether paragraphs begin with an indent: some lines have one, most have none, and none of these is a list's. */
function isIndentedCopy(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ text, isRow: isCell }) => text !== '' && !isCell)
  const indented = filled.filter((line) => line.isIndented && !line.isItem)
  return indented.length >= 2 && indented.length < filled.length / 1.5 && !filled.some((line) => line.isItem)
}

/** Where a first stretch of lines that ends no sentence, headline and standfirst in one, ends; 0 where there is none. */
function endOfHead(lines: readonly Line[], first: number): number {
  const blank = lines.findIndex(({ text }, index) => index > first && text === '')
  const head = lines.slice(first, blank)
  const isHead = blank - first <= 4 && head.every((line) => !line.endsSentence && hasCase.test(line.text))
  return isHead ? blank : 0
}

/** Two lines as one. */
export function joinAtJoint(line: string, next: string, joint: Joint): string {
  if (joint === 'wrap-in-word') return line.replace(/[-\u00ad\u2010]$/u, '') + next
  return joint === 'wrap-at-hyphen' ? line + next : `${line} ${next}`
}

/**
 * The paragraphs of a text, each with the lines that its writer broke; those that a program broke are joined.
 * @param clean what is taken of a line
 */
export function paragraphsOfLines(
  written: readonly string[],
  clean = (line: string) => line.trim(),
): string[][] {
  const joints = jointsOf(written)
  const paragraphs: string[][] = []
  for (const [index, line] of written.entries()) {
    const joint = joints[index] ?? 'paragraph'
    const paragraph = paragraphs.at(-1)
    const text = line.trim() === '' ? '' : clean(line)
    if (text === '') continue
    if (!paragraph || joint === 'paragraph') paragraphs.push([text])
    else if (joint === 'break') paragraph.push(text)
    else paragraph.push(joinAtJoint(paragraph.pop() ?? '', text, joint))
  }
  return paragraphs
}
