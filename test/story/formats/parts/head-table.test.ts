import { describe, expect, it } from 'vitest'
import { bodyOf, bylinesOf, datelineOf, detailsOf, headlineOf } from '../../../../story/story/parts'
import { plainText } from '../../../../story/story/plain-text'
import { readFile } from '../word-files'
import { p, r, wordFile } from '../word-xml'

type Rows = readonly (readonly string[])[]

const tableInWord = (rows: Rows) => {
  const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}
const tableInPage = (rows: Rows) => {
  const cell = (text: string) => `<td>${text}</td>`
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
}

const headline = 'Dam to be drained'
const names = 'By Lana Osman'
const lead = 'KOYA (Kurdistan 24) – Engineers will empty the dam this autumn.'
const end = 'Work begins in May.'

/** A table above lines, in each kind of file. */
const files: Readonly<Record<string, (rows: Rows, lines: readonly string[]) => string | Uint8Array>> = {
  docx: (rows, lines) => wordFile(tableInWord(rows) + lines.map((line) => p(r(line))).join('')),
  html: (rows, lines) =>
    `<html><body>${tableInPage(rows)}${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
}

async function read(format: string, rows: Rows, lines: readonly string[]) {
  const { doc, report } = await readFile(`story.${format}`, files[format]?.(rows, lines) ?? '')
  return {
    headline: headlineOf(doc),
    names: bylinesOf(doc).map(({ name }) => name),
    city: datelineOf(doc)?.places[0]?.city,
    body: bodyOf(doc).map(plainText),
    slug: detailsOf(doc).slug,
    aside: report.notices.filter(({ code }) => code === 'wire-lines').map(({ value }) => value),
  }
}

describe.each(Object.keys(files))('a table above the text of %s', (format) => {
  const whole = { headline, names: ['Lana Osman'], city: 'Koya', body: [lead, end] }

  it.each<[what: string, rows: Rows, lines: string[], slug: string, aside: string[]]>([
    ['a slug', [['Slug', 'dam-koya']], [headline, names, lead, end], 'dam-koya', []],
    [
      'a slug and a name',
      [
        ['Slug', 'dam-koya'],
        ['Reporter', 'Lana Osman'],
      ],
      [headline, lead, end],
      'dam-koya',
      [],
    ],
    [
      'labels in its cells',
      [['Slug: dam-koya', 'Reporter: Lana Osman']],
      [headline, names, lead, end],
      'dam-koya',
      [],
    ],
    [
      'two pairs a row',
      [['Slug', 'dam-koya', 'Date', '3 March']],
      [headline, names, lead, end],
      'dam-koya',
      ['3 March'],
    ],
    [
      'a headline',
      [
        ['Headline:', headline],
        ['Byline:', 'Lana Osman'],
        ['Slug:', 'dam-koya'],
        ['Length:', '40 words'],
      ],
      [lead, end],
      'dam-koya',
      ['Length: 40 words'],
    ],
    ['the headline alone', [[headline]], [names, lead, end], '', []],
  ])('that is a form with %s says what it says', async (_, rows, lines, slug, aside) => {
    const found = await read(format, rows, lines)
    expect(found).toMatchObject({ ...whole, slug })
    for (const line of aside) expect(found.aside.join('\n')).toContain(line)
  })

  it.each<[what: string, rows: Rows]>([
    ['a letterhead', [['Northern Post', 'Desk copy']]],
    [
      'one of figures',
      [
        ['Title', 'Year'],
        ['The Long Rain', '1965'],
        ['The Dry Well', '1971'],
      ],
    ],
  ])('that is %s stands after it', async (_, rows) => {
    const found = await read(format, rows, [headline, names, lead, end])
    const text = rows.map((row) => row.join('\t')).join('\n')
    expect(found).toMatchObject({ ...whole, body: [lead, end, text], slug: '' })
  })
})

it('a form between the headline of a page and its text says what it says', async () => {
  const page = `<html><body>${tableInPage([['Slug', 'dam-koya']])}<h1>${headline}</h1><p>${names}</p><p>${lead}</p><p>${end}</p></body></html>`
  const { doc } = await readFile('story.html', page)
  expect(headlineOf(doc)).toBe(headline)
  expect(detailsOf(doc).slug).toBe('dam-koya')
  expect(bodyOf(doc).map(plainText)).toEqual([lead, end])
})

it('a table of figures between a headline and its text stays there', async () => {
  const rows = [
    ['Koya', '1,200'],
    ['Ranya', '900'],
  ]
  const page = `<html><body><h1>${headline}</h1>${tableInPage(rows)}<p>${end}</p></body></html>`
  const { doc } = await readFile('story.html', page)
  expect(bodyOf(doc).map(plainText)).toEqual(['Koya\t1,200\nRanya\t900', end])
})
