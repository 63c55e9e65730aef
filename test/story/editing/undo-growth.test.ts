import fc from 'fast-check'
import { history, redo, undo } from 'prosemirror-history'
import type { Mark, Node } from 'prosemirror-model'
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { Step } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { addMark } from '../../../story/editing/add-mark'
import { formsInStep } from '../../../story/editing/forms-in-step'
import { setLink, toggleEm, toggleStrike, toggleStrong, unlink } from '../../../story/editing/marks'
import { setDateline, setDetails } from '../../../story/editing/set'
import { stepsOf, transformBy } from '../../../story/editing/steps'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { datelineOf } from '../../../story/story/parts'

const { strong, em, strike, link, dateline } = schema.marks
const { headline, standfirst, paragraph, doc } = schema.nodes
const address = (name: string) => link.create({ href: `https://${name}.example/` })
const erbil = { places: [{ city: 'Erbil', region: '', country: '' }], date: null, sources: ['Kurdistan 24'] }

function storyOf(...lead: Node[]): Node {
  return doc.create({ house: 'kurdistan24' }, [
    headline.create(),
    standfirst.create(),
    paragraph.create(null, lead),
    paragraph.create(null, schema.text('The bridge is open again.')),
  ])
}

/** A story that is edited with its undo history, and all steps that were made. */
class Editing {
  state: EditorState
  steps: unknown[] = []

  constructor(start: Node) {
    this.state = EditorState.create({
      doc: start,
      plugins: [history({ newGroupDelay: 600 }), formsInStep(() => builtInHouses)],
    })
  }

  readonly dispatch = (tr: Transaction): void => {
    const { state, transactions } = this.state.applyTransaction(tr)
    this.steps = transactions.flatMap(({ steps }) => steps.map((step) => step.toJSON()))
    this.state = state
  }

  select(from: number, to = from): this {
    const { doc: now, tr } = this.state
    const within = (pos: number) => Math.max(0, Math.min(now.content.size, pos))
    this.dispatch(tr.setSelection(TextSelection.between(now.resolve(within(from)), now.resolve(within(to)))))
    return this
  }

  run(command: Command): this {
    command(this.state, this.dispatch)
    return this
  }

  change(how: (tr: Transaction) => Transaction): this {
    this.dispatch(how(this.state.tr))
    return this
  }

  type(text: string): this {
    return this.change((tr) => tr.insertText(text))
  }
}

const size = (value: unknown) => JSON.stringify(value).length
const hasNestedSets = (steps: readonly unknown[]) => /"markSet".*"markSet"/.test(JSON.stringify(steps))

/** Where the text of the first paragraph begins. */
const lead = 5
const datelined = () =>
  storyOf(schema.text('ERBIL (Kurdistan 24) – ', [dateline.create(erbil)]), schema.text('It is open.'))

describe('what is undone and redone in turns costs the same each time', () => {
  const cases: Record<string, (start: Editing) => Editing> = {
    'a letter typed in a dateline': (it) => it.select(lead + 3).type('X'),
    'a letter taken out of a dateline': (it) => it.change((tr) => tr.delete(lead, lead + 1)),
    'another city from the panel': (it) =>
      it.change((tr) => setDateline(tr, builtInHouses, { ...erbil, sources: ['Reuters'] })),
    'another house': (it) => it.change((tr) => setDetails(tr, builtInHouses, { house: 'ap' })),
    'bold over a dateline and the text after it': (it) => it.select(lead, lead + 30).run(toggleStrong),
    'a letter typed in bold within a dateline': (it) =>
      it.change((tr) => tr.insert(lead + 2, schema.text('X', [strong.create()]))),
    'a link over a part of another': (it) =>
      it
        .select(lead + 24, lead + 32)
        .run(setLink('https://one.example/'))
        .select(lead + 26, lead + 30)
        .run(setLink('https://two.example/')),
    'another address for a link': (it) =>
      it
        .select(lead + 24, lead + 30)
        .run(setLink('https://one.example/'))
        .select(lead + 26)
        .run(setLink('https://two.example/')),
    'a dateline made of a bold head': (it) =>
      it
        .change((tr) => tr.removeMark(lead, lead + 23).addMark(lead, lead + 5, strong.create()))
        .select(lead + 2)
        .type('b'),
  }

  test.each(Object.entries(cases))('%s', (_, edit) => {
    const it = edit(new Editing(datelined()))
    const after = it.state.doc
    it.run(undo)
    const undoSize = size(it.steps)
    const before = it.state.doc
    it.run(redo)
    const redoSize = size(it.steps)
    for (let turn = 0; turn < 100; turn++) {
      it.run(undo)
      expect(size(it.steps)).toBeLessThanOrEqual(undoSize)
      expect(hasNestedSets(it.steps)).toBe(false)
      expect(it.state.doc.eq(before)).toBe(true)
      it.run(redo)
      expect(size(it.steps)).toBeLessThanOrEqual(redoSize)
      expect(hasNestedSets(it.steps)).toBe(false)
      expect(it.state.doc.eq(after)).toBe(true)
    }
  })

  test('any edits of marks and datelines', () => {
    const at = fc.integer({ min: 0, max: 70 })
    const edit = fc.oneof(
      fc.record({ what: fc.constantFrom('x', 'ERBIL – ', ' '), from: at, to: at }),
      fc.record({ what: fc.constantFrom(toggleStrong, toggleEm, toggleStrike, unlink), from: at, to: at }),
      fc.record({
        what: fc.constantFrom('one', 'two').map((name) => setLink(`https://${name}.example/`)),
        from: at,
        to: at,
      }),
    )
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const it = new Editing(datelined())
        for (const { what, from, to } of edits) {
          it.select(from, to)
          if (typeof what === 'string') it.type(what)
          else it.run(what)
          expect(hasNestedSets(it.steps)).toBe(false)
        }
        const whole = it.state.doc
        const sizes: number[] = []
        for (let turn = 0; turn < 6; turn++) {
          let made = 0
          for (const command of [undo, redo]) {
            while (command(it.state, it.dispatch)) {
              made += size(it.steps)
              expect(hasNestedSets(it.steps)).toBe(false)
            }
          }
          expect(it.state.doc.eq(whole)).toBe(true)
          sizes.push(made)
        }
        expect(Math.max(...sizes.slice(1))).toBeLessThanOrEqual(sizes[0] ?? 0)
      }),
      { numRuns: 60 },
    )
  })
})

test('bold on a dateline alone does nothing, and leaves nothing to undo', () => {
  const it = new Editing(datelined()).select(lead, lead + 5).run(toggleStrong)
  expect(undo(it.state)).toBe(false)
})

describe('adding a mark gives what prosemirror gives, in steps whose inverse is plain', () => {
  const marks: Mark[] = [
    strong.create(),
    em.create(),
    strike.create(),
    address('one'),
    address('two'),
    dateline.create(erbil),
  ]
  const marked = fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.subarray(marks)).map(([text, set]) =>
    schema.text(
      text,
      set.reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), []),
    ),
  )

  test('for any marks over any others', () => {
    fc.assert(
      fc.property(
        fc.array(marked, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...marks),
        fc.nat(60),
        fc.nat(60),
        (text, mark, one, other) => {
          const start = storyOf(...text)
          const [from = 0, to = 0] = [one, other]
            .map((pos) => Math.min(pos, start.content.size))
            .sort((a, b) => a - b)
          const ours = transformBy(start, [])
          addMark(ours, from, to, mark)
          const theirs = transformBy(start, [])
          theirs.addMark(from, to, mark)
          expect(ours.doc.eq(theirs.doc)).toBe(true)
          for (const [index, step] of ours.steps.entries())
            expect(step.invert(ours.docs[index] ?? start).toJSON().stepType).not.toBe('markSet')
        },
      ),
    )
  })
})

describe('steps of an undo history that earlier versions wrote', () => {
  /** What undo and redo in turns made of one letter in a dateline: sets in sets in sets. */
  function grown(turns: number): { doc: Node; step: Step } {
    const one = storyOf(schema.text('ERBIL – It is open.', [dateline.create(erbil)]))
    const other = dateline.create({ ...erbil, sources: [] })
    const add = Step.fromJSON(schema, { stepType: 'addMark', mark: other.toJSON(), from: lead, to: lead + 8 })
    let at = one
    let step: Step = add
    for (let turn = 0; turn < turns; turn++) {
      const next: Step = step.invert(at)
      at = step.apply(at).doc ?? at
      step = next
    }
    return { doc: at, step }
  }

  test.each([1, 2, 3, 8, 12])('after %i undos and redos are read as the same change', (turns) => {
    const { doc: at, step } = grown(turns)
    const json = JSON.parse(JSON.stringify(step.toJSON()))
    const tr = transformBy(at, [json])
    expect(tr.doc.eq(step.apply(at).doc ?? at)).toBe(true)
    expect(tr.steps.length).toBeLessThan(4)
    const opened = stepsOf(json).reduce((before, each) => each.apply(before).doc ?? before, at)
    expect(opened.eq(tr.doc)).toBe(true)
  })

  test('a set nested a hundred thousand deep is read too, and what is no step is refused', () => {
    let nested: unknown = { stepType: 'removeMark', mark: { type: 'strong' }, from: 5, to: 8 }
    for (let depth = 0; depth < 100_000; depth++) nested = { stepType: 'markSet', steps: [nested] }
    expect(stepsOf(nested)).toHaveLength(1)
    for (const no of [null, 1, {}, { stepType: 'markSet' }, { stepType: 'markSet', steps: [null] }])
      expect(() => stepsOf(no)).toThrow(RangeError)
  })

  test('positions outside of the text are refused', () => {
    const off = { stepType: 'addMark', mark: { type: 'strong' }, from: 5, to: 5000 }
    expect(() => transformBy(datelined(), [off])).toThrow(RangeError)
  })
})

test('a dateline that is undone and redone still says what its text says', () => {
  const it = new Editing(datelined())
    .select(lead + 5)
    .type('X')
    .run(undo)
    .run(redo)
  expect(datelineOf(it.state.doc)?.places[0]?.city).toBe('Erbilx')
})
