import { expect, it } from 'vitest'
import { readSource } from '../../../../story/formats'

const body = 'The ferry that was lost in the fog on Monday is back in port, the harbour master said.'

async function otherHouse(dateline: string, signOff: string, house: string | null) {
  const text = `Ferry back in port\n\n${dateline}${body}\n\nIt had left at six.\n\n${signOff}\n`
  const source = { name: 'story.txt', text, bytes: new TextEncoder().encode(text) }
  const [reading] = await readSource(source, { house, language: null })
  return reading?.report.notices.find(({ code }) => code === 'other-house')?.value ?? null
}

it.each([
  [
    'BAGHDAD, March 3 (Reuters) - ',
    '(Reporting by Ana Ruiz; Editing by Tom Okafor)',
    'kurdistan24',
    'reuters',
  ],
  ['Berlin (dpa) - ', '- Reporting by: Ana Ruiz\n- Editing by: Tom Okafor', 'kurdistan24', 'dpa'],
  ['Paris, March 3, 2026 (AFP) - ', 'hh/ph/ts', 'reuters', 'afp'],
  ['(ANSA) - ROMA, 03 MAR - ', 'aru/tok', 'dpa', 'ansa'],
  ['ERBIL (Kurdistan 24) – ', 'Editing by Tom Okafor', 'reuters', 'kurdistan24'],
])('%j with %j is told from a story of %s', async (dateline, signOff, house, other) => {
  expect(await otherHouse(dateline, signOff, house)).toBe(other)
})

it.each<[string, string, string | null]>([
  ['BAGHDAD, March 3 (Reuters) - ', '(Reporting by Ana Ruiz; Editing by Tom Okafor)', 'reuters'],
  ['BAGHDAD, March 3 (Reuters) - ', '(Reporting by Ana Ruiz; Editing by Tom Okafor)', null],
  ['BAGHDAD (Reuters) - ', 'Editing by Tom Okafor', 'kurdistan24'],
  ['BAGHDAD (AP) — ', 'Editing by Tom Okafor', 'kurdistan24'],
  ['ERBIL (Kurdistan 24) – ', '(Reporting by Ana Ruiz; Editing by Tom Okafor)', 'kurdistan24'],
  ['ERBIL – ', '(Reporting by Ana Ruiz; Editing by Tom Okafor)', 'kurdistan24'],
  ['BAGHDAD, March 3 (Reuters) - ', 'It was late.', 'kurdistan24'],
  ['BAGHDAD (INA) – ', '(Reporting by Ana Ruiz; Editing by Tom Okafor)', 'kurdistan24'],
  ['', '(Reporting by Ana Ruiz; Editing by Tom Okafor)', 'kurdistan24'],
])('%j with %j, read by %s, is told from none', async (dateline, signOff, house) => {
  expect(await otherHouse(dateline, signOff, house)).toBeNull()
})
