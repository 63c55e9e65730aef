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
    ['stycznia', 'styczeń'],
    ['lutego', 'luty'],
    ['marca', 'marzec'],
    ['kwietnia', 'kwiecień'],
    ['maja'],
    ['czerwca', 'czerwiec'],
    ['lipca', 'lipiec'],
    ['sierpnia', 'sierpień'],
    ['września', 'wrzesień'],
    ['października', 'październik'],
    ['listopada', 'listopad'],
    ['grudnia', 'grudzień'],
  ],
  ru: [
    ['января', 'январь', 'янв'],
    ['февраля', 'февраль', 'фев'],
    ['марта', 'март', 'мар'],
    ['апреля', 'апрель', 'апр'],
    ['мая', 'май'],
    ['июня', 'июнь', 'июн'],
    ['июля', 'июль', 'июл'],
    ['августа', 'август', 'авг'],
    ['сентября', 'сентябрь', 'сент', 'сен'],
    ['октября', 'октябрь', 'окт'],
    ['ноября', 'ноябрь', 'ноя', 'нояб'],
    ['декабря', 'декабрь', 'дек'],
  ],
  uk: [
    ['січня', 'січень'],
    ['лютого', 'лютий'],
    ['березня', 'березень'],
    ['квітня', 'квітень'],
    ['травня', 'травень'],
    ['червня', 'червень'],
    ['липня', 'липень'],
    ['серпня', 'серпень'],
    ['вересня', 'вересень'],
    ['жовтня', 'жовтень'],
    ['листопада'],
    ['грудня', 'грудень'],
  ],
  he: [
    ['בינואר', 'ינואר'],
    ['בפברואר', 'פברואר'],
    ['במרץ', 'מרץ', 'במרס', 'מרס'],
    ['באפריל', 'אפריל'],
    ['במאי', 'מאי'],
    ['ביוני', 'יוני'],
    ['ביולי', 'יולי'],
    ['באוגוסט', 'אוגוסט'],
    ['בספטמבר', 'ספטמבר'],
    ['באוקטובר', 'אוקטובר'],
    ['בנובמבר', 'נובמבר'],
    ['בדצמבר', 'דצמבר'],
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

/** Each name with its number, and in the capitals of its language, which Turkish has its own of. */
const numbered = Object.entries(names).flatMap(([language, months]) =>
  months.flatMap((each, index) =>
    each
      .flatMap((name) => [name, name.toLocaleUpperCase(language)])
      .map((name) => ({ name, month: index + 1 })),
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

/** Every name that is read, as one alternative of a pattern, longest first. */
export const monthPattern: string = [...new Set(numbered.map(({ name }) => name))]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', '\\s{1,9}'))
  .join('|')
