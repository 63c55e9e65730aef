import { describe, expect, it } from 'vitest'
import { bodyOf, datelineOf, headlineOf, standfirstOf } from '../../../../story/story/parts'
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

  it.each(['From: here to there', 'To: whom it may concern', 'Date: 3 March'])('%j is none', async (line) => {
    const { doc } = await readFile(
      'story.html',
      `<p>${line}</p>${copy.map((each) => `<p>${each}</p>`).join('')}`,
    )
    expect(headlineOf(doc)).toBe(line)
  })
})
