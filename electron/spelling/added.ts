/** Dictionaries that an editor adds: two files each, named after their language, beside the app's other data. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { languageTag } from '../../story/languages'
import { ChosenFileError, TransferError } from '../errors'
import { StoreError } from '../store'
import { writeDurably } from '../store/durable'
import { makeFolders } from '../store/make-folders'
import { readChosenFile } from '../transfer/chosen-file'
import { dictionariesIn } from './folder'

/** A file of more bytes than this is none of a dictionary. */
const largestBytes = 100_000_000

const encodingLine = /^SET[ \t]{1,20}(\S{1,40}).*/m

/** Stands at the head of many files in UTF-8. */
const utf8Mark = [0xef, 0xbb, 0xbf]

const isMarked = (bytes: Uint8Array) => utf8Mark.every((byte, at) => bytes[at] === byte)

/** What reads an encoding by the name that hunspell has for it; null where nothing does. */
function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | null {
  // hunspell writes ISO8859-1, microsoft-cp1251 and TIS620-2533 where others write ISO-8859-1, windows-1251 and TIS-620
  const label = encoding
    .replace(/^ISO(?=\d)/i, 'ISO-')
    .replace(/^microsoft-cp(?=\d)/i, 'windows-')
    .replace(/^TIS620(?:-2533)?$/i, 'TIS-620')
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

const textIn = (bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>) =>
  isMarked(bytes) ? new TextDecoder().decode(bytes) : decoder.decode(bytes)

/**
 * The two files in UTF-8, whatever they are written in: words are looked up in UTF-8.
 * @throws TransferError where nothing reads their encoding
 */
export function inUtf8(aff: Uint8Array, dic: Uint8Array): { aff: string; dic: string } {
  const encoding = isMarked(aff)
    ? 'UTF-8'
    : (encodingLine.exec(new TextDecoder('latin1').decode(aff))?.[1] ?? 'ISO8859-1')
  const decoder = decoderOf(encoding)
  if (!decoder) throw new TransferError({ key: 'reasons.unknownEncoding', values: { encoding } })
  const text = textIn(aff, decoder)
  const flags = decoder.encoding === 'utf-8' || /^FLAG[ \t]/m.test(text) ? '' : '\nFLAG UTF-8'
  return { aff: `SET UTF-8${flags}\n${text.replace(encodingLine, '')}`, dic: textIn(dic, decoder) }
}

/** Where a half of a dictionary lies; null where it does not. */
function halfOf(stem: string, extension: 'aff' | 'dic'): string | null {
  const paths = [`${stem}.${extension}`, `${stem}.${extension.toUpperCase()}`]
  return paths.find((path) => existsSync(path)) ?? null
}

/**
 * Takes dictionaries in; answers their tags.
 * @param folder that added dictionaries are in
 * @param paths of one file of each, or of both
 * @throws StoreError where a file has no other half, or no language for a name; ChosenFileError where one cannot be read
 */
export async function addDictionaries(folder: string, paths: readonly string[]): Promise<string[]> {
  const stems = new Set(paths.map((path) => path.replace(/\.(?:aff|dic)$/i, '')))
  const added: string[] = []
  await makeFolders(folder)
  for (const stem of stems) {
    const tag = languageTag(basename(stem))
    const affPath = halfOf(stem, 'aff')
    const dicPath = halfOf(stem, 'dic')
    if (tag === null || !affPath || !dicPath) throw new StoreError('no-dictionary')
    const aff = await readChosenFile(affPath, largestBytes)
    const dic = await readChosenFile(dicPath, largestBytes)
    if (!aff || !dic) throw new StoreError('no-dictionary')
    const texts = textsOf(affPath, aff, dic)
    // the first line tells how many words follow
    if (!/^\s{0,9}\d/.test(texts.dic)) throw new StoreError('no-dictionary')
    await writeDurably(join(folder, `${tag}.aff`), texts.aff)
    await writeDurably(join(folder, `${tag}.dic`), texts.dic)
    added.push(tag)
  }
  return added
}

function textsOf(affPath: string, aff: Uint8Array, dic: Uint8Array): ReturnType<typeof inUtf8> {
  try {
    return inUtf8(aff, dic)
  } catch (error) {
    throw new ChosenFileError(basename(affPath), error)
  }
}

/** Removes an added dictionary; whatever else is named stays. @param tag of its language, as `dictionariesIn` gives it */
export async function removeDictionary(folder: string, tag: string): Promise<void> {
  if (!dictionariesIn(folder).includes(tag)) return
  for (const extension of ['aff', 'dic']) await rm(join(folder, `${tag}.${extension}`), { force: true })
}
