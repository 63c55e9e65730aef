/** A story under review that is written with what is suggested reads back as both of its texts. */
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { commentsOfFound } from '../../../story/comments/found'
import { formats, outgoing, type Reading, type WriteOptions } from '../../../story/formats'
import { differences } from '../../../story/formats/compare'
import { schema } from '../../../story/schema'
import { noSignOff } from '../../../story/schema/values'
import { detailsOf } from '../../../story/story/parts'
import type { Story } from '../../../story/story/record'
import { decisionsOf } from '../../../story/suggestions/decisions'
import { newSuggestions, record } from '../../../story/suggestions/record'
import type { Review } from '../../../story/suggestions/review'
import { commentOn, placeOf, storyWith } from '../comments/make'
import { storyOf } from '../generate'
import { newsDoc } from '../news'
import { fileOf, wholeStory } from './word-files'

const { nodes, marks } = schema
const written = ['docx', 'odt', 'md'] as const
type Name = (typeof written)[number]

const stamp = (who: string) => ({ who, when: '2026-03-03T09:00:00.000Z', batch: null })

/** A story after changes, under review. */
function reviewed(base: Node, ...changes: ((tr: Transform) => unknown)[]): Story & { review: Review } {
  let [doc, suggestions] = [base, newSuggestions(base)]
  for (const [index, change] of changes.entries()) {
    const tr = new Transform(doc)
    change(tr)
    suggestions = record(suggestions, tr, stamp(index % 2 === 0 ? 'Dara' : 'Nadia'))
    doc = tr.doc
  }
  return { ...storyOf(doc), review: { isOn: true, ...suggestions } }
}

async function backFrom(name: Name, story: Story, options: WriteOptions): Promise<Reading> {
  const content = (await formats[name].write?.(story, options)) ?? ''
  const { house, language } = detailsOf(story.doc)
  const [reading] = (await formats[name].read?.(fileOf(`story.${name}`, content), { house, language })) ?? []
  if (!reading) throw new Error('no story was read')
  reading.doc.check()
  reading.review?.base.check()
  return reading
}

async function expectBoth(name: Name, story: Story & { review: Review }): Promise<Reading> {
  const reading = await backFrom(name, story, { audience: 'desk', withSuggestions: true })
  const sent = outgoing(story, formats[name], { audience: 'desk', withSuggestions: true })
  const held = formats[name].holds ?? []
  expect(differences(sent.doc, reading.doc, held)).toEqual([])
  expect(differences(sent.review?.base ?? sent.doc, reading.review?.base ?? reading.doc, held)).toEqual([])
  return reading
}

const pixel = 'data:image/png;base64,iVBORw0KGgo='
const text = 'The council voted on Tuesday to reopen it.'
const plain = () => storyWith(text, 'It opens in May.', 'The toll stays.')

/** Deletes words where they stand first. */
const without = (words: string) => (tr: Transform) => {
  const { from, to } = placeOf(tr.doc, words)
  tr.delete(from, to)
}
const insert = (before: string, words: string) => (tr: Transform) =>
  tr.insert(placeOf(tr.doc, before).from, schema.text(words))

const listed = (list: Node) => plain().copy(plain().content.addToEnd(list))
const itemsOf = (...texts: string[]) =>
  texts.map((each) => nodes.list_item.create(null, nodes.paragraph.create(null, schema.text(each))))
/** Makes all lists of another kind, or has them begin with another number. */
const relist = (kind: 'bullet_list' | 'ordered_list', order?: number) => (tr: Transform) =>
  tr.doc.descendants((node, at) => {
    if (node.type === nodes.bullet_list || node.type === nodes.ordered_list)
      tr.setNodeMarkup(at, nodes[kind], order === undefined ? null : { order })
  })

/** Formats that carry details by whom they are. */
const signed = ['docx', 'odt'] as const

describe.each(signed)('details that are suggested, as %s', (name) => {
  it('come back with who suggested each, where they go out', async () => {
    const story = reviewed(
      plain(),
      (tr) => tr.setDocAttribute('slug', 'BRIDGE'),
      (tr) => tr.setDocAttribute('urgency', 2),
      (tr) => tr.setDocAttribute('note', 'Ask the mayor'),
    )
    const { review } = await expectBoth(name, story)
    expect(review?.details).toMatchObject({ slug: stamp('Dara'), urgency: stamp('Nadia') })
    const forReaders = await backFrom(name, story, { audience: 'readers', withSuggestions: true })
    expect(Object.keys(forReaders.review?.details ?? {}).toSorted()).toEqual(['slug', 'urgency'])
  })
})

const kindsOf = ({ doc, review }: Reading) =>
  review
    ? decisionsOf(review, doc).map(({ kind, by }) => `${kind} ${by.map(({ who }) => who).join(', ')}`)
    : []

describe.each(written)('a story under review as %s', (name) => {
  it.each<
    [
      what: string,
      base: Node,
      changes: ((tr: Transform) => unknown)[],
      kinds: string[],
      /** Where the file does not say by whom they are. */
      ofNobody?: string[],
    ]
  >([
    [
      'words put in and taken out by two',
      plain(),
      [insert('voted', 'has '), without(' in May')],
      ['inserted Dara', 'deleted Nadia'],
    ],
    ['paragraphs joined', plain(), [(tr) => tr.join(placeOf(tr.doc, 'The toll').from - 1)], ['joined Dara']],
    ['a paragraph split', plain(), [(tr) => tr.split(placeOf(tr.doc, 'in May').from)], ['split Dara']],
    [
      'a paragraph taken out',
      plain(),
      [(tr) => tr.delete(placeOf(tr.doc, 'It opens').from - 1, placeOf(tr.doc, 'It opens').from - 1 + 18)],
      ['deleted Dara'],
    ],
    [
      'the last paragraph taken out',
      plain(),
      [(tr) => tr.delete(placeOf(tr.doc, 'The toll').from - 1, tr.doc.content.size)],
      ['deleted Dara'],
    ],
    [
      'a paragraph put in',
      plain(),
      [
        (tr) =>
          tr.insert(
            placeOf(tr.doc, 'It opens').from - 1,
            nodes.paragraph.create(null, schema.text('Nobody spoke.')),
          ),
      ],
      ['inserted Dara'],
    ],
    ...[
      { what: 'a divider', block: nodes.rule.create() },
      {
        what: 'a picture',
        block: nodes.picture.create({ src: pixel }, [nodes.caption.create(), nodes.credit.create()]),
      },
    ].flatMap(({ what, block }): [string, Node, ((tr: Transform) => unknown)[], string[]][] => {
      const put = (tr: Transform) => tr.insert(placeOf(tr.doc, 'The toll').from - 1, block)
      const taken = (tr: Transform) => {
        const end = placeOf(tr.doc, 'The toll').from - 1
        tr.delete(end - block.nodeSize, end)
      }
      const tr = new Transform(plain())
      put(tr)
      return [
        [`${what} put in between paragraphs`, plain(), [put], ['inserted Dara']],
        [`${what} taken out between paragraphs`, tr.doc, [taken], ['deleted Dara']],
      ]
    }),
    [
      'words made bold',
      plain(),
      [
        (tr) => {
          const { from, to } = placeOf(tr.doc, 'opens')
          tr.addMark(from, to, marks.strong.create())
        },
      ],
      ['look Dara'],
    ],
    [
      'a paragraph made a crosshead',
      plain(),
      [(tr) => tr.setBlockType(placeOf(tr.doc, 'It opens').from, undefined, nodes.crosshead)],
      ['kind Dara'],
    ],
    [
      'points numbered',
      listed(nodes.bullet_list.create(null, itemsOf('The bridge', 'The toll'))),
      [relist('ordered_list')],
      ['kind Dara'],
    ],
    [
      'numbers made points',
      listed(nodes.ordered_list.create(null, itemsOf('The bridge', 'The toll'))),
      [relist('bullet_list')],
      ['kind Dara'],
    ],
    [
      'items numbered anew',
      listed(nodes.ordered_list.create({ order: 2 }, itemsOf('The bridge', 'The toll'))),
      [relist('ordered_list', 5)],
      ['kind Dara'],
    ],
    [
      'a headline put in',
      plain(),
      [(tr) => tr.delete(1, 6), (tr) => tr.insert(1, schema.text('Ships'))],
      ['deleted Dara', 'inserted Nadia'],
      ['replaced '],
    ],
    [
      'everything taken out',
      plain(),
      [without('The council voted on Tuesday to reopen it.'), without('It opens in May.')],
      ['deleted Dara', 'deleted Nadia'],
    ],
  ])(
    'keeps both texts, and what each change is: %s',
    async (_, base, changes, kinds, ofNobody = kinds.map((kind) => kind.replace(/ .*/, ' '))) => {
      const known = formats[name].tellsNoAuthors ? ofNobody : kinds
      expect(kindsOf(await expectBoth(name, reviewed(base, ...changes)))).toEqual(known)
    },
  )

  it('keeps changes in tables: in cells, of rows, of all', async () => {
    const base = wholeStory('en')
    const placeOfNode = (doc: Node, type: string) => {
      let found: { pos: number; node: Node } | null = null
      doc.descendants((node, pos) => {
        if (!found && node.type.name === type) found = { pos, node }
      })
      if (!found) throw new Error(`no ${type}`)
      return found as { pos: number; node: Node }
    }
    const inCell = (tr: Transform) =>
      tr.insert(placeOfNode(tr.doc, 'table_cell').pos + 2, schema.text('About '))
    const newRow = (tr: Transform) => {
      const { pos, node } = placeOfNode(tr.doc, 'table')
      tr.insert(pos + node.nodeSize - 1, node.lastChild ?? [])
    }
    const noRow = (tr: Transform) => {
      const { pos, node } = placeOfNode(tr.doc, 'table')
      tr.delete(pos + node.nodeSize - 1 - (node.lastChild?.nodeSize ?? 0), pos + node.nodeSize - 1)
    }
    const noTable = (tr: Transform) => {
      const { pos, node } = placeOfNode(tr.doc, 'table')
      tr.delete(pos, pos + node.nodeSize)
    }
    const noPicture = (tr: Transform) => {
      const { pos, node } = placeOfNode(tr.doc, 'picture')
      tr.delete(pos, pos + node.nodeSize)
    }
    for (const changes of [[inCell], [newRow], [noRow], [noTable], [inCell, newRow], [noPicture]])
      await expectBoth(name, reviewed(base, ...changes))
  })

  it('keeps a row and the paragraph beside its table apart', async () => {
    const base = wholeStory('en')
    const tableIn = (doc: Node) => {
      let found = { at: 0, node: doc }
      doc.forEach((node, at) => {
        if (node.type === nodes.table) found = { at, node }
      })
      return { ...found, end: found.at + found.node.nodeSize }
    }
    const newRow = (tr: Transform) => {
      const { node, end } = tableIn(tr.doc)
      const cells = node
        .child(0)
        .children.map((cell) => cell.type.create(cell.attrs, nodes.paragraph.create()))
      tr.insert(end - 1, nodes.table_row.create(null, cells))
    }
    const before = tableIn(base).end
    const withParagraph = base.copy(
      base.content
        .cut(0, before)
        .addToEnd(nodes.paragraph.create(null, schema.text('Nobody spoke.')))
        .append(base.content.cut(before)),
    )
    const noParagraph = (tr: Transform) => {
      const { end } = tableIn(tr.doc)
      tr.delete(end, end + (tr.doc.nodeAt(end)?.nodeSize ?? 0))
    }
    const reading = await expectBoth(name, reviewed(withParagraph, newRow, noParagraph))
    expect(kindsOf(reading)).toEqual(
      name === 'md' ? ['inserted ', 'deleted '] : ['inserted Dara', 'deleted Nadia'],
    )
  })

  it('keeps both texts where a part of the story is emptied, or a line that ends with a break looks otherwise', async () => {
    const base = wholeStory('en')
    const changes: ((tr: Transform) => unknown)[] = []
    base.descendants((node, pos) => {
      if (!node.isTextblock || node.content.size === 0) return
      const end = pos + 1 + node.content.size
      // as the app has it, nobody is known of where nobody is printed
      const noValues = node.type === nodes.byline ? { bylines: [] } : { signOff: noSignOff }
      const isForm = node.type === nodes.byline || node.type === nodes.signoff
      changes.push((tr) => {
        tr.delete(pos + 1, end)
        if (isForm) tr.setNodeMarkup(pos, undefined, noValues)
      })
      const isBroken = node.children.some(({ type }) => type === nodes.hard_break)
      if (isBroken) changes.push((tr) => tr.addMark(pos + 1, end, marks.strong.create()))
    })
    for (const change of changes) await expectBoth(name, reviewed(base, change))
  })

  it('keeps both texts of any story, however it was changed', async () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    const edit = fc.record({
      kind: fc.constantFrom('insert', 'delete', 'split', 'join', 'look', 'block', 'detail'),
      from: place,
      length: fc.integer({ min: 1, max: 60 }),
    })
    await fc.assert(
      fc.asyncProperty(newsDoc, fc.array(edit, { minLength: 1, maxLength: 6 }), async (base, edits) => {
        const changes = edits.map(({ kind, from, length }) => (tr: Transform) => {
          const at = Math.floor(from * tr.doc.content.size)
          const to = Math.min(at + length, tr.doc.content.size)
          const before = tr.steps.length
          try {
            if (kind === 'insert') tr.insert(at, schema.text('newly put in'))
            else if (kind === 'delete') tr.delete(at, to)
            else if (kind === 'split') tr.split(at)
            else if (kind === 'join') tr.join(at)
            else if (kind === 'look') tr.addMark(at, to, marks.em.create())
            else if (kind === 'block')
              tr.insert(tr.doc.resolve(at).after(1), nodes.crosshead.create(null, schema.text('Newly put')))
            else tr.setDocAttribute('slug', 'NEW-SLUG')
            tr.doc.check()
          } catch {
            while (tr.steps.length > before) {
              const step = tr.steps.at(-1)
              const doc = tr.docs.at(-1)
              if (!step || !doc) break
              tr.steps.pop()
              tr.docs.pop()
              tr.doc = doc
            }
          }
        })
        await expectBoth(name, reviewed(base, ...changes))
      }),
      { numRuns: 40 },
    )
  })

  it('has neither suggestions nor the other text where they are not asked for', async () => {
    const story = reviewed(plain(), insert('voted', 'SUGGESTED '), without(' in May'))
    for (const audience of ['readers', 'desk'] as const) {
      const final = await backFrom(name, story, { audience })
      expect(final.review).toBeUndefined()
      expect(final.doc.textContent).toContain('SUGGESTED')
      const base = await backFrom(name, story, { audience, text: 'base' })
      expect(base.review).toBeUndefined()
      expect(base.doc.textContent).not.toContain('SUGGESTED')
      expect(base.doc.textContent).toContain(' in May')
    }
  })
})

describe('tracked changes of an OpenDocument text that is written', () => {
  const parts = async (story: Story) =>
    unzipSync(Uint8Array.from(Buffer.from((await formats.odt.write?.(story, asked)) ?? '')))
  const contentOf = async (story: Story) => strFromU8((await parts(story))['content.xml'] ?? new Uint8Array())
  const asked = { audience: 'desk', withSuggestions: true } as const

  it('say who deleted what and when, and the text itself does not have it', async () => {
    const content = await contentOf(reviewed(plain(), without(' in May')))
    const [list = '', body = ''] = content.split('</text:tracked-changes>')
    expect(list).toContain('<dc:creator>Dara</dc:creator><dc:date>2026-03-03T09:00:00.000</dc:date>')
    expect(list).toMatch(/<text:deletion>.*in May<\/text:p><\/text:deletion>/)
    expect(body).not.toContain('in May')
    expect(body).toMatch(/It opens<text:change text:change-id="change-1"\/>\./)
  })

  it('do not delete and insert what only looks otherwise', async () => {
    const bold = (tr: Transform) => {
      const { from, to } = placeOf(tr.doc, 'opens')
      tr.addMark(from, to, marks.strong.create())
    }
    const content = await contentOf(reviewed(plain(), bold))
    expect(content).toContain('<text:format-change>')
    expect(content).not.toMatch(/<text:(?:insertion|deletion)>/)
  })

  const blockOf = (words: string) => (doc: Node) => {
    const at = placeOf(doc, words).from - 1
    return { at, size: doc.nodeAt(at)?.nodeSize ?? 0 }
  }
  const lastBlock = (doc: Node) => {
    const size = doc.lastChild?.nodeSize ?? 0
    return { at: doc.content.size - size, size }
  }
  const remove =
    (of: ReturnType<typeof blockOf>, from = 0) =>
    (tr: Transform) => {
      const { at, size } = of(tr.doc)
      tr.delete(at + from, at + size)
    }
  const putTable = (tr: Transform) => {
    const cell = nodes.table_cell.create(null, nodes.paragraph.create(null, schema.text('Toll')))
    tr.insert(tr.doc.content.size, nodes.table.create(null, nodes.table_row.create(null, cell)))
  }
  const pictured = () => {
    const words = (text: string) => schema.text(text)
    const parts = [nodes.caption.create(null, words('The bridge')), nodes.credit.create(null, words('Ranj'))]
    return plain().copy(plain().content.addToEnd(nodes.picture.create({ src: pixel }, parts)))
  }

  it.each<[what: string, base: Node, changes: ((tr: Transform) => unknown)[]]>([
    ['ends the text, by two', plain(), [remove(blockOf('The toll'), 5), remove(blockOf('The '))]],
    ['stands before a table that is put in', plain(), [remove(blockOf('The toll')), putTable]],
    ['ends with a picture, before such a table', pictured(), [remove(lastBlock), putTable]],
  ])(
    'have what is deleted begin within the paragraph before, as LibreOffice brings it back, where it %s',
    async (_, base, changes) => {
      const story = reviewed(base, ...changes)
      const [, body = ''] = (await contentOf(story)).split('</text:tracked-changes>')
      expect(body).toContain('<text:change ')
      expect(body).not.toContain('</text:p><text:change ')
      await expectBoth('odt', story)
    },
  )

  it('are what the file says where another program changed them', async () => {
    const story = reviewed(plain(), without(' in May'))
    const { mimetype = new Uint8Array(), 'content.xml': content, ...rest } = await parts(story)
    const changed = strFromU8(content ?? new Uint8Array()).replace('in May', 'in June')
    const bytes = zipSync({ mimetype: [mimetype, { level: 0 }], 'content.xml': strToU8(changed), ...rest })
    const [reading] =
      (await formats.odt.read?.(fileOf('story.odt', bytes), { house: null, language: null })) ?? []
    expect(reading?.review?.base.textContent).toContain('It opens in June.')
  })
})

describe.each(['docx', 'odt'] as const)('a story with comments as %s', (name) => {
  it('for another desk has its comments, and for readers none', async () => {
    const doc = plain()
    const comments = [
      commentOn('text', doc, placeOf(doc, 'voted on'), {
        text: 'Sure?  Ask:\n\tWho?',
        replies: [
          {
            id: '00000000-0000-4000-8000-0000000000aa',
            by: 'Nadia',
            at: '2026-03-04T09:00:00.000Z',
            text: 'I did.  Twice.',
            changed: '2026-03-04T09:00:00.000Z',
          },
        ],
        resolved: { by: 'Dara', at: '2026-03-05T09:00:00.000Z' },
      }),
      commentOn(
        'text',
        doc,
        { from: placeOf(doc, 'in May').from, to: placeOf(doc, 'The toll').to },
        { text: 'Both?' },
      ),
      commentOn('story', doc, null, { text: 'Good story.' }),
      commentOn('text', doc, placeOf(doc, 'stays'), { text: '' }),
    ]
    const story = { ...storyOf(doc), comments }
    const reading = await backFrom(name, story, { audience: 'desk' })
    expect(differences(doc, reading.doc, formats[name].holds ?? [])).toEqual([])
    let last = 0
    const read = commentsOfFound(
      reading.comments ?? [],
      () => `00000000-0000-4000-9000-${String(++last).padStart(12, '0')}`,
      doc.attrs.created,
    )
    const short = (each: (typeof comments)[number]) =>
      [
        each.on,
        each.quote,
        each.text,
        each.by,
        each.resolved !== null,
        ...each.replies.map(({ by, text }) => `${by}: ${text}`),
      ].join(' | ')
    expect(read.map(short).toSorted()).toEqual(comments.slice(0, 3).map(short).toSorted())
    expect((await backFrom(name, story, {})).comments ?? []).toEqual([])
  })

  it('has resolved ones as resolved, with replies or without', async () => {
    const doc = plain()
    const resolved = { by: 'Nadia', at: '2026-03-05T09:00:00.000Z' }
    const alone = { ...storyOf(doc), comments: [commentOn('text', doc, placeOf(doc, 'voted'), { resolved })] }
    const { comments } = await backFrom(name, alone, { audience: 'desk' })
    expect(comments).toMatchObject([{ isResolved: true, replies: [] }])
  })

  it('keeps one that reaches over the end of a paragraph out of the next', async () => {
    const doc = plain()
    const place = { from: placeOf(doc, 'in May').from, to: placeOf(doc, 'The toll').from }
    const story = { ...storyOf(doc), comments: [commentOn('text', doc, place)] }
    const { comments } = await backFrom(name, story, { audience: 'desk' })
    expect(comments?.map(({ quote }) => quote.trim())).toEqual(['in May.'])
  })
})
