import fc from 'fast-check'
import { Fragment, Slice } from 'prosemirror-model'
import { Step, Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { isLost } from '../../../story/comments/comment'
import { CommentStep } from '../../../story/comments/comment-step'
import { follow, followAll, relocate } from '../../../story/comments/follow'
import { quoteIn } from '../../../story/comments/quote'
import { inverseOf, stepsOf } from '../../../story/editing/steps'
import { schema } from '../../../story/schema'
import { storyDoc } from '../generate'
import { after, commentOn, paragraphOf, placeOf, storyWith } from './make'

const doc = storyWith('The minister said the ferry would be back.', 'It was away for a week.')
const at = (words: string) => placeOf(doc, words)

/** Takes words away letter by letter, from their end. */
function backspace(tr: Transform, words: string): void {
  const { from, to } = placeOf(tr.doc, words)
  for (let pos = to; pos > from; pos--) tr.delete(pos - 1, pos)
}

function takeBack(tr: Transform, from = 0): void {
  for (const step of inverseOf(tr).slice(0, tr.steps.length - from)) tr.step(step)
}

/** What an editor does, and what a comment on “the ferry” is about then. */
const rows: [what: string, change: (tr: Transform) => unknown, about: string][] = [
  ['words typed before it', (tr) => tr.insert(at('The').from, schema.text('Then ')), 'the ferry'],
  ['a letter typed right before it', (tr) => tr.insert(at('the ferry').from, schema.text('x')), 'the ferry'],
  ['a letter typed right after it', (tr) => tr.insert(at('the ferry').to, schema.text('s')), 'the ferry'],
  ['words typed within it', (tr) => tr.insert(at('ferry').from, schema.text('old ')), 'the old ferry'],
  ['a word of it deleted', (tr) => tr.delete(at('the ').from, at('the ').to), 'ferry'],
  ['a block put before it', (tr) => tr.insert(at('The').from - 1, paragraphOf('New.')), 'the ferry'],
  ['its paragraph split within it', (tr) => tr.split(at('ferry').from), 'the \nferry'],
  ['its paragraph joined with the next', (tr) => tr.join(at('It was').from - 1), 'the ferry'],
  ['all of it deleted', (tr) => tr.delete(at('the ferry').from, at('the ferry').to), 'gone'],
  ['all of it deleted letter by letter', (tr) => backspace(tr, 'the ferry'), 'gone'],
  ['its paragraph deleted', (tr) => tr.delete(at('The').from - 1, at('It was').from - 1), 'gone'],
  [
    'typed over, letter by letter',
    (tr) => {
      const { from, to } = at('the ferry')
      tr.replaceWith(from, to, schema.text('i')).insert(from + 1, schema.text('t'))
    },
    'gone',
  ],
  [
    'another word put in its place',
    (tr) => tr.replaceWith(at('the ferry').from, at('the ferry').to, schema.text('the boat')),
    'the boat',
  ],
  [
    'all of it deleted and taken back',
    (tr) => {
      tr.delete(at('the ferry').from, at('the ferry').to)
      takeBack(tr)
    },
    'the ferry',
  ],
  [
    'deleted letter by letter and taken back so',
    (tr) => {
      backspace(tr, 'the ferry')
      takeBack(tr)
    },
    'the ferry',
  ],
  [
    'its end deleted and taken back',
    (tr) => {
      backspace(tr, ' ferry')
      takeBack(tr)
    },
    'the ferry',
  ],
  [
    'its start deleted and taken back',
    (tr) => {
      tr.delete(at('said the ').from, at('said the ').to)
      takeBack(tr)
    },
    'the ferry',
  ],
  [
    'typed over and taken back',
    (tr) => {
      tr.replaceWith(at('the ferry').from, at('the ferry').to, schema.text('i'))
      takeBack(tr)
    },
    'the ferry',
  ],
  [
    'cut, and pasted elsewhere alone',
    (tr) => {
      tr.delete(at('the ferry').from, at('the ferry').to)
      tr.insert(placeOf(tr.doc, 'a week').from, schema.text('the ferry'))
    },
    'the ferry',
  ],
  [
    'its paragraph moved after the next',
    (tr) => {
      const [from, to] = [at('The').from - 1, at('It was').from - 1]
      const block = tr.doc.slice(from, to)
      tr.delete(from, to)
      tr.replace(tr.doc.content.size, tr.doc.content.size, block)
    },
    'the ferry',
  ],
  [
    'two paragraphs swapped in one step',
    (tr) => {
      const [from, to] = [at('The').from - 1, tr.doc.content.size]
      tr.replace(from, to, new Slice(Fragment.from([tr.doc.child(3), tr.doc.child(2)]), 0, 0))
    },
    'the ferry',
  ],
  [
    'the story replaced by a version of it',
    (tr) => tr.replaceWith(0, tr.doc.content.size, tr.doc.content),
    'the ferry',
  ],
  [
    'deleted, and its letters typed elsewhere',
    (tr) => {
      tr.delete(at('the ferry').from, at('the ferry').to)
      let { to } = placeOf(tr.doc, 'a week')
      for (const letter of ' the ferry') tr.insert(to++, schema.text(letter))
    },
    'gone',
  ],
  [
    'deleted, and a sentence that has it pasted elsewhere',
    (tr) => {
      tr.delete(at('the ferry').from, at('the ferry').to)
      tr.insert(placeOf(tr.doc, 'a week').to, schema.text(' while the ferry slept'))
    },
    'gone',
  ],
]

test.each(rows)('a comment on “the ferry”, with %s', (_, change, about) => {
  expect(after(doc, 'the ferry', (tr) => void change(tr))).toBe(about)
})

test('a doubled word that is deleted takes its comment along, and undo brings both back', () => {
  const twice = storyWith('It was the the ferry.')
  const second = placeOf(twice, 'the', placeOf(twice, 'the').to)
  const tr = new Transform(twice)
  const comments = [commentOn('text', twice, second)]
  tr.delete(second.from - 1, second.to)
  expect(followAll(comments, tr).filter(isLost)).toHaveLength(1)
  takeBack(tr)
  expect(followAll(comments, tr)[0]?.place).toEqual(second)
})

test('of a sentence that is deleted without its full stop the comment stays on no sign, and is back with it', () => {
  const before = storyWith('They waited. Some had slept in cars. Others walked.')
  const sentence = 'Some had slept in cars.'
  const { from, to } = placeOf(before, sentence)
  const tr = new Transform(before).delete(from - 2, to - 1)
  const [lost] = followAll([commentOn('text', before, { from, to })], tr)
  expect(lost && isLost(lost)).toBe(true)
  takeBack(tr)
  const [back] = followAll([commentOn('text', before, { from, to })], tr)
  expect(back?.place && quoteIn(tr.doc, back.place.from, back.place.to)).toBe(sentence)
})

test.each([
  ['a sign that counts', 'They paid 5 $ a day.', '5 $', '5 '],
  ['an emoji', 'They won 🎉 at last.', 'won 🎉', 'won '],
])('%s that is left of its words keeps a comment', (_, text, quote, gone) => {
  const before = storyWith(text)
  const { from, to } = placeOf(before, quote)
  const tr = new Transform(before).delete(from, from + gone.length)
  const [left] = followAll([commentOn('text', before, { from, to })], tr)
  expect(left?.place && quoteIn(tr.doc, left.place.from, left.place.to)).toBe(quote.slice(gone.length))
})

test('a comment on a block has all that is written in it, at its ends as well', () => {
  const { from, to } = { from: at('The').from, to: at('be back.').to }
  const about = (change: (tr: Transform) => unknown) => {
    const tr = new Transform(doc)
    change(tr)
    const [comment] = followAll([commentOn('block', doc, { from, to })], tr)
    return comment?.place && quoteIn(tr.doc, comment.place.from, comment.place.to)
  }
  expect(about((tr) => tr.insert(from, schema.text('Yes. ')))).toMatch(/^Yes\. The minister/)
  expect(about((tr) => tr.insert(to, schema.text(' Soon.')))).toMatch(/back\. Soon\.$/)
  expect(about((tr) => tr.split(to).insert(to + 2, schema.text('Next')))).toMatch(/be back\.$/)
  expect(about((tr) => tr.split(from))).toMatch(/^The minister/)
})

test('a comment on a picture goes with it, and comes back with it', () => {
  const { picture, caption, credit } = schema.nodes
  const image = picture.create({ src: 'data:image/png;base64,iVBORw0KGgo=', alt: '' }, [
    caption.create(null, schema.text('The ferry at dawn')),
    credit.create(),
  ])
  const size = doc.content.size
  const withPicture = new Transform(doc).insert(size, image).doc
  const place = { from: size, to: size + image.nodeSize }
  const tr = new Transform(withPicture)
  const comments = [commentOn('block', withPicture, place)]
  tr.delete(place.from, place.to)
  expect(followAll(comments, tr).every(isLost)).toBe(true)
  takeBack(tr)
  expect(followAll(comments, tr)[0]?.place).toEqual(place)
})

test('a letter at the end of a place over two paragraphs is in it again when it is put back', () => {
  const words = storyWith('Nobody believed a word of that.', 'Seven boats stand by.')
  const from = placeOf(words, 'of that').from
  const place = { from, to: placeOf(words, 'Seven ').to }
  const tr = new Transform(words)
  tr.delete(from - 1, from + 1)
  takeBack(tr)
  expect(followAll([commentOn('text', words, place)], tr)[0]?.place).toEqual(place)
})

test('of equal words the ones that were commented on are found in a text that was replaced', () => {
  const many = storyWith('Ali came.', 'Then Ali sang.', 'Later Ali left.')
  const second = placeOf(many, 'Ali', placeOf(many, 'Then').from)
  const other = storyWith('Ali came in.', 'Nobody spoke.', 'Then Ali sang.', 'Later Ali left.')
  const [comment] = relocate([commentOn('text', many, second)], many, other)
  expect(comment?.place).toEqual(placeOf(other, 'Ali', placeOf(other, 'Then').from))
})

/** Any edit of text or blocks, by fractions of the story's size. */
const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 14 }),
  text: fc.constantFrom('', '', 'x', 'some words', 'وشە', ' '),
  kind: fc.constantFrom('replace', 'replace', 'split', 'join'),
})

function apply(
  tr: Transform,
  { from, length, text, kind }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
) {
  const start = Math.floor(from * tr.doc.content.size)
  const end = Math.min(start + length, tr.doc.content.size)
  try {
    if (kind === 'split') tr.split(start)
    else if (kind === 'join') tr.join(start)
    else if (text === '') tr.delete(start, end)
    else tr.replaceWith(start, end, schema.text(text))
  } catch {
    // an edit that the schema does not allow is none
  }
}

test('whatever is edited, a comment stays within the story, and untouched words keep theirs', () => {
  fc.assert(
    fc.property(
      storyDoc,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(edit, { maxLength: 8 }),
      (story, where, edits) => {
        const from = Math.floor(where * story.content.size)
        const to = Math.min(story.content.size, from + 7)
        const tr = new Transform(story)
        for (const each of edits) apply(tr, each)
        const [comment] = followAll([commentOn('text', story, { from, to })], tr)
        const place = comment?.place
        expect(place && 0 <= place.from && place.from <= place.to && place.to <= tr.doc.content.size).toBe(
          true,
        )
        const moved = { from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }
        const isTouched = tr.steps.some((step, index) => {
          const before = tr.mapping.slice(0, index)
          let touched = false
          step.getMap().forEach((start, end) => {
            touched ||= start <= before.map(to, -1) && end >= before.map(from, 1)
          })
          return touched
        })
        if (!isTouched && from < to) expect(place).toEqual(moved)
      },
    ),
    { numRuns: 300 },
  )
})

test('what is edited and taken back leaves a comment where it was', () => {
  const words = storyWith(
    'The minister said the ferry would be back by Sunday evening.',
    'Nobody on the pier believed a word of that.',
    'Seven boats from Basra stand by, their owners told a newspaper.',
  )
  const first = placeOf(words, 'The minister').from
  fc.assert(
    fc.property(
      fc.nat({ max: 120 }),
      fc.integer({ min: 4, max: 30 }),
      fc.array(edit, { maxLength: 6 }),
      (start, length, edits) => {
        const from = first + start
        const to = Math.min(from + length, words.content.size - 1)
        const quote = quoteIn(words, from, to)
        fc.pre(/^\p{L}/u.test(quote) && quote.trim().length > 3 && words.resolve(to).parent.isTextblock)
        const tr = new Transform(words)
        for (const each of edits) apply(tr, each)
        takeBack(tr)
        const [comment] = followAll([commentOn('text', words, { from, to })], tr)
        expect(comment?.place).toEqual({ from, to })
      },
    ),
    { numRuns: 300 },
  )
})

test('a comment is a step that leaves the text alone, in journals as well', () => {
  const comment = commentOn('text', doc, at('the ferry'), { later: { known: 'elsewhere' } })
  const [step] = stepsOf(JSON.parse(JSON.stringify(new CommentStep([comment]))))
  expect(step).toBeInstanceOf(Step)
  if (!step) return
  expect(step.apply(doc).doc).toBe(doc)
  expect(follow([], step, doc, doc)).toEqual([comment])
  expect(() => stepsOf({ stepType: 'comment', comments: [{ id: 'none' }] })).toThrow()
  expect(new CommentStep([{ ...comment, place: { from: 0, to: 100_000 } }]).apply(doc).failed).not.toBeNull()
})
