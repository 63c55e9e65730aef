import { appendFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Folders } from '../../../electron/store/folders'
import { seal } from '../../../electron/store/seal'
import { Versions } from '../../../electron/store/versions'
import { AutomaticVersions } from '../../../electron/store/versions-automatic'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import type { Proof } from '../../../story/stages/proof'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const byHand = { by: 'shilan', why: 'hand' } as const
const alone = { by: 'shilan', why: 'editing', onlyIfNew: true } as const

/** 40 paragraphs of 15 words, one of them another in each turn. */
function doc(turn = 0): Node {
  const paragraphs = Array.from({ length: 40 }, (_, index) => {
    const claim = index === turn % 40 ? `on turn ${turn} the council changed it` : 'the council met'
    const words = `Paragraph ${index} says that ${claim} at ${index * 7} o’clock near river ${index * index}.`
    return schema.nodes.paragraph.create(null, [schema.text(words)])
  })
  return schema.nodes.doc.create(newDetails, [
    schema.nodes.headline.create(null, [schema.text('The council')]),
    schema.nodes.standfirst.create(),
    ...paragraphs,
  ])
}

let folders: Folders
let versions: Versions

beforeEach(async () => {
  folders = new Folders(await mkdtemp(join(tmpdir(), 'copydesk-test-')))
  await folders.makeMissing()
  versions = new Versions(folders)
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(folders.root, { recursive: true, force: true })
})

describe('a proof', () => {
  const at = '2026-11-28T12:00:00.000Z'
  const move = { from: 'draft', to: 'ready', by: 'shilan', at, reason: '', passed: [], isJudged: true }
  const moved = (turn: number, moves = [move]) => {
    const { attrs, content } = doc(turn)
    return schema.nodes.doc.create({ ...attrs, stage: 'ready', moves }, content)
  }
  const proof: Proof = {
    at,
    by: 'shilan',
    stage: 'ready',
    house: 'ap',
    ran: ['placeholder'],
    off: [],
    needs: [{ what: 'error', weight: 'must', holds: true }],
    found: [],
    foundCount: 0,
  }

  it('is kept with the version that its move makes, and so is the version', async () => {
    vi.useFakeTimers({ now: new Date(at), toFake: ['Date'] })
    await versions.save(id, doc(), alone)
    await versions.keepProof(id, proof)
    await versions.save(id, doc(1), alone)
    await versions.save(id, moved(1), { by: 'shilan', why: 'stage', onlyIfNew: true })
    await versions.save(id, moved(2), alone)
    const hasProof = (await versions.list(id)).map((version) => version.hasProof === true)
    expect(hasProof).toEqual([false, false, true, false])
    const { proof: held, hash } = await versions.proven(id, '3')
    expect(held).toEqual(proof)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    // what is thinned is written anew
    for (let turn = 3; turn < 60; turn++) {
      vi.setSystemTime(Date.now() + 3_600_000)
      await versions.save(id, doc(turn), alone)
    }
    expect((await new Versions(folders).proven(id, '3')).proof).toEqual(proof)
    expect((await versions.proven(id, '3')).hash).toBe(hash)
  })

  it('waits for its move while what is thinned is written anew', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-20T12:00:00.000Z'), toFake: ['Date'] })
    await versions.keepProof(id, proof)
    for (let turn = 0; turn < 60; turn++) {
      vi.setSystemTime(Date.now() + 60_000)
      await versions.save(id, doc(turn), alone)
    }
    await versions.save(id, moved(61), { by: 'shilan', why: 'stage' })
    expect((await versions.list(id)).at(-1)?.hasProof).toBe(true)
  })

  it.each([
    ['of a move to another stage', { ...proof, stage: 'filed' }, move],
    ['of a later move', { ...proof, at: '2026-11-28T12:00:00.001Z' }, move],
    ['of a text that was changed before it was moved', proof, { ...move, isJudged: false }],
  ])('%s is not kept', async (_, other, made) => {
    await versions.keepProof(id, other)
    await versions.save(id, moved(1, [made]), { by: 'shilan', why: 'stage' })
    expect((await versions.proven(id, '1')).proof).toBeNull()
  })

  it('that waits gives way to the next', async () => {
    await versions.keepProof(id, { ...proof, by: 'nadia' })
    await versions.keepProof(id, proof)
    await versions.save(id, moved(1), { by: 'shilan', why: 'stage' })
    expect((await versions.proven(id, '1')).proof).toEqual(proof)
  })

  it('finds the text of its move when that is kept later, once', async () => {
    await versions.keepProof(id, proof)
    for (const turn of [1, 2]) await versions.saveMoved(id, moved(turn), { by: 'shilan', why: 'stage' })
    expect(await versions.list(id)).toMatchObject([{ hasProof: true, move: { to: 'ready' } }])
    expect((await versions.read(id, '1')).eq(moved(1))).toBe(true)
  })
})

describe('the versions of a story', () => {
  it('come back as they were saved, with who, when, stage and size', async () => {
    for (let turn = 0; turn < 70; turn++) await versions.save(id, doc(turn), byHand)
    const listed = await versions.list(id)
    expect(listed).toHaveLength(70)
    expect(listed[3]).toMatchObject({ by: 'shilan', stage: 'draft', headline: 'The council', name: '' })
    for (const turn of [0, 31, 32, 33, 69])
      expect((await versions.read(id, listed[turn]?.id ?? '')).eq(doc(turn))).toBe(true)
  })

  it('take less than ten times the story’s size when there are a hundred', async () => {
    for (let turn = 0; turn < 100; turn++) await versions.save(id, doc(turn), byHand)
    const { size } = await stat(folders.versionsFile(id))
    expect(size).toBeLessThan(10 * JSON.stringify(doc().toJSON()).length)
  })

  it('keep their order when the clock is set back', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-24T12:00:00Z'), toFake: ['Date'] })
    await versions.save(id, doc(1), byHand)
    vi.setSystemTime(new Date('2026-11-23T12:00:00Z'))
    await versions.save(id, doc(2), byHand)
    const [first, second] = await versions.list(id)
    expect(String(first?.saved) < String(second?.saved)).toBe(true)
    expect((await versions.read(id, second?.id ?? '')).eq(doc(2))).toBe(true)
  })

  it('survive a tail that was cut off', async () => {
    await versions.save(id, doc(1), byHand)
    await versions.save(id, doc(2), byHand)
    const bytes = await readFile(folders.versionsFile(id))
    await writeFile(folders.versionsFile(id), bytes.subarray(0, -20))
    expect(await versions.list(id)).toHaveLength(1)
    await versions.save(id, doc(3), byHand)
    const listed = await versions.list(id)
    expect(listed).toHaveLength(2)
    expect((await versions.read(id, listed[1]?.id ?? '')).eq(doc(3))).toBe(true)
  })

  it('survive any byte of one of them being flipped: the others before it and the next saved are whole', async () => {
    await versions.save(id, doc(1), byHand)
    const { size } = await stat(folders.versionsFile(id))
    await versions.save(id, doc(2), byHand)
    const bytes = await readFile(folders.versionsFile(id))
    for (let at = size; at < bytes.length - 1; at += 7) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0x80
      await writeFile(folders.versionsFile(id), flipped)
      const saved = await versions.save(id, doc(4), byHand)
      expect((await versions.list(id)).map(({ id: each }) => each)).toEqual(['1', saved.id])
      expect((await versions.read(id, saved.id)).eq(doc(4))).toBe(true)
    }
  })

  it('are named, and marked by what they were exported in', async () => {
    const { id: version } = await versions.save(id, doc(1), { ...byHand, name: 'As filed' })
    await versions.save(id, doc(1), { by: '', why: 'export', exported: 'html', onlyIfNew: true })
    await versions.rename(id, version, 'کۆتایی')
    expect(await versions.list(id)).toMatchObject([{ name: 'کۆتایی', exported: ['html'] }])
  })

  it('are thinned when they came by themselves and are old', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-01T12:00:00Z'), toFake: ['Date'] })
    await versions.save(id, doc(1), { ...alone, name: 'First' })
    for (let turn = 2; turn < 20; turn++) await versions.save(id, doc(turn), alone)
    vi.setSystemTime(new Date('2026-11-20T12:00:00Z'))
    await versions.save(id, doc(30), alone)
    const listed = await versions.list(id)
    expect(listed.map(({ name }) => name)).toEqual(['First', '', ''])
    expect((await versions.read(id, listed[1]?.id ?? '')).eq(doc(19))).toBe(true)
  })

  it('that were saved as files of their own are still read', async () => {
    const name = '2026-11-24T09-30-00.000Z'
    await mkdir(folders.versionsOf(id))
    const old = { saved: '2026-11-24T09:30:00.000Z', words: 3, headline: 'Old', doc: doc(5).toJSON() }
    await appendFile(join(folders.versionsOf(id), `${name}.json`), seal(old))
    await versions.save(id, doc(6), byHand)
    expect((await versions.list(id)).map(({ id: each }) => each)).toEqual([name, '1'])
    expect((await versions.read(id, name)).eq(doc(5))).toBe(true)
  })
})

describe('versions that come by themselves', () => {
  const changed = '2026-11-23T09:30:00.000Z'
  const story = { id, created: changed, changed, binned: null, doc: doc(1) }

  it('keep what an earlier day or somebody else left', async () => {
    const automatic = new AutomaticVersions(versions, () => 'shilan')
    automatic.opened({ ...story, changed: new Date().toISOString(), changedBy: 'shilan' })
    await automatic.settled()
    expect(await versions.list(id)).toEqual([])
    automatic.opened({ ...story, changedBy: 'nadia' })
    await automatic.settled()
    expect(await versions.list(id)).toMatchObject([{ why: 'opened', by: 'nadia' }])
    automatic.opened({ ...story, changedBy: 'nadia' })
    await automatic.settled()
    expect(await versions.list(id)).toHaveLength(1)
  })

  it('keep what an earlier day left, be it one’s own', async () => {
    const automatic = new AutomaticVersions(versions, () => 'shilan')
    automatic.opened({ ...story, changed: '2020-11-23T09:30:00.000Z', changedBy: 'shilan' })
    await automatic.settled()
    expect(await versions.list(id)).toMatchObject([{ why: 'opened', by: 'shilan' }])
  })

  it('keep a new stage, and what was edited for a while', async () => {
    const automatic = new AutomaticVersions(versions, () => 'shilan', 0)
    const ready = { ...story, doc: doc(2).type.create({ ...newDetails, stage: 'ready' }, doc(2).content) }
    automatic.changed(story, ready)
    await automatic.settled()
    const later = { ...ready, doc: ready.doc.type.create(ready.doc.attrs, doc(3).content) }
    automatic.changed(ready, later)
    await automatic.settled()
    expect(await versions.list(id)).toMatchObject([
      { why: 'stage', stage: 'ready' },
      { why: 'editing', by: 'shilan' },
    ])
  })
})
