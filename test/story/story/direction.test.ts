import { describe, expect, test } from 'vitest'
import { schema } from '../../../story/schema'
import { directionOfBlock, directionOfText } from '../../../story/story/direction'

const turned: Record<string, [text: string, around: 'ltr' | 'rtl']> = {
  'an English paragraph in a Sorani story': ['The bridge reopens on Tuesday.', 'rtl'],
  'an English one with a name in Kurdish letters': [
    'The party, known in Kurdish as کۆمەڵە, said on Monday that it would not take part in the vote.',
    'rtl',
  ],
  'one that begins with such a name': [
    'کۆمەڵە, as the party is known, said on Monday that it would not take part in the vote.',
    'rtl',
  ],
  'an English one of figures and few words': ['12.5% of 3,400 voters stayed away.', 'rtl'],
  'a Kurmanji paragraph in an Arabic story': ['Pira nû dê sibê bê vekirin.', 'rtl'],
  'a Russian one': ['Мост откроют во вторник.', 'rtl'],
  'a Sorani paragraph in an English story': ['پردەکە سبەی دەکرێتەوە.', 'ltr'],
  'an Arabic one with a name in Latin letters': [
    'قالت شركة Zagros إن الجسر سيفتح يوم الثلاثاء بعد إصلاحه.',
    'ltr',
  ],
  'a Hebrew one': ['הגשר ייפתח ביום שלישי.', 'ltr'],
}

const asAround: Record<string, [text: string, around: 'ltr' | 'rtl']> = {
  'no text': ['', 'rtl'],
  'figures alone': ['1,200 – 3,400 (56%)', 'rtl'],
  'a name': ['Zagros Wire', 'rtl'],
  'a name in Arabic letters': ['زاگرۆس وایەر', 'ltr'],
  'a Sorani headline that is mostly a product’s name': ['iPhone 17 Pro Max گەیشتە هەولێر', 'rtl'],
  'a Sorani paragraph that begins with names': ['NATO و EU و UN لە بەغدا کۆبوونەوە.', 'rtl'],
  'a Sorani paragraph with an address': ['لە https://example.com/stories/bridge.html بخوێنەوە.', 'rtl'],
  'an English paragraph with a motto': [
    'The motto is “الحق يعلو ولا يعلى عليه”, he told the council.',
    'ltr',
  ],
  'its own language': ['The bridge reopens on Tuesday.', 'ltr'],
  'its own language in Arabic letters': ['پردەکە سبەی دەکرێتەوە.', 'rtl'],
}

describe('a paragraph that is written the other way from its story has its own direction', () => {
  test.each(Object.entries(turned))('%s', (_, [text, around]) => {
    expect(directionOfText(text, around)).toBe(around === 'rtl' ? 'ltr' : 'rtl')
  })
})

describe('a paragraph stands as its story does', () => {
  test.each(Object.entries(asAround))('%s', (_, [text, around]) => {
    expect(directionOfText(text, around)).toBe(around)
  })
})

describe('a block', () => {
  const { paragraph, list_item, bullet_list, quote, table, table_row, table_cell } = schema.nodes
  const english = 'The bridge is open.'
  const sorani = 'پردەکە سبەی دەکرێتەوە.'
  const p = (text: string) => paragraph.create(null, schema.text(text))
  const items = (...texts: string[]) => texts.map((text) => list_item.create(null, p(text)))

  test('that is a quotation stands as its words do', () => {
    expect(directionOfBlock(quote.create(null, p(english)), 'rtl')).toBe('ltr')
  })

  test('that is a list stands as most of its items do', () => {
    const list = bullet_list.create(null, items(english, english, english))
    expect(directionOfBlock(list, 'rtl')).toBe('ltr')
    expect(directionOfBlock(bullet_list.create(null, items(english, sorani)), 'rtl')).toBe('rtl')
  })

  test('that is an item, a cell or a table stands as what is around it', () => {
    const cell = table_cell.create(null, p(english))
    const blocks = [...items(english), table.create(null, table_row.create(null, cell)), cell]
    expect(blocks.map((block) => directionOfBlock(block, 'rtl'))).toEqual(['rtl', 'rtl', 'rtl'])
  })

  test('of a million words is told by its beginning', () => {
    expect(directionOfBlock(p(`${english} `.repeat(250_000)), 'rtl')).toBe('ltr')
  })
})
