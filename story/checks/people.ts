/** More men, women and children than the people before them, in languages other than English. */
import { westernDigits } from '../places/fold'
import type { FoundPlace } from './check'

/** How a language counts people. */
interface Counting {
  /** The words for the numbers from one on; each may have several, parted by spaces. */
  numbers: readonly string[]
  people: string
  parts: string
  and: string
  /** Tells that the parts are not all: بينهم. */
  including: string
  /** Parts of one word, or of a word that says its number: 2 رجلان. */
  counted?: Readonly<Record<string, number>>
}

const languages: Readonly<Record<string, Counting>> = {
  ar: {
    numbers: [
      'واحد واحدة',
      'اثنان اثنين',
      'ثلاث ثلاثة',
      'أربع أربعة',
      'خمس خمسة',
      'ست ستة',
      'سبع سبعة',
      'ثمان ثماني ثمانية',
      'تسع تسعة',
      'عشر عشرة',
    ],
    people: '(?:أشخاص|شخص\\p{L}{0,2}\\p{M}?|قتلى|جرحى|مصاب\\p{L}{0,2}|مدنيين|ضحايا|ركاب|عمال|طلاب)',
    parts: '(?:رجال|رجلا\\p{M}?|نساء|امرأة|أطفال|طفلا\\p{M}?|فتيات|فتاة)',
    and: '،? و',
    including: '(?:من )?بينهم',
    counted: {
      رجلان: 2,
      رجلين: 2,
      امرأتان: 2,
      امرأتين: 2,
      طفلان: 2,
      طفلين: 2,
      رجل: 1,
      امرأة: 1,
      طفل: 1,
      طفلة: 1,
    },
  },
  ckb: {
    numbers: ['یەک', 'دوو', 'سێ', 'چوار', 'پێنج', 'شەش', 'حەوت', 'هەشت', 'نۆ', 'دە'],
    people: '(?:کەس|هاووڵاتی|سەرنشین|گەشتیار|قوربانی|کرێکار|قوتابی)',
    parts: '(?:پیاو|ژن|منداڵ|کوڕ|کچ)',
    and: '،? و ',
    including: 'لەوانە',
  },
  fa: {
    numbers: ['یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده'],
    people: '(?:نفر|تن|کشته|زخمی|شهروند|مسافر|سرنشین|قربانی|کارگر|دانش\u200cآموز)',
    parts: '(?:مرد|زن|کودک|پسر|دختر)',
    and: ' و ',
    including: 'از جمله',
  },
  fr: {
    numbers: [
      'un une',
      'deux',
      'trois',
      'quatre',
      'cinq',
      'six',
      'sept',
      'huit',
      'neuf',
      'dix',
      'onze',
      'douze',
    ],
    people: '(?:personnes|passagers|victimes|morts|blessés|civils|ouvriers|élèves)',
    parts: '(?:hommes?|femmes?|enfants?|garçons?|filles?)',
    and: ' et ',
    including: 'dont',
  },
  de: {
    numbers: [
      'ein eine',
      'zwei',
      'drei',
      'vier',
      'fünf',
      'sechs',
      'sieben',
      'acht',
      'neun',
      'zehn',
      'elf',
      'zwölf',
    ],
    people: '(?:Menschen|Personen|Passagiere|Opfer|Tote|Verletzte|Arbeiter|Schüler)',
    parts: '(?:Männer|Mann|Frauen|Frau|Kinder|Kind|Jungen|Mädchen)',
    and: ' und ',
    including: 'darunter',
  },
}

interface Ready {
  pattern: RegExp
  valueOf(text: string): number
}

/** The patterns of a language, ready to be used. */
function made({ numbers, people, parts, and, including, counted = {} }: Counting): Ready {
  const words = new Map(numbers.flatMap((all, at) => all.split(' ').map((each) => [each, at + 1] as const)))
  for (const [each, value] of Object.entries(counted)) words.set(each, value)
  const number = `(\\d{1,4}|${numbers.join('|').replaceAll(' ', '|')})`
  const alone = Object.keys(counted)
  const one = `(?:${number} ${parts}${alone.length > 0 ? `|(${alone.join('|')})` : ''})(?!\\p{L})`
  // behind “and” a comma begins something else: zwei Männer und eine Frau, vier Kinder verletzt
  const all = `${one}(?:[,،] ${one})?${and}${one}(?:${and}${one})?`
  // ten people were hurt: seven men and four women; after a comma the sentence must end, as others may be told of
  const others = `(?:و|et |und |${numbers.join('|').replaceAll(' ', '|')})`
  // no other number and no “and” may stand between: five died and ten were hurt, seven men
  const between = `(?: (?!${others})\\p{L}{2,15}){0,3}`
  const end = '(?=[.;؛)]|$)'
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{Nd}.,-])${number} ${people}(?:(?:${between} ?:| \\() ?${all}|${between}[,،] ${all}${end}|[,،] ${all}(?=[,،])|${between}[,،]? ${including} ${all})`,
      'giu',
    ),
    valueOf: (text) => (/^\d/u.test(text) ? Number(text) : (words.get(text.toLowerCase()) ?? 0)),
  }
}

const ready = new Map(Object.entries(languages).map(([language, counting]) => [language, made(counting)]))

/** Where more people are named than there are. @param language its first part alone */
export function tooManyPeople(text: string, language: string): FoundPlace[] {
  const known = ready.get(language)
  if (!known) return []
  return Array.from(westernDigits(text).matchAll(known.pattern)).flatMap((match) => {
    const [total = '', ...counts] = match.slice(1).filter((each) => each !== undefined)
    const whole = known.valueOf(total)
    const sum = counts.reduce((all, each) => all + known.valueOf(each), 0)
    if (sum <= whole) return []
    const to = match.index + match[0].length
    return [{ from: match.index, to, values: { sum: String(sum), total: String(whole) } }]
  })
}
