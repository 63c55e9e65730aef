import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packVersion, unpackVersion, type VersionRecord } from '../../../electron/store/versions-record'

const facts = {
  saved: '2026-11-28T08:00:00.000Z',
  by: 'Ana',
  why: 'hand',
  stage: 'draft',
  words: 3,
  characters: 12,
  headline: 'Ferry',
}
const first: VersionRecord = { n: 1, facts, lines: ['{}', '"one"', '"two"'] }
const second: VersionRecord = { n: 2, facts: { ...facts, words: 4 }, lines: ['{}', '"one"', '"three"'] }

describe('a version that is told from the one before', () => {
  it('is read back', () => {
    expect(unpackVersion(packVersion(second, first), first)).toEqual(second)
  })

  it('is read back in whatever order the facts of the one before stand, also facts that are not known', () => {
    const more = { ...first, facts: { ...facts, zeal: 1, mood: 'glad' } }
    const { headline, mood, ...rest } = more.facts
    const other = { ...first, facts: { mood, headline, ...rest } }
    expect(unpackVersion(packVersion(second, more), other)).toEqual(second)
  })

  it('is read back from files that have been written before: the order of known facts is part of the format', () => {
    const body = JSON.stringify([second.facts, ['"three"']])
    const dictionary = Buffer.from(JSON.stringify([facts, ['"two"']]))
    const z = deflateRawSync(body, { dictionary }).toString('base64')
    expect(unpackVersion({ n: 2, from: 1, d: [[0, 2], 1], z }, first)).toEqual(second)
  })
})
