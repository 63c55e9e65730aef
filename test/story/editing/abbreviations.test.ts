import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../contract/settings'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { Writer } from '../../renderer/document/writer'

const of = (short: string, text: string, language = '') => ({ short, text, language, house: '' })
const own = [
  of('kdp', 'Kurdistan Democratic Party (KDP)'),
  of('sd', 'told {name} in {city}'),
  of('q', '“{cursor}”, he said.'),
  of('پدک', 'پارتی دیموکراتی کوردستان'),
]
const writer = (doc = blankDoc()) => new Writer(doc, defaultSettings.typing, own)
const inBody = () => writer().inBody()

describe('an abbreviation', () => {
  it.each([
    ['kdp ', 'Kurdistan Democratic Party (KDP) |'],
    ['The kdp, he ', 'The Kurdistan Democratic Party (KDP), he |'],
    ['He sd ', 'He told Shilan Barzo in Erbil |'],
    ['پدک ', 'پارتی دیموکراتی کوردستان |'],
    ['q Yes.', '“Yes.|”, he said.'],
    ['see https://x.org/kdp ', 'see https://x.org/kdp |'],
    ['kdp.org ', 'kdp.org |'],
  ])('%j stands as %j', (keys, stands) => {
    expect(inBody().type(keys).line).toBe(stands)
  })

  it.each([
    ['kdp ', 'kdp |'],
    ['He sd,', 'He sd,|'],
    ['q ', 'q |'],
  ])(
    '%j is taken back by one Backspace or one undo, comes back by redo, and then stays as typed',
    (keys, typed) => {
      const textOf = ({ line }: Writer) => line.replace('|', '')
      const stands = textOf(inBody().type(keys))
      expect(inBody().type(`${keys}\b`).line).toBe(typed)
      const other = inBody().type(keys).undo()
      expect(other.line).toBe(typed)
      expect(textOf(other.redo())).toBe(stands)
      expect(inBody().type(`${keys}\b\b `).line).toBe(typed.replace(/,\|$/, ' |'))
    },
  )

  it.each([
    ['The kdp\n', ['The Kurdistan Democratic Party (KDP)', '']],
    ['The kdp\nsaid', ['The Kurdistan Democratic Party (KDP)', 'said']],
    ['پدک\n', ['پارتی دیموکراتی کوردستان', '']],
    ['q\nYes.', ['“Yes.”, he said.']],
  ])('expands at Enter, which ends the line only where the cursor goes after it: %j', (keys, lines) => {
    expect(inBody().type(keys).lines.slice(-lines.length)).toEqual(lines)
  })

  it('expands at Enter in a headline, which has no line break', () => {
    expect(writer().type('Talks of kdp\nIt begins').lines.slice(0, 2)).toEqual([
      'headline: Talks of Kurdistan Democratic Party (KDP)',
      'standfirst: It begins',
    ])
  })

  it('expands in a headline, in the hand that it is typed in, and not over a selection or in a link', () => {
    expect(writer().type('kdp wins').line).toBe('Kurdistan Democratic Party (KDP) wins|')
    const bold = inBody()
    bold.dispatch(bold.state.tr.addStoredMark(schema.marks.strong.create()))
    bold.type('kdp ')
    expect(bold.state.doc.nodeAt(bold.state.selection.from - 3)?.marks).toHaveLength(1)
    const linked = inBody().type('kdp').goTo('kdp', 'select')
    const { from, to } = linked.state.selection
    linked.dispatch(
      linked.state.tr.addMark(from, to, schema.marks.link.create({ href: 'https://example.org' })),
    )
    expect(linked.goTo('kdp').type(' ').line).toBe('kdp |')
  })
})
