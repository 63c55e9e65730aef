/** Lines of stories that look like something else, and stay what they are. */
import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  detailsOf,
  headlineOf,
  standfirstOf,
} from '../../../story/story/parts'
import { plainText } from '../../../story/story/plain-text'
import { readFile } from './word-files'

const texts = {
  en: [
    'Engineers will empty the dam this autumn, the water office in the valley said on Monday in a long statement.',
    'Work begins in May and is to last for a year, and the old mill beside it stays where it is.',
  ],
  de: [
    'Die Talsperre wird im Herbst geleert, teilte das Wasseramt im Tal am Montag in einer langen Mitteilung mit.',
    'Die Arbeiten beginnen im Mai und dauern ein Jahr, und die alte Mühle daneben bleibt, wo sie ist.',
  ],
  fr: [
    'Le barrage sera vidé cet automne, a annoncé lundi le bureau des eaux de la vallée dans un long communiqué.',
    'Les travaux commencent en mai et durent un an, et le vieux moulin reste là où il est depuis toujours.',
  ],
  ar: [
    'أعلنت دائرة المياه في الوادي يوم الاثنين في بيان طويل أن السد القديم سيفرغ من مياهه في فصل الخريف القادم.',
    'تبدأ الأعمال في أيار وتستمر سنة كاملة، وتبقى الطاحونة القديمة إلى جانبه في مكانها كما كانت.',
  ],
  ckb: [
    'فەرمانگەی ئاوی دۆڵەکە ڕۆژی دووشەممە لە بەیاننامەیەکی درێژدا ڕایگەیاند بەنداوە کۆنەکە لە پایزدا بەتاڵ دەکرێت.',
    'کارەکان لە مانگی ئایاردا دەست پێ دەکەن و ساڵێک دەخایەنن و ئاشە کۆنەکەی تەنیشتی لە شوێنی خۆی دەمێنێتەوە.',
  ],
} as const satisfies Record<string, readonly [string, string]>
type Language = keyof typeof texts

/** Headlines. */
const headlines: readonly [Language, string][] = [
  ['en', 'Source: Northland offered talks'],
  ['en', 'Source: minister to meet the harbour master next week'],
  ['en', 'Rising Waters'],
  ['en', 'Lana Osman'],
  ['en', 'Erbil Citadel'],
  ['en', 'Premier League'],
  ['en', 'Prime Minister Osman'],
  ['en', 'Rivers / Roads'],
  ['en', 'Dam Drained / Water Low'],
  ['en', 'Northern Rail, Koya Steel and Aso Foods merge'],
  ['en', 'Rail/road bridge opens'],
  ['en', 'By the river: a year in Koya'],
  ['en', 'By land and by sea'],
  ['en', 'Exclusive by design'],
  ['en', 'Reporter: dam leaks'],
  ['en', 'March 8 (Arbour Day): schools are closed'],
  ['en', 'Group A: Koya – Duhok 2–1'],
  ['en', 'Adds up: how the dam was paid for'],
  ['en', 'Update on the dam'],
  ['en', 'News Release Day'],
  ['en', 'Map of the dam'],
  ['de', 'Quelle: Minister trifft Hafenmeister'],
  ['de', 'Steigendes Wasser'],
  ['de', 'Von Koya nach Erbil'],
  ['de', 'Von Osman lernen'],
  ['de', 'Bericht: Damm ist undicht'],
  ['de', 'Wasser / Strom'],
  ['de', 'Inhalt: was in den Säcken war'],
  ['de', 'Korrektur: Damm hält doch'],
  ['fr', 'Par monts et par vaux'],
  ['fr', 'De Koya à Erbil'],
  ['fr', 'Eaux Vives'],
  ['fr', 'Mardi noir à la bourse'],
  ['fr', 'Reportage: la vallée sous les eaux'],
  ['fr', 'Corrige ta copie'],
  ['ar', 'تصحيح: السد القديم لم يفرغ بعد'],
  ['ar', 'إعادة إرسال: بعثة ثانية إلى القطب'],
  ['ar', 'حصيلة الفيضان ترتفع إلى عشرين'],
  ['ar', 'تحديث النظام القديم للمياه'],
  ['ar', 'كتب قديمة تعود إلى المكتبة'],
  ['ar', 'تقرير: السد يتسرب منه الماء'],
  ['ar', 'يحدث الآن في الوادي'],
  ['ar', 'التاريخ: 3 أسباب لبناء السد'],
  ['ar', 'الموافق 3 من 5'],
  ['ckb', 'دووبارە: لافاو دۆڵەکەی گرتەوە'],
  ['ckb', 'ناردنەوە: پەنابەران گەڕێنرانەوە'],
  ['ckb', 'نوێکردنەوەی شارە کۆنەکە'],
  ['ckb', 'پوختەی ساڵێکی پڕ لە باران'],
  ['ckb', 'هەواڵ: بەنداوەکە بەتاڵ دەکرێت'],
  ['ckb', 'نووسین لەسەر ئاو'],
]

describe('a headline stays one', () => {
  it.each(headlines)('%s: %s', async (language, line) => {
    const [lead, body] = texts[language]
    for (const [name, text] of [
      ['story.txt', `${line}\n\n${lead}\n\n${body}\n`],
      ['story.md', `${line}\n\n## ${lead.slice(0, 40).trim()}\n\n${lead}\n\n${body}\n`],
      ['story.html', `<p>${line}</p><h2>${lead.slice(0, 40).trim()}</h2><p>${lead}</p><p>${body}</p>`],
    ] as const) {
      const { doc, report } = await readFile(name, text)
      expect([name, headlineOf(doc)]).toEqual([name, line])
      expect(bylinesOf(doc)).toEqual([])
      expect(detailsOf(doc)).toMatchObject({ filing: null, embargo: null, language })
      expect(report.notices).toEqual([])
      expect(bodyOf(doc).slice(-2).map(plainText)).toEqual([lead, body])
    }
  })
})

/** Lines between a headline and a text, and below it. */
const others: readonly [Language, string][] = [
  ['en', 'Rising Waters, second part'],
  ['en', 'Koya Steel / Aso Foods'],
  ['en', 'Land, water and wind'],
  ['en', 'The dam, the mill / the river'],
  ['en', '(Happening now)'],
  ['en', 'March 8 (Arbour Day) - schools are closed.'],
  ['en', 'June 14 (Group A) - the home side won.'],
  ['en', 'Dec. 25 (Winter Holiday) - offices are closed.'],
  ['en', '1 May (Lana Osman) - she was born.'],
  ['en', 'Jan 30 (Arab League) - ministers meet.'],
  ['en', 'PETRA'],
  ['en', 'Media Release Rules'],
  ['en', 'MAP OF THE DAM'],
  ['en', 'SPA FOR ALL'],
  ['en', 'GULAN'],
  ['en', 'RUDAW AND THE RIVER'],
  ['de', 'Wasser, Wind und Strom'],
  ['de', '3. Oktober (Tag der Mühlen) - alles ist offen.'],
  ['fr', 'Eaux, vents et courants'],
  ['ar', '(يحدث الآن)'],
  ['ar', '(تحدث الوزير عن السد)'],
  ['ckb', '(دووبارە لە دۆڵەکە)'],
]

describe('a line above a text and below it', () => {
  it.each(others)('is no byline, date, note or end: %s: %s', async (language, line) => {
    const [lead, body] = texts[language]
    const headline = lead.slice(0, 50).trim()
    const { doc, report } = await readFile('story.txt', [headline, line, lead, body, line].join('\n\n'))
    expect(headlineOf(doc)).toBe(headline)
    expect([standfirstOf(doc), ...bodyOf(doc).map(plainText)].filter(Boolean)).toEqual([
      line,
      lead,
      body,
      line,
    ])
    expect([bylinesOf(doc), datelineOf(doc)]).toEqual([[], null])
    expect(detailsOf(doc)).toMatchObject({ filing: null, embargo: null, language })
    expect(report.notices).toEqual([])
  })
})

/** Paragraphs of several lines. */
const paragraphs = [
  ['The river comes at night', 'By silent water', 'and nobody wakes'],
  ['Down the Road', 'By Silent Water', 'They Came at Night', 'And Sang'],
  ['Rising Waters', 'By Lana Osman', 'Dry Lands', 'By Hiwa Karim'],
  ['The weather', 'ERBIL – Sunny', 'DUHOK – Rain'],
  ['ERBIL', '– Sunny, 30 degrees', 'DUHOK', '– Rain'],
  ['Rising Waters', 'By Lana Osman', 'Northern House, 240 pages'],
  ['New books:', 'Dry Lands', 'By Hiwa Karim'],
  ['Dear editor,', 'Your report on the dam was good.', 'Lana Osman', 'Koya'],
  ['Present were:', 'Lana Osman, Northern Rail', 'Hiwa Karim, Koya Steel'],
  ['Von der Mühle', 'zum Fluss', 'und zurück'],
  ['Par la vallée', 'par le pont', 'jusqu’au moulin'],
]

describe('the lines of a paragraph', () => {
  it.each(paragraphs.map((lines) => [lines]))('stay together: %j', async (lines) => {
    const [lead, body] = texts.en
    for (const order of [
      [lead, lines.join('<br>'), body],
      [lines.join('<br>'), lead, body],
    ]) {
      const html = `<h1>Dam near Koya to be drained</h1>${order.map((each) => `<p>${each}</p>`).join('')}`
      const { doc } = await readFile('story.html', html)
      const said = [standfirstOf(doc), ...bodyOf(doc).map(plainText)].filter(Boolean)
      expect(said.map((each) => each.replaceAll('\n', ' '))).toEqual(
        order.map((each) => each.replaceAll('<br>', ' ')),
      )
      expect(bylinesOf(doc)).toEqual([])
    }
  })
})
