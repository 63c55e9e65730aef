import { describe, expect, it } from 'vitest'
import { copyOf, noteText } from '../../../../story/story/desk-notes'
import { bodyOf, detailsOf, headlineOf, standfirstOf } from '../../../../story/story/parts'
import { plainText } from '../../../../story/story/plain-text'
import { readFile } from '../word-files'

const headline = 'Old mill grinds on'
const lead =
  'ERBIL (Kurdistan 24) – The mill at the old weir grinds on, its owner said on Monday, and will for a year.'
const last = 'It has stood there since 1790.'

const notes = [
  'Not for publication: the name of the miller is Sami',
  'NOT FOR PRINT - the miller asked to stay unnamed',
  '[Note to desk: ask Sami first]',
  '💡 Do not publish: the miller is Sami',
  'Do not publish before noon',
  'For internal use only',
  'Note: not for print',
  'Nicht veröffentlichen: Name des Müllers',
  'Ne pas publier : le meunier est Sami',
  'Yayımlamayın: değirmenci Sami',
  'ليس للنشر: اسم صاحب الطاحونة سامي',
  'بۆ بڵاوکردنەوە نییە: ناوی خاوەنەکەی سامی',
  '//not for publication: the telephone of Sami//',
  'INTERNAL: the source is Sami',
  'NOTE INTERNE : la source est Sami',
  'BACKGROUND, NOT FOR USE: Sami will sell the mill',
  'Hinweis an die Redaktion: Sami nicht nennen',
  'Note à la rédaction : ne pas citer Sami',
  'ملاحظة للديسك: لا تذكروا اسم سامي',
  'تێبینی بۆ دێسک: ناوی سامی مەنووسن',
  'بڵاونەکرێتەوە: ژمارەی سامی',
  'منتشر نشود: نام آسیابان سامی است',
]

const plain = [
  'Do not run: the floor of the mill is wet.',
  'Not for the first time, the miller was late.',
  'The book is not for publication, he said.',
  'Do not publish or be damned, he said.',
  'Internal affairs: the ministry has a new head.',
  'A note to the desk of the mayor lay there.',
  'Internal notes – seen by the Erbil Herald – show that the weir was never safe.',
  'Internal memo: minister told staff to keep quiet, paper says',
  'Note interne : le ministre savait dès mars que le barrage fuyait.',
  'Nota interna: il ministro sapeva tutto da marzo.',
  'Confidential: what the files of the ministry say',
  'Do not publish – those were the words on the envelope.',
  'Do not publish until the judge has spoken, the court told the press.',
  'Nicht drucken – so stand es auf dem Umschlag.',
]

const files: [kind: string, name: string, write: (line: string) => string][] = [
  ['plain text', 'a.txt', (line) => `${headline}\n\n${lead}\n\n${line}\n\n${last}\n`],
  ['a page', 'a.html', (line) => `<h1>${headline}</h1><p>${lead}</p><p>${line}</p><p>${last}</p>`],
  ['Markdown', 'a.md', (line) => `# ${headline}\n\n${lead}\n\n${line.replaceAll('[', '\\[')}\n\n${last}\n`],
  [
    'ninjs',
    'a.json',
    (line) =>
      JSON.stringify({ uri: 'urn:x', type: 'text', headline, body_text: `${lead}\n\n${line}\n\n${last}` }),
  ],
]

describe('a line that says that it is not for readers', () => {
  for (const [kind, name, write] of files) {
    it.each(notes)(
      `stays where it is in ${kind} as a note of the desk, and is reported: %s`,
      async (line) => {
        const { doc, report } = await readFile(name, write(line))
        expect(bodyOf(doc).map(plainText)).toEqual([lead, line, last])
        expect(noteText(doc)).toBe(line)
        expect(bodyOf(copyOf(doc)).map(plainText)).toEqual([lead, last])
        expect(report.notices).toContainEqual({ code: 'for-desk', value: line })
      },
    )

    it.each(plain)(`is none of a story in ${kind} where it is a sentence: %s`, async (line) => {
      const { doc } = await readFile(name, write(line))
      expect(noteText(doc)).toBe('')
      expect(bodyOf(doc).map(plainText)).toEqual([lead, line, last])
    })
  }

  it.each(notes)('is in the internal note where it stands above the lead: %s', async (line) => {
    const { doc, report } = await readFile('a.txt', `${headline}\n\n${line}\n\n${lead}\n\n${last}\n`)
    expect(headlineOf(doc)).toBe(headline)
    expect(standfirstOf(doc)).toBe('')
    expect(detailsOf(doc).note).toBe(line)
    expect(bodyOf(doc).map(plainText)).toEqual([lead, last])
    expect(report.notices.map(({ value }) => value)).toContain(line)
  })

  it.each([
    'NOT FOR PRINT',
    'INTERNAL ONLY – the lawyer has not read it',
    'INTERNAL: the source is Sami',
    'Note to desk: ask Sami first',
    'ملاحظة للديسك: لا تذكروا اسم سامي',
    'تێبینی بۆ دێسک: ناوی سامی مەنووسن',
  ])('is in the internal note, and no headline, where it stands above all: %s', async (line) => {
    const { doc } = await readFile('a.txt', `${line}\n\n${headline}\n\n${lead}\n\n${last}\n`)
    expect(headlineOf(doc)).toBe(headline)
    expect(standfirstOf(doc)).toBe('')
    expect(detailsOf(doc).note).toBe(line)
  })

  it.each(['Not for print: what censors read', 'Do not publish: a history of silence'])(
    'is the headline where it may be one: %s',
    async (line) => {
      const { doc } = await readFile('a.txt', `${line}\n\n${lead}\n\n${last}\n`)
      expect(headlineOf(doc)).toBe(line)
    },
  )

  it('goes on over the lines that it is wrapped in', async () => {
    const note = 'Note to desk: the name of the miller\nis Sami, and he asked us\nto leave it out.'
    const html = `<h1>${headline}</h1><p>${lead}</p><p>${note.replaceAll('\n', '<br>')}<br>${last}</p>`
    const { doc } = await readFile('a.html', html)
    expect(bodyOf(copyOf(doc)).map(plainText)).toEqual([lead, last])
  })

  it.each(plain)('is the story’s where a sentence of it stands above the lead: %s', async (line) => {
    const { doc } = await readFile('a.txt', `${headline}\n\n${line}\n\n${lead}\n\n${last}\n`)
    expect(standfirstOf(doc)).toBe(line)
    expect(detailsOf(doc).note).toBe('')
  })

  it('is part of a paragraph of lines', async () => {
    const { doc } = await readFile(
      'a.html',
      `<h1>${headline}</h1><p>${lead}</p><p>${last}<br>${notes[0]}</p>`,
    )
    expect(noteText(doc)).toBe(notes[0])
    expect(bodyOf(copyOf(doc)).map(plainText)).toEqual([lead, last])
  })

  it.each([
    'Eds: keep the miller’s name out',
    'Achtung Redaktionen: Bitte Quelle nicht nennen.',
    'ملاحظة للمحررين: لا تذكروا اسم سامي.',
    'تێبینی بۆ سەرنووسەران: ناوی سامی مەهێنن.',
    '[Desk: please call Sami before you run it]',
  ])('is one that addresses editors within the text: %s', async (line) => {
    const { doc } = await readFile('a.txt', `${headline}\n\n${lead}\n\n${line}\n\n${last}\n`)
    expect(noteText(doc)).toBe(line)
    expect(bodyOf(copyOf(doc)).map(plainText)).toEqual([lead, last])
  })

  it('is advice in a list', async () => {
    const { doc } = await readFile(
      'a.html',
      `<h1>${headline}</h1><p>${lead}</p><ul><li>Do not print</li></ul>`,
    )
    expect(noteText(doc)).toBe('')
  })
})

describe('a word to the desk above a text that was copied out of a mail', () => {
  it.each([
    'Dear desk,\n\nBelow my piece. Do not use Sami’s name.',
    'Hallo zusammen,\n\nanbei der Text. Bitte Sami nicht nennen.',
    'Hi all, please keep Sami out of it.',
    'Dear newsroom,\n\nplease call me before you run it.',
  ])('is in the internal note: %s', async (word) => {
    const html = word.split('\n\n').map((each) => `<div>${each.replace('\n', '<br>')}</div><div><br></div>`)
    for (const [name, text] of [
      ['a.txt', `${word}\n\n${headline}\n\n${lead}\n\n${last}\n`],
      ['a.html', `${html.join('')}<div><b>${headline}</b></div><div>${lead}</div><div>${last}</div>`],
    ] as const) {
      const { doc } = await readFile(name, text)
      expect(headlineOf(doc)).toBe(headline)
      expect(standfirstOf(doc)).toBe('')
      expect(detailsOf(doc).note.split(/\n+/)).toEqual(word.split(/\n+/))
      expect(bodyOf(doc).map(plainText)).toEqual([lead, last])
    }
  })

  it.each([
    'Dear Prime Minister,\n\nI write to you because my mill stands still.',
    'Hi all is the name of the boat',
    'Dear readers,\n\nplease write to us.',
    'Dear Editor,\n\nplease print my letter.',
  ])('is none where it is a letter: %s', async (word) => {
    const { doc } = await readFile('a.txt', `${word}\n\n${last}\n\nIt stands still now.\n`)
    for (const line of word.split(/\n+/)) expect(doc.textContent).toContain(line)
  })

  it.each([
    'Dear colleagues,\n\nI have decided to leave the ministry.\n\nI wish you all the best.\n\nThe mill stays open.\n\nNarin Aziz\nMinister',
    'Dear team,\n\nplease forgive me.\n\nYour coach\n\nThe letter was found on Monday.',
    'Dear all,\n\nI resign.\n\nNarin Aziz\nMinister',
    'Merhaba arkadaşlar,\n\nLütfen beni affedin.\n\nDeğirmen açık kalacak.',
    'مرحبا زملائي،\n\nأرجو أن تسامحوني.\n\nتبقى الطاحونة مفتوحة.',
  ])('is none where the story is a letter to others: %s', async (letter) => {
    const files = [
      ['a.txt', letter],
      ['a.json', JSON.stringify({ uri: 'urn:x', type: 'text', headline, body_text: letter })],
    ] as const
    for (const [name, text] of files) {
      const { doc } = await readFile(name, text)
      expect(detailsOf(doc).note).toBe('')
      for (const line of letter.split(/\n+/)) expect(doc.textContent).toContain(line)
    }
  })
})
