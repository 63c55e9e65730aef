import type { Node } from 'prosemirror-model'
import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import {
  backspaceAtSeam,
  deleteAtSeam,
  enterByline,
  enterInCell,
  enterInSignOff,
  enterNextPart,
  insertLineBreak,
} from '../../../story/editing/head'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { noSignOff } from '../../../story/schema/values'
import { blockText, contentOfText } from '../../../story/story/lines'
import { run } from './run'

const { doc, picture, caption, table, table_row, table_cell } = schema.nodes

const attrs: Readonly<Record<string, object>> = { byline: { bylines: [] }, signoff: { signOff: noSignOff } }

/** A block as `name: text`, where `/` is a line break; a table and a picture have one cell and one credit. */
function blockOf(line: string): Node {
  const [, name = '', text = ''] = /^(\w+): ?(.*)$/.exec(line) ?? []
  const type = Object.values(schema.nodes).find(
    (each) => each.name === (name === 'cell' ? 'paragraph' : name),
  )
  if (!type) throw new Error(line)
  const block = type.create(attrs[name] ?? null, contentOfText(text.replaceAll('/', '\n')))
  if (name === 'cell') return table.create(null, table_row.create(null, table_cell.create(null, block)))
  if (name !== 'credit') return block
  return picture.create({ src: `picture:${'a'.repeat(64)}.png` }, [caption.create(), block])
}

/** The place of `|` in a story. */
function cursorIn(story: Node): number {
  let found = -1
  story.descendants((node, pos) => {
    if (node.isText && node.text?.includes('|')) found = pos + node.text.indexOf('|')
  })
  return found
}

/** A story with its cursor at `|`. */
function stateOf(lines: readonly string[]): EditorState {
  const marked = EditorState.create({ doc: doc.create(null, lines.map(blockOf)) })
  const at = cursorIn(marked.doc)
  const { doc: story } = marked.tr.delete(at, at + 1)
  return EditorState.create({ doc: story, selection: TextSelection.create(story, at) })
}

/** A story as `stateOf` takes it. */
function linesOf({ tr, selection }: EditorState): string[] {
  const found: string[] = []
  tr.insertText('|', selection.head).doc.descendants((node, _, parent) => {
    const isCell = parent?.type === table_cell
    if (node.isTextblock && node.type !== caption)
      found.push(`${isCell ? 'cell' : node.type.name}: ${blockText(node).replaceAll('\n', '/')}`)
  })
  return found
}

/** What a command makes of a story; null where it does not apply. */
function resultOf(command: Command, lines: readonly string[]): string[] | null {
  const state = stateOf(lines)
  const next = run(state, command)
  return command(state) ? linesOf(next) : null
}

type Example = [what: string, given: string[], expected: string[] | null]

const byName = enterByline(() => builtInHouses)

describe('Enter', () => {
  it.each<Example>([
    [
      'goes from the headline to the standfirst',
      ['headline: Fe|rry', 'standfirst: Back', 'paragraph: It is.'],
      ['headline: Ferry', 'standfirst: |Back', 'paragraph: It is.'],
    ],
    [
      'goes from the standfirst to the text, past the byline',
      ['headline: ', 'standfirst: Back|', 'byline: By Ana Ruiz', 'paragraph: It is.'],
      ['headline: ', 'standfirst: Back', 'byline: By Ana Ruiz', 'paragraph: |It is.'],
    ],
    [
      'goes from the byline to the text',
      ['headline: ', 'standfirst: ', 'byline: By Ana| Ruiz', 'paragraph: It is.'],
      ['headline: ', 'standfirst: ', 'byline: By Ana Ruiz', 'paragraph: |It is.'],
    ],
    ['is left to the text', ['headline: ', 'standfirst: ', 'paragraph: It| is.'], null],
  ])('%s', (_, given, expected) => {
    expect(resultOf(enterNextPart, given)).toEqual(expected)
  })

  it.each<Example>([
    [
      'makes a name of the first paragraph, with a paragraph to go on in',
      ['headline: ', 'standfirst: ', 'paragraph: By Ana Ruiz|'],
      ['headline: ', 'standfirst: ', 'byline: By Ana Ruiz', 'paragraph: |'],
    ],
    [
      'makes it of the first of several',
      ['headline: ', 'standfirst: ', 'paragraph: By Ana Ruiz|', 'paragraph: It is.'],
      ['headline: ', 'standfirst: ', 'byline: By Ana Ruiz', 'paragraph: |It is.'],
    ],
    ['but not amid it', ['headline: ', 'standfirst: ', 'paragraph: By Ana| Ruiz'], null],
    [
      'nor of a later one',
      ['headline: ', 'standfirst: ', 'paragraph: It is.', 'paragraph: By Ana Ruiz|'],
      null,
    ],
    ['nor of a sentence', ['headline: ', 'standfirst: ', 'paragraph: By the river it is cold.|'], null],
    [
      'nor where there is one',
      ['headline: ', 'standfirst: ', 'byline: By Tom Okafor', 'paragraph: By Ana Ruiz|'],
      null,
    ],
  ])('%s as a byline', (_, given, expected) => {
    expect(resultOf(byName, given)).toEqual(expected)
  })

  it.each<Example>([
    [
      'at the start of a sign-off makes a paragraph before it',
      ['headline: ', 'standfirst: ', 'paragraph: It is.', 'signoff: |Editing by Ana Ruiz'],
      ['headline: ', 'standfirst: ', 'paragraph: It is.', 'paragraph: |', 'signoff: Editing by Ana Ruiz'],
    ],
    [
      'at its end makes a line in it',
      ['headline: ', 'standfirst: ', 'paragraph: It is.', 'signoff: Editing by Ana Ruiz|'],
      ['headline: ', 'standfirst: ', 'paragraph: It is.', 'signoff: Editing by Ana Ruiz/|'],
    ],
    ['is left to the text', ['headline: ', 'standfirst: ', 'paragraph: |It is.'], null],
  ])('%s', (_, given, expected) => {
    expect(resultOf(enterInSignOff, given)).toEqual(expected)
  })

  it('makes a line in a cell of a table', () => {
    const head = ['headline: ', 'standfirst: ']
    expect(resultOf(enterInCell, [...head, 'cell: a|b'])).toEqual([...head, 'cell: a/|b'])
    expect(resultOf(enterInCell, [...head, 'paragraph: a|b'])).toBeNull()
  })
})

describe('a line break', () => {
  it.each<Example>([
    [
      'parts a paragraph',
      ['headline: ', 'standfirst: ', 'paragraph: a|b'],
      ['headline: ', 'standfirst: ', 'paragraph: a/|b'],
    ],
    [
      'is none of a headline',
      ['headline: a|b', 'standfirst: ', 'paragraph: '],
      ['headline: a|b', 'standfirst: ', 'paragraph: '],
    ],
  ])('%s', (_, given, expected) => {
    expect(resultOf(insertLineBreak, given)).toEqual(expected)
  })
})

describe('Backspace at the start', () => {
  it.each<Example>([
    [
      'of the standfirst goes to the end of the headline',
      ['headline: Ferry', 'standfirst: |Back', 'paragraph: It is.'],
      ['headline: Ferry|', 'standfirst: Back', 'paragraph: It is.'],
    ],
    [
      'of the text goes to the end of the standfirst',
      ['headline: Ferry', 'standfirst: Back', 'paragraph: |It is.'],
      ['headline: Ferry', 'standfirst: Back|', 'paragraph: It is.'],
    ],
    [
      'of an empty byline takes it away',
      ['headline: Ferry', 'standfirst: Back', 'byline: |', 'paragraph: It is.'],
      ['headline: Ferry', 'standfirst: Back|', 'paragraph: It is.'],
    ],
    [
      'of an empty sign-off takes it away',
      ['headline: ', 'standfirst: ', 'paragraph: It is.', 'signoff: |'],
      ['headline: ', 'standfirst: ', 'paragraph: It is.|'],
    ],
    [
      'of a first paragraph that is empty takes it away where another follows',
      ['headline: ', 'standfirst: Back', 'paragraph: |', 'paragraph: It is.'],
      ['headline: ', 'standfirst: Back|', 'paragraph: It is.'],
    ],
    [
      'of the only paragraph leaves it',
      ['headline: ', 'standfirst: Back', 'paragraph: |'],
      ['headline: ', 'standfirst: Back|', 'paragraph: '],
    ],
    [
      'of a later paragraph is left to the text',
      ['headline: ', 'standfirst: ', 'paragraph: a', 'paragraph: |b'],
      null,
    ],
    ['is not amid a part', ['headline: Fe|rry', 'standfirst: ', 'paragraph: '], null],
  ])('%s', (_, given, expected) => {
    expect(resultOf(backspaceAtSeam, given)).toEqual(expected)
  })
})

describe('Delete at the end', () => {
  it.each<Example>([
    [
      'of the headline goes to the start of the standfirst',
      ['headline: Ferry|', 'standfirst: Back', 'paragraph: It is.'],
      ['headline: Ferry', 'standfirst: |Back', 'paragraph: It is.'],
    ],
    [
      'of the text goes to the start of the sign-off',
      ['headline: ', 'standfirst: ', 'paragraph: It is.|', 'signoff: Editing by Ana Ruiz'],
      ['headline: ', 'standfirst: ', 'paragraph: It is.', 'signoff: |Editing by Ana Ruiz'],
    ],
    [
      'of an empty byline takes it away',
      ['headline: ', 'standfirst: ', 'byline: |', 'paragraph: It is.'],
      ['headline: ', 'standfirst: ', 'paragraph: |It is.'],
    ],
    [
      'of a paragraph before another is left to the text',
      ['headline: ', 'standfirst: ', 'paragraph: a|', 'paragraph: b'],
      null,
    ],
  ])('%s', (_, given, expected) => {
    expect(resultOf(deleteAtSeam, given)).toEqual(expected)
  })
})
