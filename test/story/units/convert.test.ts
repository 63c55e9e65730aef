import { describe, expect, it } from 'vitest'
import { conversionsIn } from '../../../story/units/convert'
import type { System, UnitOrder } from '../../../story/units/units'

/** The text with its measures converted; no-break spaces as `_`. */
function convert(text: string, into: System, language = 'en', order: UnitOrder = 'as-written'): string {
  let done = text
  for (const { from, to, text: stands } of conversionsIn(text, { language, into, order }).toReversed())
    done = done.slice(0, from) + stands + done.slice(to)
  return done.replaceAll('\u00a0', '_')
}

describe('into metric', () => {
  it.each([
    ['It is 5 miles away.', 'It is 5 miles (8_km) away.'],
    ['It is 1 mile away.', 'It is 1 mile (1.6_km) away.'],
    ['It is 3 miles away.', 'It is 3 miles (4.8_km) away.'],
    ['It is five miles away.', 'It is five miles (8_km) away.'],
    ['It is 100 miles away.', 'It is 100 miles (160_km) away.'],
    ['It is 1,234 miles away.', 'It is 1,234 miles (1,986_km) away.'],
    ['It is 2.5 miles away.', 'It is 2.5 miles (4_km) away.'],
    ['It is 26.2 miles long.', 'It is 26.2 miles (42.2_km) long.'],
    ['a 5-mile run', 'a 5-mile (8-km) run'],
    ['5\u00a0miles on', '5_miles (8_km) on'],
    ['5-10 miles', '5-10 miles (8-16_km)'],
    ['5–10 miles', '5–10 miles (8–16_km)'],
    ['5 to 10 miles', '5 to 10 miles (8 to 16_km)'],
    ['between 5 and 10 miles', 'between 5 and 10 miles (8 and 16_km)'],
    ['2 million barrels of oil', '2 million barrels (320 million_litres) of oil'],
    ['3.45 million barrels', '3.45 million barrels (549 million_litres)'],
    ['400,000 barrels a day', '400,000 barrels (64,000,000_litres) a day'],
    ['1 barrel', '1 barrel (160_litres)'],
    ['waves of 6 feet', 'waves of 6 feet (1.8_m)'],
    ['at 30,000 feet', 'at 30,000 feet (9,100_m)'],
    ['12 inches of rain', '12 inches (30_cm) of rain'],
    ['0.5 inch of rain', '0.5 inch (1.3_cm) of rain'],
    ['He is 5 feet 11 inches tall.', 'He is 5 feet 11 inches (1.80_m) tall.'],
    ['He is 5 feet, 11 inches tall.', 'He is 5 feet, 11 inches (1.80_m) tall.'],
    ['He is 6ft 2in tall.', 'He is 6ft 2in (1.88_m) tall.'],
    ['He is 5\'11" tall.', 'He is 5\'11" (1.80_m) tall.'],
    ['He is 5’11” tall.', 'He is 5’11” (1.80_m) tall.'],
    ['100 yards', '100 yards (91_m)'],
    ['200 pounds of it', '200 pounds (91_kg) of it'],
    ['154 lb', '154 lb (70_kg)'],
    ['8 ounces', '8 ounces (230_grams)'],
    ['600 acres burned', '600 acres (240_hectares) burned'],
    ['10 dunams of wheat', '10 dunams (2.5_hectares) of wheat'],
    ['1,500 donums', '1,500 donums (380_hectares)'],
    ['30 square miles', '30 square miles (78_sq km)'],
    ['900 square feet', '900 square feet (84_sq m)'],
    ['98.6°F', '98.6°F (37°C)'],
    ['It was 104°F.', 'It was 104°F (40°C).'],
    ['It was 90 degrees Fahrenheit.', 'It was 90 degrees Fahrenheit (32°C).'],
    ['It fell to -4°F.', 'It fell to -4°F (-20°C).'],
    ['It fell to −40°F.', 'It fell to −40°F (-40°C).'],
    ['95-100°F', '95-100°F (35-38°C)'],
    ['winds of 70 mph', 'winds of 70 mph (110_km/h)'],
    ['65 miles per hour', '65 miles per hour (105_km/h)'],
    ['gusts of 20 knots', 'gusts of 20 knots (37_km/h)'],
    ['10 gallons', '10 gallons (38_litres)'],
    ['0 miles', '0 miles (0_km)'],
    ['5 miles, then 6 feet', '5 miles (8_km), then 6 feet (1.8_m)'],
    ['(5 miles)', '(5 miles (8_km))'],
  ])('%j: %j', (text, stands) => {
    expect(convert(text, 'metric')).toBe(stands)
  })
})

describe('into miles, feet and pounds', () => {
  it.each([
    ['It is 8 km away.', 'It is 8 km (5_miles) away.'],
    ['It is 8 kilometres away.', 'It is 8 kilometres (5_miles) away.'],
    ['1.6 km', '1.6 km (1_mile)'],
    ['a 10-kilometer run', 'a 10-kilometer (6.2-mile) run'],
    ['2 metres', '2 metres (6.6_feet)'],
    ['75 kg', '75 kg (165_pounds)'],
    ['40°C', '40°C (104°F)'],
    ['minus 5 degrees Celsius', 'minus 5 degrees Celsius (23°F)'],
    ['minus 40 degrees Celsius', 'minus 40 degrees Celsius (-40°F)'],
    ['100 km/h', '100 km/h (62_mph)'],
    ['240 hectares', '240 hectares (590_acres)'],
    ['20 litres', '20 litres (5.3_gallons)'],
    ['78 square kilometers', '78 square kilometers (30_square miles)'],
    ['5 miles', '5 miles'],
  ])('%j: %j', (text, stands) => {
    expect(convert(text, 'imperial')).toBe(stands)
  })
})

describe('in Arabic and Kurdish', () => {
  it.each([
    ['ar', 'على بعد 5 أميال من المدينة', 'على بعد 5 أميال (8_كم) من المدينة'],
    ['ar', 'على بعد ٥ أميال', 'على بعد ٥ أميال (٨_كم)'],
    ['ar', '٣٫٥ مليون برميل', '٣٫٥ مليون برميل (٥٦٠ مليون_لتر)'],
    ['ar', '١٬٢٣٤ ميلا', '١٬٢٣٤ ميلا (١٬٩٨٦_كم)'],
    ['ar', '10 دونمات', '10 دونمات (2.5_هكتار)'],
    ['ckb', '٥ میل دوورە', '٥ میل (٨_کم) دوورە'],
    ['ckb', '١٠ دۆنم زەوی', '١٠ دۆنم (٢٫٥_هێکتار) زەوی'],
    ['ckb', '١٠٠ بەرمیل نەوت', '١٠٠ بەرمیل (١٦٬٠٠٠_لیتر) نەوت'],
    ['fr', '5 miles', '5 miles'],
  ])('%s: %j: %j', (language, text, stands) => {
    expect(convert(text, 'metric', language)).toBe(stands)
  })
})

describe('the side that a house puts first', () => {
  it.each<[UnitOrder, string]>([
    ['as-written', '5 miles (8_km) off'],
    ['metric-first', '8_km (5 miles) off'],
    ['imperial-first', '5 miles (8_km) off'],
  ])('%s: %s', (order, stands) => {
    expect(convert('5 miles off', 'metric', 'en', order)).toBe(stands)
  })
})

describe('is left alone', () => {
  it.each([
    '5 miles (8 km)',
    '5 miles (about 8 km)',
    '5 miles [8 km]',
    '8 km (5 miles)',
    '8 km (about 5 miles)',
    '8.0 km (5.0 miles) away',
    '40°C (104°F)',
    '95-100°F (35-38°C)',
    '5 feet 11 inches (1.80 m)',
    'They walked for miles and miles.',
    'the Green Mile',
    'Route 5 miles8',
    'B5 miles',
    '5 milestones',
    '$5 miles',
    'a foot in the door',
    'the year 2026',
    '',
  ])('%j', (text) => {
    expect(convert(text, 'metric')).toBe(text)
  })

  it('what was converted once', () => {
    const text = 'a 5-mile run, 5–10 miles, 98.6°F, 6 feet 2 inches and 2 million barrels'
    const once = convert(text, 'metric').replaceAll('_', '\u00a0')
    expect(convert(once, 'metric')).toBe(once.replaceAll('\u00a0', '_'))
    expect(convert(once, 'imperial')).toBe(once.replaceAll('\u00a0', '_'))
  })
})
