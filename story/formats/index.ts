/** The formats that stories are read from and written in: a format is one file and one line here. */
import {
  type Format,
  type FormatName,
  ReadError,
  type Reading,
  type ReadOptions,
  type Source,
} from './format'
import { html } from './html'
import { json } from './json'
import { markdown } from './markdown'
import { newsmlG2 } from './newsml-g2'
import { newsml1 } from './newsml1'
import { nitf } from './nitf'
import { text } from './text'

export {
  type Format,
  type FormatName,
  ReadError,
  type Reading,
  type ReadOptions,
  type Source,
} from './format'

/** In the order that they are tried in: plain text, which anything is, comes last. */
export const formats: Readonly<Record<FormatName, Format>> = {
  nitf,
  newsml1,
  'newsml-g2': newsmlG2,
  html,
  md: markdown,
  json,
  txt: text,
}

/** The format that a source is in, by what is in it. */
export function formatOf(source: Source): Format {
  return Object.values(formats).find((format) => format.recognise?.(source)) ?? text
}

/** Bytes that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g

/**
 * The stories of a file, in whatever format it is.
 * @param format where that is known
 * @throws ReadError with one line that says why, where there is nothing to read
 */
export async function readSource(
  source: Source,
  options: ReadOptions,
  format: FormatName | null = null,
): Promise<Reading[]> {
  if (source.text.trim() === '') throw new ReadError('the file is empty')
  const odd = source.text.slice(0, 4000).match(binary)?.length ?? 0
  if (odd > 40 || source.text.slice(0, 2000).includes('\0\0'))
    throw new ReadError('this is not text, Markdown or HTML')
  const readings = (await (format ? formats[format] : formatOf(source)).read?.(source, options)) ?? []
  for (const { doc } of readings) doc.check()
  return readings
}
