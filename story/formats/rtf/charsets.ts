/** The encodings of RTF, by the names of the Encoding Standard. */
import { baseOf } from '../../languages/base'

/** By the character set of a font (RTF 1.9.1, "Font table", `\fcharset`). */
const byCharset: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

/** By code page (`\ansicpg`, `\cpg`). */
const byCodePage: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** The encoding of a code page; Latin where it is not known. */
export function encodingOfPage(page: number): string {
  return byCodePage[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
}

/** The encoding of a font's character set; null where the font leaves it to the file. */
export function encodingOfCharset(charset: number): string | null {
  return byCharset[charset] ?? null
}

/** Primary languages of Windows (MS-LCID 2.2), those of desks and their neighbours. */
const languages: Readonly<Record<number, string>> = {
  1: 'ar',
  7: 'de',
  8: 'el',
  9: 'en',
  10: 'es',
  12: 'fr',
  13: 'he',
  16: 'it',
  19: 'nl',
  22: 'pt',
  25: 'ru',
  31: 'tr',
  32: 'ur',
  34: 'uk',
  41: 'fa',
  146: 'ckb',
}

/** The tag of a language by its number, or null. */
export function languageOfNumber(lcid: number): string | null {
  return languages[lcid & 0x3ff] ?? null
}

/** The number of a language; that of English where it has none here. */
export function numberOfLanguage(tag: string): number {
  const base = baseOf(tag)
  const found = Object.entries(languages).find(([, each]) => each === base)
  return 0x400 + Number(found?.[0] ?? 9)
}
