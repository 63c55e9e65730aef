import { describe, expect, it } from 'vitest'
import { readSource } from '../../../story/formats'
import { utf8 } from '../../../story/formats/office/bytes'
import { blockText } from '../../../story/story/lines'

async function read(name: string, text: string) {
  const [reading] = await readSource({ name, text, bytes: utf8(text) }, { house: null, language: null })
  if (!reading) throw new Error('nothing was read')
  return {
    ...reading,
    lines: reading.doc.children.map((each) => `${each.type.name}: ${blockText(each)}`),
  }
}

describe('Org mode', () => {
  const text = `# kept in the archive
#+TITLE: Dam near Koya to be drained
#+AUTHOR: Lana Osman
#+DATE: <2026-03-03 Tue>
#+OPTIONS: toc:nil
#+STARTUP: overview

KOYA (Kurdistan 24) – Engineers will *empty* the dam this /autumn/, the [[https://example.org/m][ministry]] said.
It is 3/4 full and/or cracked.

* TODO What next                                     :water:
:PROPERTIES:
:CUSTOM_ID: next
:END:
Work begins in =May=.[fn:1][fn:: said in passing][fn:two: and again]

#+begin_quote
Nobody will stay.
#+end_quote

- a pump
- a gate

| Party | Seats |
|-------+-------|
| Green |    12 |

* COMMENT Sources
Hiwa, call him.

** His number
555

* Costs :noexport:
None.

* The end
-----
That is all.

[fn:1] Ministry figures.
`

  it('is read by its own signs, in a file of any name', async () => {
    for (const name of ['dam.org', 'dam.txt']) {
      const { lines, report } = await read(name, text)
      expect(lines.slice(0, 4)).toEqual([
        'headline: Dam near Koya to be drained',
        'standfirst: ',
        'byline: By Lana Osman',
        'paragraph: KOYA (Kurdistan 24) – Engineers will empty the dam this autumn, the ministry said. It is 3/4 full and/or cracked.',
      ])
      const rest = lines.slice(4).join('\n')
      expect(rest).toContain('crosshead: What next\nparagraph: Work begins in May.\nquote: ')
      expect(rest).not.toMatch(/TODO|:water:|PROPERTIES|CUSTOM_ID|\[fn|#\+|Hiwa|555|Costs|None|\*\*|\[\[/)
      expect(rest).toContain('crosshead: The end')
      expect(report.dropped).toEqual(expect.arrayContaining(['comments', 'footnotes']))
    }
  })

  it('keeps its marks, links and tables', async () => {
    const { doc } = await read('dam.org', text)
    const marks = new Set<string>()
    doc.descendants((node) => {
      for (const { type } of node.marks) marks.add(type.name)
    })
    expect([...marks].sort()).toEqual(['dateline', 'em', 'link', 'strong'])
    expect(doc.children.some(({ type }) => type.name === 'table')).toBe(true)
  })

  it.each([
    '#+1 is the sign that readers send.\n\nIt is liked.\n',
    '# heading of Markdown\n\n#hashtag: a word\n',
  ])('is not what only looks so: %s', async (plain) => {
    const { doc } = await read('x.txt', plain)
    expect(doc.textContent).toContain(plain.split('\n')[2] ?? '')
  })
})

describe('reStructuredText', () => {
  const text = `============================
Dam near Koya to be drained
============================

:Author: Lana Osman
:Date: 2026-03-03

.. contents::

KOYA (Kurdistan 24) – Engineers will **empty** the dam this *autumn*, the
\`ministry <https://example.org/m>\`_ said. [1]_

What next
---------

.. This is for the desk alone.
   Call Hiwa.

Work begins in \`\`May\`\`.

   Nobody will stay.

=====  =====
Party  Seats
=====  =====
Green  12
Blue   3
=====  =====

.. image:: dam.png
   :alt: The dam

The end
-------

That is all, :emphasis:\`they\` said.

.. [1] Ministry figures.
.. _ministry: https://example.org
`

  it('is read by its own signs, in a file of any name', async () => {
    for (const name of ['dam.rst', 'dam.txt']) {
      const { lines, doc } = await read(name, text)
      expect(lines.slice(0, 4)).toEqual([
        'headline: Dam near Koya to be drained',
        'standfirst: ',
        'byline: By Lana Osman',
        'paragraph: KOYA (Kurdistan 24) – Engineers will empty the dam this autumn, the ministry said.',
      ])
      const rest = lines.slice(4).join('\n')
      expect(rest).toContain('crosshead: What next\nparagraph: Work begins in May.\nquote: ')
      expect(rest).toContain('crosshead: The end\nparagraph: That is all, they said.')
      expect(rest).not.toMatch(/\.\. |::|=====|-----|Hiwa|`|dam\.png|:alt:|example\.org/)
      const table = doc.children.find(({ type }) => type.name === 'table')
      expect(table?.children.map((row) => row.children.map((cell) => cell.textContent))).toEqual([
        ['Party', 'Seats'],
        ['Green', '12'],
        ['Blue', '3'],
      ])
    }
  })

  it('takes a subtitle as the standfirst, and several authors', async () => {
    const { lines } = await read(
      'dam.rst',
      'Dam to be drained\n#################\nEngineers want it empty by May\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n\n:Authors:\n  - Lana Osman\n  - Hiwa Karim\n\nErbil is a town. Rain fell on it.\n\nFirst\n=====\n\nMore of it.\n\nSecond\n======\n\nAll of it.\n',
    )
    expect(lines.slice(0, 3)).toEqual([
      'headline: Dam to be drained',
      'standfirst: Engineers want it empty by May',
      'byline: By Lana Osman and Hiwa Karim',
    ])
    expect(lines).toContain('crosshead: Second')
  })

  it('is not Markdown with a ruled title', async () => {
    const { lines } = await read(
      'dam.md',
      'Dam to be drained\n=================\n\n:warning: Rain fell on `Koya`.\n',
    )
    expect(lines.join('\n')).toContain(':warning: Rain fell')
  })
})

describe('a mail', () => {
  const mail =
    'Received: by mx.example.org\r\nFrom: Lana <lana@example.org>\r\nSubject: Dam near Koya to be drained\r\nDate: Tue, 3 Mar 2026 10:11:12 +0300\r\n\r\nEngineers will empty the dam.\r\n\r\nWork begins in May.\r\n'
  it.each([
    ['blanks', `${' '.repeat(96)}\r\n`],
    ['blank lines', '\r\n\r\n'],
  ])('is one with %s above its header', async (_, above) => {
    const { lines } = await read('mail.txt', above + mail)
    expect(lines[0]).toBe('headline: Dam near Koya to be drained')
    expect(lines.join('\n')).not.toContain('Received')
  })

  it('is one with no header but that of its parts', async () => {
    const { lines } = await read(
      'mail.txt',
      'Content-Type: multipart/mixed;\n\tboundary="=x"\n\n--=x\nContent-Type: text/plain\n\nDam near Koya to be drained\n\nEngineers will empty the dam.\n\n--=x--\n',
    )
    expect(lines.join('\n')).not.toMatch(/Content-Type|=x/)
    expect(lines[0]).toBe('headline: Dam near Koya to be drained')
  })
})
