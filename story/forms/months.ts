/** Names of months as datelines write them, read in any of the languages that houses use. */

/** Names and short names by language, January first; the first of each is the one that is printed. */
const names: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  fr: [
    ['janvier', 'janv', 'jan'],
    ['février', 'févr', 'fév', 'fevrier'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août', 'aout'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'déc', 'decembre'],
  ],
  it: [
    ['gennaio', 'gen'],
    ['febbraio', 'feb'],
    ['marzo', 'mar'],
    ['aprile', 'apr'],
    ['maggio', 'mag'],
    ['giugno', 'giu'],
    ['luglio', 'lug'],
    ['agosto', 'ago'],
    ['settembre', 'set'],
    ['ottobre', 'ott'],
    ['novembre', 'nov'],
    ['dicembre', 'dic'],
  ],
  de: [
    ['Januar', 'Jänner'],
    ['Februar'],
    ['März', 'Mrz'],
    ['April'],
    ['Mai'],
    ['Juni'],
    ['Juli'],
    ['August'],
    ['September'],
    ['Oktober', 'Okt'],
    ['November'],
    ['Dezember', 'Dez'],
  ],
  es: [
    ['enero', 'ene'],
    ['febrero'],
    ['marzo'],
    ['abril', 'abr'],
    ['mayo'],
    ['junio'],
    ['julio'],
    ['agosto'],
    ['septiembre', 'setiembre'],
    ['octubre'],
    ['noviembre'],
    ['diciembre', 'dic'],
  ],
  nl: [
    ['januari', 'jan'],
    ['februari', 'feb'],
    ['maart', 'mrt'],
    ['april', 'apr'],
    ['mei'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['augustus', 'aug'],
    ['september', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  pt: [
    ['janeiro', 'jan'],
    ['fevereiro', 'fev'],
    ['março'],
    ['abril', 'abr'],
    ['maio'],
    ['junho', 'jun'],
    ['julho', 'jul'],
    ['agosto', 'ago'],
    ['setembro', 'set'],
    ['outubro'],
    ['novembro', 'nov'],
    ['dezembro', 'dez'],
  ],
  pl: [
    ['stycznia'],
    ['lutego'],
    ['marca'],
    ['kwietnia'],
    ['maja'],
    ['czerwca'],
    ['lipca'],
    ['sierpnia'],
    ['września'],
    ['października'],
    ['listopada'],
    ['grudnia'],
  ],
  ru: [
    ['января', 'янв'],
    ['февраля', 'фев'],
    ['марта', 'мар'],
    ['апреля', 'апр'],
    ['мая'],
    ['июня', 'июн'],
    ['июля', 'июл'],
    ['августа', 'авг'],
    ['сентября', 'сент', 'сен'],
    ['октября', 'окт'],
    ['ноября', 'ноя', 'нояб'],
    ['декабря', 'дек'],
  ],
  uk: [
    ['січня'],
    ['лютого'],
    ['березня'],
    ['квітня'],
    ['травня'],
    ['червня'],
    ['липня'],
    ['серпня'],
    ['вересня'],
    ['жовтня'],
    ['листопада'],
    ['грудня'],
  ],
  sv: [
    ['januari'],
    ['februari'],
    ['mars'],
    ['april'],
    ['maj'],
    ['juni'],
    ['juli'],
    ['augusti'],
    ['september'],
    ['oktober'],
    ['november'],
    ['december'],
  ],
  da: [
    ['januar'],
    ['februar'],
    ['marts'],
    ['april'],
    ['maj'],
    ['juni'],
    ['juli'],
    ['august'],
    ['september'],
    ['oktober'],
    ['november'],
    ['december'],
  ],
  nb: [
    ['januar'],
    ['februar'],
    ['mars'],
    ['april'],
    ['mai'],
    ['juni'],
    ['juli'],
    ['august'],
    ['september'],
    ['oktober'],
    ['november'],
    ['desember'],
  ],
  el: [
    ['Ιανουαρίου', 'Ιαν'],
    ['Φεβρουαρίου', 'Φεβ'],
    ['Μαρτίου', 'Μαρ'],
    ['Απριλίου', 'Απρ'],
    ['Μαΐου', 'Μαϊ'],
    ['Ιουνίου', 'Ιουν'],
    ['Ιουλίου', 'Ιουλ'],
    ['Αυγούστου', 'Αυγ'],
    ['Σεπτεμβρίου', 'Σεπ', 'Σεπτ'],
    ['Οκτωβρίου', 'Οκτ'],
    ['Νοεμβρίου', 'Νοε'],
    ['Δεκεμβρίου', 'Δεκ'],
  ],
  he: [
    ['בינואר'],
    ['בפברואר'],
    ['במרץ'],
    ['באפריל'],
    ['במאי'],
    ['ביוני'],
    ['ביולי'],
    ['באוגוסט'],
    ['בספטמבר'],
    ['באוקטובר'],
    ['בנובמבר'],
    ['בדצמבר'],
  ],
  tr: [
    ['Ocak'],
    ['Şubat'],
    ['Mart'],
    ['Nisan'],
    ['Mayıs'],
    ['Haziran'],
    ['Temmuz'],
    ['Ağustos'],
    ['Eylül'],
    ['Ekim'],
    ['Kasım'],
    ['Aralık'],
  ],
  ckb: [
    ['کانوونی دووەم', 'کانونی دووەم'],
    ['شوبات'],
    ['ئازار', 'ئادار'],
    ['نیسان'],
    ['ئایار'],
    ['حوزەیران'],
    ['تەممووز', 'تەموز'],
    ['ئاب'],
    ['ئەیلوول', 'ئەیلول'],
    ['تشرینی یەکەم'],
    ['تشرینی دووەم'],
    ['کانوونی یەکەم', 'کانونی یەکەم'],
  ],
  kmr: [
    ['Çile'],
    ['Sibat'],
    ['Adar'],
    ['Nîsan'],
    ['Gulan'],
    ['Hezîran'],
    ['Tîrmeh'],
    ['Tebax'],
    ['Îlon'],
    ['Cotmeh'],
    ['Mijdar'],
    ['Kanûn'],
  ],
  fa: [
    ['ژانویه'],
    ['فوریه'],
    ['مارس'],
    ['آوریل'],
    ['مه'],
    ['ژوئن'],
    ['ژوئیه'],
    ['اوت'],
    ['سپتامبر'],
    ['اکتبر'],
    ['نوامبر'],
    ['دسامبر'],
  ],
  ur: [
    ['جنوری'],
    ['فروری'],
    ['مارچ'],
    ['اپریل'],
    ['مئی'],
    ['جون'],
    ['جولائی'],
    ['اگست'],
    ['ستمبر'],
    ['اکتوبر'],
    ['نومبر'],
    ['دسمبر'],
  ],
  ar: [
    ['كانون الثاني', 'يناير'],
    ['شباط', 'فبراير'],
    ['آذار', 'اذار', 'مارس'],
    ['نيسان', 'أبريل', 'ابريل'],
    ['أيار', 'ايار', 'مايو'],
    ['حزيران', 'يونيو'],
    ['تموز', 'يوليو'],
    ['آب', 'اب', 'أغسطس'],
    ['أيلول', 'ايلول', 'سبتمبر'],
    ['تشرين الأول', 'تشرين الاول', 'أكتوبر'],
    ['تشرين الثاني', 'نوفمبر'],
    ['كانون الأول', 'كانون الاول', 'ديسمبر'],
  ],
}

function fold(name: string): string {
  return name.toLocaleLowerCase('en').replace(/\.$/, '').normalize('NFC')
}

/** A name, and in the capitals of its language where their small letters are others, as those of the Turkish i. */
function withCapitals(name: string, language: string): string[] {
  const capitals = name.toLocaleUpperCase(language)
  return capitals.toLowerCase() === name.toLowerCase() ? [name] : [name, capitals]
}

/** Each name with its number. */
const numbered = Object.entries(names).flatMap(([language, months]) =>
  months.flatMap((each, index) =>
    each.flatMap((name) => withCapitals(name, language)).map((name) => ({ name, month: index + 1 })),
  ),
)

const numbers = new Map(numbered.map(({ name, month }) => [fold(name), month]))

/** The number of a month, 1 to 12, by its name or short name in any language, or null. */
export function monthNumber(name: string): number | null {
  return numbers.get(fold(name)) ?? null
}

/** The full name of a month, 1 to 12, in a language; English where the language is not known here. */
export function monthName(month: number, language: string): string {
  return names[languageOfMonths(language)]?.[month - 1]?.[0] ?? ''
}

/** The language that months are written in for a language: itself, or English. */
export function languageOfMonths(language: string): string {
  const base = language.split('-')[0] ?? ''
  return base in names ? base : 'en'
}

/** A letter in small, but for one whose small letter is two signs. */
function small(letter: string): string {
  const lowered = letter.toLowerCase()
  return lowered.length === 1 ? lowered : letter
}

/** Names as a pattern in which what several begin with stands once: there are many, and it is built into many patterns. */
function patternOf(all: readonly string[]): string {
  const behind = new Map<string, string[]>()
  for (const name of all.filter(Boolean))
    behind.set(name.charAt(0), [...(behind.get(name.charAt(0)) ?? []), name.slice(1)])
  const parts = [...behind].map(([letter, ends]) => (letter === ' ' ? '\\s{1,9}' : letter) + patternOf(ends))
  const [only = ''] = parts
  if (all.includes('')) return only === '' ? '' : `(?:${parts.join('|')})?`
  return parts.length > 1 ? `(?:${parts.join('|')})` : only
}

/** Every name that is read, as one alternative of a pattern that takes any case; the longest that fits is taken. */
export const monthPattern: string = patternOf([
  ...new Set(numbered.map(({ name }) => [...name].map(small).join(''))),
])
