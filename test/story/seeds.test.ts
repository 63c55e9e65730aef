import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../story/formats'
import { contentOf } from '../../story/formats/json'
import { detailsOf } from '../../story/story/parts'
import { storyOf } from './generate'

const folder = resolve(import.meta.dirname, '../../seeds')
const samples = readdirSync(folder)
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
  .map(({ name, bytes }) => {
    const [reading] = readSource(
      { name, bytes, text: bytes.toString('utf8') },
      { house: null, language: null },
    )
    if (!reading) throw new Error(`${name} holds nothing`)
    return {
      name,
      doc: reading.doc,
      content: contentOf(storyOf(reading.doc)),
      details: detailsOf(reading.doc),
    }
  })

describe('the sample stories', () => {
  it('are at least twelve', () => {
    expect(samples.length).toBeGreaterThanOrEqual(12)
  })

  it.each(samples)('$name has headline, dateline and sign-off', ({ name, content }) => {
    expect(content.headline).not.toBe('')
    expect(content.dateline?.places[0]?.city ?? '').not.toBe('')
    // AP's copy carries none
    expect(content.signOff === null).toBe(name === 'harvest-prices.md')
  })

  it('show each house, Sorani and Arabic, a table and a picture', () => {
    expect(new Set(samples.map(({ details }) => details.house))).toEqual(
      new Set(['kurdistan24', 'reuters', 'ap', 'afp', 'dpa', 'ansa']),
    )
    const rightToLeft = samples
      .filter(({ details }) => details.direction === 'rtl')
      .map(({ details }) => details.language)
    expect(rightToLeft.sort()).toEqual(['ar', 'ckb'])
    const blocks = samples.map(({ doc }) => doc.children.map(({ type }) => type.name))
    expect(blocks.some((names) => names.includes('table') && names.includes('picture'))).toBe(true)
  })

  it('are one very short and one long', () => {
    const words = samples.map(({ content }) => content.words)
    expect(Math.min(...words)).toBeLessThan(90)
    expect(Math.max(...words)).toBeGreaterThan(1500)
  })
})

describe('a wire story of 25 paragraphs and more', () => {
  const text = readFileSync(join(folder, 'wire-reservoir.txt'), 'utf8')
  const wire = samples.find(({ name }) => name === 'wire-reservoir.txt')

  it('is taken in with every sentence, quote mark and name', () => {
    const plain = (value: string) => value.replace(/\s+/gu, ' ').trim()
    expect(plain(wire?.doc.textBetween(0, wire.doc.content.size, ' ', ' ') ?? '')).toBe(plain(text))
    expect(wire?.content.paragraphs.length).toBeGreaterThanOrEqual(25)
  })
})
