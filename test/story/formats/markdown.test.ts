/** Markdown of other programs: front matter of any kind, and signs that CommonMark does not have. */
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../story/formats'
import { bylinesOf, detailsOf, headlineOf, standfirstOf } from '../../../story/story/parts'
import { outline, readFile } from './word-files'

const text = 'Engineers will empty the dam this autumn.\n\nWork begins in May.\n'
const paragraphs = [
  'paragraph("Engineers will empty the dam this autumn.")',
  'paragraph("Work begins in May.")',
]

async function read(front: string, body = `\n${text}`, name = 'story.md') {
  const { doc, report } = await readFile(name, `${front}${body}`)
  return {
    doc,
    headline: headlineOf(doc),
    names: bylinesOf(doc).map((each) => each.name),
    body: outline(doc).filter((line) => !/^(?:headline|standfirst|byline)/.test(line)),
    dropped: report.dropped,
    standfirst: standfirstOf(doc),
    report,
  }
}

describe('the authors of front matter', () => {
  const lana = ['Lana Osman']
  const both = ['Lana Osman', 'Hiwa Karim']
  it.each([
    ['a name', 'author: Lana Osman', lana],
    ['a name in quotes', 'author: "Lana Osman"', lana],
    ['a list in brackets', 'authors: [Lana Osman, Hiwa Karim]', both],
    ['a list', 'authors:\n  - Lana Osman\n  - Hiwa Karim', both],
    ['a list without indents', 'authors:\n- Lana Osman\n- Hiwa Karim', both],
    ['names with and', 'author: Lana Osman and Hiwa Karim', both],
    ['names with a comma', 'author: Lana Osman, Hiwa Karim', both],
    ['a name with its first name last', 'author: "Osman, Lana"', lana],
    ['such names in a list', 'authors:\n  - "Osman, Lana"\n  - "Karim, Hiwa"', both],
    ['a byline', 'byline: By Lana Osman and Hiwa Karim', both],
    ['by', 'by: Lana Osman', lana],
    ['a writer', 'writer: Lana Osman', lana],
    ['contributors', 'contributors: [Lana Osman, Hiwa Karim]', both],
    ['a name with its address', 'author: Lana Osman <lana@example.org>', lana],
    ['a name that leads to a page', 'author: "[Lana Osman](https://example.org/lana)"', lana],
    ['a name with its addresses', 'author: Lana Osman <lana@example.org> (https://example.org)', lana],
    ['a person', 'author:\n  name: Lana Osman\n  email: lana@example.org', lana],
    [
      'people and a name',
      'author:\n  - name: Lana Osman\n    url: https://example.org\n  - Hiwa Karim',
      both,
    ],
    [
      'people by their keys',
      'authors:\n  lana:\n    display_name: Lana Osman\n  hiwa:\n    name: Hiwa Karim',
      both,
    ],
    ['given and family names', 'author:\n  - given: Lana\n    family: Osman', lana],
    ['names in quotes with and', 'author: "Lana Osman" and "Hiwa Karim"', both],
    ['names of a citation', 'authors:\n  - given-names: Lana\n    family-names: Osman', lana],
    ['a person in one line', 'author: {name: Lana Osman, twitter: lana}', lana],
    ['two keys', 'author: Lana Osman\ncontributor: Hiwa Karim', both],
    ['a key in German', 'Autorin: Lana Osman', lana],
    ['a key in French', 'auteur: Lana Osman', lana],
    ['a key in Arabic', 'الكاتب: Lana Osman', lana],
    ['what a theme keeps them in', 'params:\n  author: Lana Osman', lana],
    ['a key in capitals', 'Author: Lana Osman', lana],
    ['beside whether they are printed', 'author: Lana Osman\nbyline: true', lana],
    ['beside that there is no other', 'author: Lana Osman\ncontributor: none', lana],
  ])('are kept where they are %s', async (_, front, names) => {
    for (const title of ['title: Dam to be drained\n', '']) {
      const heading = title === '' ? '\n# Dam to be drained\n' : ''
      const {
        headline,
        names: found,
        body,
        doc,
      } = await read(`---\n${title}${front}\n---\n`, `${heading}\n${text}`)
      expect(headline).toBe('Dam to be drained')
      expect(found).toEqual(names)
      expect(body).toEqual(paragraphs)
      expect(doc.textContent).not.toContain('[object')
    }
  })

  it('stand in the words of the story’s language', async () => {
    const { doc } = await read(
      '---\ntitle: بەنداوەکە بەتاڵ دەکرێت\nauthor: لانا عوسمان\n---\n',
      '\nئەندازیاران لە پاییزدا بەنداوەکە بەتاڵ دەکەن.\n',
    )
    expect(bylinesOf(doc)).toEqual([{ name: 'لانا عوسمان', credit: '' }])
    expect(outline(doc)[2]).toContain('لانا عوسمان')
    expect(outline(doc)[2]).not.toContain('By')
  })

  it('are no second byline beside one in the text; others than there are reported', async () => {
    const body = '\nBy Lana Osman\n\nKOYA (Kurdistan 24) – Engineers will empty the dam.\n'
    const same = await read('---\ntitle: Dam to be drained\nauthor: Lana Osman\n---\n', body)
    expect([same.names, same.dropped]).toEqual([lana, []])
    const other = await read('---\ntitle: Dam to be drained\nauthor: Hiwa Karim\n---\n', body)
    expect([other.names, other.dropped]).toEqual([lana, ['front-matter']])
  })

  it('are reported where they cannot be told', async () => {
    for (const value of ['{id: {x: [1]}}', '[[[[[[[Lana Osman]]]]]]]']) {
      const { names, dropped, doc } = await read(`---\ntitle: Dam to be drained\nauthor: ${value}\n---\n`)
      expect(names).toEqual([])
      expect(dropped).toEqual(['front-matter'])
      expect(doc.textContent).not.toContain('[object')
    }
  })
})

describe('front matter of other generators', () => {
  const object = '{\n  title: "Dam to be drained",\n  author: "Lana Osman",\n}'
  it.each([
    ['an object of JavaScript', `---js\n${object}\n---`],
    ['an object with a name', `--- javascript\nconst data = ${object};\n---`],
    ['an object that is exported', `---js\nmodule.exports = ${object}\n---`],
    ['an object on one line', "---js\n{ title: 'Dam to be drained', author: 'Lana Osman' }\n---"],
    [
      'an object with code in it',
      '---js\n{\n  title: "Dam to be drained",\n  size: (n) => { return n + ": m" },\n  author: "Lana Osman",\n}\n---',
    ],
    [
      'an object with comments',
      '---json5\n{\n  // the working title\n  title: "Dam to be drained",\n  /* by */\n  author: "Lana Osman",\n}\n---',
    ],
    ['CoffeeScript', "---coffee\ntitle: 'Dam to be drained'\nauthor: 'Lana Osman'\n---"],
    ['JSON between signs of plus', '+++\n{"title": "Dam to be drained", "author": "Lana Osman"}\n+++'],
    [
      'JSON with its name after signs of plus',
      '+++json\n{"title": "Dam to be drained", "author": "Lana Osman"}\n+++',
    ],
    ['JSON with a comma too many', '---json\n{"title": "Dam to be drained", "author": "Lana Osman",}\n---'],
    ['YAML between signs of plus', '+++yaml\ntitle: Dam to be drained\nauthor: Lana Osman\n+++'],
    ['TOML with its name', '+++ toml\ntitle = "Dam to be drained"\nauthor = "Lana Osman"\n+++'],
    ['JSON as code', '```json\n{"title": "Dam to be drained", "author": "Lana Osman"}\n```'],
  ])('is read: %s', async (_, front) => {
    const { headline, names, body } = await read(`${front}\n`)
    expect(headline).toBe('Dam to be drained')
    expect(names).toEqual(['Lana Osman'])
    expect(body).toEqual(paragraphs)
  })

  it('holds a story back', async () => {
    const front = (key: string) => `---js\n{\n  title: "Dam to be drained",\n  ${key},\n}\n---\n`
    const killed = await read(front("status: 'killed'"))
    expect(detailsOf(killed.doc).withdrawn).toBe('canceled')
    const embargoed = await read(front("embargo: '2026-11-28T09:30:00+03:00'"))
    expect(detailsOf(embargoed.doc).embargo).toBe('2026-11-28T06:30:00.000Z')
  })

  it.each([
    ['a rule with a word', '---draft\n\nThe dam leaks, and nobody mends it.\n\n---\n\nWork begins.'],
    ['code of a lesson', '```json\n{"name": "Dam"}\n```\n\nThe dam leaks.'],
    ['signs of plus', '+++\nThe dam leaks.\n+++\nWork begins.'],
  ])('is not what is text: %s', async (_, source) => {
    const { doc } = await readFile('story.md', source)
    for (const word of source.match(/[A-Za-z]{4,}/g) ?? [])
      expect(doc.textContent).toMatch(word === 'json' ? '' : word)
  })
})

describe('front matter', () => {
  it.each([
    ['YAML', '---\ntitle: Dam to be drained\nauthor: Lana Osman\n---\n', []],
    ['YAML that ends in dots', '---\ntitle: Dam to be drained\nauthor: Lana Osman\n...\n', []],
    [
      'YAML after a byte-order mark and a blank line',
      '\ufeff\n---\ntitle: Dam to be drained\nauthor: Lana Osman\n---\n',
      [],
    ],
    ['YAML with Windows line ends', '---\r\ntitle: Dam to be drained\r\nauthor: Lana Osman\r\n---\r\n', []],
    ['YAML with the line ends of an old Mac', '---\rtitle: Dam to be drained\rauthor: Lana Osman\r---\r', []],
    ['YAML without its end', '---\ntitle: Dam to be drained\nauthor: Lana Osman\n', ['front-matter']],
    ['YAML with a key twice', '---\ntitle: Old\ntitle: Dam to be drained\nauthor: Lana Osman\n---\n', []],
    ['YAML with tabs', '---\ntitle:\tDam to be drained\nauthor:\n\t- Lana Osman\n---\n', []],
    ['YAML with one quote', '---\ntitle: "Dam to be drained\nauthor: Lana Osman\n---\n', []],
    [
      'YAML with a quote within',
      "---\ntitle: 'Dam to be drained'\nauthor: Lana Osman\nnote: 'it's'\n---\n",
      [],
    ],
    [
      'YAML with signs that begin no value',
      '---\ntitle: Dam to be drained\nauthor: Lana Osman\nslug: @dam\nnote: `x`\n---\n',
      [],
    ],
    ['YAML with a comment', '---\n# by the desk\ntitle: Dam to be drained\nauthor: Lana Osman\n---\n', []],
    ['TOML', '+++\ntitle = "Dam to be drained"\nauthor = "Lana Osman"\n+++\n', []],
    [
      'TOML with a day',
      '+++\ntitle = "Dam to be drained"\nauthor = "Lana Osman"\ndate = 2026-03-03T10:00:00Z\n+++\n',
      ['front-matter'],
    ],
    ['TOML with a table', '+++\ntitle = "Dam to be drained"\n[params]\nauthor = "Lana Osman"\n+++\n', []],
    ['TOML with people', '+++\ntitle = "Dam to be drained"\n[[authors]]\nname = "Lana Osman"\n+++\n', []],
    ['TOML that is broken', '+++\ntitle = Dam to be drained\nauthor = "Lana Osman"\n+++\n', []],
    [
      'TOML with one value that is broken',
      '+++\ntitle = "Dam to be drained"\nslug = 0012\nauthors = [\n  {name = "Lana Osman"}, # she\n]\n+++\n',
      [],
    ],
    [
      'TOML with a table after what is broken',
      '+++\ntitle = Dam to be drained\n[[authors]]\nname = "Lana Osman"\n+++\n',
      [],
    ],
    [
      'YAML with a key that is indented below a value',
      '---\ntitle: Dam to be drained\nauthor: Lana Osman\n\ttags: [dam, koya\n---\n',
      [],
    ],
    [
      'YAML with one value that is broken',
      '---\ntitle: Dam to be drained\nslug: it: is\nauthors:\n- {name: Lana Osman}\n---\n',
      [],
    ],
    [
      'YAML with a link of a wiki',
      '---\ntitle: Dam to be drained\nauthor: "[[People/x|Lana Osman]]"\n---\n',
      [],
    ],
    ['JSON', '{\n  "title": "Dam to be drained",\n  "author": {"name": "Lana Osman"}\n}\n', []],
    ['JSON between semicolons', ';;;\n{"title": "Dam to be drained", "author": "Lana Osman"}\n;;;\n', []],
    ['a title block', '% Dam to be drained\n% Lana Osman\n', []],
    ['lines of keys that go on', 'Title: Dam to be\n  drained\nAuthor: Lana Osman\n', []],
    ['lines of keys', 'Title: Dam to be drained\nAuthor: Lana Osman\n', []],
  ])('is known as %s', async (_, front, reported) => {
    const { headline, names, body, dropped } = await read(front)
    expect({ headline, names, body, dropped }).toEqual({
      headline: 'Dam to be drained',
      names: ['Lana Osman'],
      body: paragraphs,
      dropped: reported,
    })
  })

  it.each([
    ['a colon', 'title: Dam: what is next', 'Dam: what is next'],
    ['a colon and quotes', 'title: “Enough”: what “next” means', '“Enough”: what “next” means'],
    ['quotes that begin it', 'title: "Enough", says the mayor', '"Enough", says the mayor'],
    ['a percent sign', 'title: %50 of wells are dry', '%50 of wells are dry'],
    ['brackets', 'title: [Update] Dam to be drained', '[Update] Dam to be drained'],
    ['a question', 'title: Is it safe?', 'Is it safe?'],
    ['a full stop', 'title: It is over.', 'It is over.'],
    ['nothing but a number', 'title: 2026', '2026'],
    ['a day', 'title: 2026-03-03', '2026-03-03'],
    ['a word for true', 'title: Yes', 'Yes'],
    ['text in lines', 'title: >\n  Dam to be\n  drained', 'Dam to be drained'],
  ])('has a headline with %s', async (_, line, headline) => {
    const found = await read(`---\n${line}\nauthor: Lana Osman\n---\n`)
    expect(found.headline).toBe(headline)
    expect(found.names).toEqual(['Lana Osman'])
    expect(found.body).toEqual(paragraphs)
  })

  it.each(['0012', '1.10', '1e3', 'yes', 'no', '2026-03-03', '0x1F', '1_000', 'true', '007'])(
    'keeps the slug %s as it is written',
    async (slug) => {
      expect(detailsOf((await read(`---\ntitle: Dam to be drained\nslug: ${slug}\n---\n`)).doc).slug).toBe(
        slug,
      )
    },
  )

  it.each([
    ['round quotes', '---\ntitle: “Dam to be drained”\nauthor: “Lana Osman”\n---\n', []],
    [
      'an affiliation',
      '---\ntitle: Dam to be drained\nauthor:\n  name: {given: Lana, family: Osman}\n  affiliation: {name: The Post}\n---\n',
      ['front-matter'],
    ],
    ['the author of a blog', '---\ntitle: Dam to be drained\nprimary_author:\n  name: Lana Osman\n---\n', []],
    ['YAML as code', '```yaml\ntitle: Dam to be drained\nauthor: Lana Osman\n```\n', []],
    [
      'keys below the title',
      '# Dam to be drained\n\nAuthor: Lana Osman\nStatus: Draft\nTags: dam, koya\n',
      ['front-matter'],
    ],
  ])('is read with %s', async (_, front, reported) => {
    const { headline, names, body, dropped, standfirst } = await read(front)
    expect({ headline, names, body, dropped, standfirst }).toEqual({
      headline: 'Dam to be drained',
      names: ['Lana Osman'],
      body: paragraphs,
      dropped: reported,
      standfirst: '',
    })
  })

  it('keeps the quotes of a headline that is one', async () => {
    expect((await read('---\ntitle: “We will stay”\nauthor: Lana Osman\n---\n')).headline).toBe(
      '“We will stay”',
    )
  })

  it.each([
    ['embargo-until: 2026-03-03T09:00:00Z\nembargoed: true', '2026-03-03T09:00:00.000Z'],
    ['embargoed: yes\nembargo: 2026-03-03T09:00:00Z', '2026-03-03T09:00:00.000Z'],
    ['embargo: 2026-03-03T09:00:00Z\nembargoed: false', '2026-03-03T09:00:00.000Z'],
    ['embargoed: false', null],
  ])('takes the embargo that says until when: %s', async (keys, embargo) => {
    const { doc, report } = await read(`---\ntitle: Dam\n${keys}\n---\n`)
    expect(detailsOf(doc).embargo).toBe(embargo)
    expect(report.notices).toEqual([])
  })

  it('tells a standfirst of whole sentences, and takes what looked like one for text', async () => {
    const { doc, body } = await read(
      '---\ntitle: Dam to be drained\ndescription: It leaks. It will be mended.\n---\n',
      '\nWhat is known so far\n\nEngineers will empty the dam this autumn.\n\nWork begins in May.\n',
    )
    expect(standfirstOf(doc)).toBe('It leaks. It will be mended.')
    expect(body).toEqual(['paragraph("What is known so far")', ...paragraphs])
  })

  it.each([
    'layout: post',
    'draft: true',
    'date: 2026-03-03',
    'image:\n  src: a.jpg',
    'weights: [1, 2]',
    'title: [a, b]',
    'title: {en: A}',
    'keywords: {a: b}',
    'slug: [a]',
    'x: !!binary aGk=',
  ])('that a story has no place for is reported: %s', async (line) => {
    const { dropped, doc } = await read(`---\n${line}\n---\n`, `\n# Dam to be drained\n\n${text}`)
    expect(dropped).toEqual(['front-matter'])
    expect(doc.textContent).not.toMatch(/\[object|layout|draft/)
  })

  it.each([
    ['a rule and a crosshead', '---\nWhat is next\n---\n'],
    ['copy in brackets', '{Editor’s note: none}\n'],
    ['a brace', '{"quoted"} words open it\n'],
    ['a share', '% of wells that are dry: 50\n'],
    ['a line with a colon', 'Correction: the dam is near Koya.\nIt leaks.\n'],
  ])('is not %s', async (_, front) => {
    const { doc } = await read(front)
    expect(doc.textContent.replaceAll(/\W/g, '')).toBe(`${front}${text}`.replaceAll(/\W/g, ''))
  })

  it('nested beyond all sense is reported in no time', async () => {
    const deep = `---\ntitle: Dam to be drained\nx: ${'['.repeat(50_000)}\n---\n`
    expect(await read(deep)).toMatchObject({ headline: 'Dam to be drained', dropped: ['front-matter'] })
    const keys = `---\ntitle: Dam to be drained\n${'? '.repeat(50_000)}\n---\n`
    expect((await read(keys)).headline).toBe('Dam to be drained')
  })
})

describe('comments at the head', () => {
  it.each([
    ['one for each key', '<!-- title: Dam to be drained -->\n<!-- author: Lana Osman -->\n'],
    ['all in one', '<!--\ntitle: Dam to be drained\nauthor: Lana Osman\n-->\n'],
  ])('tell the headline and the author: %s', async (_, front) => {
    const { headline, names, body } = await read(front)
    expect([headline, names, body]).toEqual(['Dam to be drained', ['Lana Osman'], paragraphs])
  })

  it('hold a story back', async () => {
    const { doc } = await read('<!-- title: Dam to be drained -->\n<!-- embargo: 2027-04-03T09:00:00Z -->\n')
    expect(detailsOf(doc).embargo).toBe('2027-04-03T09:00:00.000Z')
  })

  it.each(['<!-- note: call Hiwa -->', '<!-- TODO: title -->', '<!-- the title: none yet, ask Hiwa -->'])(
    'that are talk of the desk are left out: %s',
    async (front) => {
      const { doc, dropped } = await read(`${front}\n`)
      expect(doc.textContent).not.toMatch(/Hiwa|TODO/)
      expect(dropped).toContain('comments')
    },
  )
})

describe('AsciiDoc', () => {
  const header = '= Dam to be drained\nLana Osman <lana@example.org>; Hiwa Karim\nv1.0, 2026-03-03\n:toc:\n'

  it.each(['story.txt', 'story.adoc', 'story.md'])('is told by its title, in %s', async (name) => {
    const front = `${header}:description: Nobody knows when.\n:keywords: dam, water\n`
    const { doc, headline, standfirst, names, body } = await read(front, `\n${text}`, name)
    expect(headline).toBe('Dam to be drained')
    expect(standfirst).toBe('Nobody knows when.')
    expect(names).toEqual(['Lana Osman', 'Hiwa Karim'])
    expect(detailsOf(doc).keywords).toEqual(['dam', 'water'])
    expect(body).toEqual(paragraphs)
  })

  it('has its date in any form below its authors, as Pandoc writes it', async () => {
    const front = '= Dam to be drained\nLana Osman; Hiwa Karim\n3 March 2026\n:lang: en-GB\n'
    const { headline, names, body } = await read(front, `\n${text}`)
    expect(headline).toBe('Dam to be drained')
    expect(names).toEqual(['Lana Osman', 'Hiwa Karim'])
    expect(body).toEqual(paragraphs)
  })

  it.each([
    ['== What next', 'crosshead("What next")'],
    ['It is [line-through]#old# latexmath:[$x_1$].', 'paragraph("It is ", strike("old"), " x₁.")'],
    ['It opens [.deletion]#SECRET# in [.insertion]#May#.', 'paragraph("It opens in May.")'],
    ['* One\n** Two', 'bullet_list(list_item(paragraph("One"), bullet_list(list_item(paragraph("Two")))))'],
    ['. One\n. Two', 'ordered_list(list_item(paragraph("One")), list_item(paragraph("Two")))'],
    ['____\nNobody knows.\n____', 'quote(paragraph("Nobody knows."))'],
    ['See https://example.org/dam[the plan].', 'paragraph("See ", link("the plan"), ".")'],
    ['It is *not* safe.', 'paragraph("It is ", strong("not"), " safe.")'],
    ['The "`gate`" is #old#.', 'paragraph("The “gate” is old.")'],
    [
      '|===\n|Gate |Year\n\n|North |1990\n|===',
      'table(table_row(table_header(paragraph("Gate")), table_header(paragraph("Year"))), table_row(table_cell(paragraph("North")), table_cell(paragraph("1990"))))',
    ],
  ])('has the signs of its own: %j', async (copy, expected) => {
    expect((await read(header, `\n${text}\n${copy}\n`)).body.at(-1)).toBe(expected)
  })

  it.each([
    ['// call Hiwa again', 'comments'],
    ['////\ncall Hiwa again\n////', 'comments'],
    ['It was 1990.footnote:[Ask Hiwa.]', 'footnotes'],
  ])('leaves out and reports what is not for readers: %j', async (copy, what) => {
    const { doc, dropped } = await read(header, `\n${text}\n${copy}\n`)
    expect(doc.textContent).not.toMatch(/call Hiwa|Ask Hiwa/)
    expect(dropped).toContain(what)
  })

  it('is not what only begins with the sign', async () => {
    const { headline } = await read('= 3 goals to 2 =\nKoya wins', `\n\n${text}`, 'story.txt')
    expect(headline).toContain('3 goals to 2')
  })
})

describe('signs that other programs add', () => {
  it.each([
    [
      'a note',
      'It cost 12 million.[^1] It has lanes.\n\n[^1]: Ministry figures.\n    They are old.\n\nThe end.',
      'It cost 12 million. It has lanes.',
      'footnotes',
    ],
    [
      'notes of MediaWiki',
      'It cost 12<ref name="a">SECRET figures</ref> million.<ref name="a"/> It is <ref\n>SECRET</ref>long.',
      'It cost 12 million. It is long.',
      'footnotes',
    ],
    [
      'numbers that lead to sources',
      'It cost 12 million.[1] It has lanes.[2]\n\n[1]: https://example.org/a\n[2]: https://example.org/b',
      'It cost 12 million. It has lanes.',
      'footnotes',
    ],
    [
      'sources in the line',
      'It cost 12 million.[[1]](https://example.org/a) It has lanes.',
      'It cost 12 million. It has lanes.',
      'footnotes',
    ],
    [
      'a note below code',
      'It cost 12[^1] million.\n\n```\nx = 1\n```\n\n[^1]: SECRET figures.',
      'It cost 12 million.',
      'footnotes',
    ],
    [
      'a comment that Pandoc passes on to pages',
      'It opens in May.\n\n```{=html}\n<!-- SECRET -->\n```',
      'It opens in May.',
      'comments',
    ],
    [
      'what Pandoc passes on to other files',
      'It opens`\\newpage`{=latex} in `<b>`{=html}May`</b>`{=html}.\n\n~~~ {=openxml}\nSECRET\n~~~',
      'It opens in May.',
      'shortcode',
    ],
    [
      'a note in the line',
      'It cost 12 million^[Ministry [old] figures] in all.',
      'It cost 12 million in all.',
      'footnotes',
    ],
    ['a deletion', 'It opens {--in March --}in May.', 'It opens in May.', null],
    ['a replacement', 'It opens in {~~March~>May~~}.', 'It opens in May.', null],
    ['a deletion over paragraphs', 'It opens {--in March.\n\nSECRET --}in May.', 'It opens in May.', null],
    ['an insertion', 'It opens {++in May++}.', 'It opens in May.', null],
    ['a remark', 'It opens{>>SECRET source is Hiwa<<} in May.', 'It opens in May.', null],
    ['a marked remark', 'It {==opens==}{>>SECRET<<} in May.', 'It opens in May.', null],
    ['a comment of HTML', 'It opens <!-- SECRET -->in May.', 'It opens in May.', 'comments'],
    ['a comment of Obsidian', 'It opens %%SECRET%%in May.', 'It opens in May.', 'comments'],
    [
      'a block of comment',
      'It opens in May.\n\n%%\nSECRET\n\nSECRET\n%%\n\nThe end.',
      'It opens in May.',
      'comments',
    ],
    ['a comment within a word', 'It opens%%SECRET%% in May.', 'It opens in May.', 'comments'],
    ['a comment that does not end', 'It opens in May. <!-- SECRET\nSECRET', 'It opens in May.', 'comments'],
    ['a comment of a line', '%% SECRET\nSECRET\n\nIt opens in May.', 'It opens in May.', 'comments'],
    ['a comment of MDX', 'It opens {/* SECRET */}in May.', 'It opens in May.', 'comments'],
    ['a comment of Jinja', 'It opens {#- SECRET #}in May.', 'It opens in May.', 'comments'],
    ['a comment of Hugo', 'It opens {{/* SECRET */}}in May.', 'It opens in May.', 'comments'],
    [
      'a comment between shortcodes',
      '{{< comment >}}SECRET{{< /comment >}}It opens in May.',
      'It opens in May.',
      'comments',
    ],
    [
      'a comment of Liquid',
      'It opens {%- comment -%}SECRET {{ x }}{%- endcomment -%}in May.',
      'It opens in May.',
      'comments',
    ],
    ['a comment of kramdown', 'It opens {::comment}SECRET{:/comment}in May.', 'It opens in May.', 'comments'],
    ['a query', '```dataview\nLIST SECRET\n```\n\nIt opens in May.', 'It opens in May.', 'shortcode'],
    ['a drawing', '~~~~ {.mermaid}\nSECRET\n~~~\n~~~~\n\nIt opens in May.', 'It opens in May.', 'shortcode'],
    [
      'a raw block that ends with more signs',
      '```{=latex}\nSECRET\n````\n\nIt opens in May.',
      'It opens in May.',
      'shortcode',
    ],
    ['code of no program', '```\nIt opens in May.\n```', 'It opens in May.', null],
    ['a fraction of raised and lowered figures', 'It is 3^1^/~2~ full.', 'It is 3½ full.', null],
    ['a comment as a link', '[//]: # (SECRET)\n\nIt opens in May.', 'It opens in May.', 'comments'],
    [
      'a tracked deletion',
      'It opens [in\n[March]{.mark}SECRET ]{.deletion author="Lana\nOsman" date="2026-03-03"}in May.',
      'It opens in May.',
      'deletions',
    ],
    ['a tracked insertion', 'It opens [in May]{.insertion author="Lana"}.', 'It opens in May.', null],
    [
      'a remark on a span',
      'It [SECRET]{.comment-start id="0" author="Hiwa"}opens[]{.comment-end id="0"} in May.',
      'It opens in May.',
      'comments',
    ],
    ['a span', 'It [opens]{.smallcaps} in May.', 'It opens in May.', null],
    ['a deletion of Ulysses', 'It opens ||SECRET|| in May.', 'It opens in May.', 'deletions'],
    ['the name of a block', 'It opens in May. ^a1b2c3', 'It opens in May.', null],
    ['tags', '#news/water #koya\n\nIt opens in May.', 'It opens in May.', 'front-matter'],
    ['a key of a store of notes', 'status:: SECRET\n\nIt opens in May.', 'It opens in May.', 'front-matter'],
    ['a place for contents', '* Contents\n{:toc}\n\nIt opens in May.', 'It opens in May.', null],
    ['a term', 'It opens in May.\n: A bridge.', 'It opens in May.', null],
    ['a link of a wiki', 'It is near [[Koya]].', 'It is near Koya.', null],
    ['a link with its text', 'It is near [[Koya|the town]].', 'It is near the town.', null],
    ['a link to a part', 'It is near [[Koya#History]].', 'It is near Koya.', null],
    ['an embedded note', 'It is here. ![[SECRET.png]]', 'It is here.', 'embed'],
    ['a mark', 'It is ==not safe== now.', 'It is not safe now.', null],
    ['attributes', 'It is [here](https://example.org){target=_blank .big} now.', 'It is here now.', null],
    ['a shortcode', 'It is here. {{< figure src="SECRET.jpg" >}}', 'It is here.', 'shortcode'],
    ['a tag of Liquid', 'It is {% include SECRET.html %}here.', 'It is here.', 'shortcode'],
    ['a formula', 'It is $\\frac{a}{b_1}$ in all.', 'It is a/b₁ in all.', 'formulas'],
    ['a command that nobody knows', 'It is $\\vec{a}_1$ in all.', 'It is \\vec{a}₁ in all.', 'formulas'],
  ] as const)('are read: %s', async (_, body, first, reported) => {
    const { doc, dropped, body: blocks } = await read('# Dam to be drained\n\n', `${body}\n\nThe end.\n`)
    expect(doc.textContent).not.toContain('SECRET')
    expect(doc.child(2).textContent).toBe(first)
    expect(blocks.at(-1)).toBe('paragraph("The end.")')
    expect(dropped).toEqual(reported === null ? [] : [reported])
  })

  it.each([
    ['a comment', '<!--', '-->'],
    ['a remark of Obsidian', '%%', '%%'],
    ['a shortcode', '{{<', '>}}'],
  ])('leave nothing out after one that stands in code: %s', async (_, open, close) => {
    const { doc } = await read(
      '# Dam to be drained\n\n',
      `Type \`${open}\` before it.\n\nIt leaks.\n\nType \`\` x${close} \`\` behind it.\n\nThe end.\n`,
    )
    for (const shown of [open, 'before it.', 'It leaks.', close, 'behind it.', 'The end.'])
      expect(doc.textContent).toContain(shown)
    const alone = await read('# Dam to be drained\n\n', `Type \`${open}\` before it.\n\nThe end.\n`)
    expect(alone.doc.textContent).toContain('before it.')
  })

  it('stand in code where a text shows how they are written', async () => {
    const { body, dropped } = await read(
      '# Dam to be drained\n\n',
      'Type `{# a note #}` or `{{ name }}`.\n\nThe end.\n',
    )
    expect(body[0]).toBe('paragraph("Type {# a note #} or {{ name }}.")')
    expect(dropped).toEqual([])
  })

  it('leave the text of links whose addresses stand below, however these are numbered', async () => {
    const { doc, dropped } = await read(
      '# Dam to be drained\n\n',
      'It asked [the ministry][1] and [Koya][2], in `gate[1]`.[1][2]\n\n[1]: https://example.org/a\n[2]: https://example.org/b\n',
    )
    expect(doc.child(2).toString()).toBe(
      'paragraph("It asked ", link("the ministry"), " and ", link("Koya"), ", in gate[1].")',
    )
    expect(dropped).toEqual(['footnotes'])
  })

  it.each([
    ['before a quotation mark of typists', "It ``opens'' <!-- SECRET -->in ``May''."],
    ['between two backticks', 'It `opens <!-- SECRET --> in` May.'],
    ['at the start of a line', 'It `opens\n<!-- SECRET\n-->\nin` May.'],
  ])('leave a whole comment out: %s', async (_, body) => {
    const { doc, dropped } = await read('# Dam to be drained\n\n', `${body}\n\nThe end.\n`)
    expect(doc.textContent).not.toContain('SECRET')
    expect(dropped).toContain('comments')
  })

  it.each([
    ['tags: [dam, water]\nkeywords: Koya, dam', ['dam', 'water', 'Koya']],
    ['keywords: Koya\ntags: dam', ['Koya', 'dam']],
    ['tags: [dam]\nextra:\n  keywords: [Koya]', ['dam', 'Koya']],
  ])('have all keywords, under whatever keys: %j', async (front, keywords) => {
    const { doc } = await read('', `---\ntitle: Dam to be drained\n${front}\n---\n\nIt opens in May.\n`)
    expect(doc.attrs.keywords).toEqual(keywords)
  })

  it.each([
    ['simple', '  Party    Seats\n  ------ -------\n  Green       12\n  Blue         3\n'],
    ['with tabs between', 'Party\tSeats\nGreen\t12\nBlue\t3\n'],
    ['closed', 'Party   Seats\n------- -----\nGreen   12\nBlue    3\n------- -----\n'],
    [
      'of several lines',
      '---------------\nParty   Seats\n------- -------\nGreen   12\n\nBlue    3\n---------------\n',
    ],
    ['without a head', '------- -----\nParty   Seats\nGreen   12\nBlue    3\n------- -----\n'],
    [
      'in a grid',
      '+-------+-------+\n| Party | Seats |\n+=======+:=====:+\n| Green | 12    |\n+-------+-------+\n| Blue  | 3     |\n|       |       |\n+-------+-------+\n',
    ],
  ])('draw tables: %s', async (_, table) => {
    const { body, dropped } = await read('# Dam to be drained\n\n', `It leaks.\n\n${table}\nThe end.\n`)
    const row = (kind: string, ...cells: string[]) =>
      `table_row(${cells.map((cell) => `${kind}(paragraph("${cell}"))`).join(', ')})`
    expect(body).toEqual([
      'paragraph("It leaks.")',
      `table(${row('table_header', 'Party', 'Seats')}, ${row('table_cell', 'Green', '12')}, ${row('table_cell', 'Blue', '3')})`,
      'paragraph("The end.")',
    ])
    expect(dropped).toEqual([])
  })

  it.each([
    ['with tabs between', 'Koya\t12\t13\nRanya\t14\t15\n'],
    ['with tabs between words', 'Koya\tLana Osman\nRanya\tHiwa Karim\nAkre\tNian Aziz\n'],
    ['with tabs between years', 'Koya\t2019\nRanya\t2021\nAkre\t2023\n'],
    ['closed', '------- -----\nKoya    12\nRanya   14\n------- -----\n'],
    ['in a grid', '+-------+----+\n| Koya  | 12 |\n+-------+----+\n| Ranya | 14 |\n+-------+----+\n'],
  ])('draw tables without a head: %s', async (_, table) => {
    const { body } = await read('# Dam to be drained\n\n', `It leaks.\n\n${table}\nThe end.\n`)
    expect(body[1]).toMatch(/^table\(table_row\(table_cell\(paragraph\("Koya"\)\)/)
    expect(body[1]).toContain('Ranya')
    expect(body[1]).not.toContain('table_header')
  })

  it.each([
    ['years', 'Town\t2024\t2025\nKoya\t12\t13\nRanya\t14\t15\n'],
    ['shares', 'Town\tShare\nKoya\t12%\nRanya\t€14\n'],
  ])('draw tables whose head has %s', async (_, table) => {
    const { body } = await read('# Dam to be drained\n\n', `It leaks.\n\n${table}\nThe end.\n`)
    expect(body[1]).toContain('table_header')
  })

  it.each([
    [
      'a rule',
      'It leaks.\n\n-----\n\nWork begins.',
      ['paragraph("It leaks.")', 'rule', 'paragraph("Work begins.")'],
    ],
    [
      'a rule of signs',
      'It leaks.\n\n- - -\n\nWork begins.',
      ['paragraph("It leaks.")', 'rule', 'paragraph("Work begins.")'],
    ],
    [
      'a heading',
      'It leaks.\n\nWhat is next\n------------\n\nWork begins.',
      ['paragraph("It leaks.")', 'crosshead("What is next")', 'paragraph("Work begins.")'],
    ],
    [
      'a grid with merged cells',
      '+---+---+\n| A     |\n+---+---+',
      ['paragraph("+---+---+ | A | +---+---+")'],
    ],
  ])('draw no table: %s', async (_, text, expected) => {
    expect((await read('# Dam to be drained\n\n', `${text}\n`)).body).toEqual(expected)
  })

  it('frame text that stays', async () => {
    const { body, dropped } = await read(
      '# Dam to be drained\n\n',
      '::: note\nIt leaks.\n:::\n\n:::tip[What is next]\n\nWork begins.\n\n:::\n',
    )
    expect(body).toEqual(['paragraph("It leaks.")', 'paragraph("What is next")', 'paragraph("Work begins.")'])
    expect(dropped).toEqual([])
  })

  it('tick tasks', async () => {
    const { body } = await read('# Dam to be drained\n\n', 'It leaks.\n\n- [ ] Mend it\n- [x] Find it\n')
    expect(body[1]).toBe('bullet_list(list_item(paragraph("☐ Mend it")), list_item(paragraph("☒ Find it")))')
  })

  it('name the kind of a box', async () => {
    const { body } = await read(
      '# Dam to be drained\n\n',
      '> [!NOTE]\n> It leaks.\n\n> [!tip]- What is next\n> Work begins.\n',
    )
    expect(body).toEqual([
      'quote(paragraph("It leaks."))',
      'quote(paragraph("What is next"), paragraph("Work begins."))',
    ])
  })

  it('belong to a heading and are no text of it', async () => {
    expect((await read('# Dam to be drained {#dam .lead}\n\n', text)).headline).toBe('Dam to be drained')
  })

  it.each([
    'It costs $5 (US$) or $6.',
    'It rose from $5_000 to $6_000.',
    'A note [^2] that nobody wrote.',
    'It is 100%% sure, and 50%% not.',
    'If a == b and c == d, it holds.',
    'It is {in braces} and [in brackets].',
    'She said: “[The dam] leaks.”',
    'It is ~~gone~~ and a~b.',
    'At 10:30:45 it was 5^C.',
    'A smile :-^ here and ^ there.',
    'An open {-- sign, a {++ and a {>> too.',
    'It is #1 in #Koya.',
    'A :: B and x::y.',
    'It rose ^2026 and 5 ^ 3.',
    'Either a || b or c || d.',
    'It is [so] {far}.',
    'It is {# one and two#}.',
    '^_^ is a smile.',
    'A \\[\\[link\\]\\] and \\==marks\\==.',
    'Write to news@example.org%% today.',
  ])('are no signs where they are text: %s', async (line) => {
    const { doc, dropped } = await read('# Dam to be drained\n\n', `${line}\n\nThe end.\n`)
    expect(doc.child(2).textContent).toBe(line.replaceAll('\\', '').replaceAll('~~', ''))
    expect(dropped).toEqual([])
  })
})

describe('a status in front matter', () => {
  const read = async (lines: string) => {
    const text = `---\ntitle: Ferry back in port\n${lines}\n---\nThe ferry is back in port.\n`
    const given = { name: 'story.md', text, bytes: new TextEncoder().encode(text) }
    const [reading] = await readSource(given, { house: null, language: null })
    if (!reading) throw new Error('nothing was read')
    return { ...detailsOf(reading.doc), notices: reading.report.notices, dropped: reading.report.dropped }
  }

  it.each([
    ['status: killed', 'canceled', 'killed'],
    ['state: withdrawn', 'canceled', 'withdrawn'],
    ['pub_status: embargoed', 'withheld', 'embargoed'],
    ['do_not_publish: true', 'withheld', 'do not publish'],
    ['killed: yes', 'canceled', 'killed'],
  ])('%j takes the story back', async (lines, withdrawn, value) => {
    expect(await read(lines)).toMatchObject({
      withdrawn,
      notices: [{ code: 'withdrawn', value }],
      dropped: [],
    })
  })

  it('holds a story under embargo by the embargo alone', async () => {
    const lines = 'status: embargoed\nembargo: 2026-12-01T09:00:00Z'
    expect(await read(lines)).toMatchObject({
      withdrawn: null,
      embargo: '2026-12-01T09:00:00.000Z',
      notices: [],
    })
  })

  it.each(['status: published', 'state: Texas', 'hold: false', 'status: draft', 'killed: 3', 'usage: daily'])(
    '%j does not',
    async (lines) => {
      expect(await read(lines)).toMatchObject({ withdrawn: null, notices: [], dropped: ['front-matter'] })
    },
  )
})

describe('a picture that is left out', () => {
  const dam = '![The dam](https://example.org/dam.jpg "At dusk")'
  it.each([
    ['in italics', `${dam}\n*The dam at dusk. Photo: Lana Osman*`],
    ['in italics by the other sign', `${dam}\n_The dam at dusk_`],
    ['in italics below a link', `[${dam}](https://example.org/)\n*The dam at dusk*`],
    ['in italics after a break', `${dam}  \n*The dam at dusk*`],
  ])('goes with the line %s below it', async (_, lines) => {
    const { body, dropped } = await read('', `# Dam to be drained\n\n${text}\n${lines}\n`)
    expect(body).toEqual(paragraphs)
    expect(dropped).toEqual(['picture', 'captions'])
  })

  it.each([
    ['beside it', `${dam} *By Lana Osman*`],
    ['that goes on', `${dam}\n*Nobody* was hurt.`],
    ['in no italics', `${dam}\nNobody was hurt.`],
  ])('leaves a line %s', async (_, lines) => {
    const { body } = await read('', `# Dam to be drained\n\n${text}\n${lines}\n\nThat is all.\n`)
    expect(body).toHaveLength(4)
  })
})

describe('a line above the heading of a text with a dateline', () => {
  const lead = 'KOYA (Kurdistan 24) – Engineers will empty the dam this autumn, officials said.'

  it.each(['Water and power', 'Analysis', 'شیکاری', 'تحليل', 'Reportage', 'Wasser und Strom'])(
    'is no headline: %s',
    async (line) => {
      const { headline, report } = await read(`${line}\n\n# Dam near Koya to be drained\n\n${lead}\n`)
      expect(headline).toBe('Dam near Koya to be drained')
      expect(report.notices).toContainEqual({ code: 'wire-lines', value: line })
    },
  )

  it.each(['Lana Osman', 'Lana Osman and Hiwa Karim', 'Energy Crisis', 'Long Read'])(
    'is reported, where it is names or a section that is called as people are: %s',
    async (line) => {
      for (const text of [lead, lead.replace('KOYA (Kurdistan 24) – ', '')]) {
        const { headline, standfirst, names, body, report } = await read(
          '',
          `${line}\n\n# Dam near Koya to be drained\n\nIt leaks.\n\n${text}\n`,
        )
        expect([headline, names]).toEqual(['Dam near Koya to be drained', []])
        expect([standfirst, ...body].join(' ')).not.toContain(line)
        expect(report.notices).toContainEqual({ code: 'wire-lines', value: line })
      }
    },
  )

  it.each(['Premier League', 'Erbil Citadel', 'Prime Minister Osman', 'Human Rights', 'Dear Sir,'])(
    'stays, where it is no people’s names: %s',
    async (line) => {
      const { headline, names } = await read('', `${line}\n\n# Dam near Koya to be drained\n\n${lead}\n`)
      expect([headline, names]).toEqual([line, []])
    },
  )

  it.each(['Lana Osman', 'Rising Waters', 'Steigende Pegel'])(
    'stays, where the heading is one of a part: %s',
    async (line) => {
      for (const headings of [
        ['## How she built the dam near Koya'],
        ['# How she built the dam', '# What comes next'],
      ]) {
        const parts = headings.map((heading) => `${heading}\n\n${lead.replace(/^.*– /, '')}`)
        const { headline, names } = await read('', [line, ...parts].join('\n\n'))
        expect([headline, names]).toEqual([line, []])
      }
    },
  )

  it('is said to be left out, where a byline stands below', async () => {
    const { headline, names, report } = await read(
      '',
      `Lana Osman\n\n# Dam near Koya to be drained\n\nBy Hiwa Karim\n\n${lead}\n`,
    )
    expect(headline).toBe('Dam near Koya to be drained')
    expect(names).toEqual(['Hiwa Karim'])
    expect(report.notices).toContainEqual({ code: 'wire-lines', value: 'Lana Osman' })
  })

  it.each(['Dam Drained Near Old Koya Town', 'Dam near the old town of Koya is to be drained'])(
    'stays, where it may be more: %s',
    async (line) => {
      const { headline } = await read(`${line}\n\n# Dam near Koya to be drained\n\n${lead}\n`)
      expect(headline).toBe(line)
    },
  )

  it('stays, where the text has no dateline and its heading may be one of a part', async () => {
    const { headline } = await read('Rain falls\n\n## What happens next in the valley\n\nNobody knows yet.\n')
    expect(headline).toBe('Rain falls')
  })
})

describe('an embargo in front matter', () => {
  it.each(['publish_after', 'not-before', 'holdUntil', 'embargo_ends', 'embargoed_until'])(
    'is read by the name %s',
    async (key) => {
      const { doc } = await read(`---\ntitle: Dam to be drained\n${key}: 2027-04-03T09:00:00Z\n---\n`)
      expect(detailsOf(doc).embargo).toBe('2027-04-03T09:00:00.000Z')
    },
  )
})
