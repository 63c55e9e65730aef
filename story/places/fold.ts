/** Names made alike for looking up: case, accents and the letters that Arabic and Kurdish write in two ways. */

const letters: Readonly<Record<string, string>> = {
  ك: 'ک',
  ي: 'ی',
  ى: 'ی',
  ة: 'ە',
  ه: 'ە',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ڕ: 'ر',
  ڵ: 'ل',
  ۆ: 'و',
  ێ: 'ی',
  ؤ: 'و',
  ئ: 'ی',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  đ: 'd',
}

/** A name as it is looked up. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u200c\u200d]/g, '')
    .normalize('NFC')
    .replace(/[كيىةهأإآڕڵۆێؤئıøłßæđ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[’'ʼ`.]/g, '')
    .replace(/[-\s]+/g, ' ')
    .trim()
}
