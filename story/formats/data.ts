/** Text that is made for programs: data, markup of other formats, source code. It is refused, and not taken for copy. */
import type { DataKind, ReadProblem } from './format'
import { rootName } from './xml'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What programs put before JSON: comments, a call, a name that it is given, and a sign that no page runs it. */
const beforeJson =
  /^(?:\)\]\}',?\s|\/\/[^\n]{0,500}\n\s{0,99}|\/\*[^*]{0,2000}\*\/\s{0,99}|(?:(?:var|let|const|window\.)\s{0,3})?[\w$.]{1,60}\s{0,3}[(=]\s{0,9}(?=[[{]\s{0,99}["{}\]]))/

/** Text without what stands before JSON; no copy begins so. */
function withoutWrapping(text: string): string {
  let rest = text
  for (let times = 0; times < 20 && beforeJson.test(rest); times++) rest = rest.replace(beforeJson, '')
  return rest === text ? text : rest.replace(/\)?;?$/, '')
}

/** JSON, whole or line by line; one that is cut off begins with a name in quotes and its colon. */
function isData(given: string): boolean {
  const text = withoutWrapping(given)
  if (!/^[[{]/.test(text)) return false
  if (isJson(text)) return true
  const [first = '', second = ''] = text.split('\n', 2)
  if (/^[[{]/.test(second) && isJson(first) && isJson(second)) return true
  if (text.endsWith('}') && /^\{\s{0,9}\n\s{0,99}[\w-]{1,80}\s{0,9}:/.test(text)) return true
  return /^\[?\s{0,99}\{\s{0,99}(?:"[^"\n]{0,200}"|'[\w-]{1,80}')\s{0,9}:/.test(text)
}

/** Whether a text is one element of XML from its first sign to its last; a tag alone may stand in copy. */
function isElement(text: string): boolean {
  const [, name = ''] = text.match(/^<([\p{L}_][\p{L}\p{N}_.:-]{0,80})(?=[\s/>])/u) ?? []
  return name !== '' && (text.endsWith(`</${name}>`) || /^<[^<>]{1,2000}\/>$/.test(text))
}

/** How files of other programs begin, and what they are. */
const beginnings: readonly [begins: RegExp, kind: DataKind][] = [
  [/^%PDF-/, 'pdf'],
  [/^%!PS/, 'postScript'],
  [/^BEGIN:VCARD\b/i, 'addressCard'],
  [/^BEGIN:VCALENDAR\b/i, 'calendar'],
  [/^(?:WEBVTT\b|1\r?\n\d\d:\d\d:\d\d,\d{3} -->)/, 'subtitles'],
  [/^@[a-z]{3,20}\s{0,9}\{\s{0,9}[\w:./-]{1,80}\s{0,9},/i, 'bibliography'],
  [/^-----BEGIN [A-Z0-9 ]{3,40}-----/, 'key'],
  [/^(?:diff --git |--- a\/|Index: \S{1,200}\n===)/, 'sourceChange'],
  [/^(?:#!\/|<\?php\b)/, 'sourceCode'],
]

/** How the source of a typeset document begins (TeX, Texinfo, troff), which may have settings and comments above it. */
const typeset = /^(?:\\(?:documentclass|begin\{document\}|starttext|input texinfo)(?![a-z])|\.TH\s|\.\\")/

/** Lines that only programs are written in, each looked at by its first letters. */
const code: readonly RegExp[] = [
  /^import\s[\w{*"'][^;"']{0,200}["'][^"']{1,200}["'];?$/,
  /^(?:import|package|using)\s[\w.*]{1,120};$/,
  /^from\s[\w.]{1,80}\simport\s/,
  /^#include\s?[<"]/,
  /^(?:export\s)?(?:async\s)?function\s?\w{0,80}\(/,
  /^(?:export\s)?(?:const|let|var)\s[\w{[][^=]{0,120}=/,
  /^def\s\w{1,80}\([^()]{0,200}\)[^:]{0,40}:$/,
  /^(?:export|public|private|abstract)?\s?(?:class|interface|struct|enum)\s\w{1,80}[^{}]{0,120}\{$/,
  /^(?:(?:CREATE|DROP|ALTER)\sTABLE|INSERT\sINTO)\s/,
  /^[.#@]?[\w-]{1,40}\s?\{(?:\s?[\w-]{1,40}\s?:[^{}]{1,200}\})?$/,
]

/** How lines of programs end. */
const codeEnd = /(?:[;{}]|\):|\*\/|,)$/

function isCode(lines: readonly string[]): boolean {
  const ends = lines.filter((line) => codeEnd.test(line)).length
  return (
    lines.length > 1 &&
    lines.some((line) => code.some((pattern) => pattern.test(line))) &&
    ends >= lines.length / 2
  )
}

/** The moment, to the second, that each line of a log begins with. */
const logged =
  /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|[\d.]{7,15} \S{1,40} \S{1,40} \[\d\d\/[A-Z][a-z]{2}\/\d{4}:|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S)/

/** How much of a text is looked at. */
const looked = 20_000

/** What a document of XML is, by its first element and what is declared at its head; Office has had XML of its own. */
function kindOfRoot(root: string, head: string): ReadProblem {
  if (/^(?:rss|feed|RDF)$/.test(root)) return 'feed'
  if (root === 'svg') return 'drawing'
  if (root === 'wordDocument') return 'oldWord'
  if (root === 'Workbook' && head.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'spreadsheet'
  const [, program] = root === 'package' ? (/["']\/(ppt|xl)\//.exec(head) ?? []) : []
  if (program === undefined) return 'unknownXml'
  return program === 'ppt' ? 'slides' : 'spreadsheet'
}

/** What a text is that is no copy; null where it may be copy. */
export function dataKindOf(given: string): ReadProblem | null {
  const text = given.replace(/^\ufeff/, '').trim()
  if (isData(text)) return 'json'
  if (/^<(?:\?xml|!doctype)\b/i.test(text) || isElement(text)) {
    return kindOfRoot(rootName(text), text.slice(0, looked))
  }
  const begun = beginnings.find(([begins]) => begins.test(text))
  if (begun) return begun[1]
  const lines = text
    .slice(0, looked)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const isTypeset = /^[%\\.]/.test(text) && lines.some((line) => typeset.test(line))
  if (isTypeset || isCode(lines.slice(0, 60))) return 'sourceCode'
  const head = lines.slice(0, 5)
  return head.length > 2 && head.every((line) => logged.test(line)) ? 'log' : null
}
