/** Copy whose parts have labels before them: `HEADLINE: …`, `BYLINE: …`, `BODY: …`. */
import type { Node } from 'prosemirror-model'
import { byline, type Style } from '../../forms'
import { isCapitals } from '../../places'
import { schema } from '../../schema'
import type { Details } from '../../schema/values'
import { blockText, contentOfText, linesOf } from '../../story/lines'
import { datelineOf, signOffPart } from '../../story/parts'
import type { ReadOptions, Report } from '../format'
import { isContactLine } from '../furniture/contacts'
import { isHeaderLine, subjectAlone } from '../mail/header'
import { takeHeadTable } from './head-table'
import { emptyItem, readingOf } from './item'
import { reportLogins, withoutLogins } from './logins'
import { takeMailHead } from './mail-head'
import { storyFromBlocks, styleOf } from './recognise'

const { headline, paragraph, crosshead } = schema.nodes

/** A part of a story that may have a name of its own. */
export type Part =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'signOff'
  | 'slug'
  | 'date'
  | 'note'
  | 'keywords'
  /** How those who wrote it are reached, which is for the desk alone. */
  | 'contact'
  /** What a newsroom's system tells of a story, and no story has. */
  | 'system'

/** What parts are called, in small letters. */
const names: Readonly<Record<Part, readonly string[]>> = {
  headline: [
    ...['headline', 'head', 'hed', 'title', 'überschrift', 'titel', 'schlagzeile', 'titre', 'titolo'],
    ...[
      'titular',
      'título',
      'العنوان',
      'عنوان',
      'العنوان الرئيسي',
      'سەردێڕ',
      'ناونیشان',
      'مانشێت',
      'تیتر',
      'sernav',
      'başlık',
    ],
  ],
  standfirst: [
    ...[
      'standfirst',
      'subhead',
      'subheadline',
      'subtitle',
      'sub-headline',
      'deck',
      'dek',
      'summary',
      'abstract',
      'intro',
    ],
    ...[
      'strapline',
      'unterzeile',
      'untertitel',
      'vorspann',
      'teaser',
      'chapô',
      'chapo',
      'sommario',
      'occhiello',
      'entradilla',
    ],
    ...['العنوان الفرعي', 'المقدمة', 'الملخص', 'پوختە', 'خلاصه', 'spot'],
  ],
  byline: [
    ...[
      'byline',
      'by',
      'author',
      'authors',
      'writer',
      'reporter',
      'autor',
      'autorin',
      'autoren',
      'von',
      'verfasser',
    ],
    ...[
      'auteur',
      'autore',
      'firma',
      'الكاتب',
      'الكاتبة',
      'بقلم',
      'كتب',
      'المراسل',
      'المؤلف',
      'signature',
      'journaliste',
      'giornalista',
      'periodista',
      'muhabir',
      'خبرنگار',
      'نووسەر',
      'نووسینی',
      'نویسنده',
      'yazar',
    ],
  ],
  dateline: [
    ...[
      'dateline',
      'place',
      'location',
      'city',
      'ort',
      'ortsmarke',
      'lieu',
      'luogo',
      'lugar',
      'المكان',
      'شوێن',
      'مکان',
    ],
  ],
  body: [
    ...[
      'body',
      'body text',
      'text',
      'story',
      'copy',
      'content',
      'article',
      'main text',
      'haupttext',
      'fließtext',
      'texte',
    ],
    ...[
      'corps',
      'testo',
      'texto',
      'cuerpo',
      'النص',
      'نص الخبر',
      'المتن',
      'الخبر',
      'متن',
      'دەق',
      'هەواڵ',
      'metin',
      'نص',
      'محتوى',
      'المحتوى',
      'ناوەڕۆک',
      'inhalt',
      'contenu',
      'contenido',
    ],
  ],
  signOff: ['sign-off', 'signoff', 'credits', 'credit line', 'tagline', 'abzeichnung'],
  slug: ['slug', 'slugline', 'stichwort'],
  date: ['date', 'published', 'datum', 'data', 'fecha', 'التاريخ', 'ڕێککەوت', 'تاریخ', 'tarih'],
  note: [
    ...['note', 'notes', 'editor’s note', "editor's note", 'ed note', 'notes to editors', 'note to editors'],
    ...['hinweis', 'ملاحظة', 'تێبینی'],
  ],
  keywords: [
    ...['keyword', 'keywords', 'key words', 'tags', 'schlagwörter', 'stichwörter', 'mots-clés', 'mots clés'],
    ...['parole chiave', 'palabras clave', 'anahtar kelimeler', 'الكلمات المفتاحية', 'کلیلەوشە', 'کلیدواژه'],
  ],
  contact: [
    ...['contact', 'contacts', 'phone', 'tel', 'telephone', 'mobile', 'email', 'e-mail', 'mail', 'kontakt'],
    ...['telefon', 'téléphone', 'contatto', 'contatti', 'contacto', 'teléfono', 'iletişim', 'e-posta'],
    ...['للتواصل', 'الهاتف', 'البريد الإلكتروني', 'پەیوەندی', 'تەلەفۆن', 'ئیمەیڵ', 'تماس', 'تلفن'],
  ],
  system: [
    ...[
      'priority',
      'urgency',
      'words',
      'word count',
      'wordcount',
      'length',
      'status',
      'story id',
      'id',
      'time',
    ],
    ...[
      'desk',
      'section',
      'category',
      'version',
      'language',
      'editor',
      'sub-editor',
      'subeditor',
      'approved by',
      'kicker',
      'dachzeile',
      'surtitre',
      'روتیتر',
    ],
    ...[
      'priorität',
      'wörter',
      'länge',
      'ressort',
      'redakteur',
      'redakteurin',
      'status',
      'uhrzeit',
      'kategorie',
    ],
    ...[
      'priorité',
      'mots',
      'longueur',
      'rubrique',
      'statut',
      'heure',
      'priorità',
      'parole',
      'sezione',
      'ora',
    ],
    ...[
      'prioridad',
      'palabras',
      'sección',
      'estado',
      'hora',
      'öncelik',
      'kelime',
      'kategori',
      'durum',
      'saat',
    ],
    ...['الأولوية', 'عدد الكلمات', 'القسم', 'الحالة', 'الوقت', 'المحرر', 'رقم الخبر'],
    ...[
      'گرنگی',
      'ژمارەی وشە',
      'بەش',
      'کات',
      'سەرنووسەر',
      'اولویت',
      'تعداد کلمات',
      'بخش',
      'وضعیت',
      'ساعت',
      'کد خبر',
    ],
  ],
}
const partOf = new Map(
  Object.entries(names).flatMap(([part, all]) => all.map((name) => [name, part as Part] as const)),
)

/** What a reporter's own lines above a story call two of its parts, as mails do. */
const asInMails: readonly (readonly [part: Part, names: readonly string[]])[] = [
  ['headline', ['subject', 'betreff', 'objet', 'oggetto', 'asunto', 'konu', 'الموضوع', 'موضوع', 'بابەت']],
  ['byline', ['from', 'de', 'da', 'kimden', 'من', 'از', 'نێرەر']],
]
const partOfLabel = new Map([
  ...asInMails.flatMap(([part, all]) => all.map((name) => [name, part] as const)),
  ...partOf,
])

/** Parts that are beside the text, and that other formats tell in keys of their own. */
const beside: readonly Part[] = ['keywords', 'contact', 'system']

/** What a name in small letters is that of, in any language; null where it is none of a text’s own parts. */
export function partNamed(name: string): Part | null {
  const part = partOf.get(name) ?? null
  return part !== null && beside.includes(part) ? null : part
}

/** A line that a label begins, which may stand in marks of Markdown or in brackets: `BYLINE:`, `**By:**`, `[BYLINE]`. */
const label =
  /^(?:[*_[#\s]{0,4}(\p{L}[\p{L}’' -]{1,20}?)[*_\]]{0,2}\s?[:：][*_]{0,2}|\[(\p{L}[\p{L}’' -]{1,20})\](?!\())(?:\s+|$)/u
/** How many blocks from the first may have one. */
const within = 14

interface Labelled {
  part: Part | null
  /** The block without its label. */
  block: Node
}

/** The lines of a paragraph or heading; any other block as it is. */
function linesIn(block: Node): Node[] {
  return block.type === paragraph || block.type === crosshead ? linesOf(block) : [block]
}

/** What a part is called, in any language; Turkish has its own small letters. */
const partCalled = (name: string) =>
  partOfLabel.get(name.toLowerCase()) ?? partOfLabel.get(name.toLocaleLowerCase('tr'))

/** The label that a line begins with, and its name; both `''` where it has none. */
function labelOf(line: string): { whole: string; name: string } {
  const [whole = '', name, inBrackets = ''] = line.match(label) ?? []
  return { whole, name: (name ?? inBrackets).trim() }
}

function labelledOf(block: Node): Labelled {
  const text = block.isTextblock ? blockText(block) : ''
  const { whole, name } = labelOf(text)
  const part = partCalled(name) ?? null
  return part === null ? { part, block } : { part, block: block.copy(block.content.cut(whole.length)) }
}

/** Whether a line is an address or a number, as they stand below the label of a contact. */
const isContact = (line: Node) => isContactLine(blockText(line))

/** Parts that go on over paragraphs; the text follows on the others without a label of its own. */
const long: readonly Part[] = ['body', 'signOff', 'note']

/** At least this many lines with labels below a first one without are a form that has a title. */
const leastBelowTitle = 3

/** The part that a form begins with, of these lines; null where they are none. */
function firstPart(lines: readonly Node[]): Part | null {
  const [first, ...others] = lines.slice(0, leastBelowTitle + 1).map((line) => labelledOf(line).part)
  if (first !== null || others.length < leastBelowTitle) return first ?? null
  return others.includes(null) ? null : 'system'
}

/** Whether the first line is called the story and another one below is its text: `Story: Dam to be drained`, `Copy:`. */
function isTitleOfStory([first, ...others]: readonly Node[]): boolean {
  if (first === undefined || labelledOf(first).part !== 'body' || isSentence(first)) return false
  const below = others.map((line) => labelledOf(line).part)
  return labelledOf(first).block.content.size > 0 && below.includes('body') && !below.includes('headline')
}

/** Parts whose labels are kept, as there may be several of a kind. */
const inTheirWords: readonly Part[] = ['contact', 'system']

/** No line of a form is longer, in UTF-16 units. */
const longestOfForm = 90

const isSentence = (line: Node) => /[.!?؟]["”’»)]{0,2}$/u.test(blockText(line).trimEnd())

/** Whether a line is a sentence of a text, and no name with a full stop. */
const isSentenceOfText = (line: Node) => isSentence(line) && blockText(line).split(/\s+/).length > 5

/** A label that is none of a story's parts, and what a newsroom has behind it: `Budget: 400 words`. */
function isOtherLabel(line: Node): boolean {
  const text = line.isTextblock ? blockText(line) : ''
  const isLabel = labelOf(text).whole !== '' && labelledOf(line).part === null
  return isLabel && text.length <= longestOfForm && !isSentence(line)
}

/** Parts that stand in the form above a text, and nowhere else. */
const ofForm: readonly (Part | null)[] = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'body',
  'slug',
  'keywords',
]

/** Whether a block belongs to a form: by the labels of its lines, or by that of the block below. */
function isInForm(lines: readonly Node[], next: Node | undefined): boolean {
  const below = next && linesIn(next)[0]
  const isBelow = below !== undefined && ofForm.includes(labelledOf(below).part)
  return isBelow || lines.filter((line) => labelledOf(line).part !== null).length > 1
}

/** The parts of copy that has labels; null where it has none, or too few to be sure. */
function partsOf(blocks: readonly Node[]): ReadonlyMap<Part, Node[]> | null {
  const head = blocks.slice(0, within).flatMap(linesIn)
  const isTitle = isTitleOfStory(head)
  const first = isTitle ? 'headline' : firstPart(head)
  if (first === null) return null
  const parts = new Map<Part, Node[]>()
  let labels = 0
  let current = first
  const isBodyCalled = blocks.flatMap(linesIn).some((line) => labelledOf(line).part === 'body')
  const add = (part: Part, nodes: readonly Node[]) => parts.set(part, [...(parts.get(part) ?? []), ...nodes])
  for (const [index, given] of blocks.entries()) {
    const lines = current !== 'body' && index < within ? linesIn(given) : [given]
    const isForm = isInForm(lines, blocks[index + 1])
    for (const [at, line] of lines.entries()) {
      const { part: called, block } = labelledOf(line)
      const part = isTitle && index + at === 0 ? 'headline' : called
      // within the text a label is a word of it, but for what stands below it
      const mayBe = current !== 'body' || part === 'signOff' || part === 'note'
      if (part !== null && mayBe && (inTheirWords.includes(part) || !parts.has(part))) {
        current = part
        labels++
        add(part, inTheirWords.includes(part) ? [line] : block.content.size > 0 ? [block] : [])
        continue
      }
      if (current !== 'body' && isForm && isOtherLabel(line)) {
        current = 'system'
        add(current, [line])
        continue
      }
      if (current === 'contact' && isContact(line)) {
        add(current, [line])
        continue
      }
      const isFilled = (parts.get(current) ?? []).length > 0
      // a note goes on over paragraphs where the text has a name of its own
      const isOver = !long.includes(current) || (current === 'note' && !isBodyCalled && parts.has('headline'))
      const isText = at === 0 || isSentenceOfText(line)
      if (isText && isFilled && isOver && !parts.has('body')) current = 'body'
      add(current, [line])
    }
  }
  const has = (part: Part) => (parts.get(part) ?? []).some(({ textContent }) => textContent.trim() !== '')
  return has('headline') && has('body') && labels > 1 ? parts : null
}

const partOfLine = (line: string) => partCalled(labelOf(line).name)

/** Whether a text begins with the label of one of its parts. */
export function beginsWithLabel(text: string): boolean {
  return partOfLine(text.trimStart().split('\n', 1)[0] ?? '') !== undefined
}

/** Whether a text begins with labels, and one of them is that of its headline. */
export function hasLabelledHeadline(text: string): boolean {
  const lines = text.trimStart().split('\n', within)
  return beginsWithLabel(text) && lines.some((line) => partOfLine(line) === 'headline')
}

/** Whether lines with labels are a newsroom's: places and days alone may be those of the text. */
function areForm(lines: readonly Node[]): boolean {
  const parts = lines.map((line) => labelledOf(line).part)
  const ofCopy: readonly (Part | null)[] = ['slug', 'byline', 'keywords']
  const isSure =
    parts.some((part) => ofCopy.includes(part)) || parts.filter((part) => part === 'system').length > 1
  return lines.length > 1 && isSure && !lines.some(isSentence)
}

/**
 * A form above a text that has a headline without a label: its lines, and the blocks below them. A single label may be
 * a word of the text.
 */
function takeForm(given: readonly Node[]): { form: Node[]; blocks: readonly Node[] } {
  const none = { form: [], blocks: given }
  const title = given.slice(0, given[0]?.type === headline ? 1 : 0)
  const blocks = given.slice(title.length)
  if (firstPart(blocks.slice(0, within).flatMap(linesIn)) === null) return none
  const isTitled = blocks[0] !== undefined && labelledOf(linesIn(blocks[0])[0] ?? blocks[0]).part === null
  const isOfForm = (line: Node) => {
    const { part } = labelledOf(line)
    // these are words of the story, whatever stands before them
    return isContact(line) || (part !== null && part !== 'body' && part !== 'standfirst')
  }
  const isForm = (block: Node, index: number) =>
    block.type === paragraph &&
    linesIn(block).every((line, at) => isOfForm(line) || (isTitled && index + at === 0))
  const end = blocks.findIndex((block, index) => !isForm(block, index))
  const lines = blocks.slice(0, Math.max(end, 0)).flatMap(linesIn)
  const below = blocks.slice(end)
  if (!areForm(lines) || below.length < 2) return none
  // the line above it is the name of a desk in capitals only where the headline stands below
  const [first] = lines
  const isName = first !== undefined && isCapitals(blockText(first)) && !below.slice(0, 1).some(isSentence)
  const isHeadline = isTitled && title.length === 0 && !isName
  const [above, form] = isHeadline ? [lines.slice(0, 1), lines.slice(1)] : [title, lines]
  return { form, blocks: [...above, ...below] }
}

const textOf = (blocks: readonly Node[] = []) => blocks.map(blockText).join(' ').trim()

function keywordsIn(line: string, known: Partial<Details>): Partial<Details> {
  const words = line
    .split(/[,;|،؛]/)
    .map((word) => word.trim())
    .filter(Boolean)
  return words.length > 0 && (known.keywords ?? []).length === 0 ? { keywords: words } : {}
}

/** A text without the label that calls it the text, as it stands below a form. */
function withoutBodyLabel(block: Node): Node {
  const { part, block: rest } = labelledOf(block)
  return part === 'body' && rest.content.size > 0 ? rest : block
}

/** What a form without a headline says of the story below it, and the blocks with its byline where they have none. */
function withForm(
  form: readonly Node[],
  blocks: readonly Node[],
  known: Partial<Details>,
  style: Style,
  report: Report,
): { blocks: Node[]; known: Partial<Details> } {
  const all = form.map(labelledOf)
  const line = (part: Part) => textOf(all.filter((each) => each.part === part).map(({ block }) => block))
  const taken: readonly (Part | null)[] = ['slug', 'note', 'byline', 'keywords']
  for (const [index, { part }] of all.entries())
    if (!taken.includes(part))
      report.notices.push({ code: 'wire-lines', value: textOf(form.slice(index, index + 1)) })
  const contacts = form
    .filter((each, index) => all[index]?.part === 'contact' || isContact(each))
    .map(blockText)
  const note = [known.note ?? '', line('note'), ...contacts].filter(Boolean).join('\n')
  const [first, ...others] = blocks.map((block, index) => (index < 2 ? withoutBodyLabel(block) : block))
  const isNamed = blocks.slice(0, within).some((block) => byline.recognise(blockText(block), style) !== null)
  const { bylines: names, logins } = withoutLogins(byline.parse(line('byline'), style), style)
  if (names.length > 0 || !isNamed) reportLogins(logins, report)
  const named =
    first && names.length > 0 && !isNamed
      ? isSentence(first)
        ? [paragraph.create(null, contentOfText(byline.print(names, style))), first, ...others]
        : [first, paragraph.create(null, contentOfText(byline.print(names, style))), ...others]
      : [...(first ? [first] : []), ...others]
  return {
    blocks: named,
    known: {
      ...known,
      ...(line('slug') !== '' && !known.slug && { slug: line('slug') }),
      ...keywordsIn(line('keywords'), known),
      ...(note !== '' && { note }),
    },
  }
}

/** Whether what a mail calls its subject is the headline of a form with a text, and no mail's: `Subject:`, `Author:`, `Text:`. */
function isSubjectOfForm(lines: readonly Node[]): boolean {
  const [first, second] = lines.slice(0, 2).map((line) => (line.isTextblock ? blockText(line) : ''))
  const isSubject = first !== undefined && subjectAlone(first) !== ''
  const isMail = second === undefined || isHeaderLine(second)
  return isSubject && !isMail && lines.some((line) => labelledOf(line).part === 'body')
}

/**
 * The story of blocks as a reader found them: by the labels before its parts where it has such, else by its looks.
 * Labels of other things are reported.
 */
export function storyOf(
  given: readonly Node[],
  options: ReadOptions,
  stated: Partial<Details>,
  heading: string,
  report: Report,
): Node {
  const isForm = isSubjectOfForm(given.slice(0, within).flatMap(linesIn))
  const { blocks: own, known } = isForm
    ? { blocks: given, known: stated }
    : takeMailHead(given, stated, report)
  const filled = own.filter((block) => !block.isTextblock || block.textContent.trim() !== '')
  const { blocks, form, rest } = takeHeadTable(filled, beginsWithLabel)
  if (rest.length > 0) report.notices.push({ code: 'wire-lines', value: rest.join('\n') })
  const parts = partsOf([...form, ...blocks])
  if (!parts) {
    const above = form.length > 0 ? { form, blocks } : takeForm(blocks)
    const said =
      above.form.length > 0
        ? withForm(above.form, above.blocks, known, styleOf(above.blocks, options, known), report)
        : { blocks: above.blocks, known }
    return storyFromBlocks(said.blocks, options, said.known, heading, report)
  }
  const line = (part: Part) => textOf(parts.get(part))
  for (const part of ['date', 'contact', 'system'] as const) {
    const value = (parts.get(part) ?? []).map(blockText).join('\n')
    if (value.trim() !== '') report.notices.push({ code: 'wire-lines', value })
  }
  const contacts = (parts.get('contact') ?? []).map(blockText)
  const note = [known.note ?? '', line('note'), ...contacts].filter(Boolean).join('\n')
  const { doc } = readingOf(
    {
      ...emptyItem,
      headline: line('headline'),
      standfirst: line('standfirst'),
      byline: (parts.get('byline') ?? []).map(blockText).join('\n'),
      dateline: line('dateline'),
      signOff: line('signOff'),
      body: parts.get('body') ?? [],
      details: {
        ...known,
        ...(line('slug') !== '' && !known.slug && { slug: line('slug') }),
        ...keywordsIn(line('keywords'), known),
        ...(note !== '' && { note }),
      },
    },
    options,
    report,
  )
  reportUnread(line('dateline'), datelineOf(doc) !== null, report)
  reportUnread(line('signOff'), signOffPart(doc) !== null, report)
  return doc
}

/** Tells of the words of a part that could not be read as one. */
function reportUnread(words: string, isRead: boolean, report: Report): void {
  const isTold = report.notices.some(({ value }) => value === words)
  if (words !== '' && !isRead && !isTold) report.notices.push({ code: 'wire-lines', value: words })
}
