import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { namesInZip } from '../../../story/formats/office/directory'
import { unpack } from '../../../story/formats/office/unpack'

const all = () => true

/** A zip file with numbers in it overwritten, each at every place where a signature stands. */
function patched(
  bytes: Uint8Array,
  signature: number,
  offset: number,
  value: number,
  size: 2 | 4,
): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== signature) continue
    if (size === 2) view.setUint16(at + offset, value, true)
    else view.setUint32(at + offset, value, true)
  }
  return copy
}

const directory = 0x02014b50
const zip = zipSync({ 'a.xml': strToU8('<a/>'), 'b/c.xml': [strToU8('<c/>'), { level: 0 }] })

describe('unpacking', () => {
  it('gives the parts that are wanted', async () => {
    const parts = await unpack(zip, (name) => name !== 'a.xml')
    expect([...parts.keys()]).toEqual(['b/c.xml'])
    expect(namesInZip(zip)).toEqual(['a.xml', 'b/c.xml'])
    expect(namesInZip(strToU8('no zip at all, but some text of some length'))).toEqual([])
  })

  it('stops at what blows up, also where it tells a lie of its size', async () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(20_000_000) })
    await expect(unpack(bomb, all)).rejects.toThrow('tooLargeUnpacked')
    const lying = patched(bomb, directory, 24, 100, 4)
    await expect(unpack(lying, all)).rejects.toThrow('tooLargeUnpacked')
  })

  it('stops where the parts are too many', async () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 5001 }, (_, number) => [`${number}`, new Uint8Array()])),
    )
    await expect(unpack(many, all)).rejects.toThrow('tooManyParts')
  })

  it.each([
    ['locked', patched(zip, directory, 8, 1, 2), 'locked'],
    ['packed in another way', patched(zip, directory, 10, 14, 2), 'unknownPacking'],
    ['out of place', patched(zip, directory, 42, 0xffffff, 4), 'damaged'],
    ['cut off', zip.slice(0, -30), 'damaged'],
  ] as const)('tells in one line that a file is %s', async (_, bytes, reason) => {
    await expect(unpack(bytes, all)).rejects.toThrow(reason)
  })
})
