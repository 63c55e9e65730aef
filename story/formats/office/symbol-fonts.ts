/** Letters of symbol fonts as the signs that they show: what Symbol calls `a` is α, and its 0xB7 a bullet. */
import { codePoint } from 'dingbat-to-unicode'

/** Where fonts that have no letters keep their signs (Unicode's private use area; ECMA-376, part 1, 17.3.3.30). */
const privateUse = /[\uf020-\uf0ff]/g

/** Signs that the table has as pieces of larger ones. */
const better: Readonly<Record<string, string>> = { '⎯': '—' }

function signOf(font: string, code: number): string | undefined {
  const sign = codePoint(font, code)?.string
  return sign && (better[sign] ?? sign)
}

/** Whether the letters of a font are signs. */
export function isSymbolFont(font: string): boolean {
  return /^(?:symbol|webdings|wingdings(?: [23])?)$/i.test(font.trim())
}

/** Text with what is of the private use area as the signs that a font shows; where no symbol font is told, as Symbol's. */
export function signsIn(text: string, font: string): string {
  const face = isSymbolFont(font) ? font.trim() : 'Symbol'
  return text.replace(privateUse, (letter) => signOf(face, letter.charCodeAt(0) - 0xf000) ?? letter)
}

/** Letters that a symbol font is set for, as its signs; letters that it has no sign for stay. */
export function lettersAsSigns(text: string, font: string): string {
  return signsIn(text, font).replace(
    /[\x21-\xff]/g,
    (letter) => signOf(font.trim(), letter.charCodeAt(0)) ?? letter,
  )
}
