import { describe, expect, it } from 'vitest'
import { readSource } from '../../../story/formats'

async function noticesOf(name: string, text: string) {
  const source = { name, text, bytes: new TextEncoder().encode(text) }
  const readings = await readSource(source, { house: null, language: null })
  return readings.map(({ report }) => report.notices.map(({ code }) => code))
}

const ninjs = (fields: object) => JSON.stringify({ uri: 'urn:x:1', type: 'text', version: '1', ...fields })
const page = (body: string) => `<html><head><title>Bridge reopens</title></head><body>${body}</body></html>`

describe('a story that is a headline alone', () => {
  it.each([
    ['an item of ninjs', 'a.json', ninjs({ headline: 'Bridge reopens' })],
    ['a page that asks who is there', 'a.html', page('<form><input name="user"></form>')],
  ])('is told: %s', async (_, name, text) => {
    expect(await noticesOf(name, text)).toEqual([['no-text']])
  })

  it.each([
    ['an item with a text', 'a.json', ninjs({ headline: 'Bridge reopens', body_text: 'It is open.' })],
    ['a page with a text', 'a.html', page('<h1>Bridge reopens</h1><p>It is open.</p>')],
    ['a line of text', 'a.txt', 'The bridge is open again.'],
    ['a table', 'a.md', '# Votes\n\n| Party | Seats |\n| --- | --- |\n| Blue | 12 |\n'],
  ])('is not what has more: %s', async (_, name, text) => {
    expect(await noticesOf(name, text)).toEqual([[]])
  })
})
