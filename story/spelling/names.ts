/** The names that a story brings along: these are never called misspelt. */
import type { Node } from 'prosemirror-model'
import { foldWord, wordsOf } from '../search/words'
import { bylinesOf, datelineOf, detailsOf, signOffOf } from '../story/parts'

/** The words of texts as they are compared, whatever their case and accents. */
export function foldedWords(texts: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const text of texts) for (const { word } of wordsOf(text)) found.add(word)
  return found
}

/** A word as it is looked up among {@link foldedWords}; the possessive of a name is the name. */
export function nameKey(word: string): string {
  return foldWord(word.replace(/['’]s?$/u, ''))
}

/** The words of the names in a story's forms and details, and those that an editor knows in it. */
export function namesOf(doc: Node): Set<string> {
  const { keywords, subjects, wire, words } = detailsOf(doc)
  const { reporting, additional, writing, editing } = signOffOf(doc)
  const people = [...reporting, ...additional, ...writing, ...editing]
  return foldedWords([
    ...bylinesOf(doc).flatMap(({ name, credit }) => [name, credit]),
    ...people.flatMap(({ name, place }) => [name, place]),
    ...(datelineOf(doc)?.places.flatMap(({ city, region, country }) => [city, region, country]) ?? []),
    ...(datelineOf(doc)?.sources ?? []),
    ...keywords,
    ...subjects.map(({ name }) => name),
    ...words,
    ...(wire ? [wire.located, wire.provider, ...Object.values(wire.rest)] : []),
  ])
}

/** What stands before a name where letters have no capitals: who is quoted or titled, and the commonest first names. */
const beforeNames: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: new Set(
    (
      'قال قالت أضاف أضافت أكد أكدت أعلن أعلنت أوضح أوضحت ذكر ذكرت أشار أشارت صرح صرحت كتب كتبت رأى اعتبر شدد لفت كشف حذر حذرت دعا طالب نفى يقول تقول يرى ' +
      'رئيس الرئيس الوزير الوزيرة النائب النائبة السيد السيدة الشيخ الدكتور الدكتورة الجنرال الفريق اللواء العميد العقيد القائد المتحدث الأمير الملك القاضي المحامي المدرب اللاعب ' +
      'الفنان الفنانة الشاعر الشاعرة الكاتب الكاتبة الصحفي الصحفية الرسامة الرسام المطران الزعيم المرجع بن ابن أبو آل عبد قضاء ناحية قرية بلدة ' +
      'محمد أحمد علي حسن حسين محمود عمر خالد يوسف إبراهيم مصطفى سعد سعيد كريم صالح حيدر عباس جاسم فؤاد هادي نوري فاطمة زينب مريم ليلى هناء'
    ).split(' '),
  ),
  fa: new Set(
    (
      'گفته گفتهٔ آقای خانم رئیس‌جمهور وزیر سردار دکتر مهندس شیخ آیت‌الله حجت‌الاسلام سرهنگ سرتیپ قاضی وکیل مربی روستای شهر شهرستان بخش ' +
      'محمد احمد علی حسن حسین محمود رضا مهدی امیر مصطفی سعید کریم یوسف ابراهیم عباس فاطمه زهرا زینب مریم لیلا ناهید بهرام'
    ).split(' '),
  ),
}

/**
 * Whether the word before a place calls whoever stands there by a name, in Arabic or Persian.
 * @param language its first part alone
 */
export function isNamedBy(before: string, language: string): boolean {
  const known = beforeNames[language]
  if (!known) return false
  const [word = ''] = /[\p{L}\p{M}\u200c]{2,20}(?= $)/u.exec(before) ?? []
  return known.has(word) || known.has(word.replace(/^[وف](?=\p{L}{2})/u, ''))
}
