/** What the lines above a story say: its headline, who it is by, notes to editors, and what the sender calls it. */

import { readEmbargoLine } from '../../embargo'
import { byline, type Style } from '../../forms'
import { type FilingSigns, joinSigns, noSigns, readFilingLine, readFilingName } from '../furniture/filing'
import { withdrawalIn } from '../furniture/withdrawn'

/** A line above the text; `goesOn` where it belongs to the line before, as a credit to its byline. */
export interface HeadLine {
  text: string
  goesOn: boolean
}

/** The head of a story, each part `''` where it is missing. */
export interface Head {
  headline: string
  standfirst: string
  byline: string
  note: string
  /** The line of an embargo, or `''`. */
  embargo: string
  /** The word by which the sender takes the story back, or `''`. */
  status: string
  /** As what it is filed again, by the lines that name it and say what has changed. */
  filing: FilingSigns
  /** `1st lead`, `(Correspondent report)`: which version and kind of story it is. */
  kicker: string
  /** What pictures and graphics go with it, as AP lists them. */
  pictures: string
}

const note =
  /^(?:(?:ملحوظة للمحررين|تێبینی بۆ سەرنووسەران)\s*:|(?:Eds?|Editors?|Ed(?:itor['’]?s|itorial)?\s?notes?|Editors['’] notes?|Notes? to editors|Attention|Advisory|Achtung)\b\s*[:_–—-])(.*)$/iu
/** Why it is sent once more as it was. */
const repeated = /^\(Repeats\b.*\)$/iu
const pictures = /^(?:AP|With AP)\s(?:Photos?|Graphics?|Videos?|Audio)\b/u
const kicker =
  /^(?:\(.{1,60}\)|(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second|third)\s)?(?:lead|roundup|update|wrap(?:up)?|refile|urgent|flash|bulletin|extra|alert|correction|corrected|eil|kill|net|advisory|newsfeature|news feature|preview|feature|analysis|background|profile|factbox)(?:\s\d{1,2})?\s*[:!-]?)$/iu

function isByline(text: string, style: Style): boolean {
  return byline.recognise(text, style) !== null || (/^by\s\p{L}/iu.test(text) && text.length < 80)
}

const added = (before: string, text: string) => (before === '' ? text : `${before} ${text}`)

/** What a line is, put in its place. */
function take(head: Head, { text, goesOn }: HeadLine, wasByline: boolean, style: Style): boolean {
  const noteText = text
    .replace(/^\((.*)\)$/, '$1')
    .match(note)?.[1]
    ?.trimStart()
  const until = readEmbargoLine(text)
  const filing = readFilingLine(text) ?? (kicker.test(text) ? readFilingName(text.toUpperCase()) : null)
  head.status = head.status || withdrawalIn(text)
  const isCredit = wasByline && goesOn && text.length <= 60 && !/^\(|[.!?]$/u.test(text)
  if (until) {
    head.embargo = head.embargo || text
    if (!until.embargo || until.saysMore) head.note = added(head.note, text)
  } else if (filing && (head.headline === '' || filing.advisory !== ''))
    head.filing = joinSigns(head.filing, filing)
  else if (noteText !== undefined || repeated.test(text) || /^\(?embargo\b/iu.test(text))
    head.note = added(head.note, noteText ?? text)
  else if (pictures.test(text)) head.pictures = added(head.pictures, text)
  else if (isCredit && !head.byline.includes('\n')) head.byline += `\n${text}`
  else if (head.byline === '' && isByline(text, style)) {
    head.byline = text
    return true
  } else if (kicker.test(text) && (head.headline === '' || text.startsWith('(')))
    head.kicker = head.kicker === '' ? text : `${head.kicker}\n${text}`
  else if (head.headline === '') head.headline = text
  else head.standfirst = added(head.standfirst, text)
  return false
}

/** The parts of a head. Where nothing else is its headline, the last of what the sender calls it is. */
export function headOf(lines: readonly HeadLine[], style: Style): Head {
  const head: Head = {
    headline: '',
    standfirst: '',
    byline: '',
    note: '',
    embargo: '',
    status: '',
    filing: noSigns,
    kicker: '',
    pictures: '',
  }
  let wasByline = false
  for (const line of lines) {
    const text = line.text.trim()
    if (text !== '') wasByline = take(head, { ...line, text }, wasByline, style)
  }
  if (head.headline !== '' || head.kicker === '') return head
  const kickers = head.kicker.split('\n')
  return { ...head, headline: kickers.at(-1) ?? '', kicker: kickers.slice(0, -1).join('\n') }
}

/** What holds a story back, by its head. */
export function holdsOf({ embargo, status }: Head): { embargo: string; status: string } {
  return { embargo, status }
}
