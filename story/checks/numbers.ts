/** Numbers as copy writes them: figures, and English words up to a hundred. */

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const byWord = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, index) => [
    [word, (index + 2) * 10] as const,
    ...small.slice(1, 10).map((unit, value) => [`${word}-${unit}`, (index + 2) * 10 + value + 1] as const),
  ]),
  ['dozen', 12] as const,
  ['hundred', 100] as const,
])

/** The value of a figure (`1,200`) or of an English number word; null where it is none. */
export function numberOf(text: string): number | null {
  if (/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  return byWord.get(text.toLowerCase()) ?? null
}

/** A number as a part of a pattern, with one group. */
export const numberPattern = '(\\d{1,3}(?:,\\d{3})+|\\d+|[a-z]{3,9}(?:-[a-z]{3,5})?)'
