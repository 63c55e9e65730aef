import { beforeAll, expect, it, vi } from 'vitest'

let readDetail: typeof import('../../../renderer/versions/differences').readDetail

beforeAll(async () => {
  vi.stubGlobal('window', { copydesk: { desk: {}, on: () => () => undefined, pathOf: () => '' } })
  ;({ readDetail } = await import('../../../renderer/versions/differences'))
})

it('an embargo that was changed is said with its zone, which its reader may not be in', () => {
  expect(readDetail('embargo', '2026-11-28T06:30:00.000Z')).toContain('06:30 GMT')
  expect(readDetail('embargoZone', 'Asia/Baghdad')).toBe('Baghdad')
  expect(readDetail('embargo', '')).toBe('')
})
