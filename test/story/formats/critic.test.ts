/** CriticMarkup: what is suggested and said in Markdown. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats, outgoing } from '../../../story/formats'
import { type CriticComment, readCritic, writeCritic } from '../../../story/formats/markdown/critic'
import { schema } from '../../../story/schema'
import { suggestionsBetween } from '../../../story/suggestions/record'
import { commentOn, placeOf, storyWith } from '../comments/make'
import { storyOf } from '../generate'
import { fileOf } from './word-files'

const write = (base: string, final: string) => writeCritic({ base, final, comments: [] }, 'en')

describe('changes as CriticMarkup', () => {
  it.each([
    ['a word', 'It opens in May.', 'It opens in June.', 'It opens in {~~May~>June~~}.'],
    ['words taken out', 'It opens in May.', 'It opens.', 'It opens{-- in May--}.'],
    ['words put in', 'It opens.', 'It opens in May.', 'It opens{++ in May++}.'],
    [
      'a paragraph split',
      'It opens. It closes.',
      'It opens.\n\nIt closes.',
      'It opens.{-- --}{++\n\n++}It closes.',
    ],
    ['a paragraph taken out', 'One.\n\nTwo.\n\nThree.', 'One.\n\nThree.', 'One.\n\n{--Two.\n\n--}Three.'],
    ['another kind', 'It opens', '## It opens', '{~~It opens~>## It opens~~}'],
    ['a look', 'It **opens** now.', 'It opens now.', '{~~It **opens** now.~>It opens now.~~}'],
    [
      'a part of what is bold',
      'It **opens now** and here.',
      'It **opens soon** and here.',
      'It **opens {~~now~>soon~~}** and here.',
    ],
    ['what ends with a sign', 'A well-', 'A well-known', 'A well-{++known++}'],
    ['struck text', 'It ~~opens~~ now.', 'It ~~closes~~ now.', 'It ~~{~~opens~>closes~~}~~ now.'],
    [
      'a cell',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      '| a | b |\n| --- | --- |\n| 1 | 3 |',
      '| a | b |\n| --- | --- |\n| 1 | {~~2~>3~~} |',
    ],
    [
      'a look in a line that ends with a break',
      'It **opens**\\\nnow.\n\nThe end.',
      'It opens\\\nnow.\n\nThe end.',
      '{--It **opens**\\\n--}{++It opens\\\n++}now.\n\nThe end.',
    ],
    ['nothing', 'It opens.', 'It opens.', 'It opens.'],
  ])('%s', (_, base, final, expected) => {
    expect(write(base, final)).toBe(expected)
    expect(readCritic(expected)).toEqual({ base, final, comments: [] })
  })

  it('give both texts back to the letter, or are not written', () => {
    const piece = fc.constantFrom(
      'one',
      'two ',
      ' ',
      '\n',
      '\n\n',
      '**',
      '*',
      '~',
      '-',
      '+',
      '{',
      '}',
      '| a |',
      '\\',
      '# ',
      'كتاب',
      '`',
    )
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, (base, final) => {
        const written = write(base, final)
        if (written !== null) expect(readCritic(written)).toMatchObject({ base, final })
      }),
      { numRuns: 500 },
    )
  })
})

describe('CriticMarkup of other programs', () => {
  it.each([
    ['open signs', 'An open {-- sign, a {++ and a {>> too.'],
    ['signs after a backslash', 'It is \\{--so--}.'],
    ['a replacement without an arrow', 'It is {~~so~~}.'],
    ['code', 'As such:\n\n```\n{--a--}\n```\n\nThe end.'],
    ['code within a line', 'Write `{++a++}`, or ``{--b--}{>>c<<}``.'],
  ])('leaves %s alone', (_, text) => {
    expect(readCritic(text)).toEqual({ base: text, final: text, comments: [] })
  })

  it.each<[what: string, text: string, base: string, final: string, comments: Partial<CriticComment>[]]>([
    [
      'a comment in what is put in',
      'He {++said {>>Who?<<}so++}.',
      'He .',
      'He said so.',
      [{ from: 8, to: 8, said: ['Who?'] }],
    ],
    ['a comment in what is taken out', 'He {--said{>>Why?<<}--}.', 'He said.', 'He .', [{ from: 3, to: 3 }]],
    [
      'a change in words that are commented',
      'It {==opens {~~March~>May~~} now==}{>>Sure?<<}.',
      'It opens March now.',
      'It opens May now.',
      [{ from: 3, to: 16, said: ['Sure?'] }],
    ],
    ['what is taken out of what is put in', 'It {++opens {--soon --}now++}.', 'It .', 'It opens now.', []],
    ['what is put into what is taken out', 'It {--opens {++soon ++}now--}.', 'It opens now.', 'It .', []],
    [
      'signs in a comment',
      'It opens{>>Or {++it++}?<<}.',
      'It opens.',
      'It opens.',
      [{ said: ['Or {++it++}?'] }],
    ],
    ['code that is a letter of the text', 'A \\`{~~b~>c~~}\\`.', 'A \\`b\\`.', 'A \\`c\\`.', []],
  ])('reads %s', (_, text, base, final, comments) => {
    expect(readCritic(text)).toMatchObject({ base, final, comments })
  })

  it('reads comments at their words, with what is said after them', () => {
    expect(readCritic('It {==opens==}{>>Sure?<<}{>>Yes.<<} in May{>>Or June<<}.')).toEqual({
      base: 'It opens in May.',
      final: 'It opens in May.',
      comments: [
        { from: 3, to: 8, said: ['Sure?', 'Yes.'] },
        { from: 15, to: 15, said: ['Or June'] },
      ],
    })
  })

  const read = async (text: string) => {
    const [reading] =
      (await formats.md.read?.(fileOf('story.md', text), { house: null, language: 'en' })) ?? []
    if (!reading) throw new Error('no story was read')
    return reading
  }

  it('is suggestions and comments of the story, and nothing that was deleted is its text', async () => {
    const { doc, review, comments } = await read(
      '# Ferry\n\nIt {--never --}opens in {~~March~>May~~}, {==said Hiwa==}{>>Who?<<}.\n\n{++It is free.++}\n',
    )
    expect(doc.textContent).toBe('FerryIt opens in May, said Hiwa.It is free.')
    expect(review?.base.textContent).toBe('FerryIt never opens in March, said Hiwa.')
    expect(comments).toMatchObject([{ on: 'text', quote: 'said Hiwa', text: 'Who?', replies: [] }])
  })

  it('stays text where it is code', async () => {
    const { doc, review } = await read('# Ferry\n\nWrite `{++a++}` and `{--b--}`{>>So?<<}.\n')
    expect(doc.textContent).toBe('FerryWrite {++a++} and {--b--}.')
    expect(review).toBeUndefined()
  })
})

describe('a story under review as Markdown', () => {
  const doc = storyWith('The council voted on Tuesday.', 'It opens {++soon++} in May.')
  const commented = {
    ...storyOf(doc),
    comments: [
      commentOn('text', doc, placeOf(doc, 'voted on'), {
        text: 'Sure? {++a++} <<} b',
        replies: [
          {
            id: '00000000-0000-4000-8000-0000000000aa',
            by: 'Nadia',
            at: '2026-03-04T09:00:00.000Z',
            text: 'I did.',
            changed: '2026-03-04T09:00:00.000Z',
          },
        ],
      }),
      commentOn('story', doc, null, { text: 'Good story.' }),
      commentOn('story', doc, null, {
        text: 'Dealt with',
        resolved: { by: 'Dara', at: '2026-03-04T09:00:00.000Z' },
      }),
    ],
  }
  const base = storyWith('The council voted on Monday.', 'It opens {++soon++} in May.')
  const story = { ...commented, review: { isOn: true, ...suggestionsBetween(base, doc) } }
  const asked = { audience: 'desk', withSuggestions: true } as const

  it('has comments and suggestions for another desk where they are asked for', async () => {
    const written = String(await formats.md.write?.(story, asked))
    expect(written).toContain('The council {==voted on==}{>>Sure?')
    expect(written).toContain('{~~Monday~>Tuesday~~}')
    expect(written).not.toContain('Dealt with')
    expect(outgoing(story, formats.md, asked).leftOut).toContain('authors')
    const [reading] =
      (await formats.md.read?.(fileOf('a.md', written), { house: null, language: 'en' })) ?? []
    expect(reading?.doc.textContent).toBe(doc.textContent)
    expect(reading?.review?.base.textContent).toBe(base.textContent)
    expect(reading?.comments).toMatchObject([
      { on: 'story', text: 'Good story.' },
      { on: 'text', quote: 'voted on', text: 'Sure? {++a++} <<} b', replies: [{ text: 'I did.' }] },
    ])
  })

  it.each([{}, { audience: 'desk' }, { withSuggestions: true }] as const)(
    'has no comment where that is not asked for: %j',
    async (options) => {
      const written = String(await formats.md.write?.(story, options))
      expect(written).not.toMatch(/\{>>|\{==|Good story/)
      if (!('withSuggestions' in options)) expect(written).not.toContain('Monday')
    },
  )

  it('keeps signs of CriticMarkup that are its text', async () => {
    const texts = ['a {--b--} c', '{++x++}', '{==y==}{>>z<<}', '{~~a~>b~~}', 'a--} ++} <<} {{++', '{-', '-b']
    const literal = storyWith(...texts)
    const bold = literal.type.create(literal.attrs, [
      ...literal.children,
      schema.nodes.paragraph.create(null, [schema.nodes.hard_break.create(), schema.text('{--b--}')]),
    ])
    const written = String(await formats.md.write?.(storyOf(bold), { audience: 'desk' }))
    const [reading] =
      (await formats.md.read?.(fileOf('a.md', written), { house: null, language: 'en' })) ?? []
    expect(reading?.doc.textContent).toBe(bold.textContent)
    expect(reading?.review).toBeUndefined()
    expect(reading?.comments).toBeUndefined()
  })
})
