/** Files that are no text, recognised by how their bytes begin, and names that promise another file than the one that came. */
import type { Format, OtherFile, ReadProblem } from './format'
import { binaryText } from './office/bytes'
import { namesInZip } from './office/directory'
import { hasStream, isCompound } from './office/ole'

/** What files have at their beginning that hold no text of their own, each part with its place. */
const beginnings: readonly [kind: OtherFile | 'pdf', ...parts: [at: number, bytes: string][]][] = [
  ['pdf', [0, '%PDF-']],
  ['picture', [0, '\x89PNG\r\n']],
  ['picture', [0, '\xff\xd8\xff']],
  ['picture', [0, 'GIF87a']],
  ['picture', [0, 'GIF89a']],
  ['picture', [0, 'II*\0']],
  ['picture', [0, 'MM\0*']],
  ['picture', [0, 'RIFF'], [8, 'WEBP']],
  ['picture', [0, '\0\0\0'], [4, 'ftypavi']],
  ['picture', [0, '\0\0\0'], [4, 'ftyphei']],
  ['picture', [0, '\0\0\0'], [4, 'ftypmif']],
  ['recording', [0, '\0\0\0'], [4, 'ftyp']],
  ['recording', [0, 'RIFF'], [8, 'WAVE']],
  ['recording', [0, 'RIFF'], [8, 'AVI ']],
  ['recording', [0, 'ID3\x02']],
  ['recording', [0, 'ID3\x03']],
  ['recording', [0, 'ID3\x04']],
  ['recording', [0, 'OggS\0']],
  ['recording', [0, 'fLaC\0']],
  ['recording', [0, '\x1a\x45\xdf\xa3']],
  ['archive', [0, '\x1f\x8b\x08']],
  ['archive', [0, '7z\xbc\xaf']],
  ['archive', [0, 'Rar!\x1a\x07']],
  ['archive', [0, 'BZh'], [4, '1AY&SY']],
  ['archive', [0, '\xfd7zXZ\0']],
]

/** What is in a zip file, by the names in it. */
const packed: readonly [name: RegExp, kind: OtherFile][] = [
  [/^xl\//, 'spreadsheet'],
  [/^ppt\//, 'slides'],
  [/^Index(?:\/Document\.iwa|\.zip)$/, 'pages'],
]

/** The streams of compound files of other programs (MS-XLS 2.1, MS-PPT 2.1, MS-OXMSG 2.2), and of locked ones. */
const streams: readonly [name: string, kind: ReadProblem][] = [
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'oldWord'],
  ['Workbook', 'spreadsheet'],
  ['PowerPoint Document', 'slides'],
  ['__properties_version1.0', 'outlookMail'],
]

function kindOfZip(bytes: Uint8Array): ReadProblem {
  const names = namesInZip(bytes)
  if (names.length === 0) return 'damaged'
  return packed.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'archive'
}

/** Why bytes are no text: what else they are, or that they are a broken file of a kind that is known; null where they may be text. */
export function kindOfBytes(bytes: Uint8Array): ReadProblem | null {
  if (isCompound(bytes)) return streams.find(([name]) => hasStream(bytes, name))?.[1] ?? 'damaged'
  const head = binaryText(bytes.subarray(0, 32))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return kindOfZip(bytes)
  const known = beginnings.find(([, ...parts]) => parts.every(([at, part]) => head.startsWith(part, at)))
  return known?.[0] ?? null
}

/** Ends of names that only files of one kind have: whoever sees them takes the file for that. */
const telling = /\.(?:docx?|docm|dot[xm]?|od[tsp]|ott|rtf|xlsx?|pptx?|pdf|pages|png|jpe?g|gif)$/i

/** Word itself gives its old ending to these. */
const calledDoc: ReadonlySet<string> = new Set(['docx', 'rtf'])

/** The end of a name that promises another file than was found, `''` where it does not. */
export function wrongEnding(name: string, found: Pick<Format, 'name' | 'extensions'>): string {
  const ending = name.match(telling)?.[0].toLowerCase() ?? ''
  if (found.extensions.includes(ending.slice(1))) return ''
  return /^\.do[ct]$/.test(ending) && calledDoc.has(found.name) ? '' : ending
}
