/** Names of the days of the week as datelines, embargoes and stories write them. */

/** The days of the week by language, Sunday first, as they may be written; the first of each is printed. */
export const weekdays: readonly (readonly (readonly string[])[])[] = [
  [
    ['Sunday', 'Sun'],
    ['Monday', 'Mon'],
    ['Tuesday', 'Tue', 'Tues'],
    ['Wednesday', 'Wed'],
    ['Thursday', 'Thu', 'Thurs'],
    ['Friday', 'Fri'],
    ['Saturday', 'Sat'],
  ],
  [
    ['الأحد', 'الاحد'],
    ['الاثنين', 'الإثنين'],
    ['الثلاثاء'],
    ['الأربعاء', 'الاربعاء'],
    ['الخميس'],
    ['الجمعة'],
    ['السبت'],
  ],
  [['یەکشەممە'], ['دووشەممە'], ['سێشەممە'], ['چوارشەممە'], ['پێنجشەممە'], ['هەینی'], ['شەممە']],
  [['dimanche'], ['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi']],
  [
    ['Sonntag'],
    ['Montag'],
    ['Dienstag'],
    ['Mittwoch'],
    ['Donnerstag'],
    ['Freitag'],
    ['Samstag', 'Sonnabend'],
  ],
  [['domenica'], ['lunedì'], ['martedì'], ['mercoledì'], ['giovedì'], ['venerdì'], ['sabato']],
  [['domingo'], ['lunes'], ['martes'], ['miércoles'], ['jueves'], ['viernes'], ['sábado']],
  [['Pazar'], ['Pazartesi'], ['Salı'], ['Çarşamba'], ['Perşembe'], ['Cuma'], ['Cumartesi']],
  [['Yekşem'], ['Duşem'], ['Sêşem'], ['Çarşem'], ['Pêncşem'], ['În'], ['Şemî']],
  [
    ['یکشنبه', 'یک‌شنبه'],
    ['دوشنبه'],
    ['سه‌شنبه', 'سه شنبه', 'سهشنبه'],
    ['چهارشنبه'],
    ['پنجشنبه', 'پنج‌شنبه'],
    ['جمعه'],
    ['شنبه'],
  ],
]

const dayOf = new Map(
  weekdays.flatMap((days) =>
    days.flatMap((names, day) => names.map((name) => [name.toLocaleLowerCase('en'), day] as const)),
  ),
)

/** Every name that is read, as one alternative of a pattern, longest first. */
const weekdayPattern = [...dayOf.keys()].sort((one, other) => other.length - one.length).join('|')

const anyWeekday = new RegExp(`(?<![\\p{L}\\p{M}])(?:${weekdayPattern})(?![\\p{L}\\p{M}])`, 'giu')

/** The days of the week that a text names, 0 for Sunday. */
export function weekdaysIn(text: string): number[] {
  return Array.from(text.matchAll(anyWeekday)).flatMap(
    ([name]) => dayOf.get(name.toLocaleLowerCase('en')) ?? [],
  )
}

/** A text without the days of the week that it names. */
export function withoutWeekdays(text: string): string {
  return text.replace(anyWeekday, ' ')
}
