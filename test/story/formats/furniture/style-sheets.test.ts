import { describe, expect, it } from 'vitest'
import { bodyOf, headlineOf, standfirstOf } from '../../../../story/story/parts'
import { plainText } from '../../../../story/story/plain-text'
import { readFile } from '../word-files'

const lead = 'The ferry came back on Monday after a week in the yard, its captain said.'
const mail = (type: string, body: string) =>
  `From: Lana Osman <lana@example.org>\nTo: desk@example.org\nSubject: Ferry back\nContent-Type: ${type}; charset=utf-8\n\n${body}\n`

describe('a style sheet that stands in a text', () => {
  it.each([
    ['story.eml', mail('text/html', `<div>P {margin-top:0;margin-bottom:0;}</div><p>${lead}</p>`)],
    ['story.txt', `Ferry back\n\n.red {color: red} .b {margin: 0}\n\n${lead}\n`],
    [
      'story.eml',
      mail(
        'text/plain',
        `body {\n  font-family: Arial;\n  margin: 0;\n}\n@media only screen and (max-width: 600px) {\n  .a { width: 100% }\n  .b { padding: 0; }\n}\n\n${lead}`,
      ),
    ],
    [
      'story.json',
      JSON.stringify({
        uri: 'urn:x',
        type: 'text',
        headline: 'Ferry back',
        body_text: `a:hover { color: #00f; }\n\n${lead}`,
      }),
    ],
  ])('is no text of the story, and reported: %s, %s', async (name, content) => {
    const { doc, report } = await readFile(name, content)
    expect(headlineOf(doc)).toBe('Ferry back')
    expect(standfirstOf(doc)).toBe('')
    expect(bodyOf(doc).map(plainText)).toEqual([lead])
    expect(report.notices.some(({ code, value }) => code === 'wire-lines' && value.includes('{'))).toBe(true)
  })

  it.each([
    'Nobody {a crew of 12} was hurt.',
    'The set {1, 2, 3}',
    'He wrote p {margin: 0} on the wall.',
    'Prices: {see table}',
    'He asked {twice {in a row}}',
    'p {margin: 0}}',
    'The dam will be drained in May {check: with the ministry}',
  ])('is not meant by braces: %s', async (line) => {
    const { doc } = await readFile('story.txt', `Ferry back\n\n${lead}\n\n${line}\n\nNobody was hurt.\n`)
    expect(bodyOf(doc).map(plainText)).toEqual([lead, line, 'Nobody was hurt.'])
  })
})
