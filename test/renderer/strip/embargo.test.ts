import { describe, expect, it } from 'vitest'
import { readEmbargoInput, writeEmbargoInput } from '../../../renderer/strip/embargo'

const zone = 'Asia/Baghdad'
const now = '2026-11-27T09:00:00.000Z'
const read = (date: string, time: string, language = 'en', inZone = zone) =>
  readEmbargoInput({ date, time }, inZone, language, now)

describe('an embargo that is typed', () => {
  it.each([
    ['28 Nov 2026', '09:30'],
    ['Sat 28 Nov 2026', '9:30'],
    ['28 November 2026', '0930'],
    ['28/11/2026', '09.30'],
    ['28.11.2026', '09:30'],
    ['2026-11-28', '09:30'],
    ['28 Nov', '09:30'],
    ['November 28, 2026', '09:30'],
  ])('as %j, %j is the moment in its zone', (date, time) => {
    expect(read(date, time)).toEqual({ kind: 'set', embargo: { moment: '2026-11-28T06:30:00.000Z', zone } })
  })

  it('has the day before the month where both are numbers', () => {
    expect(read('03/04/2027', '09:00')).toMatchObject({ embargo: { moment: '2027-04-03T06:00:00.000Z' } })
  })

  it('without a year is the next such day', () => {
    expect(read('3 March', '09:00')).toMatchObject({ embargo: { moment: '2027-03-03T06:00:00.000Z' } })
    expect(read('29 Feb', '09:00')).toMatchObject({ embargo: { moment: '2028-02-29T06:00:00.000Z' } })
  })

  it.each([
    ['32 March', '09:00', 'date'],
    ['30 Feb 2027', '09:00', 'date'],
    ['soon', '09:00', 'date'],
    ['', '09:00', 'date'],
    ['28 Nov 2026', '', 'time'],
    ['28 Nov 2026', '25:00', 'time'],
    ['28 Nov 2026', '9:61', 'time'],
    ['28 Nov 2026', '9pm', 'time'],
  ])('as %j, %j is bad', (date, time, problem) => {
    expect(read(date, time)).toEqual({ kind: 'bad', problem })
  })

  it('is bad in an hour that clocks skip', () => {
    expect(read('28 March 2027', '02:30', 'en', 'Europe/Berlin')).toEqual({ kind: 'bad', problem: 'gap' })
  })

  it('is none where nothing is typed', () => {
    expect(read(' ', '')).toEqual({ kind: 'none' })
  })

  it.each(['en', 'de', 'fr', 'it', 'tr', 'ar', 'fa', 'ckb', 'kmr'])(
    'in %s is read as it is shown',
    (language) => {
      const embargo = { moment: '2026-11-28T06:30:00.000Z', zone }
      const { date, time } = writeEmbargoInput(embargo, language)
      expect(read(date, time, language)).toEqual({ kind: 'set', embargo })
    },
  )
})
