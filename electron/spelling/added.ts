/** Dictionaries that an editor adds: two files each, named after their language, beside the app's other data. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { languageTag } from '../../story/languages'
import { StoreError } from '../store'
import { writeDurably } from '../store/durable'
import { makeFolders } from '../store/make-folders'
import { readChosenFile } from '../transfer/chosen-file'
import { dictionariesIn } from './folder'

/** A file of more bytes than this is none of a dictionary. */
const largestBytes = 100_000_000

const encodingLine = /^SET[ \t]{1,20}(\S{1,40})/m

/** The two files in UTF-8, whatever they are written in: words are looked up in UTF-8. @throws where they are no text */
export function inUtf8(aff: Uint8Array, dic: Uint8Array): { aff: string; dic: string } {
  const [, declared = 'ISO8859-1'] = encodingLine.exec(new TextDecoder('latin1').decode(aff)) ?? []
  // hunspell writes ISO8859-1 and microsoft-cp1251 where others write ISO-8859-1 and windows-1251
  const label = declared.replace(/^ISO(?=\d)/i, 'ISO-').replace(/^microsoft-cp(?=\d)/i, 'windows-')
  const decoder = new TextDecoder(label)
  const [text, words] = [decoder.decode(aff), decoder.decode(dic)]
  if (/^utf-?8$/i.test(declared)) return { aff: text, dic: words }
  const flags = /^FLAG[ \t]/m.test(text) ? '' : '\nFLAG UTF-8'
  const rest = text.replace(encodingLine, '')
  return { aff: `SET UTF-8${flags}\n${rest}`, dic: words }
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
    if (tag === null || !existsSync(`${stem}.aff`) || !existsSync(`${stem}.dic`))
      throw new StoreError('no-dictionary')
    const aff = await readChosenFile(`${stem}.aff`, largestBytes)
    const dic = await readChosenFile(`${stem}.dic`, largestBytes)
    if (!aff || !dic || !/^\s{0,9}\d/.test(dic.toString('latin1', 0, 20)))
      throw new StoreError('no-dictionary')
    const texts = inUtf8(aff, dic)
    await writeDurably(join(folder, `${tag}.aff`), texts.aff)
    await writeDurably(join(folder, `${tag}.dic`), texts.dic)
    added.push(tag)
  }
  return added
}

/** Removes an added dictionary; whatever else is named stays. @param tag of its language, as `dictionariesIn` gives it */
export async function removeDictionary(folder: string, tag: string): Promise<void> {
  if (!dictionariesIn(folder).includes(tag)) return
  for (const extension of ['aff', 'dic']) await rm(join(folder, `${tag}.${extension}`), { force: true })
}
