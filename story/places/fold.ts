/** Names made alike for looking up: case, accents and the letters that Arabic and Kurdish write in two ways. */

const letters: Readonly<Record<string, string>> = {
  ك: 'ک',
  ي: 'ی',
  ى: 'ی',
  ێ: 'ی',
  ة: 'ە',
  ه: 'ە',
  ھ: 'ە',
  ڕ: 'ر',
  ڵ: 'ل',
  ۆ: 'و',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
}
const inTwoWays = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')
const plain = /^[a-z ]*$/

/** A text with Arabic and Persian digits as Western ones; no other letter of it moves. */
export function westernDigits(text: string): string {
  // the low four bits of each digit's code are its value
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

/** A name as it is looked up. */
export function foldName(name: string): string {
  const small = name.toLowerCase()
  if (plain.test(small)) return small.trim()
  return foldLetters(westernDigits(small).replace(/[’'ʼ‘`.]/gu, ''))
    .replace(/[-\s]+/g, ' ')
    .trim()
}

/** Small letters without their marks, each in one of the ways that it is written. */
export function foldLetters(small: string): string {
  return small
    .normalize('NFD')
    .replace(/[\p{M}\u200c]/gu, '')
    .replace(inTwoWays, (letter) => letters[letter] ?? letter)
}
