import { describe, expect, it } from 'vitest'
import { formatOf, ReadError, readSource } from '../../../story/formats'

const read = (text: string) =>
  readSource({ name: 'file', text, bytes: new TextEncoder().encode(text) }, { house: null, language: null })

describe('a file that holds no story', () => {
  it.each([
    ['nothing', '', 'the file is empty'],
    ['blanks alone', ' \n\t\n', 'the file is empty'],
    ['bytes', '\0\0\0\x01\x02'.repeat(50), 'none of the formats'],
    ['some other JSON', '{"name": "package", "version": "1.0.0"}', 'no story in this JSON'],
    ['a list in JSON', '[1, 2, 3]', 'no story in this JSON'],
    [
      'some other XML',
      '<?xml version="1.0"?><catalogue><book/></catalogue>',
      'of no format that is read here',
    ],
    [
      'JSON with Markdown in it',
      '{"entry": {"body": "The **dam** [here](https://example.org)."}}',
      'no story in this JSON',
    ],
    ['JSON with HTML in it', '{"page": "<p>The dam.</p>"}', 'no story in this JSON'],
    ['JSON that is cut off', '{"entry": {"body": "The dam', 'no story in this JSON'],
    ['JSON by lines', '{"a": 1}\n{"a": 2}\n', 'no story in this JSON'],
    ['data of Python', "{'name': 'dam', 'open': True}", 'no story in this JSON'],
    [
      'XML without declaration',
      '<catalogue>\n<book>A dam</book>\n</catalogue>',
      'of no format that is read here',
    ],
    ['an element alone', '<book title="A dam"/>', 'of no format that is read here'],
    ['XML with its document type', '<!DOCTYPE book>\n<book>A dam</book>', 'of no format that is read here'],
    ['an object of a program', '{\n  title: "A dam",\n}', 'no story in this JSON'],
    ['subtitles', '1\n00:00:01,000 --> 00:00:02,000\nA dam\n', 'subtitles'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><text>A dam</text></svg>', 'a drawing'],
    ['a feed', '<rss version="2.0"><channel><item><title>A dam</title></item></channel></rss>', 'a feed'],
    ['a feed of Atom', '<?xml version="1.0"?><feed><entry><title>A dam</title></entry></feed>', 'a feed'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'a PDF'],
    ['an address card', 'BEGIN:VCARD\nFN:Lana Osman\nEND:VCARD', 'an address card'],
    ['a calendar', 'BEGIN:VCALENDAR\nSUMMARY:The dam\nEND:VCALENDAR', 'a calendar'],
    ['a bibliography', '@article{osman2026,\n title = {The dam},\n}', 'a bibliography'],
    ['a key', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'a key'],
    ['a change', 'diff --git a/dam.c b/dam.c\n--- a/dam.c\n+++ b/dam.c\n', 'a change'],
    ['a script', '#!/bin/sh\necho dam\n', 'source code'],
    [
      'JavaScript',
      "import { dam } from './dam.js'\n\nconst gate = dam();\nfunction open() {\n  gate.open();\n}\n",
      'source code',
    ],
    ['C', '#include <stdio.h>\nint main() {\n  puts("dam");\n}\n', 'source code'],
    ['a style sheet', '.dam { color: red }\n.gate {\n  margin: 0;\n}\n', 'source code'],
    ['a database', 'CREATE TABLE dam (\n  id int,\n  name text\n);\n', 'source code'],
    [
      'a log',
      '2026-03-03 10:00:00,1 INFO dam\n2026-03-03 10:00:01,1 INFO dam\n2026-03-03 10:00:02,1 INFO dam\n',
      'a log',
    ],
  ])('is refused in one clear line: %s', async (_, text, reason) => {
    await expect(read(text)).rejects.toThrow(ReadError)
    await expect(read(text)).rejects.toThrow(reason)
  })

  it('is not made of front matter that says what cannot be: that is left out, and told', async () => {
    const [reading] = await read('---\ntitle: Ferry returns\nlanguage: <ar\n---\n\nThe ferry is back.\n')
    expect(reading?.doc.attrs.language).toBe('en')
    expect(reading?.report.dropped).toContain('front-matter')
  })

  it.each([
    '{curly} words begin this story\n\nAnd it goes on.',
    '[Advisory] The ferry is back.',
    '["Enough", says the mayor]\n\nThe ferry is back.',
    '{"Enough"} says the mayor.',
    '[1] The ferry is back.',
    '<Editors: hold until noon>\n\nThe ferry is back.',
    '2026-03-03 10:00 The ferry leaves.\n2026-03-03 11:00 It is back.\n2026-03-03 12:00 It rests.',
    'import duties rise;\nfarmers protest;\nthe council meets;',
    'Let us see: the council = the mayor;\nthe ferry is back;',
    'select ferries from the lake\nare back,\nthey said,',
    '@lana: The ferry is back.',
    'Index: the price of fish\n\nThe ferry is back.',
    'class struggles on the lake {a series}',
    '{Editors: hold until noon}\nThe ferry is back.',
  ])('is not copy that only looks like data: %j', async (text) => {
    expect((await read(text))[0]?.doc.textContent).toContain(text.slice(0, 10))
  })
})

describe('a text that begins with a tag', () => {
  const formatOfText = (text: string, name = 'file') =>
    formatOf({ name, text, bytes: new TextEncoder().encode(text) }).name
  it.each([
    '<p>The dam</p>',
    '<span style="x">The dam</span> leaks.',
    '<table><tr><td>The dam</td></tr></table>',
    '<h2>The dam</h2>\n<ul><li>leaks</li></ul>',
    '<!-- from the site --><section>The dam</section>',
    '<b>The dam</b> leaks.',
  ])('is HTML: %s', (text) => {
    expect(formatOfText(text)).toBe('html')
  })

  it.each([
    '<The dam> leaks.',
    '<b The dam leaks.',
    '<br> The dam leaks.',
    'The <b>dam</b> leaks.',
    '<editors: hold></>',
  ])('is copy: %s', (text) => {
    expect(formatOfText(text)).toBe('txt')
  })

  it('is Markdown where its name says so', () => {
    expect(formatOfText('<div align="center">\n\n# The dam\n\n</div>\n', 'story.md')).toBe('md')
  })
})
