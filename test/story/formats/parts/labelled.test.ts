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

const headline = 'Ferry returns after a night in the fog'
const lead = 'The ferry that was lost in the fog on Monday is back in port, the harbour master said.'
const body = 'It had left the island at six in the evening with a crew of five and 36 travellers on board.'

async function read(text: string, name = 'story.txt') {
  return (await readFile(name, text)).doc
}

describe('copy with labels before its parts', () => {
  it.each<[what: string, text: string, name?: string]>([
    ['in lines', `HEADLINE: ${headline}\nBYLINE: Ana Ruiz\nBODY: ${lead}\n\n${body}`],
    ['in paragraphs', `Headline: ${headline}\n\nByline: By Ana Ruiz\n\nBody:\n\n${lead}\n\n${body}`],
    ['without one before the text', `Title: ${headline}\nAuthor: Ana Ruiz\n\n${lead}\n\n${body}`],
    [
      'with a slug and a date',
      `SLUG: FERRY-FOG\nDATE: March 3\nHEADLINE: ${headline}\nBY: Ana Ruiz\nSTORY:\n${lead}\n\n${body}`,
    ],
    [
      'with what a newsroom’s system says beside them',
      `Slug: FERRY-FOG\nPriority: 2\nWords: 212\nHeadline: ${headline}\nByline: Ana Ruiz\nNotes to editors: pictures follow\n\n${lead}\n\n${body}`,
    ],
    [
      'with keywords and contacts',
      `Title: ${headline}\nKeywords: ferry, fog\nAuthor: Ana Ruiz\nContact: ana@example.org\nStatus: for the desk\n\n${lead}\n\n${body}`,
    ],
    [
      'below the name of a desk',
      `NEWSROOM ONE\nStory ID: 44812\nEditor: Tom Okafor\nSlug: ferry\nHeadline: ${headline}\nWriter: Ana Ruiz\n\n${lead}\n\n${body}`,
    ],
    ['in German', `ÜBERSCHRIFT: ${headline}\nAUTOR: Ana Ruiz\nTEXT: ${lead}\n\n${body}`],
    ['in French', `TITRE : ${headline}\nAUTEUR : Ana Ruiz\nTEXTE : ${lead}\n\n${body}`],
    ['in Arabic', `العنوان: ${headline}\nالكاتب: Ana Ruiz\nالنص: ${lead}\n\n${body}`],
    [
      'in Markdown',
      `**Headline:** ${headline}\n\n**Byline:** Ana Ruiz\n\n**Body:** ${lead}\n\n${body}`,
      'story.md',
    ],
    [
      'in HTML',
      `<p><b>HEADLINE:</b> ${headline}</p><p><b>BYLINE:</b> Ana Ruiz</p><p><b>BODY:</b> ${lead}</p><p>${body}</p>`,
      'story.html',
    ],
    [
      'in a mail',
      `From: Ana <ana@example.org>\nTo: desk@example.org\nSubject: copy\n\nHEADLINE: ${headline}\nBYLINE: Ana Ruiz\nBODY: ${lead}\n\n${body}\n`,
      'story.eml',
    ],
    ['with the story as its title', `STORY: ${headline}\nAUTHOR: Ana Ruiz\nCOPY:\n${lead}\n\n${body}`],
    ['in brackets', `[HEADLINE] ${headline}\n[BYLINE] Ana Ruiz\n[BODY]\n${lead}\n\n${body}`],
    [
      'with others among them',
      `HED: ${headline}\nBYLINE: Ana Ruiz\nBUDGET: 400 words, art\nBODY: ${lead}\n\n${body}`,
    ],
    ['in French, with who signs it', `TITRE : ${headline}\nSIGNATURE : Ana Ruiz\nTEXTE : ${lead}\n\n${body}`],
    ['in Turkish', `BAŞLIK: ${headline}\nMUHABİR: Ana Ruiz\nMETİN: ${lead}\n\n${body}`],
    ['in Persian', `تیتر: ${headline}\nروتیتر: آب\nخبرنگار: Ana Ruiz\nمتن: ${lead}\n\n${body}`],
    [
      'with its subject, as mails have it',
      `الموضوع: ${headline}\nالكاتب: Ana Ruiz\nالنص:\n${lead}\n\n${body}`,
    ],
  ])('has the parts that they tell, %s', async (_, text, name) => {
    const doc = await read(text, name)
    expect(headlineOf(doc)).toBe(headline)
    expect(bylinesOf(doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
    expect(standfirstOf(doc)).toBe('')
    expect(bodyOf(doc).map(plainText)).toEqual([lead, body])
  })

  it.each([
    [`Reporter: Ana Ruiz\nEditor: Tom Okafor\nWord count: 212`, 'Editor: Tom Okafor'],
    [`NEWSROOM ONE\nStory ID: 44812\nWriter: Ana Ruiz\nStatus: READY\nTime: 14:30`, 'Status: READY'],
    [`القسم: أخبار\nالكاتب: Ana Ruiz\nالأولوية: عاجل`, 'الأولوية: عاجل'],
    [`Ressort: Wirtschaft\nAutorin: Ana Ruiz`, 'Ressort: Wirtschaft'],
  ])('has its headline below a form that names none: %j', async (form, told) => {
    const { doc, report } = await readFile('story.txt', `${form}\n\n${headline}\n\n${lead}\n\n${body}`)
    expect(headlineOf(doc)).toBe(headline)
    expect(bylinesOf(doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
    expect(bodyOf(doc).map(plainText)).toEqual([lead, body])
    expect(report.notices.map(({ value }) => value)).toContain(told)
  })

  it.each([
    'Slug: FERRY\nBy: Ana Ruiz\nDate: 3 May 2026',
    'Writer: Ana Ruiz\nWords: 212\nStatus: READY\nTime: 14:30',
    '\nReporter: Ana Ruiz\nSlug: ferry\nDesk: foreign',
  ])('has the headline that stands above a form: %j', async (form) => {
    const doc = await read(`${headline}\n${form}\n\n${lead}\n\n${body}`)
    expect(headlineOf(doc)).toBe(headline)
    expect(bylinesOf(doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
    expect(bodyOf(doc).map(plainText)).toEqual([lead, body])
  })

  it('keeps it also where a line of its own stands below the form', async () => {
    const doc = await read(
      `${headline}\nSlug: FERRY\nBy: Ana Ruiz\nDesk: city\n\nNo end in sight\n\n${lead}\n\n${body}`,
    )
    expect(headlineOf(doc)).toBe(headline)
    expect(bodyOf(doc).map(plainText)).toEqual(['No end in sight', lead, body])
  })

  it('has how its writer is reached for the desk alone, and its keywords', async () => {
    const doc = await read(
      `Title: ${headline}\nKeywords: ferry, fog\nAuthor: Ana Ruiz\nContact: ana@example.org\n\n${lead}\n\n${body}`,
    )
    expect(detailsOf(doc)).toMatchObject({ keywords: ['ferry', 'fog'], note: 'Contact: ana@example.org' })
  })

  it('has how its writer is reached in several lines for the desk alone', async () => {
    const contact = 'Contact: Ana Ruiz\n+44 20 7946 0000\nana@example.org'
    for (const form of [`Title: ${headline}\n${contact}`, `Slug: ferry\n${contact}\n\n${headline}`]) {
      const doc = await read(`${form}\n\n${lead}\n\n${body}`)
      expect(headlineOf(doc)).toBe(headline)
      expect(detailsOf(doc).note).toBe(contact)
      expect(bodyOf(doc).map(plainText)).toEqual([lead, body])
    }
  })

  it.each([
    'Budget: 400 words, art',
    'Photos: by the harbour',
    'Dateline: the river',
    'Dateline: 10:15',
    'Credits: pictures, nobody',
    'Sign-off: the mill, the weir',
  ])('loses no line that it cannot read without a word: %j', async (line) => {
    for (const form of [
      `Headline: ${headline}\nByline: Ana Ruiz\nSlug: ferry\n${line}\n\n`,
      `Slug: ferry\nHeadline: ${headline}\n${line}\nByline: Ana Ruiz\nBody: `,
    ]) {
      const { doc, report } = await readFile('story.txt', `${form}${lead}\n\n${body}`)
      const told = [...report.notices.map(({ value }) => value), plainText(doc)].join('\n').toLowerCase()
      expect(told).toContain(line.slice(line.indexOf(': ') + 2).toLowerCase())
      expect(doc.textContent).toContain(lead)
    }
  })

  it('sets no sentence aside, whatever stands before it', async () => {
    const doc = await read(`HEADLINE: ${headline}\nREPORTER: Ana Ruiz\nLEDE: ${lead}\nBODY: ${body}`)
    for (const text of [lead, body]) expect(bodyOf(doc).map(plainText).join('\n')).toContain(text)
  })

  it('has the byline above a text without a headline', async () => {
    for (const text of [
      `Author: Ana Ruiz\nSlug: ferry\nText: ${lead}\n\n${body}`,
      `By Ana Ruiz\n\n${lead}\n\n${body}`,
    ]) {
      const doc = await read(text)
      expect([headlineOf(doc), bylinesOf(doc)]).toEqual(['', [{ name: 'Ana Ruiz', credit: '' }]])
      expect(bodyOf(doc).map(plainText)).toEqual([lead, body])
    }
  })

  it('has its dateline, standfirst, slug and sign-off', async () => {
    const doc = await read(
      `HEADLINE: ${headline}\nSTANDFIRST: All are well\nSLUG: FERRY\nDATELINE: ERBIL (Kurdistan 24)\n\nBODY:\n\n${lead}\n\n${body}\n\nSIGN-OFF: Editing by Tom Okafor`,
    )
    expect(standfirstOf(doc)).toBe('All are well')
    expect(detailsOf(doc).slug).toBe('FERRY')
    expect(datelineOf(doc)).toMatchObject({ places: [{ city: 'Erbil' }], sources: ['Kurdistan 24'] })
    expect(signOffOf(doc).editing).toEqual([{ name: 'Tom Okafor', place: '' }])
    expect(bodyOf(doc)).toHaveLength(2)
  })

  it.each([
    `Title: contender\n\n${lead}\n\n${body}`,
    `Headline: the word is older than papers\n\n${lead}\n\n${body}`,
    `${headline}\n\nText: what the law says\n\n${lead}\n\n${body}`,
    `Story: a word with a history\n\n${lead}\n\n${body}`,
    `Text: the law says no\n\nTitle: a word\n\n${lead}`,
    `Place: Erbil\n\nDate: Monday\n\n${lead}\n\n${body}`,
    `Body: found in the river\n\n${lead}`,
    `${headline}\n\nHeadline: none\nBody: found`,
    `${headline}\n\n${lead}\n\nTitle: the sea\n\nText: none`,
  ])('is none where %j', async (text) => {
    const doc = await read(text)
    for (const line of text.split(/\n+/)) expect(doc.textContent).toContain(line)
  })
})
