import { describe, expect, it } from 'vitest'
import { RuleTimes } from '../../../renderer/checks/rule-times'

/** Rules that are run by a clock of the test: each run takes what it says. */
function timed() {
  let now = 0
  const times = new RuleTimes(() => now)
  const ran: string[] = []
  const run = (id: string, ms: number) =>
    times.run(id, () => {
      now += ms
      ran.push(id)
      return [{ from: 0, to: 1, code: id, level: 'hint', fixes: [] }]
    }).length
  return { times, run, ran }
}

describe('a rule of a house', () => {
  it('is stopped where it takes too long in one check, and named, while others go on', () => {
    const { times, run, ran } = timed()
    times.begin()
    expect([run('slow', 300), run('quick', 1), run('slow', 300), run('slow', 300), run('quick', 1)]).toEqual([
      1, 1, 1, 0, 1,
    ])
    expect(times.slow).toEqual(['slow'])
    expect(ran.filter((id) => id === 'slow')).toHaveLength(2)
  })

  it('stays stopped in the checks after', () => {
    const { times, run } = timed()
    times.begin()
    run('slow', 600)
    times.begin()
    expect(run('slow', 1)).toBe(0)
  })

  it('may take its time in each check anew', () => {
    const { times, run } = timed()
    for (let check = 0; check < 5; check += 1) {
      times.begin()
      expect(run('steady', 400)).toBe(1)
    }
    expect(times.slow).toEqual([])
  })
})
