import { describe, expect, it } from 'vitest'
import { paragraphsOfLines } from '../../../../story/formats/lines/wrapped-lines'
import { growsEvenly } from '../../../patterns/growth'

/** A paragraph as a program breaks it: each line as full as its column lets it be. */
function wrap(paragraph: string, column: number): string[] {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= column)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const english = [
  'Ferry returns after a night in the fog',
  'KOYA (Kurdistan 24) – The ferry that was lost in the fog on Monday is back in port with all 41 who were on board, the harbour master said, and none of them is hurt.',
  'It had left the island at 6 p.m. with a crew of five. "We saw nothing but white for nine hours," said Lana Osman, its captain, who has run the line since 2011.',
  'The next one sails on Friday.',
]
const german = [
  'Fähre kehrt nach einer Nacht im Nebel zurück',
  'Koya (dpa) - Die am Montag im Nebel verschwundene Fähre ist mit allen 41 Menschen an Bord wieder im Hafen, wie der Hafenmeister mitteilte. Niemand sei verletzt worden.',
  'Das Schiff hatte die Insel gegen 18 Uhr mit fünf Leuten Besatzung verlassen und war nach einer Stunde vom Radar verschwunden, weil der Sender ausfiel.',
]
const sorani = [
  'کەشتییەکە دوای شەوێک لە تەمدا گەڕایەوە',
  'هەولێر (کوردستان 24) – ئەو کەشتییەی کە دوێنێ لە تەمدا ون ببوو ئەمڕۆ بە هەموو سەرنشینەکانییەوە گەڕایەوە بەندەر و کەسیان زیانی پێنەگەیشتووە، بەرپرسی بەندەر وتی.',
  'کەشتییەکە کاتژمێر شەشی ئێوارە لەگەڵ پێنج کارمەند دوورگەکەی بەجێهێشتبوو و دوای کاتژمێرێک پەیوەندی لەگەڵی پچڕابوو، چونکە ئامێرەکەی لە کار کەوتبوو.',
]
const arabic = [
  'العبّارة تعود بعد ليلة في الضباب',
  'أربيل (كوردستان 24) – عادت العبّارة التي فقدت في الضباب يوم الاثنين إلى الميناء وعلى متنها جميع الركاب وعددهم واحد وأربعون ولم يصب أي منهم بأذى، بحسب مدير الميناء.',
  'وكانت قد غادرت الجزيرة في السادسة مساء وعلى متنها خمسة من أفراد الطاقم، ثم انقطع الاتصال بها بعد ساعة بسبب عطل في جهاز الإرسال.',
]

const stories = { english, german, sorani, arabic }
const columns = [38, 45, 60, 65, 72, 76, 80]

describe('lines that a program broke', () => {
  const cases = Object.entries(stories).flatMap(([name, story]) =>
    columns.map((column) => [name, column, story] as const),
  )

  it.each(cases)('are one paragraph again, with blank lines between: %s at %i', (_, column, story) => {
    const lines = story.flatMap((paragraph) => [...wrap(paragraph, column), ''])
    expect(paragraphsOfLines(lines)).toEqual(story.map((paragraph) => [paragraph]))
  })

  it.each([60, 65, 72, 80])('are, where the next paragraph begins with an indent: at %i', (column) => {
    const lines = english.flatMap((paragraph) => wrap(`    ${paragraph}`, column))
    expect(paragraphsOfLines(lines)).toEqual(english.map((paragraph) => [paragraph]))
  })

  it.each(columns)('are, where nothing parts the paragraphs but a short last line: at %i', (column) => {
    const lines = english.flatMap((paragraph) => wrap(paragraph, column))
    const joined = paragraphsOfLines(lines).map(([line]) => line)
    expect(joined.join(' ')).toBe(english.join(' '))
    // no paragraph begins within a sentence
    for (const line of joined) expect(line).toMatch(/^[\p{Lu}"]/u)
  })

  it('are joined past a line that is longer than the column, as an address is', () => {
    const address = 'https://example.org/a/very/long/address/of/a/page/that/nobody/can/break/anywhere/at/all'
    const lines = [
      ...wrap(`${english[1]} See ${address} for the list of those on board, the office said.`, 60),
    ]
    expect(paragraphsOfLines([...lines, '', 'It is over.'])).toHaveLength(2)
  })
})

describe('a hyphen at the end of a line', () => {
  const behind = 'and all of the boats will be back in the harbour before the night is out, it said.'
  it.each([
    ['a decade ago', 'The harbour has not seen such a fog in this whole de-', 'cade', 'decade'],
    ['a syllable', 'The harbour master could not be reached and he criti-', 'cised', 'criticised'],
    ['a soft hyphen', 'The harbour master could not be reached and he criti\u00ad', 'cised', 'criticised'],
    ['German', 'Der Hafenmeister war am Montag nicht zu sprechen, die Kon-', 'ferenz', 'Konferenz'],
    ['a compound', 'The harbour master is seen by all of them as a well-', 'known', 'well-known'],
    ['a compound with a name', 'The treaty on the harbour is the work of the Anglo-', 'Irish', 'Anglo-Irish'],
    ['a longer one', 'The new harbour has what they call a state-of-the-', 'art', 'state-of-the-art'],
    ['a number', 'The captain of the ferry that was lost is a 41-', 'year-old', '41-year-old'],
    [
      'a suspended hyphen',
      'The harbour plans for what the office calls mid-',
      'and long-term',
      'mid- and long-term',
    ],
    ['French', 'Le port, a dit le capitaine du navire perdu, est peut-', 'être', 'peut-être'],
    ['an initial', 'The harbour is lit at night for the ships by an X-', 'ray', 'X-ray'],
  ])('is kept or dropped as the word has it: %s', (_, line, next, word) => {
    const lines = ['It was a long night for all who waited at the harbour,', 'and it is not over.', '', line]
    const text = paragraphsOfLines([...lines, `${next} ${behind}`])
      .flat()
      .join(' ')
    expect(text).toContain(word)
    expect(text.replaceAll(/[-\u00ad ]/g, '')).toContain(word.replaceAll(/[- ]/g, ''))
  })
})

describe('lines that the writer broke', () => {
  it.each([
    ['an address', ['The office is here:', '', 'Harbour Master', '12 Hill Street', 'Koya', 'Erbil']],
    [
      'verse',
      [
        'The fog came down on the harbour wall',
        'And nobody saw the light,',
        'We stood on the quay and heard them call',
        'Until the end of the night.',
      ],
    ],
    [
      'a list',
      ['- The ferry to the island', '- The bridge over the river', '- The road to the town and back'],
    ],
    ['numbers', ['1. The ferry to the island', '2. The bridge over the river', '3. The road to the town']],
    ['a table', ['Koya     1,200    31%', 'Ranya      900    24%', 'Soran      800    20%']],
    ['cells', ['Koya\t1,200\t31%', 'Ranya\t900\t24%']],
    [
      'sentences of a line each',
      [
        'The ferry is back in port.',
        'Nobody of the 41 on board was hurt, the harbour master said.',
        'It had left at six.',
        'The next one sails on Friday, as it always has.',
      ],
    ],
    ['scores', ['Koya FC 2, Ranya United 1', 'Soran City 0, Zakho Town 0', 'Akre 3, Halabja Rovers 3']],
    [
      'a headline and a standfirst',
      ['Ferry returns after a night in the fog on the lake', 'Nobody is hurt', '', 'It is over.'],
    ],
    [
      'two headlines of some length',
      [
        'Ferry returns to harbour after a night in the fog on the lake',
        'All of those who were on board are well, the harbour says',
        '',
        'The ferry that was lost is back.',
      ],
    ],
    [
      'verse without case',
      [
        'شەو هات و تەم بەسەر شاردا باری',
        'کەس چرای ماڵی خۆی لێ نەبینی',
        'ئێمە لە کەنار ئاوەکە وەستاین',
        'تا بەیانی هات و ڕۆژ هەڵهات',
      ],
    ],
    [
      'a headline and a standfirst in Arabic',
      ['العبّارة تعود بعد ليلة في الضباب على البحيرة الكبيرة', 'الركاب بخير'],
    ],
  ])('stay broken: %s', (_, lines) => {
    expect(paragraphsOfLines(lines).flat()).toEqual(lines.filter(Boolean))
  })

  it('stay broken in a text whose other lines a program broke', () => {
    const verse = ['The fog came down on the wall', 'And nobody saw the light']
    const body = english.slice(1).flatMap((paragraph) => [...wrap(paragraph, 72), ''])
    expect(paragraphsOfLines([...body, ...verse]).at(-1)).toEqual(verse)
  })
})

it('are joined in time that grows with their number, also those of a book', async () => {
  const paragraph = wrap(english[1] ?? '', 72)
  const lines = (size: number) =>
    Array.from({ length: size / 72 }, (_, at) => paragraph[at % paragraph.length] ?? '')
  expect(await growsEvenly(lines, paragraphsOfLines)).toBe(true)
})

describe('text with a line for each paragraph', () => {
  it.each(Object.entries(stories))('stays so where a few lines are blank: %s', (_, story) => {
    const more = [story[1] ?? '', story[2] ?? '']
    const lines = [...story, ...more, '', ...more]
    expect(paragraphsOfLines(lines)).toEqual([...story, ...more, ...more].map((line) => [line]))
  })

  it('is none where each sentence has a line, and paragraphs are parted by blank ones', () => {
    const paragraph = [
      'The ferry that was lost in the fog is back in port.',
      'Nobody of its crew of five is hurt.',
    ]
    const lines = [paragraph, paragraph, paragraph].flatMap((each) => [...each, ''])
    expect(paragraphsOfLines(lines)).toEqual([paragraph, paragraph, paragraph])
  })
})
