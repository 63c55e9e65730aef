import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../contract/settings'
import { setDetails } from '../../../story/editing/set'
import { builtInHouses } from '../../../story/houses'
import { blankDoc } from '../../../story/story/blank'
import { Writer } from '../../renderer/document/writer'

const writer = () => new Writer().inBody()

describe('what is put right as it is typed', () => {
  it.each([
    ['He said "', 'He said “|', 'He said "|'],
    ["don'", 'don’|', "don'|"],
    ['left -- ', 'left – |', 'left -- |'],
    ['Wait...', 'Wait…|', 'Wait...|'],
    ['5 km ', '5\u00a0km |', '5 km |'],
    ['بۆچی?', 'بۆچی؟|', 'بۆچی?|'],
  ])('%j is taken back by one Backspace or one undo', (keys, stands, typed) => {
    const body = writer().type(keys)
    expect(body.line).toBe(stands)
    expect(body.type('\b').line).toBe(typed)
    const other = writer().type(keys).undo()
    expect(other.line).toBe(typed)
    expect(other.redo().line).toBe(stands)
    expect(other.undo().line).toBe(typed)
    expect(other.undo().line).toBe('|')
  })

  it('is left as it was typed once it was taken back', () => {
    expect(writer().type("the '\b90s and '\bem all").line).toBe("the '90s and 'em all|")
    expect(writer().type('left -- \b\b no').line).toBe('left -- no|')
    expect(writer().type('5 km \b\b away').line).toBe('5 km away|')
  })

  it('is a part of the sentence that it is in', () => {
    const body = writer().type('It won\'t. "He can\'t," she said')
    expect(body.line).toBe('It won’t. “He can’t,” she said|')
    expect(body.undo().line).toBe('It won’t. |')
  })

  it('keeps to the language of the story and the dash of its house', () => {
    const body = writer()
    body.run((state, dispatch) => {
      dispatch?.(setDetails(state.tr, builtInHouses, { language: 'fr', house: 'ap' }))
      return true
    })
    expect(body.type('"Non" -- oui').line).toBe('«\u202fNon\u202f» — oui|')
  })

  it('happens in headlines, and after a line break', () => {
    expect(new Writer().type('"No" to dam').line).toBe('“No” to dam|')
    expect(writer().type('One').press('Enter', { shiftKey: true }).type('"No"').line).toBe('One\n“No”|')
  })

  it('does not happen where it is switched off', () => {
    const off = { ...defaultSettings.typing, quotes: false, dashes: false }
    expect(new Writer(blankDoc(), off).inBody().type('"No" -- wait...').line).toBe('"No" -- wait…|')
  })

  it('puts the last word right when Enter ends it', () => {
    const doc = blankDoc({ language: 'ckb', direction: 'rtl' })
    const body = new Writer(doc).inBody().type('كوردي\nلە كوێ')
    expect(body.lines.slice(2)).toEqual(['کوردی', 'لە كوێ'])
    expect(body.type('\n').lines.slice(2)).toEqual(['کوردی', 'لە کوێ', ''])
  })
})

describe('a web address', () => {
  const link = (body: Writer) => {
    const found: string[] = []
    body.state.doc.descendants((node) => {
      for (const { attrs } of node.marks) found.push(`${node.text} ${attrs.href}`)
    })
    return found
  }

  it.each([
    ['see https://city.example/a, ', ['https://city.example/a https://city.example/a']],
    ['see (www.city.example) ', ['www.city.example https://www.city.example']],
    ['https://city.example/a_(b) ', ['https://city.example/a_(b) https://city.example/a_(b)']],
    ['city.example ', []],
    ['https:// ', []],
    ['www. ', []],
  ])('%j', (keys, links) => {
    expect(link(writer().type(keys))).toEqual(links)
  })

  it('is plain again after one Backspace, and stays so', () => {
    const body = writer().type('www.city.example \b')
    expect(link(body)).toEqual([])
    expect(body.line).toBe('www.city.example |')
    expect(link(body.type('\b '))).toEqual([])
    expect(link(writer().type('www.city.example ').undo())).toEqual([])
  })

  it('is no link in a headline', () => {
    expect(link(new Writer().type('www.city.example '))).toEqual([])
  })
})

describe('a list', () => {
  it.each(['- ', '* ', '1. ', '> ', '## '])(
    'begun by %j is taken back by one Backspace or one undo',
    (keys) => {
      const body = writer().type(keys)
      expect(body.lines).not.toContain(keys)
      expect(body.type('\b').lines.at(-1)).toBe(keys)
      expect(body.type('x').lines.at(-1)).toBe(`${keys}x`)
      expect(writer().type(keys).undo().lines.at(-1)).toBe(keys)
    },
  )
})
