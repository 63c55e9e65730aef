import { describe, expect, it } from 'vitest'
import { mentionOf, namesFor, partsOf, soughtBefore, uniqueNames } from '../../../story/comments/mention'

const names = ['Dara Aziz', 'Shilan Barzo', 'Azad Dara', 'كاوه ئه‌حمه‌د', 'Zoë Ní Bhriain']
const mentions = (text: string) => partsOf(text).flatMap((part) => (part.isMention ? part.text : []))

describe('a mention that is being typed', () => {
  it.each([
    ['@', { from: 0, name: '' }],
    ['Ask @Da', { from: 4, name: 'Da' }],
    ['(@Dara A', { from: 1, name: 'Dara A' }],
    ['«@Da', { from: 1, name: 'Da' }],
    ['بپرسە لە @کا', { from: 9, name: 'کا' }],
    ['Ask', null],
    ['news@desk', null],
    ['@ 3 pm', null],
    ['@Dara\nNext', null],
    [`${mentionOf('Dara Aziz')} `, null],
    [`@Dara ${'a'.repeat(50)}`, null],
  ])('%j', (text, expected) => {
    expect(soughtBefore(text, text.length)).toEqual(expected)
  })

  it.each([
    ['da', ['Dara Aziz', 'Azad Dara']],
    ['dara az', ['Dara Aziz']],
    ['BAR', ['Shilan Barzo']],
    ['zoe', ['Zoë Ní Bhriain']],
    ['ní', ['Zoë Ní Bhriain']],
    ['کاوە', ['كاوه ئه‌حمه‌د']],
    ['كاوه', ['كاوه ئه‌حمه‌د']],
    ['nobody', []],
    ['dara please', []],
  ])('finds the names for %s', (sought, expected) => {
    expect(namesFor(sought, names, 6)).toEqual(expected)
  })

  it('finds so many names as are wanted where nothing is typed yet', () => {
    expect(namesFor('', names, 2)).toEqual(['Dara Aziz', 'Shilan Barzo'])
  })
})

it('has each name once, and nothing that is none', () => {
  expect(uniqueNames(['Dara  Aziz', ' ', 'DARA AZIZ', '', 'Shilan'])).toEqual(['Dara Aziz', 'Shilan'])
})

describe('the mentions of a text', () => {
  it.each([
    [`Ask ${mentionOf('Dara Aziz')}, please.`, [mentionOf('Dara Aziz')]],
    [`${mentionOf('Zoë Ní Bhriain')}’s copy`, [`${mentionOf('Zoë Ní Bhriain')}’s`]],
    [`بپرسە لە ${mentionOf('کاوە ئەحمەد')}، تکایە`, [mentionOf('کاوە ئەحمەد')]],
    [`اسأل ${mentionOf('ليلى حسن')}؟`, [mentionOf('ليلى حسن')]],
    ['@dara and @shilan.', ['@dara', '@shilan']],
    ['Mail news@desk.example', []],
    ['@ noon', []],
  ])('%j', (text, expected) => {
    expect(mentions(text)).toEqual(expected)
    expect(
      partsOf(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })
})
