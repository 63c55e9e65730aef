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
  ckb: [
    ['کانوونی دووەم', 'کانونی دووەم'],
    ['شوبات'],
    ['ئازار'],
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

const numbers = new Map(
  Object.values(names).flatMap((months) =>
    months.flatMap((each, index) => each.map((name) => [fold(name), index + 1] as const)),
  ),
)

/** The number of a month, 1 to 12, by its name or short name in any language, or null. */
export function monthNumber(name: string): number | null {
  return numbers.get(fold(name)) ?? null
}

/** The full name of a month, 1 to 12, in a language; English where the language is not known here. */
export function monthName(month: number, language: string): string {
  const months = names[language.split('-')[0] ?? ''] ?? names.en
  return months?.[month - 1]?.[0] ?? ''
}

/** Every name that is read, as one alternative of a pattern, longest first. */
export const monthPattern: string = Object.values(names)
  .flat(2)
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', '\\s+'))
  .join('|')
