import { describe, expect, it } from 'vitest'
import { emptyItem, paragraphs, readingOf } from '../../../../story/formats/parts/item'
import { builtInHouses } from '../../../../story/houses'
import { bylinesOf, datelineOf, headlineOf, standfirstOf } from '../../../../story/story/parts'

const asked = { house: null, language: null, houses: builtInHouses }
const read = (item: Partial<typeof emptyItem>) => readingOf({ ...emptyItem, ...item }, asked).doc

describe('a story out of the fields of a wire', () => {
  it('has the dateline that only a field tells, with a headline or without', () => {
    const body = paragraphs('The ferry is back in port.\nIt was a long night for all.')
    for (const headline of ['Ferry returns', '']) {
      const doc = read({ headline, dateline: 'ERBIL, Iraq (AP)', body })
      expect(datelineOf(doc)?.places[0]?.city).toBe('Erbil')
    }
  })

  it.each([
    'Updated 10:30 p.m. ET',
    'March 3, 2026',
    'Stand: 10.30 Uhr',
    'Tue Mar 03 10:00:08 UTC 2026',
    'Tuesday, March 3',
    'Di., 3. März 2026',
  ])('has no dateline where the field tells a time alone: %s', (dateline) => {
    const doc = read({ headline: 'Ferry returns', dateline, body: paragraphs('The ferry is back.') })
    expect(datelineOf(doc)).toBeNull()
  })

  it('has the dateline of a town that is called as a day of the week is', () => {
    const body = paragraphs('The ferry is back.')
    const doc = read({ headline: 'Ferry returns', dateline: 'PAZAR, Turkey', body })
    expect(datelineOf(doc)?.places[0]?.city).toBe('Pazar')
  })

  it('has no dateline where the field tells who wrote it, and tells the line', () => {
    const body = paragraphs('The ferry is back.')
    const { doc, report } = readingOf(
      { ...emptyItem, headline: 'Ferry returns', dateline: 'By Ana Ruiz, ERBIL', body },
      asked,
    )
    expect(datelineOf(doc)).toBeNull()
    expect(report.notices).toEqual([{ code: 'wire-lines', value: 'By Ana Ruiz, ERBIL' }])
  })

  it('has the byline that its text begins with, where no field tells one', () => {
    const doc = read({ headline: 'Ferry returns', body: paragraphs('By Ana Ruiz\nThe ferry is back.') })
    expect(bylinesOf(doc)).toEqual([{ name: 'Ana Ruiz', credit: '' }])
    expect(doc.lastChild?.textContent).toBe('The ferry is back.')
  })

  it('has its byline once where a field and the text tell it', () => {
    const body = paragraphs('By Ana Ruiz\nThe ferry is back.')
    const doc = read({ headline: 'Ferry returns', byline: 'By Ana Ruiz', body })
    expect(doc.textContent.match(/Ana Ruiz/g)).toHaveLength(1)
  })

  it('has the line of text below its headline that some wires put into the field of the byline', () => {
    const line = 'Situation grave, ready for all that comes, says the harbour'
    const body = paragraphs('ERBIL (Kurdistan 24) – The ferry is back.')
    const doc = read({ headline: 'Ferry returns', byline: line, body })
    expect([standfirstOf(doc), bylinesOf(doc)]).toEqual([line, []])
    const named = read({ headline: 'Ferry returns', standfirst: 'It is back.', byline: line, body })
    expect([standfirstOf(named), bylinesOf(named)]).toEqual(['It is back.', []])
  })

  it.each([
    'From our own correspondent in Erbil',
    'By our staff reporters in the valley and at the old dam',
    'Northern Post staff and wire services in the region and beyond',
  ])('has the byline that names nobody: %s', (line) => {
    const doc = read({ headline: 'Ferry returns', byline: line, body: paragraphs('The ferry is back.') })
    expect(bylinesOf(doc)).not.toEqual([])
    expect(standfirstOf(doc)).toBe('')
  })

  it.each(['Staff Reporter', 'Web Desk', 'Admin', 'The Northern Post', 'Reuters'])(
    'has the name above its text, where its field names nobody: %s',
    (stated) => {
      for (const lead of ['ERBIL (Kurdistan 24) – The ferry is back.', 'The ferry is back.']) {
        const body = paragraphs(`By Ana Ruiz\n${lead}`)
        const item = { ...emptyItem, headline: 'Ferry returns', byline: stated, body }
        const { doc, report } = readingOf(item, asked)
        expect([bylinesOf(doc), standfirstOf(doc)]).toEqual([[{ name: 'Ana Ruiz', credit: '' }], ''])
        expect(doc.lastChild?.textContent).toBe(lead)
        expect(report.notices).toContainEqual({ code: 'wire-lines', value: stated })
      }
    },
  )

  it('has no line for its standfirst that names others than its field, and tells it', () => {
    const body = paragraphs('By Ana Ruiz\nERBIL (Kurdistan 24) – The ferry is back.')
    const item = { ...emptyItem, headline: 'Ferry returns', byline: 'Tom Okafor', body }
    const { doc, report } = readingOf(item, asked)
    expect([bylinesOf(doc), standfirstOf(doc)]).toEqual([[{ name: 'Tom Okafor', credit: '' }], ''])
    expect(report.notices).toContainEqual({ code: 'wire-lines', value: 'By Ana Ruiz' })
  })

  it('has no byline of the initials of those who wrote it', () => {
    const { doc, report } = readingOf(
      { ...emptyItem, headline: 'Ferry returns', byline: 'lo/hk', body: paragraphs('It is back.') },
      asked,
    )
    expect(bylinesOf(doc)).toEqual([])
    expect(report.notices).toEqual([{ code: 'login-name', value: 'lo/hk' }])
  })

  it('finds its headline in the text where no field tells one', () => {
    const doc = read({ body: paragraphs('Ferry returns\nERBIL (Kurdistan 24) – The ferry is back.') })
    expect(headlineOf(doc)).toBe('Ferry returns')
  })

  it.each([
    'Untitled',
    '(Untitled)',
    'UNTITLED 3',
    '[headline TK]',
    'No headline',
    'TBD',
    'null',
    'بدون عنوان',
  ])('takes %s for no headline, and tells it', (headline) => {
    const item = { ...emptyItem, headline, body: paragraphs('The ferry is back in port.') }
    const { doc, report } = readingOf(item, asked)
    expect([headlineOf(doc), doc.lastChild?.textContent]).toEqual(['', 'The ferry is back in port.'])
    expect(report.notices).toEqual([{ code: 'wire-lines', value: headline }])
  })

  it.each(['Untitled masterpiece sold', 'Draft law passed', 'Null and void', 'TK', '[Ferry returns]'])(
    'keeps %s as its headline, where it is one or all that there is',
    (headline) => {
      const body = headline === 'TK' ? [] : paragraphs('The ferry is back in port.')
      expect(headlineOf(read({ headline, body }))).toBe(headline)
    },
  )
})
