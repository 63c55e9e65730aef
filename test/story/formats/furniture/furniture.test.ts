import { describe, expect, it } from 'vitest'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  detailsOf,
  headlineOf,
  signOffOf,
  standfirstOf,
} from '../../../../story/story/parts'
import { plainText } from '../../../../story/story/plain-text'
import { readFile } from '../word-files'

const read = (text: string, name = 'story.txt') => readFile(name, text)

const aside = ({ report }: Awaited<ReturnType<typeof read>>) =>
  report.notices.filter(({ code }) => code === 'wire-lines').flatMap(({ value }) => value.split('\n'))

const headline = 'Ferry returns after a night in the fog'
const lead = 'The ferry that was lost in the fog on Monday is back in port, the harbour master said.'
const body = 'It had left the island at six in the evening with a crew of five and 36 travellers on board.'
const dateline = 'ERBIL (Kurdistan 24) – '

/** Lines above a headline, and lines between it and the lead. */
const heads: [what: string, above: string[], between: string[]][] = [
  ['a date', [], ['March 3, 2026']],
  ['a day and a time', [], ['Tuesday, March 3, 2026, 10:15 a.m.']],
  ['a date in figures', [], ['2026-03-03 10:15']],
  ['a date as others write it', [], ['3 March 2026 | Updated 10:15 GMT']],
  ['when it was updated', [], ['Updated 3 hours ago']],
  ['when it was last changed', [], ['Last modified on Tue 3 Mar 2026 11.00 GMT']],
  ['when it was last changed, in French', [], ['Dernière mise à jour : le 3 mars 2026 à 10h15']],
  ['when it was last changed, in German', [], ['Zuletzt aktualisiert: 3. März 2026, 10:15 Uhr']],
  ['when it came out and was changed', [], ['Erschienen: 3. März 2026, zuletzt aktualisiert: 4. März 2026']],
  ['dates and comments', [], ['March 3, 2026 | No comments']],
  ['how long it takes', [], ['3 min read']],
  ['both', [], ['March 3, 2026 · 3 min read']],
  ['a time alone', [], ['10:42']],
  ['how long it takes, with hyphens', [], ['5-minute read']],
  ['how long ago it was', [], ['2 hours ago']],
  ['a date above all', ['March 3, 2026'], []],
  ['an exclusive', ['EXCLUSIVE'], []],
  ['a section', ['World'], []],
  ['sections', ['Iraq | Politics'], []],
  ['breaking news', ['*** BREAKING NEWS ***'], []],
  ['a transmission', ['ZCZC MEA0412 4 BCA /REUTERS-IRAQ-FERRY', 'R 271412Z NOV 26'], []],
  ['a keyword line', ['BC-KOY--Ferry,0452'], []],
  ['Reuters’ slug', ['IRAQ-FERRY/ (UPDATE 2)'], []],
  ['a count of words', [], ['452 words']],
  ['who took the picture', [], ['Photo: Ana Ruiz/Northern Post']],
  ['a date in German', [], ['Stand: 03.03.2026, 10:15 Uhr']],
  ['a date in French', [], ['Publié le 3 mars 2026 à 10h15']],
  ['a date in Arabic', [], ['آخر تحديث: 3 آذار 2026']],
  ['a date in two calendars', [], ['الثلاثاء 14 رمضان 1447 هـ الموافق 3 مارس 2026 م']],
  ['a date in figures in two calendars', [], ['الثلاثاء 1447/9/14 هـ الموافق 2026/3/3 م']],
  ['a day in German', [], ['Am Dienstag, den 3. März 2026 um 10.15 Uhr']],
  ['when it came out, in German', [], ['Erschienen am 3. März 2026']],
  ['a short day in German', [], ['Di., 03.03.2026, 10:15 Uhr']],
  ['a day and a time in French', [], ['Mardi 3 mars 2026 – 10 h 15']],
  ['a date with its article', [], ['Le 3 mars 2026']],
  ['a date in Spanish', [], ['3 de marzo de 2026']],
  ['a date in Turkish', [], ['3 Mart 2026 Salı']],
  ['a date in Sorani', [], ['٣ی ئازاری ٢٠٢٦']],
  ['a day in Sorani', [], ['سێشەممە، 3ی ئازاری 2026']],
  ['a date in Persian', [], ['۱۲ اسفند ۱۴۰۴']],
  ['a date in Russian', [], ['3 марта 2026 г., 10:15']],
  ['a date in Ukrainian', [], ['3 березня 2026 року, 10:15']],
  ['a date in Portuguese', [], ['3 de março de 2026']],
  ['a date and a time in Portuguese', [], ['3 de março de 2026 às 10h15']],
  ['a day in Portuguese', [], ['terça-feira, 3 de março de 2026']],
  ['a day in Russian', [], ['вторник, 3 марта 2026']],
  ['a day amid a date in Turkish', [], ['3 Mart 2026, Salı 10:15']],
  ['a date and a time in America', [], ['Mar. 3, 2026 10:15 a.m. ET']],
  ['a date in Chinese', [], ['2026年3月3日']],
  ['whose release it is, and its number', ['Source: Northern Water Ltd.', 'MEDIA RELEASE PR67276'], []],
  ['a date in Kurmanji', [], ['3ê Adara 2026']],
  ['a month with both its names', [], ['الثلاثاء 3 مارس/آذار 2026 - 10:15']],
  ['a date with signs of vowels', [], ['نُشر في ٣ آذار ٢٠٢٦']],
  ['a note on what is new', [], ['(Adds quotes, paragraphs 3-5)']],
  ['a press release', ['PRESS RELEASE', 'FOR IMMEDIATE RELEASE'], []],
  ['that there is no embargo', ['EMBARGO: NONE'], []],
  ['what pictures there are', [], ['AP Photo XYZ101, XYZ102']],
  ['a note to editors', ['Eds: Updates with mayor.'], []],
  ['a note to editors in Arabic', ['ملحوظة للمحررين: يضيف تصريحات'], []],
  ['a note to editors in French', ['Note aux rédactions : photos à suivre'], []],
  ['what is new, in French', [], ['(Actualisé avec réactions)']],
  ['what is new, as sites say it', ['(Updated with the mayor’s words)'], []],
  ['what is new, in Arabic', ['(محدث)'], []],
  ['a date in brackets', ['(Updated March 3, 2026)'], []],
]

describe('the head of a story', () => {
  it.each(heads)('is found with %s in it, before and after the byline', async (_, above, between) => {
    for (const order of [
      [...between, 'By Ana Ruiz'],
      ['By Ana Ruiz', ...between],
    ]) {
      const text = [...above, headline, 'All 41 on board are well', ...order, `${dateline}${lead}`, body]
      const reading = await read(text.join('\n\n'))
      const { doc } = reading
      expect(headlineOf(doc)).toBe(headline)
      expect(standfirstOf(doc)).toBe('All 41 on board are well')
      expect(bylinesOf(doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
      expect(datelineOf(doc)?.places[0]?.city).toBe('Erbil')
      expect(aside(reading)).toEqual([...above, ...between])
    }
  })

  it.each(heads)('is found with %s in it, where the text has no dateline', async (_, above, between) => {
    const text = [...above, headline, 'By Ana Ruiz', ...between, lead, body]
    const reading = await read(text.join('\n\n'))
    expect(headlineOf(reading.doc)).toBe(headline)
    expect(bylinesOf(reading.doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
    expect(bodyOf(reading.doc).map(plainText)).toEqual([lead, body])
  })

  it('has bullets above the lead as its standfirst', async () => {
    const text = [headline, '* All 41 are well\n* Captain saw nothing', `${dateline}${lead}`, body]
    const { doc } = await read(text.join('\n\n'))
    expect(standfirstOf(doc)).toBe('All 41 are well; Captain saw nothing')
    expect(datelineOf(doc)?.places[0]?.city).toBe('Erbil')
  })

  it('has notes for clients in their field, and what is new in its own', async () => {
    const text = [headline, '(Adds quotes)', 'Eds: With pictures.', `${dateline}${lead}`, body]
    const { doc } = await read(text.join('\n\n'))
    expect(detailsOf(doc)).toMatchObject({
      clientNote: 'With pictures.',
      filing: { kind: 'update', number: 0, advisory: 'Adds quotes' },
    })
  })

  it('has notes for the desk among them in the internal note', async () => {
    const text = [
      headline,
      'Eds: Internal: call the mayor first.',
      'Eds: With pictures.',
      `${dateline}${lead}`,
    ]
    const { doc } = await read([...text, body].join('\n\n'))
    expect(detailsOf(doc)).toMatchObject({
      clientNote: 'With pictures.',
      note: 'Internal: call the mayor first.',
    })
  })

  it.each([
    'Attention: users of the story',
    'Attention subscribers: this replaces an earlier version',
    'ATTENTION EDITORS - Pictures follow',
  ])('has a line that is addressed to those who take it as a note: %s', async (line) => {
    const { doc } = await read([line, headline, `${dateline}${lead}`, body].join('\n\n'))
    expect(doc.firstChild?.textContent).toBe(headline)
    expect(detailsOf(doc).clientNote).not.toBe('')
  })

  it.each([
    'Attention: traffic wardens return to Koya',
    'Attention users of the dam road want',
    'Attention, users: the bridge is closed',
    'Attention customers: bread is cheaper in Koya',
  ])('keeps a headline that only begins so: %s', async (line) => {
    const { doc } = await read([line, `${dateline}${lead}`, body].join('\n\n'))
    expect(doc.firstChild?.textContent).toBe(line)
  })

  it('has the slug that a line calls one in its field', async () => {
    const { doc } = await read(['Slug: KOYA-DAM', headline, `${dateline}${lead}`, body].join('\n\n'))
    expect(headlineOf(doc)).toBe(headline)
    expect(detailsOf(doc).slug).toBe('KOYA-DAM')
  })

  it('has no number of its version', async () => {
    const reading = await read([`UPDATE 2-${headline}`, `${dateline}${lead}`, body].join('\n\n'))
    expect(headlineOf(reading.doc)).toBe(headline)
    expect(aside(reading)).toEqual(['UPDATE 2-'])
  })

  it.each([
    'World Cup goes to the islands',
    'Update on the ferry: all are well',
    'March on the harbour',
    'COVID-19 returns to the islands',
    'Exclusive club opens its doors',
    'Photos show the ferry in the fog',
    'Live music returns to the harbour',
    'May 2026 was the wettest in years, office says',
    'UPDATE 2-day strike ends',
    'BC-born captain comes home',
    '41 words that changed the harbour',
    'Follow the ferry',
    'Analysis of the water is due on Friday',
  ])('keeps %j as its headline', async (line) => {
    const reading = await read([line, `${dateline}${lead}`, body].join('\n\n'))
    expect(headlineOf(reading.doc)).toBe(line)
    expect(aside(reading)).toEqual([])
  })

  it('keeps the dates of a timeline', async () => {
    const text = ['Days of the ferry', 'March 3, 2026', lead, 'March 4, 2026', body]
    const reading = await read(text.join('\n\n'))
    expect(aside(reading)).toEqual([])
    expect(reading.doc.textContent).toContain('March 4, 2026')
  })
})

const tails: [what: string, lines: string[]][] = [
  ['NNNN', ['NNNN']],
  ['ENDS', ['ENDS']],
  ['-30-', ['-30-']],
  ['###', ['###']],
  ['-more-', ['-more-']],
  ['(MORE)', ['(MORE)']],
  ['a rule', ['___', '(c) 2026 The Northern Post']],
  ['an end with its agency', ['(END) Northern Newswires']],
  ['copyright', ['© 2026 Northern Post. All rights reserved.']],
  ['Reuters’ standards', ['Our Standards: The Thomson Reuters Trust Principles.']],
  ['addresses', ['((ana.ruiz@example.org; +964 750 000 0000))']],
  ['addresses in Markdown', ['(([ana.ruiz@example.org](mailto:ana.ruiz@example.org); +964 750 000 0000;))']],
  ['when it was updated', ['Updated: March 3, 2026, 14:20']],
  ['when it was updated, in brackets', ['(Last updated 3 March 2026)']],
  ['when it was updated, in Arabic', ['آخر تحديث: 3 آذار 2026']],
  ['ANSA’s sign', ['YA9-KOX']],
  ['an address and a telephone', ['ana.ruiz@example.org; +964 750 000 0000']],
  ['where there is more', ['For more news visit www.example.org']],
  ['what to read next', ['Read more: Bridge to open in May']],
  ['whom to follow', ['Follow Ana Ruiz on Twitter: @anaruiz']],
  ['an agency', ['(ANSA).']],
  ['AFP’s end', ['/fin']],
  ['AP’s end', ['-0-']],
  ['whom to follow at AP', ['Follow AP’s coverage of ferries at https://example.org/ferries']],
  ['an agency and initials', ['AAP RTV ar']],
  ['a day and time of sending', ['031000 GMT MAR 26']],
  ['ENDS.', ['ENDS.']],
  ['[ENDS]', ['[ENDS]']],
  ['parted signs', ['# # #']],
  ['an end between signs', ['###END###']],
  ['an end between parted signs', ['### END ###']],
  ['an end in Arabic between signs', ['--- انتهى ---']],
  ['an end with a stroke', ['Ends/']],
  ['an end in brackets', ['(END ITEM)']],
  ['that more comes', ['MORE']],
  ['that more comes, in Arabic', ['(يتبع)']],
  ['that more comes, in Turkish', ['(Sürecek)']],
  ['what goes with it, in Turkish', ['(Fotoğraflı - Görüntülü)']],
  ['whom to ask', ['(Contact: ana@example.org, London newsroom)']],
  ['that more comes, in German', ['++ Mehr in Kürze ++']],
  ['who took the photo', ['Photo: Ana Ruiz/Northern Post']],
  ['Xinhua’s end', ['Enditem']],
  ['PTI’s initials', ['PTI LO HK HK']],
  ['dpa’s codes', ['dpa lo hk xx n1 sn']],
  ['who sent it', ['REUTERS']],
  ['an end in Arabic', ['انتهى']],
  ['ANSA’s sign of the editor', ['(ANSA).', 'Y01-ABC/']],
  ['APA’s end', ['(Schluss) aru/mok']],
  ['many', ['ENDS', 'Keywords: ferry, fog', '(c) 2026 The Northern Post', 'NNNN']],
]

describe('a word above the headline', () => {
  const text = `By Ana Ruiz\n\n${dateline}${lead}\n\n${body}`

  it.each([
    ['a word in capitals above a heading', `HARBOURS\n\n# ${headline}\n\n${text}`, 'HARBOURS'],
    ['a section of a paper above a line', `WATER\n\n${headline}\n\n${text}`, 'WATER'],
    ['+++ EIL +++ above a line', `+++ EIL +++\n\n${headline}\n\n${text}`, '+++ EIL +++'],
    ['SON DAKİKA above a line', `SON DAKİKA\n\n${headline}\n\n${text}`, 'SON DAKİKA'],
    ['(GÜNCELLEME) above a line', `(GÜNCELLEME)\n\n${headline}\n\n${text}`, '(GÜNCELLEME)'],
    ['(PHOTO) above a line', `(PHOTO)\n\n${headline}\n\n${text}`, '(PHOTO)'],
    ['DERNIÈRE HEURE above a line', `DERNIÈRE HEURE\n\n${headline}\n\n${text}`, 'DERNIÈRE HEURE'],
  ])('is set aside: %s', async (_, given, word) => {
    const reading = await read(given, 'story.md')
    expect(headlineOf(reading.doc)).toBe(headline)
    expect(standfirstOf(reading.doc)).toBe('')
    expect(bylinesOf(reading.doc)).toHaveLength(1)
    expect(aside(reading)).toEqual([word])
  })

  it.each([
    ['a headline above a crosshead', `${headline}\n\n# What is known so far\n\n${lead}\n\n${body}`, headline],
    ['a headline in capitals', `FERRY BACK\n\n# What is known so far\n\n${lead}\n\n${body}`, 'FERRY BACK'],
    ['a word above a line', `Harbours\n\n${headline}\n\n${text}`, 'Harbours'],
  ])('is none: %s', async (_, given, expected) => {
    const reading = await read(given, 'story.md')
    expect(headlineOf(reading.doc)).toBe(expected)
    expect(aside(reading)).toEqual([])
  })
})

describe('the tail of a story', () => {
  it.each(tails)('is found above %s', async (_, lines) => {
    const signOff = '(Reporting by Ana Ruiz; Editing by Tom Okafor)'
    for (const end of [
      [signOff, ...lines],
      [signOff, lines.join('\n')],
    ]) {
      const reading = await read([headline, `${dateline}${lead}`, body, ...end].join('\n\n'))
      expect(signOffOf(reading.doc).editing).toEqual([{ name: 'Tom Okafor', place: '' }])
      expect(bodyOf(reading.doc).map(plainText)).toEqual([`${dateline}${lead}`, body])
      expect(aside(reading)).toEqual(lines.filter((line) => line !== '___' || end.length === 2))
    }
  })

  it.each([
    ['after it', '(Reporting by Ana Ruiz; Editing by Tom Okafor)\n- +49 30 1234567'],
    ['amid it', 'Reporting by Ana Ruiz\n- +49 30 1234567\nEditing by Tom Okafor'],
    ['in a list', '- Reporting by Ana Ruiz\n- Tel. +49 30 1234567\n- Editing by Tom Okafor'],
  ])('has no telephone number in its sign-off: %s', async (_, signOff) => {
    const reading = await read([headline, `${dateline}${lead}`, body, signOff].join('\n\n'))
    expect(signOffOf(reading.doc)).toMatchObject({
      reporting: [{ name: 'Ana Ruiz' }],
      editing: [{ name: 'Tom Okafor' }],
    })
    expect(bodyOf(reading.doc).map(plainText)).toEqual([`${dateline}${lead}`, body])
    expect(aside(reading).join()).toContain('+49 30 1234567')
  })

  it.each(['Editor: Not For Print', 'Editor: Adds Quotes', 'Editors: Please Hold'])(
    'prints no note to an editor, which may be written as names are: %s',
    async (note) => {
      const reading = await read([headline, `${dateline}${lead}`, body, note].join('\n\n'))
      expect(bodyOf(reading.doc).map(plainText)).toEqual([`${dateline}${lead}`, body])
      expect(signOffOf(reading.doc)).toMatchObject({ editing: [], reporting: [] })
      expect(aside(reading).join()).toContain(note.slice(note.indexOf(': ') + 2))
    },
  )

  it('tells the keywords', async () => {
    const reading = await read([headline, `${dateline}${lead}`, body, 'Keywords: ferry, fog'].join('\n\n'))
    expect(detailsOf(reading.doc).keywords).toEqual(['ferry', 'fog'])
  })

  it.each([
    'The end.',
    'End.',
    'Ends.',
    'That is how it ends.',
    'He asked for more.',
    'Read more books, she said.',
    'Copyright law is to be changed in May, the minister said.',
    'For more information, call the harbour on 0750 000 0000.',
    'Follow the river and you will find the ferry.',
    '“More,” he said.',
    'Keywords are what the police looked for.',
    'AAP shares fell.',
    'Her address is ana.ruiz@example.org, and she answers.',
    'More news from the harbour is expected.',
    'Fine.',
    'It was page 2 of the report.',
    'NNNN is what he typed.',
    '41',
  ])('keeps %j', async (line) => {
    const reading = await read([headline, `${dateline}${lead}`, body, line].join('\n\n'))
    expect(plainText(bodyOf(reading.doc).at(-1) ?? reading.doc)).toBe(line)
    expect(aside(reading)).toEqual([])
  })
})

describe('the last sentence of a story', () => {
  it.each(['ENDS', '-30-', '###', '(END)', 'NNNN', '(Kurdistan 24).'])('has no %j after it', async (end) => {
    const reading = await read([headline, `${dateline}${lead}`, `${body} ${end}`].join('\n\n'))
    expect(bodyOf(reading.doc).map(plainText)).toEqual([`${dateline}${lead}`, body])
    expect(aside(reading)).toEqual([end])
  })

  it.each([
    `${body} (AP)`,
    `${body} (Harbour)`,
    `${body} End`,
    `${body} “ENDS”`,
    'They saw where the road ENDS',
    'He read the word: END',
    `${body} It ends.`,
    `${body} (the end of it)`,
  ])('keeps %j', async (line) => {
    const reading = await read([headline, `${dateline}${lead}`, line].join('\n\n'))
    expect(plainText(bodyOf(reading.doc).at(-1) ?? reading.doc)).toBe(line)
    expect(aside(reading)).toEqual([])
  })
})

describe('the pages of a message', () => {
  it.each([['(MORE)'], ['(MORE)', 'PAGE 2'], ['-more-', 'PAGE 2'], ['- 2 -'], ['/// SUITE ///']])(
    'are one text with %s between them, and their sentence goes on',
    async (...lines) => {
      const start = 'It had left the island at six in the evening with a crew'
      const reading = await read(
        [headline, `${dateline}${lead}`, start, ...lines, 'of five on board.', body].join('\n\n'),
      )
      expect(bodyOf(reading.doc).map(plainText)).toEqual([
        `${dateline}${lead}`,
        `${start} of five on board.`,
        body,
      ])
      expect(aside(reading)).toEqual(lines)
    },
  )

  it.each(['More', 'Page 2 of the report', 'MORE BOATS'])('keep %j', async (line) => {
    const reading = await read([headline, `${dateline}${lead}`, line, body].join('\n\n'))
    expect(aside(reading)).toEqual([])
  })
})

it('quoted as a whole is read without the signs', async () => {
  const text = [headline, `${dateline}${lead}`, body].map((line) => `> ${line}`).join('\n>\n')
  const { doc } = await read(text)
  expect(headlineOf(doc)).toBe(headline)
  expect(bodyOf(doc).map(plainText)).toEqual([`${dateline}${lead}`, body])
  expect((await read(`${lead}\n\n> 3 boats are left\n\n${body}`)).doc.textContent).toContain('> 3 boats')
})

it.each([
  ['BY ANA RUIZ AND TOM OKAFOR', ['ANA RUIZ', 'TOM OKAFOR'], ['', '']],
  ['Story by Ana Ruiz', ['Ana Ruiz'], ['']],
  ['By Ana Ruiz/Reuters', ['Ana Ruiz'], ['Reuters']],
  ['By Ana Ruiz - Erbil', ['Ana Ruiz'], ['']],
  ['Por Ana Ruiz, enviada especial', ['Ana Ruiz'], ['enviada especial']],
])('finds the byline %j', async (line, names, credits) => {
  const { doc } = await read([headline, line, `${dateline}${lead}`, body].join('\n\n'))
  expect(bylinesOf(doc).map(({ name }) => name)).toEqual(names)
  expect(bylinesOf(doc).map(({ credit }) => credit)).toEqual(credits)
})

it.each([
  ['By Ana Ruiz | Edited by Tom Okafor', 'Ana Ruiz', 'Edited by Tom Okafor'],
  ['By Ana Ruiz; photos by Tom Okafor', 'Ana Ruiz', 'photos by Tom Okafor'],
  ['By Ana Ruiz, photographs by Tom Okafor', 'Ana Ruiz', 'photographs by Tom Okafor'],
  ['Words by Ana Ruiz. Photos by Tom Okafor', 'Ana Ruiz', 'Photos by Tom Okafor'],
  ['Text: Ana Ruiz, Fotos: Tom Okafor', 'Ana Ruiz', 'Fotos: Tom Okafor'],
  ['Par Ana Ruiz avec AFP', 'Ana Ruiz', 'AFP'],
  ['Propos recueillis par Ana Ruiz', 'Ana Ruiz', ''],
  ['Texto: Ana Ruiz', 'Ana Ruiz', ''],
  ['كتب أحمد حسن', 'أحمد حسن', ''],
  ['كتبت سارة أحمد', 'سارة أحمد', ''],
])('finds the byline %j and what it says of others', async (line, name, credit) => {
  for (const start of [dateline, '']) {
    const { doc } = await read([headline, line, `${start}${lead}`, body].join('\n\n'))
    expect(bylinesOf(doc)).toEqual([{ name, credit }])
    expect(standfirstOf(doc)).toBe('')
  }
})

it.each([
  'Posted by Ana Ruiz on March 3, 2026',
  'Published by Ana Ruiz, 3 March 2026',
  'Written by Ana Ruiz | March 3, 2026 10:12 AM',
  'Tue 3 Mar 2026 10.12 GMT\n\nAna Ruiz in Erbil',
  'Posted on March 3, 2026 by Ana Ruiz',
  'March 3, 2026 by Ana Ruiz',
  '3 March 2026, 10:12 – By Ana Ruiz',
  'Le 3 mars 2026 par Ana Ruiz',
  '3 min read · By Ana Ruiz · Mar 3, 2026',
  'By Ana Ruiz | 3 March 2026 | 4 comments',
  'Ana Ruiz (Erbil)\n\n3 March 2026 / 12:40 PM',
  'By Ana Ruiz\n\nPublié le 3 mars 2026 à 10h00, mis à jour à 11h30',
  'By Ana Ruiz\n\nPublished: 10:00, March 3, 2026 Updated: 11:00, March 3, 2026',
  'By Ana Ruiz\n\nUpdated on: March 3, 2026 / 12:40 PM EST',
])('finds the byline in %j, without its date', async (lines) => {
  for (const start of [dateline, '']) {
    const reading = await read([headline, lines, `${start}${lead}`, body].join('\n\n'))
    expect(bylinesOf(reading.doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
    expect(standfirstOf(reading.doc)).toBe('')
    expect(aside(reading)).toHaveLength(1)
  }
})

it.each(['By\nAna Ruiz', 'By\n\nAna Ruiz', 'Von:\nAna Ruiz'])(
  'finds the byline below its first word: %j',
  async (lines) => {
    for (const start of [dateline, '']) {
      const { doc } = await read([headline, lines, `${start}${lead}`, body].join('\n\n'))
      expect(bylinesOf(doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
      expect([standfirstOf(doc), bodyOf(doc).length]).toEqual(['', 2])
    }
  },
)

it.each(['By\nthe river', 'By\n\nAll 41 on board are well'])(
  'keeps %j, which names nobody',
  async (lines) => {
    const { doc } = await read([headline, lines, `${dateline}${lead}`, body].join('\n\n'))
    expect(bylinesOf(doc)).toEqual([])
    expect(standfirstOf(doc)).toContain(lines.split('\n').at(-1))
  },
)

describe('a list above the lead', () => {
  const list = (...items: string[]) => items.map((item) => `- ${item}`).join('\n')

  it('is the lines that it has, where they are a byline and what stands beside one', async () => {
    const text = [
      `# ${headline}`,
      list('By Ana Ruiz', 'March 3, 2026', '3 min read'),
      `${dateline}${lead}`,
      body,
    ]
    const reading = await read(text.join('\n\n'), 'story.md')
    expect(bylinesOf(reading.doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
    expect(standfirstOf(reading.doc)).toBe('')
    expect(aside(reading)).toEqual(['March 3, 2026', '3 min read'])
  })

  it('stays where it has more, or dates alone', async () => {
    for (const items of [
      ['By Ana Ruiz', 'All 41 are well'],
      ['March 3, 2026', 'April 4, 2026'],
    ]) {
      const { doc } = await read([`# ${headline}`, lead, list(...items), body].join('\n\n'), 'story.md')
      expect(doc.textContent).toContain(items.join(''))
    }
  })
})

it('a sentence of who posted what has no byline in it', async () => {
  const line = 'Posted by a bot on March 3, 2026, it spread at once.'
  const { doc } = await read([headline, line, lead, body].join('\n\n'))
  expect(bylinesOf(doc)).toEqual([])
  expect(doc.textContent).toContain(line)
})

describe('names alone', () => {
  it.each(['Ana Ruiz', 'Ana Ruiz and Tom Okafor', 'Ana de la Cruz'])(
    '%j are a byline above or below a date',
    async (line) => {
      for (const order of [
        [line, 'March 3, 2026'],
        ['Tue 3 Mar 2026 10:42 GMT', line],
      ]) {
        const { doc } = await read([headline, ...order, lead, body].join('\n\n'))
        expect(
          bylinesOf(doc)
            .map(({ name }) => name)
            .join(' and '),
        ).toBe(line)
        expect(standfirstOf(doc)).toBe('')
      }
    },
  )

  it.each([
    ['Ana Ruiz'],
    ['New Details Emerge', 'March 3, 2026'],
    ['Erbil', 'March 3, 2026'],
    ['Northern Post', 'March 3, 2026'],
    ['Nobody was hurt', 'March 3, 2026'],
    ['The Long Night', 'March 3, 2026'],
  ])('%j are none', async (...lines) => {
    const { doc } = await read([headline, ...lines, lead, body].join('\n\n'))
    expect(bylinesOf(doc)).toEqual([])
    expect(standfirstOf(doc)).toBe(lines[0])
  })
})

it.each([
  'By Ana Ruiz; nobody was hurt',
  'Text: what the law says',
  'كتب الرئيس رسالة',
  'Words: a history',
  'Reporting by numbers',
  'By Ana Ruiz’s side, and with photos by the sea',
])('keeps %j, which is no byline, as the standfirst', async (line) => {
  const { doc } = await read([headline, line, `${dateline}${lead}`, body].join('\n\n'))
  expect(bylinesOf(doc)).toEqual([])
  expect(standfirstOf(doc)).toBe(line)
})

it.each(['Story by the river', 'Analysis by numbers', 'By-laws of the harbour', 'By Friday, all are well'])(
  'keeps %j above the text, which is no byline',
  async (line) => {
    const { doc } = await read([headline, line, `${dateline}${lead}`, body].join('\n\n'))
    expect(bylinesOf(doc)).toEqual([])
    expect(standfirstOf(doc)).toBe(line)
  },
)

it('finds all of a wire’s update', async () => {
  const wire = [
    'ZCZC MEA0412 4 BCA /REUTERS-IRAQ-FERRY',
    'R 271412Z NOV 26',
    `UPDATE 2-${headline}`,
    '(Adds quotes, paragraphs 3-5)',
    '* All 41 are well\n* Captain saw nothing',
    'By Ana Ruiz',
    `BAGHDAD, Nov 27 (Reuters) - ${lead}`,
    'It had left the island at six in the evening with a crew',
    '(MORE)',
    'PAGE 2',
    'of five on board.',
    '(Reporting by Ana Ruiz in Baghdad; Editing by Tom Okafor)',
    '((ana.ruiz@example.org))',
    'Keywords: IRAQ FERRY/',
    '(c) Copyright Thomson Reuters 2026',
    'NNNN',
  ]
  const { doc } = await read(wire.join('\n\n'))
  expect(headlineOf(doc)).toBe(headline)
  expect(standfirstOf(doc)).toBe('All 41 are well; Captain saw nothing')
  expect(bylinesOf(doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
  expect(datelineOf(doc)).toMatchObject({ places: [{ city: 'Baghdad' }], sources: ['Reuters'] })
  expect(signOffOf(doc).reporting).toEqual([{ name: 'Ana Ruiz', place: 'Baghdad' }])
  expect(detailsOf(doc)).toMatchObject({
    house: 'reuters',
    filing: { kind: 'update', number: 2, advisory: 'Adds quotes, paragraphs 3-5' },
  })
  expect(bodyOf(doc)).toHaveLength(2)
})
