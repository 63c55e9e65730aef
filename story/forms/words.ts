/** The words that forms are made of, by language. */
import { type SignOffRole, signOffRoles } from '../schema/values'

/** How a language says who did what, and joins names. */
interface FormWords {
  by: string
  /** Whether lines that are no byline begin with `by` as well, without its colon or in other languages. */
  isByAWord?: true
  and: string
  /** `X in PLACE` */
  in: string
  comma: string
  roles: Readonly<Record<SignOffRole, string>>
  /** What stands between a role and its names. */
  colon: string
}

const english: FormWords = {
  by: 'By ',
  and: ' and ',
  in: ' in ',
  comma: ', ',
  roles: {
    reporting: 'Reporting by',
    additional: 'Additional reporting by',
    writing: 'Writing by',
    editing: 'Editing by',
  },
  colon: ' ',
}

const sorani: FormWords = {
  by: 'نووسینی: ',
  and: ' و ',
  in: ' لە ',
  comma: '، ',
  roles: { reporting: 'ڕاپۆرتی', additional: 'ڕاپۆرتی زیاتر', writing: 'نووسینی', editing: 'دەستکاری' },
  colon: ': ',
}

const kurmanji: FormWords = {
  by: 'Nivîsandin: ',
  and: ' û ',
  in: ' li ',
  comma: ', ',
  roles: { reporting: 'Nûçe', additional: 'Nûçeya zêde', writing: 'Nivîs', editing: 'Edîtor' },
  colon: ': ',
}

const arabic: FormWords = {
  by: 'بقلم: ',
  // a conjunction that leans on the next word cannot be told from the first letter of a name, so it stands free
  and: ' و ',
  in: ' في ',
  comma: '، ',
  roles: { reporting: 'تغطية', additional: 'تغطية إضافية', writing: 'كتابة', editing: 'تحرير' },
  colon: ': ',
}

const persian: FormWords = {
  by: 'نویسنده: ',
  and: ' و ',
  in: ' در ',
  comma: '، ',
  roles: { reporting: 'گزارش', additional: 'گزارش تکمیلی', writing: 'نگارش', editing: 'ویرایش' },
  colon: ': ',
}

const turkish: FormWords = {
  by: 'Haber: ',
  and: ' ve ',
  in: ' / ',
  comma: ', ',
  roles: { reporting: 'Haber', additional: 'Ek haber', writing: 'Yazan', editing: 'Editör' },
  colon: ': ',
}

const french: FormWords = {
  by: 'Par ',
  and: ' et ',
  in: ' à ',
  comma: ', ',
  roles: {
    reporting: 'Reportage de',
    additional: 'Reportage complémentaire de',
    writing: 'Rédigé par',
    editing: 'Édité par',
  },
  colon: ' ',
}

const german: FormWords = {
  by: 'Von ',
  and: ' und ',
  in: ' in ',
  comma: ', ',
  roles: { reporting: 'Bericht von', additional: 'Mitarbeit von', writing: 'Text von', editing: 'Redaktion' },
  colon: ': ',
}

const italian: FormWords = {
  by: 'Di ',
  and: ' e ',
  in: ' a ',
  comma: ', ',
  roles: {
    reporting: 'Servizio di',
    additional: 'Con la collaborazione di',
    writing: 'Testo di',
    editing: 'A cura di',
  },
  colon: ' ',
}

const spanish: FormWords = {
  by: 'Por ',
  and: ' y ',
  in: ' en ',
  comma: ', ',
  roles: {
    reporting: 'Reporte de',
    additional: 'Reporte adicional de',
    writing: 'Escrito por',
    editing: 'Editado por',
  },
  colon: ' ',
}

const dutch: FormWords = {
  by: 'Door ',
  isByAWord: true,
  and: ' en ',
  in: ' in ',
  comma: ', ',
  roles: { reporting: 'Verslag', additional: 'Met bijdragen van', writing: 'Tekst', editing: 'Redactie' },
  colon: ': ',
}

const portuguese: FormWords = {
  by: 'Por ',
  and: ' e ',
  in: ' em ',
  comma: ', ',
  roles: {
    reporting: 'Reportagem de',
    additional: 'Reportagem adicional de',
    writing: 'Texto de',
    editing: 'Edição de',
  },
  colon: ' ',
}

const polish: FormWords = {
  by: 'Autor: ',
  isByAWord: true,
  and: ' i ',
  in: ' w ',
  comma: ', ',
  roles: { reporting: 'Relacja', additional: 'Współpraca', writing: 'Tekst', editing: 'Redakcja' },
  colon: ': ',
}

const russian: FormWords = {
  by: 'Автор: ',
  isByAWord: true,
  and: ' и ',
  in: ' в ',
  comma: ', ',
  roles: { reporting: 'Репортаж', additional: 'При участии', writing: 'Текст', editing: 'Редактор' },
  colon: ': ',
}

const ukrainian: FormWords = {
  by: 'Автор: ',
  isByAWord: true,
  and: ' і ',
  in: ' у ',
  comma: ', ',
  roles: { reporting: 'Репортаж', additional: 'За участі', writing: 'Текст', editing: 'Редактор' },
  colon: ': ',
}

const hebrew: FormWords = {
  by: 'מאת: ',
  // it leans on the next word, as in Arabic
  and: ' ו',
  in: ' ב',
  comma: ', ',
  roles: { reporting: 'דיווח', additional: 'דיווח נוסף', writing: 'כתיבה', editing: 'עריכה' },
  colon: ': ',
}

const byLanguage: Readonly<Record<string, FormWords>> = {
  en: english,
  ckb: sorani,
  kmr: kurmanji,
  ar: arabic,
  fa: persian,
  tr: turkish,
  fr: french,
  de: german,
  it: italian,
  es: spanish,
  nl: dutch,
  pt: portuguese,
  pl: polish,
  ru: russian,
  uk: ukrainian,
  he: hebrew,
}

/** The words of a language, BCP 47; English where it has none of its own. */
export function formWordsOf(language: string): FormWords {
  return byLanguage[language.split('-')[0] ?? ''] ?? english
}

/** What stands between the members of a list in a language. */
export function comma(language: string): string {
  return formWordsOf(language).comma
}

const all = Object.values(byLanguage)

/** Phrases as one alternative of a pattern, longest first. */
function pattern(phrases: readonly string[]): string {
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll(' ', '\\s{1,9}'))
    .join('|')
}

/** What a byline may begin with, in any language. */
export const bylineLead: string = pattern([
  ...all.filter(({ isByAWord }) => !isByAWord).map(({ by }) => by.replace(/(?<![:\s])[:\s]+$/u, '')),
  'Written by',
  'Story by',
  'Words by',
  'Analysis by',
  'Opinion by',
  'Exclusive by',
  'Guest column by',
  'Commentary by',
  'Reporting by',
  'Reported by',
  'Report by',
  'Interview by',
  'Text and photos by',
  'Photos and text by',
  'Words and photos by',
  'Propos recueillis par',
  'Texte de',
  'Texte par',
  'Texto de',
  'Testo di',
  'Text von',
  'ئامادەکردنی',
  'ئامادەکاری',
  'Ji aliyê',
  'Haber ve fotoğraf',
  'نوسینی',
  'تحریر',
  'Ein Bericht von',
  'Eine Reportage von',
  'Eine Analyse von',
  'Ein Kommentar von',
  'Ein Interview von',
  'Reportage von',
  'Analyse von',
  'Kommentar von',
  'Interview von',
  'Un reportage de',
  'Un article de',
  'A report by',
])

/** What it may begin with where a colon follows: without one these begin a sentence. */
export const bylineLeadWithColon: string = pattern([
  'Text',
  'Texte',
  'Texto',
  'Testo',
  'Words',
  'Autor',
  'Autorin',
  'Auteur',
  'Autore',
  'الكاتب',
  'الكاتبة',
  'كتابة',
  'Author',
  'نووسەر',
  'لەلایەن',
  'ڕاپۆرتی',
  'ڕاپۆرت',
  'راپۆرت',
  'راپۆرتی',
  'ئامادەکار',
  'دەق',
  'نص',
  'كتب',
  'كتبت',
  'إعداد',
  'Amadekar',
  'Nivîskar',
  'Nûçe',
  'Ji',
  'Автор',
  'Автори',
  'Авторы',
  'Текст',
  'Autorzy',
  'Autora',
  'Autores',
  'Auteurs',
  'מאת',
  'Tekst',
  'Door',
  'Yazan',
  'Yazı',
  'Muhabir',
  'Text und Fotos',
  'Texte et photos',
  'Texto y fotos',
  'Testo e foto',
])

/** What stands before who took the pictures, as alternatives of a pattern. */
export const pictureWords: string = pattern([
  ...['foto', 'fotos', 'photo', 'photos', 'pictures', 'bild', 'bilder', 'video', 'videos', 'vidéo', 'vidéos'],
  ...[
    'fotoğraf',
    'fotoğraflar',
    'kamera',
    'wêne',
    'wêneyên',
    'تصوير',
    'الصور',
    'صور',
    'وێنە',
    'وێنەکان',
    'فۆتۆ',
  ],
])

/** What each role may be called beside the words of the languages. */
const otherNames: Readonly<Record<SignOffRole, readonly string[]>> = {
  additional: [
    'Additional reporting',
    'Further reporting by',
    'With additional reporting by',
    'With reporting by',
    'Reportage supplémentaire par',
    'Avec la contribution de',
    'Avec',
    'Con la colaboración de',
    'Con reporte adicional de',
    'Con información de',
    'Con il contributo di',
    'Unter Mitarbeit von',
    'With assistance from',
    'With assistance by',
    'With contributions from',
    'Mitarbeit',
    'تغطية اضافية',
    'شارك في التغطية',
    'شاركت في التغطية',
    'ڕاپۆرتی زیادە',
  ],
  reporting: [
    'Reported by',
    'Reporting',
    'Report by',
    'Reportage',
    'Reportage par',
    'Berichterstattung',
    'Berichtet von',
    'Muhabir',
    'Muhabirler',
    'Reporte',
    'Reporte por',
    'Reportado por',
    'Información de',
    'Reportagem de',
    'Reportagem',
    'Репортаж',
    'Автор',
    'Autor',
    'Autorin',
    'Autoren',
    'Servizio',
    'ڕاپۆرت',
    'راپۆرت',
    'پەیامنێر',
    'هەواڵنێر',
    'Nûçegihan',
    'Nûçevan',
    'خبرنگار',
    'گزارش از',
    'گزارشگر',
    'إعداد التقرير',
    'تغطية صحفية',
    'التغطية',
    'مراسل',
  ],
  writing: [
    'Written by',
    'Text',
    'Texte',
    'Texto',
    'Testo',
    'Compiled by',
    'Geschrieben von',
    'Verfasst von',
    'Escrito en español por',
    'Redactado por',
    'Scritto da',
    'Text by',
    'Rédaction',
    'Rédigé par',
    'Écrit par',
    'نووسین',
    'نووسەر',
    'ئامادەکردنی',
    'ئامادەکردن',
    'ئامادەکاری',
    'ئامادەکار',
    'ئا',
    'Nivîsandin',
    'Nivîskar',
    'Amadekar',
    'Amadekirin',
    'إعداد',
    'اعداد',
    'كتابة وتحرير',
  ],
  editing: [
    'Edited by',
    'Editing',
    'Editor',
    'Edition',
    'Édition',
    'Edité par',
    'Version française',
    'Version française de',
    'Edité en français par',
    'Traduit par',
    'Traduction de',
    'Translated by',
    'Translation by',
    'Übersetzt von',
    'Traducido por',
    'Traducción de',
    'Tradotto da',
    'Traduzione di',
    'In redazione',
    'In redazione a Roma',
    'In redazione a Milano',
    'Redaktion',
    'Redigiert von',
    'Editiert von',
    'Bearbeitet von',
    'Revisione',
    'Editado por',
    'Editado en español por',
    'Editada por',
    'Edición de',
    'Edición en español de',
    'Edición',
    'Edição',
    'Edição de',
    'Редактор',
    'Редактирование',
    'Redakcja',
    'Redactie',
    'Επιμέλεια',
    'ایڈیٹر',
    'ادارت',
    'Eindredactie',
    'עריכה',
    'עורך',
    'Edited in English by',
    'Düzenleyen',
    'Redaksiyon',
    'دەستکاریی',
    'سەرنووسەری',
    'سەرنووسەر',
    'پێداچوونەوەی',
    'پێداچوونەوە',
    'إعداد وتحرير',
    'اعداد وتحرير',
    'التحرير',
    'ترجمة',
    'الترجمة',
    'وەرگێڕان',
    'وەرگێڕانی',
    'مترجم',
    'ترجمه',
    'Wergêr',
    'Çeviri',
    'Çeviren',
    'Übersetzung',
    'Traduction',
    'Traducción',
    'Traduzione',
    'تحریر',
  ],
}

/** Several roles that one phrase gives to the same people. */
const severalRoles: readonly (readonly [phrase: string, roles: readonly SignOffRole[]])[] = [
  ['Reporting and writing by', ['reporting', 'writing']],
  ['Reporting and editing by', ['reporting', 'editing']],
  ['Writing and editing by', ['writing', 'editing']],
  ['Reporting, writing and editing by', ['reporting', 'writing', 'editing']],
  ['Additional reporting and writing by', ['additional', 'writing']],
  ['Additional reporting and editing by', ['additional', 'editing']],
]

const rolesByPhrase: ReadonlyMap<string, readonly SignOffRole[]> = new Map([
  ...signOffRoles.flatMap((role) =>
    [...all.map(({ roles }) => roles[role]), ...otherNames[role]].map(
      (phrase) => [phrase.toLowerCase(), [role]] as const,
    ),
  ),
  ...severalRoles.map(([phrase, roles]) => [phrase.toLowerCase(), roles] as const),
])

const rolePhrases = [...rolesByPhrase.keys()]

/** Every phrase that names a role. */
export const rolePattern: string = pattern(rolePhrases)

/** Phrases that begin a title as often as a credit, and need brackets around them or a colon after them. */
const inBracketsOnly: readonly string[] = [
  'Reportage',
  'Reporte',
  'Reporting',
  'Geschrieben von',
  'Verfasst von',
  'Berichtet von',
  'Version française',
  'Avec',
  'Avec la contribution de',
  'Información de',
  'Con información de',
  'Editing',
  'Edición',
  'Edición de',
  'Edição',
  'Edição de',
  'گزارش از',
  'نگارش',
  'ویرایش',
  'Reportagem',
  'Reportagem de',
  'Traducción de',
  'Traduction de',
  'Traduzione di',
  'In redazione',
  'In redazione a Roma',
  'In redazione a Milano',
  'Redaktion',
  'وەرگێڕانی',
].map((phrase) => phrase.toLowerCase())

/** Those that ask for a name after them, and so need no colon: `edited by`, not `editor`. */
export const leadingRolePattern: string = pattern(
  rolePhrases.filter(
    (phrase) =>
      /(?:\s(?:by|par|de|von|di|por|da|from)|(?<!ئامادەکردن)ی)$/u.test(phrase) &&
      !inBracketsOnly.includes(phrase),
  ),
)

/** Those that need none within brackets: `(Reportage NAME, version française NAME)`. */
export const bracketedRolePattern: string = pattern(inBracketsOnly)

/** The roles that a phrase names, in any language and case. */
export function rolesOf(phrase: string): readonly SignOffRole[] {
  return rolesByPhrase.get(phrase.toLowerCase().replace(/\s+/g, ' ')) ?? []
}
