import { Fragment } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { blockTextOf, placedBlocks } from '../../../story/checks/blocks'
import { schema } from '../../../story/schema'
import { noRights, type Rights } from '../../../story/schema/picture'
import { blankDoc } from '../../../story/story/blank'
import { look, storyOf } from './look'

const inCaption = (text: string) => storyOf([{ part: 'caption', text }])

describe('terms of use of a picture', () => {
  it.each<[string, string]>([
    ['A ferry. NOT FOR PUBLICATION', 'NOT FOR PUBLICATION'],
    ['A ferry. Not cleared for broadcast.', 'Not cleared for broadcast'],
    ['DO NOT USE - a ferry', 'DO NOT USE'],
    ['Eine Fähre. Nicht zur Veröffentlichung!', 'Nicht zur Veröffentlichung'],
    ['عبارة. غير مخصصة للنشر', 'غير مخصصة للنشر'],
    ['ليس للنشر', 'ليس للنشر'],
    ['کەشتییەک. بۆ بڵاوکردنەوە نییە', 'بۆ بڵاوکردنەوە نییە'],
  ])('that forbid it are found in “%s”', (text, found) => {
    expect(look('not-for-publication', inCaption(text))).toEqual([found])
    expect(look('not-for-publication', storyOf([{ part: 'credit', text }]))).toEqual([found])
  })

  it.each<[string, string[]]>([
    ['A ferry NO RESALES. NO ARCHIVES', ['NO RESALES', 'NO ARCHIVES']],
    ['Handout, editorial use only', ['editorial use only']],
    ['Not for publication before 8 pm on Sunday.', ['Not for publication before 8 pm on Sunday.']],
    ['MANDATORY CREDIT: Dana Ali', ['MANDATORY CREDIT']],
    ['Nur zur redaktionellen Verwendung', ['Nur zur redaktionellen Verwendung']],
    ['للاستخدام التحريري فقط', ['للاستخدام التحريري فقط']],
  ])('that restrict it are found in “%s”', (text, found) => {
    expect(look('usage-terms', inCaption(text))).toEqual(found)
    expect(look('not-for-publication', inCaption(text))).toEqual([])
  })

  it.each([
    'The house is not for sale, says Dana Ali.',
    'There are no archives of the ferry.',
    'A sign reads “do not run”.',
    'Residents do not use the ferry.',
    'A note, not to be used, lies on the desk.',
  ])('are not told of “%s”', (text) => {
    expect([
      ...look('usage-terms', inCaption(text)),
      ...look('not-for-publication', inCaption(text)),
    ]).toEqual([])
  })

  it.each([
    ['never', '2026-03-03', ['A ferry']],
    ['never', null, ['A ferry']],
    ['2026-03-02', '2026-03-03', ['A ferry']],
    ['2026-03-03', '2026-03-03', []],
    ['2026-03-02', null, []],
  ])(
    'in its rights, which let it be published until %s, are found in a story of %s',
    (publishedUntil, day, found) => {
      const story = storyOf([{ part: 'caption', text: 'A ferry', publishedUntil }], 'en', day)
      expect(look('picture-rights', story)).toEqual(found)
    },
  )

  it.each<[Partial<Rights>, number]>([
    [{ isBarred: true }, 1],
    [{ terms: 'Not for publication.' }, 1],
    [{ until: '2026-03-02' }, 1],
    [{ terms: 'No archives' }, 0],
  ])('are those that a picture of the story has in its rights: %j', (stated, count) => {
    const { nodes } = schema
    const src = `picture:${'a'.repeat(64)}.png`
    const picture = nodes.picture.create({ src, rights: { ...noRights, ...stated } }, [
      nodes.caption.create(null, schema.text('A ferry')),
      nodes.credit.create(),
    ])
    const doc = blankDoc()
    const blocks = placedBlocks(doc.copy(doc.content.append(Fragment.from(picture)))).map(blockTextOf)
    expect(look('picture-rights', storyOf(blocks))).toHaveLength(count)
  })

  it('are looked for in captions and credits alone', () => {
    const story = storyOf(['The report is not for publication. No archives, do not use.'])
    expect([...look('usage-terms', story), ...look('not-for-publication', story)]).toEqual([])
  })
})
