import { describe, expect, it } from 'vitest'
import { readSource } from '../../../story/formats'
import { utf8 } from '../../../story/formats/office/bytes'
import { blockText } from '../../../story/story/lines'

const read = (name: string, text: string) =>
  readSource({ name, text, bytes: utf8(text) }, { house: null, language: null })

const sentence = 'Engineers will empty the dam this autumn, they said. '

describe('a file that is one story', () => {
  it.each([
    ['a text of ten million letters', 'dam.txt', `Dam\n\n${sentence.repeat(200_000)}`],
    ['lines without number', 'dam.txt', 'dam\n'.repeat(200_001)],
    ['a page', 'dam.html', `<h1>Dam</h1>${'<p>Dam</p>'.repeat(300_001)}`],
    ['Markdown', 'dam.md', `# Dam\n\n${sentence.repeat(200_000)}`],
    ['a table', 'dam.html', `<table>${'<tr><td>a<td>b<td>c'.repeat(33_334)}</table>`],
    ['a table of AsciiDoc', 'dam.adoc', `= Dam\n\nIt is.\n\n|===\n${'|a |b |c\n'.repeat(33_335)}|===\n`],
    ['a sheet', 'dam.csv', 'Party,Seats,Votes\n'.repeat(70_000)],
    ['RTF', 'dam.rtf', `{\\rtf1 ${'\\b dam\\par '.repeat(1_000_001)}}`],
    [
      'a mail',
      'dam.eml',
      `From: a@example.org\nSubject: Dam\nContent-Type: text/html\n\n${'<p>Dam</p>'.repeat(300_001)}`,
    ],
  ])('is refused at once where it is longer than any: %s', async (_, name, text) => {
    await expect(read(name, text)).rejects.toThrow('tooLongStory')
  })

  it('may hold pictures that are larger', async () => {
    const image = `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(1_000_000)}">`
    const [reading] = await read('dam.html', `<h1>Dam</h1><p>${sentence}</p>${image}`)
    expect(reading?.doc.textContent).toContain(sentence.trim())
  })

  it('keeps the words of elements that stand in each other without end', async () => {
    const [reading] = await read(
      'dam.html',
      `<h1>Dam</h1>${'<div>'.repeat(20_000)}The gate<div>is open.${'</div>'.repeat(20_001)}<p>The end.</p>`,
    )
    expect(reading?.doc.children.map((each) => blockText(each)).filter(Boolean)).toEqual([
      'Dam',
      'The gate\nis open.',
      'The end.',
    ])
  })
})
