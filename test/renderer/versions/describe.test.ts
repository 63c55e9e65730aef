import { beforeAll, expect, it, vi } from 'vitest'
import type { FormatInfo } from '../../../contract/transfer'
import { formatInfos } from '../../../electron/transfer/format-infos'

let whyOf: typeof import('../../../renderer/versions/describe').whyOf

beforeAll(async () => {
  vi.stubGlobal('window', { copydesk: { desk: {}, on: () => () => undefined, pathOf: () => '' } })
  ;({ whyOf } = await import('../../../renderer/versions/describe'))
})

const version = {
  id: '1',
  saved: '2026-11-28T06:30:00.000Z',
  by: '',
  why: 'export',
  stage: 'draft',
  words: 1,
  characters: 1,
  headline: '',
  name: '',
} as const

it.each<[string, readonly FormatInfo[], string]>([
  ['as people call them', formatInfos(), 'Exported: Plain text, ninjs 2.2, NewsML-G2, later'],
  ['by their words alone while they are read', [], 'Exported: Plain text, ninjs2, newsml-g2, later'],
])('a version names the formats that it was exported in %s', (_, formats, text) => {
  expect(whyOf({ ...version, exported: ['txt', 'ninjs2', 'newsml-g2', 'later'] }, formats)).toBe(text)
})
