import { describe, expect, it } from 'vitest'
import { formatOf, ReadError, readSource } from '../../../story/formats'

const read = (text: string) =>
  readSource({ name: 'file', text, bytes: new TextEncoder().encode(text) }, { house: null, language: null })

describe('a file that holds no story', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks alone', ' \n\t\n', 'empty'],
    ['bytes', '\0\0\0\x01\x02'.repeat(50), 'unknownFormat'],
    ['some other JSON', '{"name": "package", "version": "1.0.0"}', 'json'],
    ['a list in JSON', '[1, 2, 3]', 'json'],
    ['some other XML', '<?xml version="1.0"?><catalogue><book/></catalogue>', 'unknownXml'],
    ['JSON with Markdown in it', '{"entry": {"body": "The **dam** [here](https://example.org)."}}', 'json'],
    ['JSON with HTML in it', '{"page": "<p>The dam.</p>"}', 'json'],
    ['JSON that is cut off', '{"entry": {"body": "The dam', 'json'],
    ['JSON below a comment', '// export\n{"body": "The **dam**."}', 'json'],
    ['JSON in a call', 'show({"body": "The **dam**."});', 'json'],
    ['JSON with a name', 'var story = {"body": "The **dam**."};', 'json'],
    ['JSON by lines', '{"a": 1}\n{"a": 2}\n', 'json'],
    ['data of Python', "{'name': 'dam', 'open': True}", 'json'],
    ['XML without declaration', '<catalogue>\n<book>A dam</book>\n</catalogue>', 'unknownXml'],
    ['an element alone', '<book title="A dam"/>', 'unknownXml'],
    [
      'DocBook',
      '<?xml version="1.0"?><article xmlns="http://docbook.org/ns/docbook"><title>A dam</title><para>It opens.</para></article>',
      'unknownXml',
    ],
    [
      'JATS',
      '<article article-type="news" dtd-version="1.3"><body><p>A dam.</p></body></article>',
      'unknownXml',
    ],
    ['XML with its document type', '<!DOCTYPE book>\n<book>A dam</book>', 'unknownXml'],
    [
      'XML of an old Word',
      '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>A dam</w:t></w:r></w:p></w:body></w:wordDocument>',
      'oldWord',
    ],
    [
      'XML of Excel',
      '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>',
      'spreadsheet',
    ],
    [
      'XML of PowerPoint',
      '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels"/><pkg:part pkg:name="/ppt/presentation.xml"/></pkg:package>',
      'slides',
    ],
    [
      'a workbook in one file of XML',
      '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels"/><pkg:part pkg:name="/xl/workbook.xml"/></pkg:package>',
      'spreadsheet',
    ],
    ['an object of a program', '{\n  title: "A dam",\n}', 'json'],
    ['subtitles', '1\n00:00:01,000 --> 00:00:02,000\nA dam\n', 'subtitles'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><text>A dam</text></svg>', 'drawing'],
    ['a feed', '<rss version="2.0"><channel><item><title>A dam</title></item></channel></rss>', 'feed'],
    ['a feed of Atom', '<?xml version="1.0"?><feed><entry><title>A dam</title></entry></feed>', 'feed'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'pdf'],
    ['an address card', 'BEGIN:VCARD\nFN:Lana Osman\nEND:VCARD', 'addressCard'],
    ['a calendar', 'BEGIN:VCALENDAR\nSUMMARY:The dam\nEND:VCALENDAR', 'calendar'],
    ['a bibliography', '@article{osman2026,\n title = {The dam},\n}', 'bibliography'],
    ['a key', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'key'],
    ['a change', 'diff --git a/dam.c b/dam.c\n--- a/dam.c\n+++ b/dam.c\n', 'sourceChange'],
    ['a script', '#!/bin/sh\necho dam\n', 'sourceCode'],
    [
      'JavaScript',
      "import { dam } from './dam.js'\n\nconst gate = dam();\nfunction open() {\n  gate.open();\n}\n",
      'sourceCode',
    ],
    ['C', '#include <stdio.h>\nint main() {\n  puts("dam");\n}\n', 'sourceCode'],
    [
      'TeX with settings above it',
      '% Options\n\\PassOptionsToPackage{unicode}{hyperref}\n\\documentclass[\n]{article}\n\\begin{document}\nDam.\n\\end{document}\n',
      'sourceCode',
    ],
    ['Texinfo', '\\input texinfo\n@title Dam\n', 'sourceCode'],
    ['a page of a manual', '.\\" Pages\n.TH "Dam" "1"\n', 'sourceCode'],
    ['a style sheet', '.dam { color: red }\n.gate {\n  margin: 0;\n}\n', 'sourceCode'],
    ['a database', 'CREATE TABLE dam (\n  id int,\n  name text\n);\n', 'sourceCode'],
    [
      'a log',
      '2026-03-03 10:00:00,1 INFO dam\n2026-03-03 10:00:01,1 INFO dam\n2026-03-03 10:00:02,1 INFO dam\n',
      'log',
    ],
  ])('is refused: %s', async (_, text, reason) => {
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
    'The ferry is back.\n\nIts timetable is set by a program that begins with\n\\begin{document}\nand ends in tears.',
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
