import { history, undo } from 'prosemirror-history'
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import { expect, it } from 'vitest'
import { newPicture } from '../../../story/editing/blocks'
import { pictureAt, setPicture } from '../../../story/editing/picture'
import { formats } from '../../../story/formats'
import { outgoing } from '../../../story/formats/outgoing'
import { cropOf, noRights, readCropLine, readRightsLine, rightsLine } from '../../../story/schema/picture'
import { blankDoc } from '../../../story/story/blank'
import { holdOfDoc } from '../../../story/story/record'
import { run } from './run'

const src = `picture:${'a'.repeat(64)}.png`

/** A story with a picture below its first paragraph. */
function story(alt = ''): EditorState {
  const doc = blankDoc()
  const state = EditorState.create({ doc, plugins: [history()] })
  return state.apply(state.tr.insert(doc.content.size, newPicture({ src, alt })))
}

const facts = {
  alt: 'A dam',
  crop: { left: 10, top: 0, right: 12.5, bottom: 20 },
  rights: { terms: 'No archives', until: '2026-12-01', isBarred: false },
}

const at = 6
const inCaption = (state: EditorState) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, at + 2)))
const selected = (state: EditorState) =>
  state.apply(state.tr.setSelection(NodeSelection.create(state.doc, at)))

it.each([
  ['in its caption', inCaption],
  ['on it', selected],
])('a picture gets its alternative text with the cursor %s, and one undo takes it away', (_, select) => {
  const state = select(story())
  const described = run(state, setPicture(facts))
  expect(described.doc.lastChild?.attrs).toEqual({ src, ...facts })
  expect(pictureAt(described)?.node.attrs.src).toBe(src)
  expect(run(described, undo).doc.lastChild?.attrs.alt).toBe('')
})

it('there is none elsewhere', () => {
  const state = story()
  const atStart = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)))
  expect(setPicture(facts)(atStart)).toBe(false)
})

it.each([
  ['', ['alternative-text']],
  [' ', ['alternative-text']],
  ['A dam', []],
])('a picture that goes out with the alternative text “%s” is told of: %j', (alt, leftOut) => {
  const now = '2026-03-03T09:00:00.000Z'
  const record = { id: 'a', created: now, changed: now, binned: null, doc: story(alt).doc }
  expect(outgoing(record, { holds: ['pictures'] }).leftOut).toEqual(leftOut)
  expect(outgoing(record, { holds: ['text'] }).leftOut).toEqual([])
})

const wide =
  'data:image/gif;base64,R0lGODlhZABQAIAAAAAAAP///ywAAAAAZABQAAACUISPqcvtD6OctNqLs968+w+G4kiW5omm6sq27gvH8kzX9o3n+s73/g8MCofEovGITCqXzKbzCY1Kp9Sq9YrNarfcrvcLDovH5LL5jE6r1+y2GwYAOw=='

/** A story with a picture that is cropped, and has rights. */
function cropped() {
  const now = '2026-03-03T09:00:00.000Z'
  const doc = blankDoc()
  const state = EditorState.create({ doc })
  const picture = newPicture({ ...facts, src: wide })
  return {
    id: 'a',
    created: now,
    changed: now,
    binned: null,
    doc: state.tr.insert(doc.content.size, picture).insertText('The dam is full.', 5).doc,
  }
}

it.each(['html', 'md', 'docx', 'odt', 'rtf', 'nitf', 'ninjs', 'ninjs2', 'newsml-g2'] as const)(
  '%s carries the rights of a picture to another desk, and its crop where it can',
  async (name) => {
    const { write, read } = formats[name]
    const content = await write?.(cropped(), { audience: 'desk' })
    const bytes =
      typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? new Uint8Array())
    const source = { name: `a.${name}`, bytes, text: typeof content === 'string' ? content : '' }
    const [reading] = (await read?.(source, { house: null, language: null })) ?? []
    const found = reading?.doc.children.find(({ type }) => type.name === 'picture')
    expect(found?.attrs.rights).toEqual(facts.rights)
    expect(found?.attrs.crop).toEqual(name === 'nitf' ? null : facts.crop)
    expect(found?.attrs.alt).toBe(facts.alt)
  },
)

it('readers get the crop of a picture and not its rights', () => {
  const { doc } = outgoing(cropped(), { holds: ['pictures'] })
  expect(doc.lastChild?.attrs).toMatchObject({ crop: facts.crop, rights: noRights })
})

it('a format that has no place for a crop says so', () => {
  const { doc, leftOut } = outgoing(cropped(), formats.nitf)
  expect(doc.lastChild?.attrs.crop).toBeNull()
  expect(leftOut).toContain('crop')
})

it('every browser shows what a crop leaves', async () => {
  const html = String(await formats.html.write?.(cropped()))
  expect(html).toContain('overflow:hidden;max-width:100%;width:78px;aspect-ratio:1.21094')
  expect(html).toContain('width:129.032%')
})

it.each([
  ['a last day to come', { ...noRights, until: '2026-12-01' }, null],
  ['a last day that is over', { ...noRights, until: '2026-11-26' }, 'pictures'],
  ['that day itself', { ...noRights, until: '2026-11-27' }, null],
  ['a bar', { ...noRights, isBarred: true }, 'pictures'],
  ['a bar in its owner’s words', { ...noRights, terms: 'NOT FOR PUBLICATION' }, 'pictures'],
  ['terms alone', { ...noRights, terms: 'No resales. Not for use by others' }, null],
])('a story with a picture with %s is held: %j, %s', (_, rights, hold) => {
  const doc = run(selected(story()), setPicture({ ...facts, rights })).doc
  expect(holdOfDoc(doc, '2026-11-27T12:00:00.000Z')).toBe(hold)
})

it.each([
  { terms: '', until: null, isBarred: true },
  { terms: 'No resales; no archives', until: null, isBarred: true },
  { terms: 'Mandatory credit', until: '2026-12-01', isBarred: false },
])('rights are read out of the line that they are written as: %j', (rights) => {
  expect(readRightsLine(rightsLine(rights))).toEqual(rights)
})

it.each(['', '10', '0 0 0 0', '60 0 50 0', '-5 0 0 0', '10 0 x 0', '1e9 0 0 0'])(
  'a crop of “%s” is none',
  (line) => expect(readCropLine(line)).toBeNull(),
)

it('a crop is kept to a tenth of a percent', () =>
  expect(cropOf({ left: 33.3333, top: 0, right: 0, bottom: 0 })?.left).toBe(33.3))
