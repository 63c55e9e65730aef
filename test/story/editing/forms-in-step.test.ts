/** Forms and what is known of them, through undo and redo. */
import { history, redo, undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { expect, it } from 'vitest'
import { formsInStep } from '../../../story/editing/forms-in-step'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { noDateline, noSignOff } from '../../../story/schema/values'
import { run } from './run'

const { doc, headline, standfirst, byline, paragraph, signoff } = schema.nodes
const koya = { places: [{ city: 'Koya', region: '', country: '' }], date: null, sources: ['Kurdistan 24'] }
const dateline = schema.marks.dateline.create({ ...noDateline, ...koya })
const name = 'Nadia Helmer'

/** Stories in which a form says another than what is known of it, as files of other programs may have it. */
const outOfStep: [form: string, words: string, blocks: Node[]][] = [
  [
    'byline',
    'Dara',
    [byline.create({ bylines: [{ name, credit: '' }] }, schema.text('By Dara Aziz')), paragraph.create()],
  ],
  [
    'dateline',
    'ERBIL',
    [
      paragraph.create(null, [
        schema.text('ERBIL (Kurdistan 24) – ', [dateline]),
        schema.text('Work goes on.'),
      ]),
    ],
  ],
  [
    'sign-off',
    'Dara',
    [
      paragraph.create(null, schema.text('Work goes on.')),
      signoff.create(
        { signOff: { ...noSignOff, editing: [{ name, place: '' }] } },
        schema.text('Editing by Dara Aziz'),
      ),
    ],
  ],
]

it.each(outOfStep)('undo and redo bring back a %s as it was, in step or not', (_, words, blocks) => {
  const start = doc.create({ house: 'kurdistan24' }, [headline.create(), standfirst.create(), ...blocks])
  const state = EditorState.create({
    doc: start,
    plugins: [history(), formsInStep(() => builtInHouses)],
  })
  const changed = state.applyTransaction(state.tr.insertText('x', placeIn(start, words))).state
  const back = run(changed, undo)
  expect(back.doc.toJSON()).toEqual(start.toJSON())
  expect(run(back, redo).doc.toJSON()).toEqual(changed.doc.toJSON())
})

/** The place after the first letter of some words. */
function placeIn(story: Node, words: string): number {
  let at = 0
  story.descendants((node, pos) => {
    const index = node.text?.indexOf(words) ?? -1
    if (index >= 0) at = pos + index + 1
  })
  return at
}
