import { Fragment, Slice } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { spaceBesideComposed } from '../../../story/editing/word-spaces'
import { schema } from '../../../story/schema'
import { Writer } from '../../renderer/document/writer'

const writer = (text: string) => new Writer().inBody().type(text)

function cut(story: Writer, text: string): Writer {
  story.goTo(text, 'select')
  story.dispatch(story.state.tr.deleteSelection().setMeta('uiEvent', 'cut'))
  return story
}

function paste(story: Writer, text: string): Writer {
  const slice = new Slice(Fragment.from(schema.text(text)), 0, 0)
  story.dispatch(story.state.tr.replaceSelection(slice).setMeta('uiEvent', 'paste'))
  return story
}

/** Composes step by step at the cursor, as an input method does. */
function compose(story: Writer, steps: readonly string[], composition = 1): Writer {
  const { from } = story.state.selection
  let to = from
  for (const step of steps) {
    story.dispatch(story.state.tr.insertText(step, from, to).setMeta('composition', composition))
    to = from + step.length
  }
  spaceBesideComposed(story.state, story.dispatch)
  return story
}

/** Drags words to the place after or before others. */
function drag(story: Writer, text: string, where: 'behind' | 'before', other: string): Writer {
  const { head } = story.goTo(other, where).state.selection
  const { from, to } = story.goTo(text, 'select').state.selection
  const slice = story.state.doc.slice(from, to)
  const tr = story.state.tr.deleteSelection()
  const at = tr.mapping.map(head)
  tr.replaceRange(at, at, slice).setSelection(TextSelection.create(tr.doc, at))
  story.dispatch(tr.setMeta('uiEvent', 'drop'))
  return story
}

describe('spaces around words', () => {
  it.each([
    ['The old dam is full.', 'old', 'The dam is full.'],
    ['The old dam is full.', 'The', 'old dam is full.'],
    ['The dam is (very) full', 'very', 'The dam is () full'],
    ['The dam is full, now.', 'full', 'The dam is, now.'],
    ['The dam is full.', 'full', 'The dam is.'],
    ['The dam is full', 'full', 'The dam is'],
    ['The dams', 'dam', 'The s'],
    ['The old dam', ' old ', 'The dam'],
    ['The dam (old) is full', ' (old) ', 'The dam is full'],
    ['The dam, said Lana, is full', ', said Lana, ', 'The dam is full'],
    ['The old, dam', ' old', 'The, dam'],
    ['A well-known-dam', '-known', 'A well-dam'],
    ['بەنداوی کۆن پڕە', ' کۆن ', 'بەنداوی پڕە'],
  ])('%j without %j', (text, gone, left) => {
    const story = cut(writer(text), gone)
    expect(story.lines.at(-1)).toBe(left)
    expect(story.undo().lines.at(-1)).toBe(text)
  })

  it.each([
    ['The dam', 'The', 'old', 'The old dam'],
    ['The dam', 'The ', 'old', 'The old dam'],
    ['The dam', 'The ', 'old ', 'The old dam'],
    ['The dam', 'The', ' old ', 'The old dam'],
    ['The dam.', 'dam', 'is full', 'The dam is full.'],
    ['The dam', 'dam', 's', 'The dams'],
    ['The dam', 'da', 'xyz', 'The daxyzm'],
    ['The dam', 'dam', ', which', 'The dam, which'],
    ['The ', 'The ', 'dam', 'The dam'],
  ])('%j with something put after %j: %j', (text, behind, put, becomes) => {
    expect(paste(writer(text).goTo(behind), put).lines.at(-1)).toBe(becomes)
  })

  it.each([
    ['The dam.', 'The', ['One.', 'Two.'], 'The One.', 'Two. dam.'],
    ['The dam.', 'The ', ['One.', 'Two.'], 'The One.', 'Two. dam.'],
    ['The dam.', 'Th', ['One.', 'Two.'], 'ThOne.', 'Two.e dam.'],
  ])('%j with paragraphs put after %j', (text, behind, put, first, last) => {
    const story = writer(text).goTo(behind)
    const paragraphs = put.map((words) => schema.nodes.paragraph.create(null, schema.text(words)))
    const slice = new Slice(Fragment.fromArray(paragraphs), 1, 1)
    story.dispatch(story.state.tr.replaceSelection(slice).setMeta('uiEvent', 'paste'))
    expect(story.lines.slice(-2)).toEqual([first, last])
  })

  it.each([
    ['The dam.', 'The ', ['The', '• One', 'dam.']],
    ['The dam.', 'The', ['The', '• One', 'dam.']],
    ['The dam.', 'The dam.', ['The dam.', '• One']],
  ])('%j parted behind %j by a list ends and begins with no space', (text, behind, lines) => {
    const story = writer(text).goTo(behind)
    const { bullet_list, list_item, paragraph } = schema.nodes
    const item = list_item.create(null, paragraph.create(null, schema.text('One')))
    const slice = new Slice(Fragment.from(bullet_list.create(null, item)), 0, 0)
    story.dispatch(story.state.tr.replaceSelection(slice).setMeta('uiEvent', 'paste'))
    expect(story.lines.slice(2).map((line) => line.replace('list_item: ', '• '))).toEqual(lines)
    expect(story.undo().lines.at(-1)).toBe(text)
  })

  it.each([
    ['one two three', 'one', 'behind', 'three', 'two three one'],
    ['one two three', 'three', 'before', 'one', 'three one two'],
    ['one two. three', 'three', 'behind', 'one', 'one three two.'],
    ['some mentions here', 'some', 'behind', 'mentions', 'mentions some here'],
  ] as const)('%j with %j dragged %s %j', (text, words, where, other, becomes) => {
    expect(drag(writer(text), words, where, other).lines.at(-1)).toBe(becomes)
  })

  it.each([
    ['Delete', 'Delete'],
    ['Backspace', 'Backspace'],
  ])('are put right by %s as by a cut, in one step of undo', (_, pressed) => {
    const story = writer('The old dam').goTo('old', 'select').press(pressed)
    expect(story.lines.at(-1)).toBe('The dam')
    expect(story.undo().lines.at(-1)).toBe('The old dam')
  })

  it.each([
    ['The old dam', 'old', 'new', 'The new dam', 'The new| dam'],
    ['The old dam', 'The', 'An', 'An old dam', 'An| old dam'],
    ['The dam is full.', 'full', 'dry', 'The dam is dry.', 'The dam is dry|.'],
    ['The dam is full', 'full', 'dry', 'The dam is dry', 'The dam is dry|'],
    ['The old dam', 'old ', 'new ', 'The new dam', 'The new |dam'],
    ['The dam is full', 'full', ', he said', 'The dam is, he said', 'The dam is, he said|'],
    ['بەنداوی کۆن پڕە', 'کۆن', 'نوێ', 'بەنداوی نوێ پڕە', 'بەنداوی نوێ| پڕە'],
    ['The old dam', 'old', '"new"', 'The “new” dam', 'The “new”| dam'],
    ['The old dam', 'The', '(An)', '(An) old dam', '(An)| old dam'],
    ['The dam is full.', 'full', '"dry"', 'The dam is “dry”.', 'The dam is “dry”|.'],
    ['The dam is full', 'full', '(dry)', 'The dam is (dry)', 'The dam is (dry)|'],
    ['The dam cost much.', 'much', '€5', 'The dam cost €5.', 'The dam cost €5|.'],
    ['The dam is full', 'full', '?', 'The dam is?', 'The dam is?|'],
    ['Elle est belle\u00a0!', 'belle', 'grande', 'Elle est grande\u00a0!', 'Elle est grande|\u00a0!'],
    ['Il a 5\u202fkm à faire', 'km', 'm', 'Il a 5\u202fm à faire', 'Il a 5\u202fm| à faire'],
  ])('%j, where %j is deleted and %j typed in its place', (text, gone, typed, becomes, line) => {
    const story = writer(text).goTo(gone, 'select').press('Delete').type(typed)
    expect(story.lines.at(-1)).toBe(becomes)
    expect(story.line).toBe(line)
  })

  it.each([
    ['The old dam', 'old', ['n', 'ni', '你'], 'The 你 dam', 'The 你| dam'],
    ['The old dam', 'The', ['A', 'An'], 'An old dam', 'An| old dam'],
    ['بەنداوی کۆن پڕە', 'کۆن', ['ن', 'نو', 'نوێ'], 'بەنداوی نوێ پڕە', 'بەنداوی نوێ| پڕە'],
    ['The dam is full.', 'full', ['d', 'dry'], 'The dam is dry.', 'The dam is dry|.'],
    ['The dam is full', 'full', ['´', ','], 'The dam is,', 'The dam is,|'],
    ['The old dam', 'old', ['n', ''], 'The dam', 'The |dam'],
  ])('%j, where %j is deleted and %j composed in its place', (text, gone, steps, becomes, line) => {
    const story = compose(writer(text).goTo(gone, 'select').press('Delete'), steps)
    expect(story.lines.at(-1)).toBe(becomes)
    expect(story.line).toBe(line)
  })

  it('come again once, and not for what is composed behind', () => {
    const story = compose(writer('The old dam').goTo('old', 'select').press('Delete'), ['한'], 1)
    expect(compose(story, ['ᄀ', '글'], 2).line).toBe('The 한글| dam')
  })

  it('come again before a word that is typed where a composition was given up', () => {
    const story = compose(writer('The old dam').goTo('old', 'select').press('Delete'), ['n', ''])
    expect(story.type('new').line).toBe('The new| dam')
  })

  it('come again in a sign-off, which the details follow', () => {
    const story = new Writer().type('Dam full\nIt rains\nFirst.\nSecond.\nEditing by Dana Ali')
    story.goTo('Dana', 'select').press('Delete').type('Lana')
    expect(story.lines.at(-1)).toBe('signoff: Editing by Lana Ali')
  })

  it.each([
    ['Elle est pleine : oui', 'pleine ', 'Elle est : oui'],
    ['Elle est belle\u00a0!', 'belle', 'Elle est\u00a0!'],
    ['M.\u00a0Dupont est là', 'Dupont', 'M.\u00a0est là'],
    ['The large .gov site', 'large ', 'The .gov site'],
    ['The dam is full now.', 'full now', 'The dam is.'],
  ])('%j, where %j is deleted, keep the one that stood before a sign', (text, gone, becomes) => {
    expect(writer(text).goTo(gone, 'select').press('Delete').lines.at(-1)).toBe(becomes)
  })

  it('stay as they are where a command replaces a text', () => {
    const story = writer('The old dam').goTo('old', 'select')
    story.dispatch(story.state.tr.deleteSelection())
    expect(story.lines.at(-1)).toBe('The  dam')
  })
})
