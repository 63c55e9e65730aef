import { describe, expect, it } from 'vitest'
import { bodyOf, datelineOf, detailsOf, headlineOf, standfirstOf } from '../../../../story/story/parts'
import { plainText } from '../../../../story/story/plain-text'
import { readFile } from '../word-files'
import { p, r, wordFile } from '../word-xml'

const headline = 'Weir near Koya to be mended'
const copy = ['KOYA (Kurdistan 24) – Engineers will mend the weir this autumn.', 'Work begins in June.']
const header = [
  'From: Nadia Helmer <nadia@example.org>',
  'Sent: Tuesday, March 3, 2026 10:11 AM',
  'To: Desk',
  `Subject: ${headline}`,
]
const html = (line: string) => line.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const texts = (line: string) => r(html(line))

describe('the header of a mail above a text', () => {
  it.each<[name: string, content: string | Uint8Array]>([
    [
      'one paragraph of a page',
      `<html><body><p>${header.map(html).join('<br>')}</p><p>&nbsp;</p>${copy.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
    ],
    ['paragraphs of a Word file', wordFile([...header, ...copy].map((line) => p(texts(line))).join(''))],
    [
      'lines of Markdown',
      `${header.map((line) => line.replace(/^(\w+:)/, '**$1**')).join('  \n')}\n\n${copy.join('\n\n')}\n`,
    ],
    ['one that is sent on', `-----Original Message-----\n${header.join('\n')}\n\n${copy.join('\n\n')}\n`],
    [
      'one in Persian',
      `از: nadia@example.org\nتاریخ: ۳ مارس ۲۰۲۶\nبه: desk@example.org\nموضوع: ${headline}\n\n${copy.join('\n\n')}\n`,
    ],
    ['its subject alone', `Subject: ${headline}\n\n${copy.join('\n\n')}\n`],
  ])('gives the headline: %s', async (_, content) => {
    const { doc, report } = await readFile('story', content)
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual([headline, ''])
    expect(datelineOf(doc)?.places[0]?.city).toBe('Koya')
    expect(bodyOf(doc).map(plainText)).toEqual(copy)
    expect(report.dropped).toContain('mail-header')
  })

  it('may stand above a list alone', async () => {
    const { doc } = await readFile(
      'story.html',
      `<p>${header.map(html).join('<br>')}</p><ul><li>A pump</li><li>A net</li></ul>`,
    )
    expect([headlineOf(doc), doc.textContent.includes('@')]).toEqual([headline, false])
  })

  it('gives no headline where its subject only says that a story is in it', async () => {
    const { doc } = await readFile(
      'story.html',
      `<p>From: nadia@example.org<br>Subject: Story for today</p><p>${headline}</p>${copy.map((each) => `<p>${each}</p>`).join('')}`,
    )
    expect([headlineOf(doc), standfirstOf(doc)]).toEqual([headline, ''])
  })

  it.each([
    ['Subject: EMBARGOED until 3 March 2027, 10:00 GMT: Weir', '2027-03-03T10:00:00.000Z', false],
    ['Subject: EMBARGOED: Weir near Koya to be mended', null, true],
    [
      'Subject: Weir near Koya to be mended\nImportance: High\nAttachments: weir.jpg\nEmbargoed until 3 March 2027, 10:00 GMT',
      '2027-03-03T10:00:00.000Z',
      false,
    ],
  ])('keeps the embargo that it tells of: %s', async (subject, embargo, isUnclear) => {
    const lines = [...header.slice(0, 3), 'Cc: Night desk', ...subject.split('\n')]
    const content = [...lines, ...copy].map((line) => `<p>${html(line)}</p>`).join('')
    const { doc, report } = await readFile('story.html', content)
    expect(detailsOf(doc).embargo).toBe(embargo)
    expect(report.notices.some(({ code }) => code === 'embargo-unclear')).toBe(isUnclear)
    expect(doc.textContent).not.toContain('@')
  })

  it.each(['From: here to there', 'To: whom it may concern', 'Date: 3 March'])('%j is none', async (line) => {
    const { doc } = await readFile(
      'story.html',
      `<p>${line}</p>${copy.map((each) => `<p>${each}</p>`).join('')}`,
    )
    expect(headlineOf(doc)).toBe(line)
  })
})
