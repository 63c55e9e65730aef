import { describe, expect, it } from 'vitest'
import { readClipboard } from '../../../../story/editing/paste'
import { readSource } from '../../../../story/formats'
import type { Report } from '../../../../story/formats/format'
import { bodyOf } from '../../../../story/story/parts'

const first = 'The dam above the village will be emptied this autumn, engineers said on Monday.'
const second = 'Its gate has leaked since the spring, and the lake has sunk by two metres.'

const toldIn = ({ notices }: Report) =>
  notices.filter(({ code }) => code === 'wire-lines').flatMap(({ value }) => value.split('\n'))

/** What is left of a piece of a page that is pasted, between two paragraphs, and what is told. */
function pasted(html: string) {
  const { blocks, report } = readClipboard({ html: `<p>${first}</p>${html}<p>${second}</p>`, text: '' })
  return { texts: blocks.map(({ textContent }) => textContent), told: toldIn(report) }
}

async function read(name: string, text: string) {
  const source = { name, text, bytes: new TextEncoder().encode(text) }
  const [reading] = await readSource(source, { house: null, language: null })
  return {
    texts: reading ? bodyOf(reading.doc).map(({ textContent }) => textContent) : [],
    told: reading ? toldIn(reading.report) : [],
  }
}

const link = (text: string) => `<a href="https://example.org/other">${text}</a>`

const furniture: [html: string, told: string[]][] = [
  ['<p>Advertisement</p>', ['Advertisement']],
  ['<div>ADVERTISEMENT</div>', ['ADVERTISEMENT']],
  ['<p>Skip advertisement</p>', ['Skip advertisement']],
  ['<p>ShareTweet</p>', ['ShareTweet']],
  ['<div>Share</div>', ['Share']],
  ['<p>Share | Tweet | Email | Print</p>', ['Share | Tweet | Email | Print']],
  ['<p>Share on Facebook</p>', ['Share on Facebook']],
  ['<p>12 Shares Share Tweet</p>', ['12 Shares Share Tweet']],
  [`<p>${link('Facebook')} ${link('X')} ${link('WhatsApp')}</p>`, ['Facebook X WhatsApp']],
  [`<ul><li>${link('Share on X')}</li><li>${link('Copy link')}</li></ul>`, ['Share on X', 'Copy link']],
  [`<p>Read more: ${link('Bridge to open in May')}</p>`, ['Read more: Bridge to open in May']],
  [`<p>${link('READ MORE Bridge to open in May')}</p>`, ['READ MORE Bridge to open in May']],
  [`<p>Related: ${link('Will it rain?')}</p>`, ['Related: Will it rain?']],
  ['<p>Read more: Bridge to open in May</p>', ['Read more: Bridge to open in May']],
  ['<p>Read more…</p>', ['Read more…']],
  ['<p>اقرأ أيضا: جسر جديد</p>', ['اقرأ أيضا: جسر جديد']],
  ['<p>Sign up for our newsletter</p>', ['Sign up for our newsletter']],
  [
    '<h3>Subscribe to the Evening Briefing newsletter here.</h3>',
    ['Subscribe to the Evening Briefing newsletter here.'],
  ],
  [
    `<h3>Related stories</h3><ul><li>${link('Bridge to open in May')}</li><li>${link('Rain falls on the hills')}</li></ul>`,
    ['Related stories', 'Bridge to open in May', 'Rain falls on the hills'],
  ],
  [
    `<p>More on this story</p><p>${link('Bridge to open')}</p><h4>${link('Rain falls')}</h4>`,
    ['More on this story', 'Bridge to open', 'Rain falls'],
  ],
]

const copy = [
  '<p>Advertisement revenue fell by a third.</p>',
  '<p>Read more books, she said.</p>',
  '<p>Read more: the report is at the town hall.</p>',
  '<p>Related: the mayor and his deputy are cousins.</p>',
  '<p>See also: chapter three of the report</p>',
  '<p>“Sign up for our newsletter,” the poster said.</p>',
  '<p>Sign up for our newsletter, he told the crowd.</p>',
  '<p>Subscribe to fewer newsletters.</p>',
  '<p>Share this.</p>',
  '<h3>Shares</h3>',
  '<h3>Share</h3>',
  '<p>Facebook, X and WhatsApp were blocked.</p>',
  '<ul><li>Facebook</li><li>WhatsApp</li></ul>',
  '<h3>Related stories</h3>',
  `<p>${link('The ministry of water')}</p>`,
  '<p>Print, post and save.</p>',
  '<p>12 comments</p>',
]

describe('what a site puts between paragraphs', () => {
  it.each(furniture)('is set aside and told in a piece of a page: %s', (html, told) => {
    expect(pasted(html)).toEqual({ texts: [first, second], told })
  })

  it.each(copy)('is never a sentence or a heading of copy: %s', (html) => {
    const { texts, told } = pasted(html)
    expect(texts.length).toBe(3)
    expect(told).toEqual([])
  })

  it.each(furniture)('is set aside and told in a file of a page: %s', async (html, told) => {
    const page = `<html><body><h1>Dam to be drained</h1><p>${first}</p>${html}<p>${second}</p></body></html>`
    expect(await read('story.html', page)).toEqual({ texts: [first, second], told })
  })

  it.each(['story.txt', 'story.md', 'story.eml'])('is set aside and told in %s', async (name) => {
    const head = name.endsWith('.eml')
      ? 'From: a@example.org\nSubject: Dam to be drained\n\n'
      : 'Dam to be drained\n\n'
    const lines = [
      'ShareTweet',
      'Advertisement',
      'Read more: Bridge to open in May',
      'Sign up for our newsletter',
    ]
    expect(await read(name, `${head}${first}\n\n${lines.join('\n\n')}\n\n${second}\n`)).toEqual({
      texts: [first, second],
      told: lines,
    })
  })

  it('stays where nothing else was copied', () => {
    const { blocks, report } = readClipboard({ html: '<p>Advertisement</p>', text: 'Advertisement' })
    expect([blocks.map(({ textContent }) => textContent), toldIn(report)]).toEqual([['Advertisement'], []])
  })
})
