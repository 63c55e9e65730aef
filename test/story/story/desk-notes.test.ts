import fc from 'fast-check'
import type { Mark, Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { checkedStory } from '../../../story/checks/blocks'
import { isLost } from '../../../story/comments/comment'
import { cutTo } from '../../../story/fit/cut'
import { outgoing } from '../../../story/formats'
import { copiedText } from '../../../story/formats/text'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import { countBetween, countBody, countNoteWords, countStory, linesInBlock } from '../../../story/story/count'
import { copyOf } from '../../../story/story/desk-notes'
import { openingOf } from '../../../story/story/opening'
import { outlineOf } from '../../../story/story/outline'
import { datelineOf, leadPart } from '../../../story/story/parts'
import { commentOn } from '../comments/make'
import { storyOf } from '../generate'
import { newsDoc } from '../news'

const { nodes, marks } = schema
const note = (text: string) => schema.text(text, [marks.desk_note.create()])
const words = (text: string, ...set: Mark[]) => schema.text(text, set)
const p = (...content: (string | Node)[]) =>
  nodes.paragraph.create(
    null,
    content.map((each) => (typeof each === 'string' ? schema.text(each) : each)),
  )
const br = nodes.hard_break.create()
const noteBreak = nodes.hard_break.create(null, null, [marks.desk_note.create()])
const doc = (...blocks: Node[]) =>
  nodes.doc.create(newDetails, [
    nodes.headline.create(null, words('Ferry is back')),
    nodes.standfirst.create(),
    ...blocks,
  ])
const bodyOf = (...blocks: Node[]) => copyOf(doc(...blocks)).children.slice(2)

describe('the copy of a line', () => {
  it.each<[string, Node, Node]>([
    ['between words', p('The ferry ', note('name it'), ' is back.'), p('The ferry is back.')],
    ['with its own blank', p('The ferry ', note('name it '), 'is back.'), p('The ferry is back.')],
    ['before a stop', p('The ferry is back ', note('since when?'), '.'), p('The ferry is back.')],
    ['before an Arabic stop', p('عادت العبارة ', note('متى؟'), '، وقال'), p('عادت العبارة، وقال')],
    ['at the start', p(note('CHECK'), ' The ferry is back.'), p('The ferry is back.')],
    ['at the end', p('The ferry is back. ', note('CHECK')), p('The ferry is back.')],
    ['in a word', p('fer', note('!'), 'ry'), p('ferry')],
    ['on a line of its own', p('One', br, note('CHECK'), br, 'two'), p('One', br, 'two')],
    ['on the last line', p('One', br, note('CHECK')), p('One')],
    ['on the first line', p(note('CHECK'), br, 'One'), p('One')],
    ['over lines', p('One ', note('a'), noteBreak, note('b'), ' two'), p('One two')],
    ['beside another', p('One ', note('a'), ' ', note('b'), ' two'), p('One two')],
  ])('has nothing of a note %s', (_, given, left) => {
    expect(bodyOf(given).map(String)).toEqual([String(left)])
  })
})

describe('the copy of a story', () => {
  const item = (content: Node) => nodes.list_item.create(null, content)

  it('has nothing in the place of a block that is a note', () => {
    const list = nodes.bullet_list.create(null, [item(p(note('a'))), item(p('b'))])
    const gone = nodes.quote.create(null, p(note('Who said it?')))
    const crosshead = nodes.crosshead.create(null, note('Cut here'))
    expect(bodyOf(p('One.'), p(note('Two?')), gone, crosshead, list, p('Three.')).map(String)).toEqual(
      [p('One.'), nodes.bullet_list.create(null, item(p('b'))), p('Three.')].map(String),
    )
  })

  it('has one empty paragraph where all of the body is a note', () => {
    expect(bodyOf(p(note('To come'))).map(String)).toEqual([String(p())])
  })

  it('is the document itself without a note', () => {
    const plain = doc(p('One.'))
    expect(copyOf(plain)).toBe(plain)
  })

  it('always is a story', () => {
    fc.assert(fc.property(newsDoc, (each) => void copyOf(each).check()))
  })
})

const dateline = marks.dateline.create({
  places: [{ city: 'Erbil', region: '', country: '' }],
  date: null,
  sources: ['Kurdistan 24'],
})
const noted = doc(
  p(note('Legal has read this')),
  p(words('ERBIL (Kurdistan 24) – ', dateline), 'The ferry ', note('which which one??? TK'), ' is back.'),
  p('It was away for a week.'),
)

describe('a desk note', () => {
  it('is in no count, and counted apart', () => {
    const copy = copyOf(noted)
    expect(countStory(noted)).toEqual(countStory(copy))
    expect(countBody(noted)).toEqual(countBody(copy))
    expect(countBetween(noted, 0, noted.content.size)).toEqual(countStory(copy))
    expect(countNoteWords(noted)).toBe(8)
    expect(linesInBlock(noted.child(2), 40)).toBe(0)
    expect(cutTo(noted, { most: 4, unit: 'words', width: 40 })).toMatchObject({ size: 10, keptSize: 4 })
  })

  it('above the lead leaves the dateline to the lead', () => {
    expect(leadPart(noted).node).toBe(noted.child(3))
    expect(datelineOf(noted)?.places[0]?.city).toBe('Erbil')
  })

  it('is no paragraph to go to, and no first words', () => {
    expect(outlineOf(noted).map(({ text, number }) => `${number} ${text}`)).toEqual([
      '1 Ferry is back',
      '1 ERBIL (Kurdistan 24) – The ferry is back.',
      '2 It was away for a week.',
    ])
    expect(openingOf(noted)).toBe('The ferry is back.')
  })

  it('is not seen by checks', () => {
    const { blocks } = checkedStory(noted)
    expect(blocks.map(({ part }) => part)).toEqual([
      'headline',
      'standfirst',
      'paragraph',
      'lead',
      'paragraph',
    ])
    expect(blocks.map(({ text }) => text).join()).not.toMatch(/Legal|which|TK/)
  })

  it('is not in the text that is copied', () => {
    expect(copiedText(noted.content)).not.toMatch(/Legal|which/)
  })

  it('takes comments on it along, and leaves the others at their words', () => {
    const at = (text: string) => {
      const from = noted.textBetween(0, noted.content.size, '\n').indexOf(text)
      let place = { from: 0, to: 0 }
      noted.descendants((node, pos) => {
        const index = node.text?.indexOf(text) ?? -1
        if (index >= 0) place = { from: pos + index, to: pos + index + text.length }
      })
      expect(from).toBeGreaterThanOrEqual(0)
      return place
    }
    const comments = ['Legal', 'ferry', 'away'].map((each) =>
      commentOn('text', noted, at(each), { text: each }),
    )
    const out = outgoing({ ...storyOf(noted), comments }, { holdsComments: true }, { audience: 'desk' })
    expect(
      out.comments.map((each) => {
        const { from = 0, to = 0 } = each.place ?? {}
        return [each.text, isLost(each), out.doc.textBetween(from, to)]
      }),
    ).toEqual([
      ['ferry', false, 'ferry'],
      ['away', false, 'away'],
    ])
  })
})
