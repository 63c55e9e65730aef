import { beforeAll, expect, it, vi } from 'vitest'

let embargoShort: typeof import('../../../renderer/desk/zone').embargoShort

beforeAll(async () => {
  vi.stubGlobal('window', { copydesk: { desk: {}, on: () => () => undefined, pathOf: () => '' } })
  ;({ embargoShort } = await import('../../../renderer/desk/zone'))
})

it.each([
  ['2026-11-28T06:30:00.000Z', '28 Nov 09:30'],
  ['2026-12-31T21:30:00.000Z', '1 Jan 00:30'],
  ['2027-05-28T06:30:00.000Z', '28 May 09:30'],
  ['2027-11-28T06:30:00.000Z', '28 Nov 2027'],
  ['2099-11-28T06:30:00.000Z', '28 Nov 2099'],
])(
  'a row tells an embargo of %s as %s, with the year in place of the time where it is far off',
  (embargo, shown) => {
    const held = { embargo, embargoZone: 'Asia/Baghdad', house: '' }
    expect(embargoShort(held, new Date('2026-11-30T12:00:00.000Z'))).toBe(shown)
  },
)
