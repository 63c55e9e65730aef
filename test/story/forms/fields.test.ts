import { describe, expect, it } from 'vitest'
import { readContributors, readNames, writeContributors } from '../../../story/forms'

describe('names in a field', () => {
  it.each([
    ['By Sara Ahmed', ['Sara Ahmed']],
    ['Sara Ahmed,, and', ['Sara Ahmed']],
    ['Sara Ahmed and', ['Sara Ahmed']],
    ['Ali, Jr., and Bob', ['Ali, Jr.', 'Bob']],
    ['Sara Ahmed, Soran', ['Sara Ahmed', 'Soran']],
    ['Dilan Aro and Ana Ruiz', ['Dilan Aro', 'Ana Ruiz']],
    ['', []],
    ['and', []],
  ])('“%s” are %j', (line, names) => {
    expect(readNames(line, 'en')).toEqual(names)
  })
})

describe('people in a field', () => {
  const duhok = { name: 'Dana Ali', place: 'Duhok' }
  const london = { name: 'Bob Ray', place: 'London' }
  it.each([
    ['Dana Ali in Duhok and Bob Ray in London', [duhok, london]],
    ['Dana Ali (Duhok), Bob Ray (London)', [duhok, london]],
    ['Reporting by Dana Ali in Duhok', [duhok]],
    ['Dana Ali ()', [{ name: 'Dana Ali ()', place: '' }]],
    ['Dana Ali (Duh', [{ name: 'Dana Ali (Duh', place: '' }]],
  ])('“%s” are %j', (line, people) => {
    expect(readContributors(line, 'en')).toEqual(people)
  })

  it('are read as they are written', () => {
    expect(writeContributors([duhok, london])).toBe('Dana Ali (Duhok), Bob Ray (London)')
    expect(readContributors(writeContributors([duhok, london]), 'en')).toEqual([duhok, london])
  })

  it('are read as they are written where a place has its country', () => {
    const people = [{ name: 'Dana Ali', place: 'Duhok, Iraq' }, london]
    expect(readContributors(writeContributors(people), 'en')).toEqual(people)
  })

  it('keep their places when a name is corrected', () => {
    const line = writeContributors([duhok, london]).replace('Ali', 'Aly')
    expect(readContributors(line, 'en')).toEqual([{ name: 'Dana Aly', place: 'Duhok' }, london])
  })
})
