import fc from 'fast-check'
import { EditorState } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { schema } from '../../story/schema'
import { blankDoc } from '../../story/story/blank'
import { bodyLines, countBetween, countBody, countStory, countWords } from '../../story/story/count'
import { countPlainWords } from '../../story/story/plain-words'
import { summarise } from '../../story/story/record'
import { Writer } from '../renderer/document/writer'

/** The words of a text as Unicode's own segmentation of the whole has them. */
function segmented(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  return [...segments].filter(({ isWordLike }) => isWordLike).length
}

describe('words are counted', () => {
  test.each([
    ['', 0],
    ['  – ', 0],
    ['The ferry is back.', 4],
    ['“All safe,” she said', 4],
    ['don’t', 1],
    ['a well-kept e-mail', 5],
    ['3.14 metres, 10,000 people', 4],
    ['10\u202f000 people', 2],
    ['هەولێر پایتەختی هەرێمە', 3],
    ['عادت العبّارة، قال القبطان.', 4],
    ['ته‌نها', 1],
  ])('%j has %i', (text, words) => {
    expect(countWords(text, 'en')).toBe(words)
  })

  const letters = [...'aB.,’-_ \u00a0\u202f\t\n19“”هلێ،\u200cـّйё漢']
  test.each(['en', 'ckb', 'ar'])('as Unicode segments them, in %s', (language) => {
    const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 })
    fc.assert(
      fc.property(text, (each) => {
        expect(countWords(each, language)).toBe(segmented(each, language))
      }),
      { numRuns: 2000 },
    )
  })
})

const { headline, standfirst, paragraph, bullet_list, list_item } = schema.nodes
const line = (text: string) => paragraph.create(null, schema.text(text))

function story() {
  return blankDoc().copy(
    schema.nodes.doc.create(null, [
      headline.create(null, schema.text('Ferry returns')),
      standfirst.create(),
      line('All aboard are safe.'),
      bullet_list.create(null, [
        list_item.create(null, line('one two')),
        list_item.create(null, line('three')),
      ]),
      line('The end.'),
    ]).content,
  )
}

/** The same document of nodes that nobody has counted. */
const anew = (doc: ReturnType<typeof story>) => schema.nodeFromJSON(doc.toJSON())

test('counts stay right while blocks are changed, added, taken away and moved', () => {
  let state = EditorState.create({ doc: story() })
  expect(countStory(state.doc)).toEqual({ words: 11, characters: 53 })
  const edits = [
    () => state.tr.insertText(' at last', 14),
    () => state.tr.insert(state.doc.content.size, line('Editing was easy')),
    () => state.tr.delete(0, 9),
    () => state.tr.setDocAttribute('language', 'ckb'),
    () => state.tr.replaceWith(0, 0, headline.create(null, schema.text('New'))),
  ]
  for (const edit of edits) {
    state = state.apply(edit())
    expect(countStory(state.doc)).toEqual(countStory(anew(state.doc)))
  }
})

test('a story is listed as long as the status bar says that it is', () => {
  const doc = story()
  const at = '2026-11-30T09:00:00.000Z'
  const listed = summarise({ id: 'ferry', created: at, changed: at, binned: null, doc })
  expect(listed.words).toBe(countBody(doc)?.words)
  expect(listed.words).toBeLessThan(countStory(doc).words)
})

test('counting goes on where it was stopped', () => {
  const doc = story()
  let left = 2
  expect(countBody(doc, () => left-- > 0)).toBeNull()
  left = 10
  expect(countBody(doc, () => left-- > 0)).toEqual(countBody(anew(doc)))
  expect(left).toBe(9)
})

test('the size of a part is that of its text, wherever it begins and ends', () => {
  const doc = story()
  for (let from = 0; from <= doc.content.size; from++) {
    for (let to = from; to <= doc.content.size; to++) {
      const apart = paragraph.create(null, schema.text(`${doc.textBetween(from, to, '\n', '\n')}.`))
      const whole = blankDoc().copy(
        schema.nodes.doc.create(null, [headline.create(), standfirst.create(), apart]).content,
      )
      expect(countBetween(doc, from, to).words).toBe(countStory(whole).words)
    }
  }
})

test('plain text has the words that Unicode says', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  const wordsOf = (text: string) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
  const signs = [
    ...' \u00a0\n!"#$%&()*+-/<=>?@[\\]^`{|}~«»–—“”„…؛؟'.split(''),
    ..."abzAZéßøÿğйё09٤۴هێڵىـ\u064e\u0651\u200c\u200d.'‘’,;،".split(''),
  ]
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((list) => list.join(''))
  fc.assert(
    fc.property(text, (given) => {
      expect(countPlainWords(given)).toBe(wordsOf(given))
    }),
    { numRuns: 20_000 },
  )
})

test('other text is counted in the general way', () => {
  for (const text of ['پردەکە۔', 'a_b', '3:2', 'Erbil\u00adian', '日本語', 'naïve \u0301x', '\u2029'])
    expect(countPlainWords(text)).toBeNull()
  expect(countWords('پردەکە کرایەوە۔', 'ckb')).toBe(2)
})

test('a text without blanks has the words that Unicode says, however long it is', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
  const wordsOf = (text: string) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
  for (const text of ['a:b,', 'Erbil–Duhok/', "it's;", '日本語。', ':', 'x_y@z.'])
    for (const times of [1, 700, 3000]) {
      const long = text.repeat(times)
      expect(countWords(long, 'en')).toBe(wordsOf(long))
    }
})

test('the size of a story is that of its body: no headline, standfirst, byline, dateline, caption or sign-off', () => {
  const story = new Writer().type(
    'Dam\nWater rose\nBy Sara Ahmed\nERBIL (Kurdistan 24) – It is full.\nIt holds.\n',
  )
  story.type('Editing by Shilan Barzo')
  expect(story.lines.map((line) => line.split(':')[0])).toContain('byline')
  expect(story.lines.at(-1)).toContain('signoff')
  expect(countBody(story.state.doc)).toEqual({ words: 5, characters: 20 })
})

test.each([
  ['', 10, 0],
  ['0123456789', 10, 1],
  ['0123456789a', 10, 2],
  ['01234 6789', 10, 1],
  ['01234 67890', 10, 2],
  ['one two three four', 9, 3],
  ['one two three four', 10, 2],
  ['one\ntwo', 10, 2],
  ['012345678901234567890 1', 10, 3],
])('%j fills in a column of %i characters %i lines', (text, width, lines) => {
  const content = text
    .split('\n')
    .flatMap((each, index) => [
      ...(index > 0 ? [schema.nodes.hard_break.create()] : []),
      ...(each === '' ? [] : [schema.text(each)]),
    ])
  const doc = schema.nodes.doc.create(null, [
    headline.create(),
    standfirst.create(),
    paragraph.create(null, content),
  ])
  expect(bodyLines(doc, width)).toBe(lines)
})
