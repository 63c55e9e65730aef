import fc from 'fast-check'
import { Fragment, type Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import {
  type Merge,
  mergeDocs,
  mergedDoc,
  nothingChosen,
  openQuestions,
} from '../../../story/revisions/merge'
import type { MergeChoice } from '../../../story/revisions/merge-choice'
import { schema } from '../../../story/schema'
import type { CellAlign } from '../../../story/schema/attributes'
import { noSignOff } from '../../../story/schema/values'
import { bodyOf, detailsOf, headlineOf } from '../../../story/story/parts'
import { plainText } from '../../../story/story/plain-text'
import { storyDoc } from '../generate'
import { doc } from './doc'

const { nodes } = schema

const merged = (merge: Merge) => mergedDoc(merge, nothingChosen)
const texts = (story: Node) => bodyOf(story).map(plainText)

/** The merge with every question answered alike, or with the side that has something where that is not offered. */
function answered(merge: Merge, choice: MergeChoice): Node {
  const parts = merge.parts.flatMap(({ preset, choices, mine }, index) => {
    const other = mine.length > 0 ? 'mine' : 'theirs'
    return preset === null ? [[index, choices.includes(choice) ? choice : other] as const] : []
  })
  const details = merge.details.flatMap(({ preset, what }) =>
    preset === null ? [[what, choice] as const] : [],
  )
  return mergedDoc(merge, { parts: new Map(parts), details: new Map(details) })
}

const ferry = 'The ferry left at noon with forty aboard. It came back at dusk.'
const storm = 'A storm had closed the harbour for two days.'
const quay = 'Families waited on the quay.'

describe('two sides of a story go together by themselves', () => {
  it('one that aligned a column, and one that changed a paragraph', () => {
    const table = (align: CellAlign | null) =>
      nodes.table.create(
        null,
        nodes.table_row.create(
          null,
          ['Amedi', '12.5'].map((text) =>
            nodes.table_cell.create({ align }, nodes.paragraph.create(null, schema.text(text))),
          ),
        ),
      )
    const story = (text: string, align: CellAlign | null) => {
      const made = doc('Ferry', [text, ferry])
      return made.copy(made.content.append(Fragment.from(table(align))))
    }
    const merge = mergeDocs(story(storm, null), story(storm, 'center'), story(quay, null))
    expect(openQuestions(merge, nothingChosen)).toBe(0)
    expect(merged(merge).toJSON()).toEqual(story(quay, 'center').toJSON())
  })

  it.each<[string, string[], string[], string[], string[]]>([
    [
      'where each changed another paragraph',
      [ferry, storm, quay],
      [ferry.replace('noon', 'ten'), storm, quay],
      [ferry, storm, 'Hundreds waited on the quay.'],
      [ferry.replace('noon', 'ten'), storm, 'Hundreds waited on the quay.'],
    ],
    [
      'where each changed another sentence of one paragraph',
      [ferry],
      [ferry.replace('forty', 'fifty')],
      [ferry.replace('dusk', 'dawn')],
      [ferry.replace('forty', 'fifty').replace('dusk', 'dawn')],
    ],
    [
      'where one added a sentence and the other changed the one before',
      [ferry],
      [`${ferry} Nobody was hurt.`],
      [ferry.replace('dusk', 'dawn')],
      [`${ferry.replace('dusk', 'dawn')} Nobody was hurt.`],
    ],
    [
      'where one added a paragraph and the other deleted another',
      [ferry, storm, quay],
      [ferry, 'A new lead.', storm, quay],
      [ferry, storm],
      [ferry, 'A new lead.', storm],
    ],
    ['where both did the same', [ferry, storm], [ferry, quay], [ferry, quay], [ferry, quay]],
    ['where both deleted all', [ferry], [''], [''], ['']],
  ])('%s', (_, base, mine, theirs, result) => {
    const merge = mergeDocs(doc('Ferry', base), doc('Ferry', mine), doc('Ferry', theirs))
    expect(openQuestions(merge, nothingChosen)).toBe(0)
    expect(texts(merged(merge))).toEqual(result)
    const back = mergeDocs(doc('Ferry', base), doc('Ferry', theirs), doc('Ferry', mine))
    expect(texts(merged(back))).toEqual(result)
  })

  it('in the items of a list', () => {
    const list = (items: string[]) =>
      nodes.bullet_list.create(
        null,
        items.map((item) => nodes.list_item.create(null, nodes.paragraph.create(null, schema.text(item)))),
      )
    const of = (items: string[]) => {
      const story = doc('Ferry', [ferry])
      return story.copy(story.content.addToEnd(list(items)))
    }
    const merge = mergeDocs(
      of(['one boat', 'two crews', 'three days']),
      of(['one large boat', 'two crews', 'three days']),
      of(['one boat', 'two crews', 'three days', 'four more']),
    )
    expect(merged(merge).eq(of(['one large boat', 'two crews', 'three days', 'four more']))).toBe(true)
  })

  it('in the caption and the credit of a picture', () => {
    const of = (caption: string, credit: string) => {
      const src = 'data:image/png;base64,iVBORw0KGgo='
      const parts = [
        nodes.caption.create(null, schema.text(caption)),
        nodes.credit.create(null, schema.text(credit)),
      ]
      const story = doc('Ferry', [ferry])
      return story.copy(story.content.addToEnd(nodes.picture.create({ src, alt: '' }, parts)))
    }
    const merge = mergeDocs(
      of('The quay', 'Nadia Helmer'),
      of('The old quay', 'Nadia Helmer'),
      of('The quay', 'Port'),
    )
    expect(merged(merge).eq(of('The old quay', 'Port'))).toBe(true)
  })

  it('in the dateline and the sentence after it', () => {
    const of = (city: string, text: string) => {
      const value = { places: [{ city, region: '', country: '' }], date: null, sources: ['Kurdistan 24'] }
      const head = schema.text(`${city.toUpperCase()} (Kurdistan 24) – `, [
        schema.marks.dateline.create(value),
      ])
      const story = doc('Ferry', [ferry])
      return story.copy(
        story.content.replaceChild(2, nodes.paragraph.create(null, [head, schema.text(text)])),
      )
    }
    const merge = mergeDocs(
      of('Erbil', storm),
      of('Duhok', storm),
      of('Erbil', storm.replace('two', 'three')),
    )
    expect(merged(merge).eq(of('Duhok', storm.replace('two', 'three')))).toBe(true)
  })

  it('in headline and details, each on its own', () => {
    const merge = mergeDocs(
      doc('Ferry', [ferry], { slug: 'ferry', stage: 'draft' }),
      doc('Ferry back', [ferry], { slug: 'ferry', stage: 'ready' }),
      doc('Ferry', [ferry], { slug: 'ferry-storm', stage: 'draft' }),
    )
    expect(headlineOf(merged(merge))).toBe('Ferry back')
    expect(detailsOf(merged(merge))).toMatchObject({ slug: 'ferry-storm', stage: 'ready' })
  })

  it('and never leave a story without a body', () => {
    const merge = mergeDocs(doc('Ferry', [ferry, storm]), doc('Ferry', [storm]), doc('Ferry', [ferry]))
    expect(() => merged(merge).check()).not.toThrow()
    expect(texts(merged(merge))).toEqual([''])
  })
})

describe('a question is asked', () => {
  it.each<[string, string[], string[], string[], Partial<Record<MergeChoice, string[]>>]>([
    [
      'where both changed one sentence',
      [storm],
      [storm.replace('two', 'three')],
      [storm.replace('closed', 'shut')],
      {
        mine: [storm.replace('two', 'three')],
        theirs: [storm.replace('closed', 'shut')],
        both: [storm.replace('two', 'three'), storm.replace('closed', 'shut')],
      },
    ],
    [
      'where both added at one place',
      [ferry],
      [ferry, 'Mine.'],
      [ferry, 'Theirs.'],
      { mine: [ferry, 'Mine.'], theirs: [ferry, 'Theirs.'], both: [ferry, 'Mine.', 'Theirs.'] },
    ],
    [
      'where one deleted what the other changed',
      [ferry, storm],
      [ferry],
      [ferry, storm.replace('two', 'three')],
      { mine: [ferry], theirs: [ferry, storm.replace('two', 'three')] },
    ],
    [
      'where one rewrote what the other changed',
      [ferry, storm],
      [ferry, 'Nothing is known of the weather.'],
      [ferry, storm.replace('two', 'three')],
      {
        mine: [ferry, 'Nothing is known of the weather.'],
        theirs: [ferry, storm.replace('two', 'three')],
      },
    ],
  ])('%s', (_, base, mine, theirs, results) => {
    const merge = mergeDocs(doc('Ferry', base), doc('Ferry', mine), doc('Ferry', theirs))
    expect(openQuestions(merge, nothingChosen)).toBe(1)
    for (const choice of ['mine', 'theirs', 'both'] as const)
      if (results[choice]) expect(texts(answered(merge, choice)), choice).toEqual(results[choice])
  })

  it('of a table and of a sign-off that both changed: their parts hang together', () => {
    const cell = (text: string) =>
      nodes.table_cell.create(null, nodes.paragraph.create(null, schema.text(text)))
    const of = (cells: string[], editor: string) => {
      const story = doc('Ferry', [ferry])
      const rows = cells.map((text) => nodes.table_row.create(null, [cell(text), cell('5')]))
      const signOff = { ...noSignOff, editing: [{ name: editor, place: '' }] }
      const line = nodes.signoff.create({ signOff }, schema.text(`Editing by ${editor}`))
      return story.copy(story.content.addToEnd(nodes.table.create(null, rows)).addToEnd(line))
    }
    const merge = mergeDocs(
      of(['one', 'two'], 'Shilan Barzo'),
      of(['two', 'one'], 'Nadia Helmer'),
      of(['one', 'two', 'three'], 'Sean O’Hara'),
    )
    expect(openQuestions(merge, nothingChosen)).toBe(2)
    expect(answered(merge, 'theirs').eq(of(['one', 'two', 'three'], 'Sean O’Hara'))).toBe(true)
  })

  it('once for a headline and once for a stage, where both are to be had of neither', () => {
    const merge = mergeDocs(
      doc('Ferry', [ferry], { stage: 'draft' }),
      doc('Ferry back', [ferry], { stage: 'ready' }),
      doc('Ferry late', [ferry], { stage: 'editing' }),
    )
    expect(openQuestions(merge, nothingChosen)).toBe(2)
    expect(merge.parts.find(({ preset }) => preset === null)?.choices).toEqual(['mine', 'theirs'])
    const theirs = answered(merge, 'theirs')
    expect([headlineOf(theirs), detailsOf(theirs).stage]).toEqual(['Ferry late', 'editing'])
  })

  it('of keywords and notes, and both can be had', () => {
    const merge = mergeDocs(
      doc('Ferry', [ferry], { keywords: ['sea'], note: '' }),
      doc('Ferry', [ferry], { keywords: ['sea', 'storm'], note: 'Call the port.' }),
      doc('Ferry', [ferry], { keywords: ['sea', 'harbour'], note: 'Ask the crew.' }),
    )
    expect(detailsOf(answered(merge, 'both'))).toMatchObject({
      keywords: ['sea', 'storm', 'harbour'],
      note: 'Call the port.\nAsk the crew.',
    })
  })
})

describe('what both sides have is asked of once, and stands once', () => {
  const more = 'A second ferry followed.'
  const less = 'Nobody was hurt.'
  it.each<[string, string[], string[], string[], string[]]>([
    [
      'where both put the same two paragraphs in another order',
      [ferry, quay],
      [ferry, quay, storm],
      [ferry, storm, quay],
      [ferry, storm, quay],
    ],
    [
      'where one has both and the other has one',
      [ferry, storm],
      [ferry, quay],
      [ferry, more, quay],
      [ferry, more, quay],
    ],
    [
      'where one says a thing twice',
      [ferry],
      [ferry, quay, storm],
      [ferry, quay, storm, quay],
      [ferry, quay, storm, quay],
    ],
    ['where each took the text of the other along', [storm], [storm, quay], [quay, storm], [storm, quay]],
  ])('%s', (_, base, mine, theirs, result) => {
    for (const [one, other] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const merge = mergeDocs(doc('Ferry', base), doc('Ferry', one), doc('Ferry', other))
      expect(openQuestions(merge, nothingChosen)).toBe(0)
      expect(texts(merged(merge))).toEqual(result)
    }
  })

  it('wherever each put a paragraph, and what either can be chosen', () => {
    const merge = mergeDocs(
      doc('Ferry', [ferry, storm]),
      doc('Ferry', [quay, less, ferry, storm]),
      doc('Ferry', [ferry, storm, more, quay]),
    )
    expect(openQuestions(merge, nothingChosen)).toBe(1)
    expect(texts(answered(merge, 'mine'))).toEqual([quay, less, ferry, storm])
    expect(texts(answered(merge, 'theirs'))).toEqual([ferry, storm, more, quay])
    expect(texts(answered(merge, 'both'))).toEqual([quay, less, ferry, storm, more])
  })

  it('of both, where each says another thing twice', () => {
    const [one, other] = [doc('Ferry', [ferry, quay, storm, quay]), doc('Ferry', [ferry, storm, quay, storm])]
    for (const merge of [
      mergeDocs(doc('Ferry', [ferry]), one, other),
      mergeDocs(doc('Ferry', [ferry]), other, one),
    ]) {
      const both = texts(answered(merge, 'both')).slice(1)
      expect(both.toSorted()).toEqual([quay, quay, storm, storm].toSorted())
    }
  })

  it('of a note with all of its lines, also of those that it has twice', () => {
    const of = (note: string) => doc('Ferry', [ferry], { note })
    const [less, more] = [of('Lana\n10:00\nDana'), of('Lana\n10:00\nDana\n10:00')]
    for (const merge of [mergeDocs(of(''), less, more), mergeDocs(of(''), more, less)]) {
      expect(openQuestions(merge, nothingChosen)).toBe(0)
      expect(merged(merge).attrs.note).toBe('Lana\n10:00\nDana\n10:00')
    }
  })

  it('of lists and notes, in one order on both sides', () => {
    const of = (keywords: string[], note: string) =>
      doc('Ferry', [ferry], { keywords, note, words: keywords })
    const [one, other] = [of(['sea', 'storm'], 'Call.\nAsk.'), of(['storm', 'sea'], 'Ask.\nCall.')]
    const results = [mergeDocs(of([], ''), one, other), mergeDocs(of([], ''), other, one)].map((merge) => {
      expect(openQuestions(merge, nothingChosen)).toBe(0)
      return merged(merge)
    })
    expect(results[0]?.eq(results[1] ?? one)).toBe(true)
    expect(results[0]?.eq(of(['sea', 'storm'], 'Ask.\nCall.'))).toBe(true)
  })
})

describe('whatever the stories', () => {
  const runs = { numRuns: 30 }
  /** Three stories that come from one: each side with some of its blocks changed, moved away or added. */
  const sentence = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => `Sentence number ${n} stands here alone.`)
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
  const side = (base: readonly string[]) =>
    fc
      .tuple(
        ...base.map((text) =>
          fc.oneof(
            { weight: 4, arbitrary: fc.constant([text]) },
            fc.constant<string[]>([]),
            sentence.map((more) => [`${text} ${more}`]),
            sentence.map((other) => [text.replace(/^[^.]*\./, other)]),
            paragraph.map((more) => [text, more]),
            paragraph.map((other) => [other]),
          ),
        ),
      )
      .map((all) => doc('Head', all.flat().length > 0 ? all.flat() : ['']))
  const three = fc
    .array(paragraph, { minLength: 1, maxLength: 6 })
    .chain((base) => fc.tuple(fc.constant(doc('Head', base)), side(base), side(base)))

  it('a side that changed nothing takes what the other made', () => {
    fc.assert(
      fc.property(storyDoc, storyDoc, (base, other) => {
        expect(merged(mergeDocs(base, other, base)).eq(other)).toBe(true)
        expect(merged(mergeDocs(base, base, other)).eq(other)).toBe(true)
        expect(merged(mergeDocs(base, other, other)).eq(other)).toBe(true)
        expect(openQuestions(mergeDocs(base, other, base), nothingChosen)).toBe(0)
        expect(openQuestions(mergeDocs(base, base, other), nothingChosen)).toBe(0)
      }),
      runs,
    )
  })

  it('all of mine, or all of theirs, can be had', () => {
    const all = (merge: Merge, choice: MergeChoice) =>
      mergedDoc(merge, {
        parts: new Map(merge.parts.map((_, index) => [index, choice])),
        details: new Map(merge.details.map(({ what }) => [what, choice])),
      })
    fc.assert(
      fc.property(storyDoc, storyDoc, storyDoc, (base, mine, theirs) => {
        const merge = mergeDocs(base, mine, theirs)
        expect(all(merge, 'mine').eq(mine)).toBe(true)
        expect(all(merge, 'theirs').eq(theirs)).toBe(true)
        expect(() => answered(merge, 'both').check()).not.toThrow()
      }),
      runs,
    )
  })

  it('it is the same from either side, where nothing is asked', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const merge = mergeDocs(base, mine, theirs)
        const back = mergeDocs(base, theirs, mine)
        expect(openQuestions(back, nothingChosen)).toBe(openQuestions(merge, nothingChosen))
        if (openQuestions(merge, nothingChosen) === 0) expect(merged(back).eq(merged(merge))).toBe(true)
      }),
    )
  })

  const sentences = (story: Node) => new Set(story.textBetween(0, story.content.size, ' ').match(/S[^.]*\./g))

  it('no sentence that either side wrote is lost', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const merge = mergeDocs(base, mine, theirs)
        const was = sentences(base)
        const result = sentences(answered(merge, 'both'))
        for (const each of [...sentences(mine), ...sentences(theirs)])
          if (!was.has(each)) expect(result).toContain(each)
      }),
    )
  })

  it('two desks that answer each other as they like come to one text, in which nothing is lost that nobody dropped', () => {
    const choice = fc.constantFrom<MergeChoice>('both', 'mine', 'theirs')
    const answers = fc.array(fc.array(choice, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(three, answers, ([base, one, other], given) => {
        const written = [base, one, other].map(
          (story) =>
            texts(story)
              .join(' ')
              .match(/S[^.]*\./g) ?? [],
        )
        fc.pre(written.every((all) => new Set(all).size === all.length))
        const dropped = new Set<string>()
        let round = 0
        /** What a desk makes of two texts; a sentence of a side that it did not take is dropped. */
        const settle = (from: Node, mine: Node, theirs: Node): Node => {
          const answer = given[round++] ?? []
          const merge = mergeDocs(from, mine, theirs)
          const parts = merge.parts.flatMap(({ preset, choices }, index) => {
            const wanted = answer[index % answer.length] ?? 'mine'
            return preset === null ? [[index, choices.includes(wanted) ? wanted : 'mine'] as const] : []
          })
          const result = mergedDoc(merge, { parts: new Map(parts), details: new Map() })
          for (const [index, taken] of parts)
            if (taken !== 'both')
              for (const block of merge.parts[index]?.[taken === 'mine' ? 'theirs' : 'mine'] ?? [])
                for (const each of sentences(block)) dropped.add(each)
          const said = texts(result).filter(Boolean)
          expect(new Set(said).size, 'a paragraph stands twice').toBe(said.length)
          return result
        }
        // both answer before they have the answer of the other, twice, and then one after the other
        const first = [settle(base, one, other), settle(base, other, one)] as const
        const second = [settle(one, ...first), settle(other, first[1], first[0])] as const
        const last = settle(first[0], ...second)
        expect(mergedDoc(mergeDocs(second[1], second[1], last), nothingChosen).eq(last)).toBe(true)
        const [was, mine, theirs, result] = [base, one, other, last].map(sentences)
        for (const each of [...(mine ?? []), ...(theirs ?? [])])
          if (!was?.has(each) || (mine?.has(each) && theirs?.has(each)))
            expect(result?.has(each) || dropped.has(each), each).toBe(true)
      }),
    )
  })
})
