/** What becomes suggestions, by what an editor does. */
import { baseKeymap, chainCommands, deleteSelection } from 'prosemirror-commands'
import { Fragment, type Node, Slice } from 'prosemirror-model'
import { liftListItem, splitListItem } from 'prosemirror-schema-list'
import { NodeSelection, TextSelection } from 'prosemirror-state'
import { deleteRow, deleteTable } from 'prosemirror-tables'
import { Transform } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { insertBlock, newPicture, newTable, toggleCrosshead } from '../../../story/editing/blocks'
import { toggleStrong } from '../../../story/editing/marks'
import { move } from '../../../story/editing/move'
import { setBylines, setDateline, setDetails, setSignOff } from '../../../story/editing/set'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { noSignOff } from '../../../story/schema/values'
import { withMove } from '../../../story/stages/move'
import { bylinesOf, datelineOf, detailsOf, signOffOf } from '../../../story/story/parts'
import { accept, reject } from '../../../story/suggestions/decide'
import { type Decision, decisionsOf } from '../../../story/suggestions/decisions'
import { recordStep, type Suggestions } from '../../../story/suggestions/record'
import type { Span } from '../../../story/suggestions/spans'
import { paragraph, Reviewing, story } from './reviewing'

const { marks, nodes } = schema
const { bullet_list, list_item, table_row } = nodes
const list = (...items: string[]): Node =>
  bullet_list.create(
    null,
    items.map((item) => list_item.create(null, paragraph(item))),
  )
const tableEndingWith = (text: string): Node => {
  const { doc, tr } = new Reviewing(story(newTable(2, 2))).state
  return tr.insertText(text, doc.content.size - 4).doc.child(2)
}
const shownBridge = newPicture({ src: 'data:image/png;base64,iVBORw0KGgo=', alt: 'a bridge' })
const boldParagraph = (text: string): Node =>
  nodes.paragraph.create(null, schema.text(text, [marks.strong.create()]))
const enter = chainCommands(splitListItem(list_item), baseKeymap.Enter ?? (() => false))
const backspaceKey = baseKeymap.Backspace ?? (() => false)

/** The decisions as lines: what each is, who made it, what was struck and what is new. */
function told(it: Reviewing): string[] {
  const text = (doc: Node, from: number, size: number) => doc.textBetween(from, from + size, '|', '|')
  return it.decisions.map(({ kind, changes, details }) => {
    const by = (wanted: 'deleted' | 'inserted') =>
      changes
        .filter(({ span }) => span.kind === wanted)
        .map(({ span, atBase, at }) =>
          wanted === 'deleted' ? text(it.suggestions.base, atBase, span.size) : text(it.doc, at, span.size),
        )
        .join('…')
        .replace(/^[|…]*$/, '')
    return [kind, by('deleted') && `-${by('deleted')}`, by('inserted') && `+${by('inserted')}`, ...details]
      .filter(Boolean)
      .join(' ')
  })
}

const lines = (doc: Node) => doc.children.slice(2).map((block) => block.textContent)

/** Rejecting all gives what was, accepting all what is, and undo takes either back. */
function settles(it: Reviewing, base: Node): void {
  const { doc, suggestions } = it
  if (it.decisions.length === 0) {
    expect(doc.eq(base)).toBe(true)
    return
  }
  it.reject()
  expect(it.doc.eq(base)).toBe(true)
  it.undo()
  expect(it.doc.eq(doc)).toBe(true)
  expect(it.suggestions).toEqual(suggestions)
  it.accept()
  expect(it.suggestions.base.eq(doc)).toBe(true)
  expect(it.decisions).toEqual([])
  it.undo()
  expect(it.suggestions).toEqual(suggestions)
}

interface Case {
  start: Node
  edit: (it: Reviewing) => Reviewing
  told: string[]
  text?: string[]
}

const groups: Record<string, Record<string, Case>> = {
  'typing over and striking letters': {
    'a word struck by Backspace and another typed': {
      start: story('TEST'),
      edit: (it) => it.behind('TEST').backspace(4).keys('ABCD'),
      told: ['replaced -TEST +ABCD'],
      text: ['ABCD'],
    },
    'the letter at the cursor among like ones': {
      start: story('Hellooooo'),
      edit: (it) => it.behind('Hello').backspace(),
      told: ['deleted -o'],
      text: ['Helloooo'],
    },
    'five letters, one after another': {
      start: story('A dam burst'),
      edit: (it) => it.behind('A dam burst').backspace(5),
      told: ['deleted -burst'],
    },
    'a word typed before another that is then struck': {
      start: story('Moon over Erbil'),
      edit: (it) => it.before('Moon').keys('sun').find('Moon').run(deleteSelection),
      told: ['replaced -Moon +sun'],
    },
    'the same word typed again': {
      start: story('A dam burst'),
      edit: (it) => it.find('dam').type('dyke').find('dyke').type('dam'),
      told: [],
    },
  },
  'paragraphs joined and split': {
    'Backspace at the start of the second': {
      start: story('One.', 'Two.', 'Three.'),
      edit: (it) => it.before('Two').run(backspaceKey),
      told: ['joined'],
      text: ['One.Two.', 'Three.'],
    },
    'Enter in a paragraph': {
      start: story('One. Two.'),
      edit: (it) => it.behind('One.').run(enter),
      told: ['split'],
      text: ['One.', ' Two.'],
    },
    'Enter amid bold words': {
      start: story(boldParagraph('One. Two.')),
      edit: (it) => it.behind('One.').run(enter),
      told: ['split'],
      text: ['One.', ' Two.'],
    },
    'Enter twice: each is decided by itself': {
      start: story('One. Two. Three.'),
      edit: (it) => it.behind('One.').run(enter).behind('Two.').run(enter),
      told: ['split', 'split'],
    },
    'Enter inside of what one has inserted': {
      start: story('One.'),
      edit: (it) => it.behind('One.').keys(' Two. Three.').behind('Two.').run(enter),
      told: ['inserted + Two.| Three.'],
      text: ['One. Two.', ' Three.'],
    },
    'Enter, then Backspace': {
      start: story('One. Two.'),
      edit: (it) => it.behind('One.').run(enter).run(backspaceKey),
      told: [],
    },
  },
  'blocks that go': {
    'an empty paragraph, by Backspace': {
      start: story('One.', '', 'Two.'),
      edit: (it) => it.select(it.doc.content.size - 7).run(backspaceKey),
      told: ['joined'],
      text: ['One.', 'Two.'],
    },
    'an empty paragraph, by Backspace, and two letters before it by two more': {
      start: story('One.', '', 'Two.'),
      edit: (it) =>
        it
          .select(it.doc.content.size - 7)
          .run(backspaceKey)
          .backspace(2),
      told: ['deleted -e.|'],
      text: ['On', 'Two.'],
    },
    'the last paragraph': {
      start: story('One.', 'Two.'),
      edit: (it) =>
        it.change((tr) =>
          tr.setSelection(NodeSelection.create(tr.doc, tr.doc.content.size - 6)).deleteSelection(),
        ),
      told: ['deleted -Two.'],
    },
    'from the last paragraph up into a list': {
      start: story('Lead.', list('One', 'Two', 'Three'), 'Last words'),
      edit: (it) => {
        const from = it.behind('On').state.selection.from
        const to = it.behind('Last ').state.selection.from
        return it.select(from, to).run(deleteSelection)
      },
      told: ['deleted -e|Two|Three|Last '],
      text: ['Lead.', 'Onwords'],
    },
    'an item that was emptied': {
      start: story('Lead.', list('One', 'Two')),
      edit: (it) => it.find('Two').run(deleteSelection).run(liftListItem(list_item)).run(backspaceKey),
      told: ['deleted -Two'],
    },
  },
  lists: {
    'the middle one of five items outdented': {
      start: story('Lead.', list('One', 'Two', 'Three', 'Four', 'Five')),
      edit: (it) => it.behind('Three').run(liftListItem(list_item)),
      told: ['kind'],
    },
    'and its text edited too': {
      start: story('Lead.', list('One', 'Two', 'Three', 'Four', 'Five')),
      edit: (it) => it.behind('Three').run(liftListItem(list_item)).behind('Three').keys(' more'),
      told: ['kind', 'inserted + more'],
    },
  },
  'kind and look': {
    'a paragraph made a crosshead': {
      start: story('Lead.', 'Damage', 'More.'),
      edit: (it) => it.behind('Damage').run(toggleCrosshead),
      told: ['kind'],
    },
    'a paragraph of bold words made a crosshead': {
      start: story('Lead.', boldParagraph('Damage'), 'More.'),
      edit: (it) => it.behind('Damage').run(toggleCrosshead),
      told: ['kind'],
    },
    'a word made bold': {
      start: story('A dam burst'),
      edit: (it) => it.find('dam').run(toggleStrong),
      told: ['look -dam +dam'],
    },
    'a word made bold and plain again': {
      start: story('A dam burst'),
      edit: (it) => it.find('dam').run(toggleStrong).run(toggleStrong),
      told: [],
    },
    'bold inside of what one has inserted': {
      start: story('A dam'),
      edit: (it) => it.behind('dam').keys(' burst').find('burst').run(toggleStrong),
      told: ['inserted + burst'],
    },
  },
  'find and replace': {
    'one word of a paragraph': {
      start: story('The dam by the town burst at noon.'),
      edit: (it) => it.find('town').type('village'),
      told: ['replaced -town +village'],
    },
    'the whole paragraph written again with one word changed': {
      start: story('Lead.', 'The dam by the town burst at noon.'),
      edit: (it) =>
        it.change((tr) =>
          tr.replaceWith(
            tr.doc.content.size - 36,
            tr.doc.content.size,
            paragraph('The dam by the village burst at noon.'),
          ),
        ),
      told: ['replaced -town +village'],
    },
  },
  'paste and moves': {
    'two paragraphs and a list into a sentence': {
      start: story('One sentence.'),
      edit: (it) => {
        const slice = new Slice(Fragment.from([paragraph('first'), list('a', 'b'), paragraph('last')]), 1, 1)
        return it
          .as('A', 'paste')
          .behind('One')
          .change((tr) => tr.replaceSelection(slice))
      },
      told: ['inserted +first|a|b|last'],
    },
    'a paste where something was struck': {
      start: story('The dam burst.'),
      edit: (it) =>
        it
          .find('dam ')
          .run(deleteSelection)
          .as('Shilan Barzo', 'paste')
          .change((tr) => tr.replaceSelection(new Slice(Fragment.from(schema.text('dyke ')), 0, 0))),
      told: ['deleted -dam', 'inserted +dyke'],
      text: ['The dyke burst.'],
    },
    'a paste where somebody else had struck something': {
      start: story('The dam burst.'),
      edit: (it) =>
        it
          .find('dam ')
          .run(deleteSelection)
          .as('A', 'paste')
          .change((tr) => tr.replaceSelection(new Slice(Fragment.from(schema.text('dyke ')), 0, 0))),
      told: ['deleted -dam ', 'inserted +dyke '],
      text: ['The dyke burst.'],
    },
    'a paste over a part of what was struck, and over what stands beside it': {
      start: story('The old dam burst.'),
      edit: (it) =>
        it
          .find('dam ')
          .run(deleteSelection)
          .as('A', 'paste')
          .find('old burst')
          .change((tr) => tr.replaceSelection(new Slice(Fragment.from(schema.text('dyke broke')), 0, 0))),
      told: ['deleted -old ', 'deleted -dam ', 'replaced -burst +dyke broke'],
      text: ['The dyke broke.'],
    },
    'a paragraph moved down': {
      start: story('The lead.', 'This paragraph is about the dam.', 'And this one about the town.'),
      edit: (it) => it.behind('This paragraph').run(move(1)),
      told: ['moved -This paragraph is about the dam. +This paragraph is about the dam.'],
    },
    'a paragraph cut and pasted elsewhere': {
      start: story('The lead.', 'This paragraph is about the dam.', 'The end.'),
      edit: (it) => {
        const { selection } = it.find('This paragraph is about the dam.').state
        const block = it.doc.slice(selection.from - 1, selection.to + 1)
        it.change((tr) => tr.delete(selection.from - 1, selection.to + 1))
        return it.as('A', 'paste').change((tr) => tr.replace(tr.doc.content.size, tr.doc.content.size, block))
      },
      told: ['moved -This paragraph is about the dam. +This paragraph is about the dam.'],
      text: ['The lead.', 'The end.', 'This paragraph is about the dam.'],
    },
    'a paragraph of one word moved down': {
      start: story('The lead.', 'Notes', 'And this one about the town.', 'The end.'),
      edit: (it) => it.behind('Notes').run(move(1)).run(move(1)),
      told: ['moved -Notes +Notes'],
    },
    'a picture without words put elsewhere': {
      start: story('The lead.', shownBridge, 'This paragraph is about the dam.'),
      edit: (it) => {
        const from = it.behind('The lead.').state.selection.to + 1
        const { nodeSize } = shownBridge
        return it.change((tr) => tr.delete(from, from + nodeSize).insert(tr.doc.content.size, shownBridge))
      },
      told: ['moved'],
    },
    'a paragraph put elsewhere, and a picture struck that stood behind it, which is no part of a move': {
      start: story('The lead.', 'This paragraph is about the dam.', shownBridge, 'The middle.', 'The end.'),
      edit: (it) => {
        const from = it.behind('The lead.').state.selection.to + 1
        const block = it.doc.nodeAt(from) ?? paragraph('')
        const size = block.nodeSize + shownBridge.nodeSize
        return it.change((tr) => tr.delete(from, from + size).insert(tr.doc.content.size, block))
      },
      told: ['deleted -This paragraph is about the dam.||', 'inserted +This paragraph is about the dam.'],
    },
    'a word struck in one place and typed in another, which is no move': {
      start: story('A dam burst.', 'A town fled.'),
      edit: (it) => it.find(' dam').run(deleteSelection).behind('town').keys(' dam'),
      told: ['deleted - dam', 'inserted + dam'],
    },
    'a paragraph moved over what another wrote': {
      start: story(
        'A dam above the town burst.',
        'This paragraph is about the dam.',
        'And this one about the town.',
      ),
      edit: (it) => it.as('B').behind('about the').keys(' big').as('A').behind('above').run(move(1)),
      told: ['moved -A dam above the town burst. +A dam above the town burst.', 'inserted + big'],
    },
  },
  'tables and pictures': {
    'a table inserted': {
      start: story('Lead.', 'End.'),
      edit: (it) => it.behind('Lead').run(insertBlock(newTable(2, 2))),
      told: ['inserted'],
    },
    'a table deleted': {
      start: story('Lead.', newTable(2, 2), 'End.'),
      edit: (it) => it.select(14 + 12).run(deleteTable),
      told: ['deleted'],
    },
    'a row deleted that holds changes': {
      start: story('Lead.', newTable(3, 2), 'End.'),
      edit: (it) => {
        it.change((tr) => {
          const at = rowAt(tr.doc, 1)
          return tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).insertText('new')
        })
        return it.run(deleteRow)
      },
      told: ['deleted'],
    },
    'text deleted in the last cell': {
      start: story('Lead.', tableEndingWith('12'), 'End.'),
      edit: (it) => it.find('12').run(deleteSelection),
      told: ['deleted -12'],
    },
    'text deleted before a picture': {
      start: story('Lead.', 'Words.', newPicture({ src: 'data:image/png;base64,iVBORw0KGgo=', alt: '' })),
      edit: (it) => it.find('Words.').run(deleteSelection),
      told: ['deleted -Words.'],
    },
  },
}

function rowAt(doc: Node, index: number): number {
  const rows: number[] = []
  doc.descendants((node, pos) => {
    if (node.type === table_row) rows.push(pos)
  })
  return rows[index] ?? 0
}

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each(Object.entries(cases))('%s', (__, { start, edit, told: wanted, text }) => {
    const it = new Reviewing(start)
    const base = it.doc
    edit(it)
    expect(told(it)).toEqual(wanted)
    if (text) expect(lines(it.doc)).toEqual(text)
    settles(it, base)
  })
})

const by = (who: string) => (decision: Decision) => decision.by.some((stamp) => stamp.who === who)

test('a struck part of one’s own insertion is gone', () => {
  const it = new Reviewing(story('A dam')).behind('dam').keys(' near the town')
  it.find('near the ').run(deleteSelection)
  expect(told(it)).toEqual(['inserted + town'])
})

test('what each author changed is decided apart', () => {
  const it = new Reviewing(story('The dam burst.'))
  it.as('A').behind('The').keys(' big').as('B').keys(' old')
  expect(told(it)).toEqual(['inserted + big', 'inserted + old'])
  it.reject(by('A'))
  expect(lines(it.doc)).toEqual(['The old dam burst.'])
  it.accept(by('B'))
  expect(it.suggestions.base.eq(it.doc)).toBe(true)
})

test.each([[[0, 1, 2, 3]], [[1, 0, 2, 3]], [[3, 2, 1, 0]]])(
  'what others put back after what one deleted is decided apart, in the order %j',
  (order) => {
    const [base, doc] = [story('The old red dam'), story('The old dam')]
    const stamp = (who: string) => ({ who, when: '', batch: null })
    const spans: Span[] = [
      { kind: 'kept', size: base.content.size - 'old red dam'.length - 1 },
      { kind: 'deleted', size: 'old '.length, by: stamp('A') },
      { kind: 'deleted', size: 'red '.length, by: stamp('B') },
      { kind: 'inserted', size: 'old'.length, by: stamp('A') },
      { kind: 'inserted', size: ' '.length, by: stamp('B') },
      { kind: 'kept', size: 'dam'.length + 1 },
    ]
    let open: Suggestions = { base, spans, details: {} }
    const tr = new Transform(doc)
    const decisions = decisionsOf(open, doc)
    for (const index of order)
      for (const step of (index === 0 ? reject : accept)(open, tr.doc, decisions.slice(index, index + 1))) {
        const before = tr.doc
        tr.step(step)
        open = recordStep(open, step, before, tr.doc, stamp('C'))
      }
    expect(lines(tr.doc).at(-1)).toBe('The old old dam')
    expect(open.base.eq(tr.doc)).toBe(true)
    expect(decisionsOf(open, tr.doc)).toEqual([])
  },
)

test('one batch is decided together with all of its changes', () => {
  const it = new Reviewing(story('The dam by the dam.', 'A dam.'))
  it.as('A', 'replace').find('dam').type('dyke').find('dam').type('dyke').find('dam').type('dyke').as('A')
  it.find('A').type('One')
  expect(told(it)).toHaveLength(4)
  it.reject(({ by: stamps }) => stamps.some(({ batch }) => batch === 'replace'))
  expect(lines(it.doc)).toEqual(['The dam by the dam.', 'One dam.'])
})

test.each<[what: string, edit: (it: Reviewing) => Reviewing, withoutA: string, withoutB: string]>([
  [
    'a word behind which B deletes one',
    (it) => it.as('A').behind('dam').type(' of Mirava').as('B').find(' burst').run(deleteSelection),
    'The dam at noon. It rained.',
    'The dam of Mirava burst at noon. It rained.',
  ],
  [
    'a word before which B deletes one',
    (it) => it.as('A').before(' burst').type(' of Mirava').as('B').find(' dam').run(deleteSelection),
    'The burst at noon. It rained.',
    'The dam of Mirava burst at noon. It rained.',
  ],
  [
    'a sentence behind which B deletes one',
    (it) => it.as('A').behind('noon.').type(' It was old.').as('B').find(' It rained.').run(deleteSelection),
    'The dam burst at noon.',
    'The dam burst at noon. It was old. It rained.',
  ],
  [
    'a word where B deleted one',
    (it) => it.as('B').find(' burst').run(deleteSelection).as('A').behind('dam').type(' broke'),
    'The dam at noon. It rained.',
    'The dam burst broke at noon. It rained.',
  ],
])('A puts in %s: without what either did the other’s words stand whole', (_, edit, withoutA, withoutB) => {
  const ofWhom = (who: string) => (decision: Decision) => decision.by.some((stamp) => stamp.who === who)
  const it = edit(new Reviewing(story('The dam burst at noon. It rained.')))
  expect(lines(it.reject(ofWhom('A')).doc)).toEqual([withoutA])
  expect(lines(it.undo().reject(ofWhom('B')).doc)).toEqual([withoutB])
})

test('a dateline’s change brings text and values back together', () => {
  const it = new Reviewing(story('The dam burst.'))
  const erbil = { places: [{ city: 'Erbil', region: '', country: 'Iraq' }], date: null, sources: ['Reuters'] }
  it.change((tr) => setDateline(tr, builtInHouses, erbil)).accept()
  const base = it.doc
  it.change((tr) =>
    setDateline(tr, builtInHouses, { ...erbil, places: [{ city: 'London', region: '', country: '' }] }),
  )
  expect(it.decisions).toHaveLength(1)
  it.reject()
  expect(it.doc.eq(base)).toBe(true)
  expect(datelineOf(it.doc)?.places[0]?.city).toBe('Erbil')
})

test('a dateline that two changed in several steps is one decision, and never half of each', () => {
  const it = new Reviewing(story('The dam burst.'))
  const erbil = { places: [{ city: 'Erbil', region: '', country: 'Iraq' }], date: null, sources: ['Reuters'] }
  it.change((tr) => setDateline(tr, builtInHouses, erbil)).accept()
  const base = it.doc
  const zakho = { ...erbil, places: [{ city: 'Zakho', region: '', country: '' }] }
  it.as('A', 'panel 1').change((tr) => setDateline(tr, builtInHouses, zakho))
  it.as('B', 'panel 2').change((tr) => setDateline(tr, builtInHouses, { ...zakho, date: '--03-03' }))
  it.as('C', 'panel 3').change((tr) => setDetails(tr, builtInHouses, { house: 'reuters' }))
  expect(told(it).filter((each) => !each.startsWith('detail'))).toHaveLength(1)
  const now = it.doc
  it.reject(({ kind }) => kind !== 'detail')
  expect(it.doc.content.eq(base.content)).toBe(true)
  it.undo().accept(({ kind }) => kind !== 'detail')
  expect(it.suggestions.base.content.eq(now.content)).toBe(true)
})

test('a byline’s change brings text and names back together', () => {
  const it = new Reviewing(story('The dam burst.'))
  it.change((tr) => setBylines(tr, builtInHouses, [{ name: 'Nadia Helmer', credit: '' }])).accept()
  it.change((tr) => setBylines(tr, builtInHouses, [{ name: 'Shilan Barzo', credit: '' }]))
  expect(it.decisions).toHaveLength(1)
  it.reject()
  expect(bylinesOf(it.doc)).toEqual([{ name: 'Nadia Helmer', credit: '' }])
})

test('a sign-off’s change brings text and names back together', () => {
  const it = new Reviewing(story('The dam burst.'))
  const editing = (name: string) => ({ ...noSignOff, editing: [{ name, place: '' }] })
  it.change((tr) => setSignOff(tr, builtInHouses, editing('Nadia Helmer'))).accept()
  const base = it.doc
  it.change((tr) => setSignOff(tr, builtInHouses, editing('Shilan Barzo')))
  expect(it.decisions).toHaveLength(1)
  it.reject()
  expect(it.doc.eq(base)).toBe(true)
  expect(signOffOf(it.doc).editing).toEqual([{ name: 'Nadia Helmer', place: '' }])
})

test.each<[what: string, type: (it: Reviewing) => Reviewing]>([
  ['dateline', (it) => it.find('ERBIL').type('DUHOK')],
  ['byline', (it) => it.find('Nadia Helmer').type('Dara Aziz')],
  ['sign-off', (it) => it.find('Shilan Barzo').type('Dara Aziz')],
])('what is typed into the %s is a suggestion, and its values go back with it', (_, type) => {
  const it = new Reviewing(story('The dam burst.'))
  const erbil = { places: [{ city: 'Erbil', region: '', country: 'Iraq' }], date: null, sources: ['Reuters'] }
  it.change((tr) => setDateline(tr, builtInHouses, erbil))
  it.change((tr) => setBylines(tr, builtInHouses, [{ name: 'Nadia Helmer', credit: '' }]))
  it.change((tr) =>
    setSignOff(tr, builtInHouses, { ...noSignOff, editing: [{ name: 'Shilan Barzo', place: '' }] }),
  )
  it.accept()
  const base = it.doc
  type(it)
  expect(it.decisions.length).toBeGreaterThan(0)
  expect(it.doc.eq(base)).toBe(false)
  it.reject()
  expect(it.doc.eq(base)).toBe(true)
})

test('an outdent is rejected, and what was typed into its item stays', () => {
  const items = ['One', 'Two', 'Three', 'Four', 'Five']
  const it = new Reviewing(story('Lead.', list(...items)))
  const base = it.doc
  it.behind('Three').run(liftListItem(list_item)).behind('Three').keys(' more')
  it.reject(({ kind }) => kind === 'kind')
  expect(it.doc.eq(story('Lead.', list('One', 'Two', 'Three more', 'Four', 'Five')))).toBe(true)
  it.reject()
  expect(it.doc.eq(base)).toBe(true)
})

test('with suggesting off, what is typed at the end of a pending suggestion is plain text', () => {
  const it = new Reviewing(story('The dam.')).behind('dam').keys(' burst').suggesting(false).keys(' today')
  expect(told(it)).toEqual(['inserted + burst'])
  expect(lines(it.suggestions.base)).toEqual(['The dam today.'])
})

test('details are suggestions, each by its name', () => {
  const it = new Reviewing(story('The dam burst.'))
  it.change((tr) => setDetails(tr, builtInHouses, { slug: 'DAM', urgency: 2 }))
  expect(told(it)).toEqual(['detail slug', 'detail urgency'])
  it.reject(({ details }) => details.includes('slug'))
  expect(it.doc.attrs.slug).toBe('')
  it.accept()
  expect(it.suggestions.base.attrs.urgency).toBe(2)
  it.undo()
  expect(told(it)).toEqual(['detail urgency'])
})

test('what is the desk’s business is no suggestion, and is the same in the base', () => {
  const it = new Reviewing(story('The dam burst.'))
  const mover = { by: 'Shilan Barzo', at: '2026-11-28T08:00:00.000Z' }
  const toReady = withMove(detailsOf(it.doc), { stage: 'ready' }, mover)
  const ofDesk = { ...toReady, note: 'Call the mayor', words: ['Zab'], withdrawn: 'withheld' as const }
  it.change((tr) => setDetails(tr, builtInHouses, { ...ofDesk, slug: 'DAM' }))
  expect(told(it)).toEqual(['detail slug'])
  expect(it.suggestions.base.attrs).toEqual({ ...it.doc.attrs, slug: '' })
  it.reject()
  expect(it.doc.attrs).toMatchObject({ ...ofDesk, slug: '' })
  it.undo().accept()
  expect(it.doc.attrs).toMatchObject({ ...ofDesk, slug: 'DAM' })
  it.undoAll()
  expect(it.doc.attrs.stage).toBe('draft')
  expect(it.suggestions.base.eq(it.doc)).toBe(true)
})

test('as what a story is filed again is a suggestion', () => {
  const it = new Reviewing(story('The dam burst.'))
  const filing = { kind: 'correction', number: 0, advisory: 'Corrects day' } as const
  it.change((tr) => setDetails(tr, builtInHouses, { filing }))
  expect(told(it)).toEqual(['detail filing'])
  it.reject()
  expect(it.doc.attrs.filing).toBeNull()
})

test.each(['headline', 'standfirst', 'caption', 'credit'])('the %s takes suggestions', (name) => {
  const picture = newPicture({ src: 'data:image/png;base64,iVBORw0KGgo=', alt: '' })
  const it = new Reviewing(story('Lead.', picture))
  let at = 0
  it.doc.descendants((node, pos) => {
    if (node.type.name === name) at = pos + 1
  })
  it.select(at).keys('Dam ')
  expect(told(it)).toEqual(['inserted +Dam '])
  it.reject()
  expect(it.doc.eq(it.suggestions.base)).toBe(true)
})

test('all are rejected at their places after a split', () => {
  const it = new Reviewing(story('One. Two.', 'Three.', 'Four.'))
  it.behind('One.').run(enter).find('Three').type('Drei').find('Four').run(toggleStrong)
  it.reject()
  expect(lines(it.doc)).toEqual(['One. Two.', 'Three.', 'Four.'])
})

test('undo of what was accepted brings the suggestion back as it was', () => {
  const it = new Reviewing(story('One.', 'Two.', 'Three.', 'Four.'))
  it.as('B')
    .select(it.behind('On').state.selection.from, it.behind('Thr').state.selection.from)
    .run(deleteSelection)
  const before = it.suggestions
  it.as('A').accept().undo()
  expect(it.suggestions).toEqual(before)
  it.redo()
  expect(it.decisions).toEqual([])
  expect(it.suggestions.base.eq(it.doc)).toBe(true)
})

test('undo of what was rejected brings it back by whom it was', () => {
  const it = new Reviewing(story('One.')).as('B').behind('One').keys(' more').as('A').reject()
  expect(lines(it.doc)).toEqual(['One.'])
  it.undo()
  expect(it.decisions.map(({ by: [stamp] }) => stamp?.who)).toEqual(['B'])
})

test('a blank that becomes another is replaced, and is no other kind of paragraph', () => {
  const it = new Reviewing(story('It opens in May.'))
  it.find('in May', 2, 3).type('\u00a0')
  expect(it.kinds).toEqual(['replaced'])
})
