import { describe, expect, it } from 'vitest'
import type { Currency } from '../../../story/units/currencies'
import { currenciesIn, moneyIn, type Rate, rateOf, readRate, withRate } from '../../../story/units/money'

const rates = {
  'USD IQD': 1310,
  'IQD USD': 1 / 1310,
  'EUR USD': 1.16,
  'USD EUR': 0.86,
  'GBP USD': 1.32,
  'SYP USD': 1 / 11_000,
} as const
type Pair = keyof typeof rates

const rateFor = (pair: Pair): Rate => {
  const [from, to] = pair.split(' ') as [Currency, Currency]
  return { from, to, rate: rates[pair], date: '2026-11-28' }
}

/** The text with what is put in; a no-break space as `_`. */
function convert(text: string, pair: Pair, language = 'en'): string {
  let done = text
  for (const place of moneyIn(text, rateFor(pair), language).toReversed())
    done = done.slice(0, place.from) + place.text + done.slice(place.to)
  return done.replaceAll('\u00a0', '_')
}

describe('money', () => {
  it.each<[string, Pair, string]>([
    ['It cost $5 million.', 'USD IQD', 'It cost $5 million (6.55_billion_Iraqi dinars).'],
    ['It cost $100.', 'USD IQD', 'It cost $100 (131,000_Iraqi dinars).'],
    ['It cost $1,250.', 'USD IQD', 'It cost $1,250 (1.64_million_Iraqi dinars).'],
    ['It cost US$20 a day.', 'USD IQD', 'It cost US$20 (26,200_Iraqi dinars) a day.'],
    ['It cost 50 dollars.', 'USD IQD', 'It cost 50 dollars (65,500_Iraqi dinars).'],
    ['It cost 50 U.S. dollars.', 'USD IQD', 'It cost 50 U.S. dollars (65,500_Iraqi dinars).'],
    ['It cost $2.5bn.', 'USD EUR', 'It cost $2.5bn (€2.15_billion).'],
    ['It cost €40.', 'EUR USD', 'It cost €40 ($46).'],
    ['It cost €5 and €7.50.', 'EUR USD', 'It cost €5 and €7.50 ($5.80 and $8.70).'],
    ['It cost £3.50.', 'GBP USD', 'It cost £3.50 ($4.62).'],
    ['a $5-million deal', 'USD EUR', 'a $5-million (€4.3_million) deal'],
    ['a 100-dollar note', 'USD IQD', 'a 100-dollar (131,000_Iraqi dinars) note'],
    ['It cost 10 billion dinars.', 'IQD USD', 'It cost 10 billion dinars ($7.63_million).'],
    ['It cost 250,000 Iraqi dinars.', 'IQD USD', 'It cost 250,000 Iraqi dinars ($191).'],
    ['It cost 2 million Syrian pounds.', 'SYP USD', 'It cost 2 million Syrian pounds ($182).'],
    ['It cost $5-7 million.', 'USD IQD', 'It cost $5-7 million (6.55-9.17_billion_Iraqi dinars).'],
    ['It cost $5 to $7 a day.', 'USD EUR', 'It cost $5 to $7 (€4.30 to €6.02) a day.'],
    [
      'between $5 and $7 million',
      'USD IQD',
      'between $5 and $7 million (6.55 and 9.17_billion_Iraqi dinars)',
    ],
    ['$900 to $2,000', 'USD IQD', '$900 to $2,000 (1.18 to 2.62_million_Iraqi dinars)'],
    [
      'He paid $5,000 and 3 months later left.',
      'USD EUR',
      'He paid $5,000 (€4,300) and 3 months later left.',
    ],
    ['$999,999', 'EUR USD', '$999,999'],
    ['€999,999', 'EUR USD', '€999,999 ($1.16_million)'],
  ])('%s', (text, pair, stands) => {
    expect(convert(text, pair)).toBe(stands)
  })

  it.each<[string, string, Pair, string]>([
    ['ar', 'كلف ٥ ملايين دولار', 'USD IQD', 'كلف ٥ ملايين دولار (٦٫٥٥_مليار_دينار عراقي)'],
    ['ckb', '١٠٠ دۆلار بوو', 'USD IQD', '١٠٠ دۆلار (١٣١٬٠٠٠_دیناری عێراقی) بوو'],
    ['ckb', '10 ملیار دینار', 'IQD USD', '10 ملیار دینار (7.63_ملیۆن_دۆلار)'],
    ['ar-IQ', '$100 شهريا', 'USD IQD', '$100 (131,000_دينار عراقي) شهريا'],
  ])('%s: %s', (language, text, pair, stands) => {
    expect(convert(text, pair, language)).toBe(stands)
  })

  it.each<[string, Pair]>([
    ['It cost $5 million (6.55 billion dinars).', 'USD IQD'],
    ['It cost €5 million ($5.8 million).', 'EUR USD'],
    ['It cost 6.55 billion dinars ($5 million).', 'USD IQD'],
    ['It cost between $5 and 7 million.', 'USD IQD'],
    ['It cost 5 to 7 million dollars.', 'USD IQD'],
    ['It cost A$5 and C$7.', 'USD IQD'],
    ['It cost €5.', 'USD IQD'],
    ['It cost 5 Kuwaiti dinars.', 'IQD USD'],
    ['It weighs 5 pounds.', 'GBP USD'],
    ['It cost 3 dinars.', 'IQD USD'],
    ['The dollar fell.', 'USD IQD'],
    ['', 'USD IQD'],
  ])('is left alone in %j', (text, pair) => {
    expect(convert(text, pair)).toBe(text)
  })

  it('is left alone once it is converted', () => {
    const once =
      'It cost $5 million (6.55 billion Iraqi dinars), $5-7 (6,550-9,170 dinars) and 50 dollars (€43).'
    expect(convert(once, 'USD IQD')).toBe(once)
  })

  it('of a text is in so many currencies, the first one first', () => {
    expect(currenciesIn('He paid 5 million dinars, €40 and $10 (€8).', 'en')).toEqual(['IQD', 'EUR'])
    expect(currenciesIn('Nothing', 'en')).toEqual([])
  })
})

describe('a rate', () => {
  const rate = rateFor('USD IQD')

  it('is remembered for both ways, the last one alone', () => {
    const later = { from: 'IQD', to: 'USD', rate: 0.0008, date: '2026-11-29' } as const
    expect(rateOf([rate], 'USD', 'IQD')).toEqual(rate)
    expect(rateOf([rate], 'IQD', 'USD')).toEqual({ ...rate, from: 'IQD', to: 'USD', rate: 0.000763359 })
    expect(rateOf([rate], 'EUR', 'USD')).toBeNull()
    expect(withRate([rate, rateFor('EUR USD')], later)).toEqual([later, rateFor('EUR USD')])
  })

  it.each<[string, number | null]>([
    ['1310', 1310],
    ['1,310', 1310],
    ['1,310.5', 1310.5],
    ['0,86', 0.86],
    ['0.00076', 0.00076],
    ['١٣١٠٫٥', 1310.5],
    ['1 310', 1310],
    ['', null],
    ['0', null],
    ['-5', null],
    ['1e3', null],
    ['about 5', null],
    ['Infinity', null],
  ])('is typed as %j', (typed, value) => {
    expect(readRate(typed)).toBe(value)
  })
})
