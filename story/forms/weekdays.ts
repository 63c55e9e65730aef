/** Names of the days of the week as datelines, embargoes and stories write them. */

/** The days of the week by language, Sunday first, as they may be written; the first of each is printed. */
const weekdays: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [
    ['Sunday', 'Sun'],
    ['Monday', 'Mon'],
    ['Tuesday', 'Tue', 'Tues'],
    ['Wednesday', 'Wed'],
    ['Thursday', 'Thu', 'Thurs'],
    ['Friday', 'Fri'],
    ['Saturday', 'Sat'],
  ],
  ar: [
    ['الأحد', 'الاحد'],
    ['الاثنين', 'الإثنين'],
    ['الثلاثاء'],
    ['الأربعاء', 'الاربعاء'],
    ['الخميس'],
    ['الجمعة'],
    ['السبت'],
  ],
  ckb: [['یەکشەممە'], ['دووشەممە'], ['سێشەممە'], ['چوارشەممە'], ['پێنجشەممە'], ['هەینی'], ['شەممە']],
  fr: [['dimanche'], ['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi']],
  de: [
    ['Sonntag'],
    ['Montag'],
    ['Dienstag'],
    ['Mittwoch'],
    ['Donnerstag'],
    ['Freitag'],
    ['Samstag', 'Sonnabend'],
  ],
  it: [['domenica'], ['lunedì'], ['martedì'], ['mercoledì'], ['giovedì'], ['venerdì'], ['sabato']],
  es: [['domingo'], ['lunes'], ['martes'], ['miércoles'], ['jueves'], ['viernes'], ['sábado']],
  pt: [
    ['domingo'],
    ['segunda-feira'],
    ['terça-feira'],
    ['quarta-feira'],
    ['quinta-feira'],
    ['sexta-feira'],
    ['sábado'],
  ],
  nl: [['zondag'], ['maandag'], ['dinsdag'], ['woensdag'], ['donderdag'], ['vrijdag'], ['zaterdag']],
  ru: [['воскресенье'], ['понедельник'], ['вторник'], ['среда'], ['четверг'], ['пятница'], ['суббота']],
  tr: [['Pazar'], ['Pazartesi'], ['Salı'], ['Çarşamba'], ['Perşembe'], ['Cuma'], ['Cumartesi']],
  kmr: [['Yekşem'], ['Duşem'], ['Sêşem'], ['Çarşem'], ['Pêncşem'], ['În'], ['Şemî']],
  el: [['Κυριακή'], ['Δευτέρα'], ['Τρίτη'], ['Τετάρτη'], ['Πέμπτη'], ['Παρασκευή'], ['Σάββατο']],
  ur: [['اتوار'], ['پیر'], ['منگل'], ['بدھ'], ['جمعرات'], ['جمعہ'], ['ہفتہ']],
  fa: [
    ['یکشنبه', 'یک‌شنبه'],
    ['دوشنبه'],
    ['سه‌شنبه', 'سه شنبه', 'سهشنبه'],
    ['چهارشنبه'],
    ['پنجشنبه', 'پنج‌شنبه'],
    ['جمعه'],
    ['شنبه'],
  ],
}

/** A day of the week, and how its language writes all of them. */
interface Weekday {
  /** 0 for Sunday. */
  day: number
  /** Of those that write it so, the last. */
  language: string
  days: readonly (readonly string[])[]
}

const known = new Map(
  Object.entries(weekdays).flatMap(([language, days]) =>
    days.flatMap((names, day) =>
      names.map((name): [string, Weekday] => [name.toLocaleLowerCase('en'), { day, language, days }]),
    ),
  ),
)

/** The day of the week that is called so, in whatever case; undefined where none is. */
export function weekdayCalled(name: string): Weekday | undefined {
  return known.get(name.toLocaleLowerCase('en'))
}

/** A day of the week as a language prints it, 0 for Sunday; `''` where that is not known. */
export function weekdayName(day: number, language: string): string {
  return weekdays[language]?.[day]?.[0] ?? ''
}

/** Every name that is read, as one alternative of a pattern, longest first. */
export const weekdayPattern: string = [...known.keys()].sort((a, b) => b.length - a.length).join('|')

const anyWeekday = new RegExp(`(?<![\\p{L}\\p{M}])(?:${weekdayPattern})(?![\\p{L}\\p{M}])`, 'giu')

/** The days of the week that a text names, 0 for Sunday. */
export function weekdaysIn(text: string): number[] {
  return Array.from(text.matchAll(anyWeekday)).flatMap(([name]) => weekdayCalled(name)?.day ?? [])
}

/** A text without the days of the week that it names. */
export function withoutWeekdays(text: string): string {
  return text.replace(anyWeekday, ' ')
}
