import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  type Format,
  formats,
  headOf,
  isNewer,
  jsonOf,
  readSealed,
  writeSealed,
} from '../../../electron/store/envelope'
import { logHead, readLog } from '../../../electron/store/log'
import { seal } from '../../../electron/store/seal'

const schema = z.strictObject({ text: z.string() })
const read = (text: string) => readSealed(text, formats.story, schema)
const written = writeSealed(formats.story, { text: 'Ferry – “twice”' })
const head = (minReader: number, format = 'copydesk-story') => ({ format, version: 99, minReader })

describe('a file', () => {
  test('is read as it was written, and as it was before it said its format', () => {
    for (const text of [written, seal({ text: 'Ferry – “twice”' }), written.trimEnd()])
      expect(read(text)).toEqual({ state: 'ok', data: { text: 'Ferry – “twice”' } })
  })

  test('of which any bit is flipped is damaged, and neither what was written nor a newer one', () => {
    const bytes = Buffer.from(written.trimEnd())
    const states = new Set<string>()
    for (let at = 0; at < bytes.length * 8; at++) {
      const flipped = Buffer.from(bytes)
      flipped[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7))
      const { state } = read(flipped.toString())
      states.add(state)
    }
    expect([...states]).toEqual(['damaged'])
  })

  test('that is cut off anywhere is damaged', () => {
    const whole = written.trimEnd()
    for (let at = 0; at < whole.length; at++) expect(read(whole.slice(0, at)).state).toBe('damaged')
  })

  test.each([
    ['a later reader', seal({ text: '' }, head(3)), 'newer'],
    ['a later reader and a checksum of another kind', JSON.stringify({ ...head(3), text: '' }), 'newer'],
    [
      'a later reader, in another order and in many lines',
      JSON.stringify({ text: '', minReader: 3 }, null, 2),
      'newer',
    ],
    ['a later version, and nothing of readers', JSON.stringify({ version: 3 }), 'newer'],
    ['content that is not known, with our checksum', seal({ text: '', more: 1 }, head(2)), 'newer'],
    ['a later version that this reader may open', seal({ text: '' }, head(2)), 'ok'],
    ['another format', seal({ text: '' }, head(2, 'copydesk-undo')), 'damaged'],
    ['no content', '', 'damaged'],
    ['somebody else’s JSON', '{"text":""}', 'damaged'],
    ['a version that is no number', JSON.stringify({ version: '99' }), 'damaged'],
    ['a list', '[99]', 'damaged'],
  ])('with %s', (_, text, state) => {
    expect(read(text).state).toBe(state)
  })
})

describe('a log', () => {
  const logOf = (text: string) => {
    const { lines, isNewer, isTorn, hasHead } = readLog(Buffer.from(text), formats.undo, schema)
    return { states: lines.map(({ reading }) => reading.state), isNewer, isTorn, hasHead }
  }
  const line = seal({ text: 'a' })

  test.each([
    ['no head', line, { states: ['ok'], hasHead: false }],
    ['a head', logHead(formats.undo) + line, { states: ['ok'], hasHead: true }],
    [
      'a head after lines of before',
      line + logHead(formats.undo) + line,
      { states: ['ok', 'ok'], hasHead: true },
    ],
    ['a tail that is cut off', line + line.slice(0, 20), { states: ['ok'], isTorn: true }],
    ['a line that is damaged', `x${line}${line}`, { states: ['damaged', 'ok'], isNewer: false }],
    ['a line that is not known', seal({ later: 1 }) + line, { states: ['newer', 'ok'], isNewer: false }],
    ['the head of a later reader', seal(head(99)) + line, { states: ['newer'], isNewer: true }],
    ['a bare head of a later reader', `${JSON.stringify(head(99))}\n??\n`, { isNewer: true }],
    ['nothing but such a head, without an end of line', JSON.stringify(head(99)), { isNewer: true }],
    ['nothing', '', { states: [], isNewer: false, isTorn: false }],
  ])('with %s', (_, text, expected) => {
    expect(logOf(text)).toMatchObject(expected)
  })
})

/** Files that people may edit have no checksum, and a manifest has none of its own. */
describe.each(['house', 'stages', 'backup'] as const)('the head of a file of %s', (kind) => {
  const format: Format = formats[kind]
  const text = JSON.stringify({ ...headOf(format), more: [] }, null, 2)

  test('is that of no newer version for a flipped bit', () => {
    const bytes = Buffer.from(text)
    const newer: string[] = []
    for (let at = 0; at < bytes.length * 8; at++) {
      const flipped = Buffer.from(bytes)
      flipped[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7))
      if (isNewer(jsonOf(flipped.toString()), format)) newer.push(flipped.toString())
    }
    expect(newer).toEqual([])
  })

  test('is that of a newer version where both of its numbers say so, or one stands alone', () => {
    expect(isNewer({ ...headOf(format), version: 9, minReader: 9 }, format)).toBe(true)
    expect(isNewer({ ...headOf(format), version: 9, minReader: format.version }, format)).toBe(false)
    expect(isNewer({ minReader: 9 }, format)).toBe(true)
    expect(isNewer({ version: 9 }, format)).toBe(true)
  })
})
