/** Ages of people in Arabic and Kurdish copy, where no capital tells a name: by the two words that stand before an age. */
import { westernDigits } from '../places/fold'

/** An age, whose it is, and where both stand. */
export interface StatedAge {
  /** The name as it stands, and as it is compared. */
  name: string
  who: string
  /** The word before the name; null where a mark stands there, or the name begins the text. */
  before: string | null
  age: string
  from: number
  to: number
}

const word = '[\\p{Script=Arabic}\\p{M}\\u200c]{2,20}'
const arabicYears = '(?:عام(?:ا|ًا|اً)?|سنة|سنوات|أعوام)'

const behind: Readonly<Record<string, string>> = {
  // كريم سعيد (45 عاما)؛ كريم سعيد، 45 عاما،؛ كريم سعيد البالغ من العمر 45 عاما
  ar: `(?: \\((\\d{1,2}) ${arabicYears}\\)|، (\\d{1,2}) ${arabicYears}(?=[،.؛])|،? (?:البالغة?|الذي يبلغ|التي تبلغ)(?: من العمر)? (\\d{1,2}) ${arabicYears}(?!\\p{L}))`,
  // کەریم سەعید (٤٥ ساڵ)؛ کەریم سەعید، ٤٥ ساڵ،؛ کەریم سەعیدی تەمەن ٤٥ ساڵ
  ckb: '(?: \\((?:تەمەنی? )?(\\d{1,2}) ساڵ(?:ان)?\\)|، (?:تەمەنی? )?(\\d{1,2}) ساڵ(?:ان)?(?=[،.؛])|،? (?:کە )?تەمەنی? (\\d{1,2}) ساڵ(?:ە|ان)?(?!\\p{L}))',
}

const patterns = new Map(
  Object.entries(behind).map(([language, how]) => [
    language,
    new RegExp(
      `(?<![\\p{L}\\p{M}])(?:(${word}) )?(?![وفبلك]?ال)(?!(?!(?:عەلی|هادی|مەهدی|سامی) )\\p{L}{1,20}ی )(${word}) (?!کە )(${word})${how}`,
      'gu',
    ),
  ]),
)

/** Speak of somebody, or say who it is: no part of the name that follows. */
const noName = /^(?:[وفبلك]?ال|لل|(?:و?(?:قالت?|أضافت?|أكدت?|ذكرت?|أوضحت?|[يت]قول)|أن|إن|مع|إلى|من)$)/u

/** A boy, a woman: anybody. */
const isAnybody = (word: string) => /ێکی?$/u.test(word)

/** A name is the same after “and”, and with the ending that joins it to what follows. */
const keyOf = (first: string, last: string) =>
  `${first.replace(/^و(?=\p{L}{3})/u, '')} ${last.replace(/ی$/u, '')}`

/** The ages that a text tells of people by their names. @param language its first part alone */
export function agesInArabic(text: string, language: string): StatedAge[] {
  const pattern = patterns.get(language)
  if (!pattern || !/عام|سن|ساڵ|أعوام/u.test(text)) return []
  return Array.from(westernDigits(text).matchAll(pattern)).flatMap((match) => {
    const [all, before, first = '', last = '', ...ages] = match
    if (isAnybody(first) || isAnybody(last)) return []
    const from = match.index + (before === undefined ? 0 : before.length + 1)
    const stated: StatedAge = {
      name: `${first} ${last}`,
      who: keyOf(first, last),
      before: before ?? null,
      age: ages.find((each) => each !== undefined) ?? '',
      from,
      to: match.index + all.length,
    }
    return [stated]
  })
}

/** Whether two of one name are surely one: no first name stands before either, or the same word before both. */
export function isOnePerson(one: StatedAge, other: StatedAge): boolean {
  const isAlone = ({ before }: StatedAge) => before === null || noName.test(before)
  return one.who === other.who && (one.before === other.before || (isAlone(one) && isAlone(other)))
}
