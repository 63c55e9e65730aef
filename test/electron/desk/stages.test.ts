import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DeskStages } from '../../../electron/desk/stages'
import { examine } from '../../../electron/doctor'
import { NewerError } from '../../../electron/store'
import { judgeStory, passageOf } from '../../../story/stages/gate'
import { type Stage, usualStages } from '../../../story/stages/stage'
import { blankDoc } from '../../../story/story/blank'

let desk: string
beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), 'copydesk-stages-'))
})
afterEach(() => rm(desk, { recursive: true, force: true }))

const file = () => join(desk, 'stages.json')
const written = async () => JSON.parse(await readFile(file(), 'utf8'))
const legal: Stage = { id: 'legal', name: 'یاسایی', needs: [{ what: 'slug', weight: 'must' }] }
const subbing: Stage = { id: 'subbing', name: 'Subbing', needs: [], isSuggesting: true }
const others: Stage[] = [...usualStages.slice(0, 2), legal, subbing]

describe('the stages of a desk', () => {
  test('are the usual ones until it has others, which all who open it share', async () => {
    const stages = await DeskStages.open(desk)
    expect(stages.all).toEqual(usualStages)
    await stages.save(usualStages, others)
    expect((await DeskStages.open(desk)).all).toEqual(others)
    expect(await written()).toMatchObject({ format: 'copydesk-stages', version: 1, minReader: 1 })
  })

  test('are not written over where another editor has changed them', async () => {
    const [mine, theirs] = [await DeskStages.open(desk), await DeskStages.open(desk)]
    await theirs.save(usualStages, others)
    await expect(mine.save(usualStages, [legal])).rejects.toMatchObject({ refusal: 'stages-changed' })
    expect(mine.all).toEqual(others)
    await mine.save(others, [legal])
    expect(await theirs.read()).toEqual([legal])
  })

  test('stay as they are while the drive of the desk is away', async () => {
    const stages = await DeskStages.open(desk)
    await stages.save(usualStages, others)
    await rm(desk, { recursive: true })
    expect(await stages.read()).toEqual(others)
    await expect(stages.save(others, [legal])).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('ask for no errors where an earlier version wrote that they ask for no gates', async () => {
    const needs = [{ what: 'gate', weight: 'must' }]
    await writeFile(file(), JSON.stringify({ stages: [{ ...legal, needs }] }))
    expect((await DeskStages.open(desk)).all).toEqual([
      { ...legal, needs: [{ what: 'error', weight: 'must' }] },
    ])
  })

  test('keep what a newer version says of them', async () => {
    const given = {
      stages: [{ ...legal, colour: 'red', needs: [{ what: 'slug', weight: 'must' }] }],
      board: 'night',
    }
    await writeFile(file(), JSON.stringify(given))
    const stages = await DeskStages.open(desk)
    await stages.save([legal], [{ ...legal, name: 'Legal' }])
    expect(await written()).toMatchObject({ board: 'night', stages: [{ colour: 'red', name: 'Legal' }] })
  })

  test('that cannot be read are the usual ones, and the file is left alone', async () => {
    for (const text of ['', '{"stages":', '[]', '{"stages":[]}', '{"stages":[{"id":"a"},{"id":"a"}]}']) {
      await writeFile(file(), text)
      const stages = await DeskStages.open(desk)
      expect([stages.all, stages.problem?.name]).toEqual([usualStages, 'stages.json'])
      await expect(stages.save(usualStages, others)).rejects.toMatchObject({ refusal: 'stages-unreadable' })
      expect(await readFile(file(), 'utf8')).toBe(text)
    }
  })

  test('that cannot be read are set aside by the doctor alone', async () => {
    await mkdir(join(desk, 'stories'))
    await writeFile(file(), '{"stages":')
    const found = (await examine(desk))?.found ?? []
    expect(found.map(({ kind, path }) => [kind, path])).toEqual([['stages-damaged', 'stages.json']])
    await found[0]?.repair?.()
    expect((await DeskStages.open(desk)).problem).toBeNull()
  })

  test('of a newer version are left alone', async () => {
    const text = JSON.stringify({ format: 'copydesk-stages', version: 9, minReader: 9, stages: others })
    await writeFile(file(), text)
    const stages = await DeskStages.open(desk)
    expect([stages.all, stages.problem?.problem]).toEqual([usualStages, 'newer'])
    await expect(stages.save(usualStages, others)).rejects.toThrow(NewerError)
    expect(await readFile(file(), 'utf8')).toBe(text)
  })

  test('stay as they were where the file becomes damaged while they are used', async () => {
    const stages = await DeskStages.open(desk)
    await stages.save(usualStages, others)
    await writeFile(file(), '{"stages":')
    expect(await stages.read()).toEqual(others)
  })

  test('keep a need that cannot be read, and it never holds', async () => {
    const needs = [{ what: 7 }, { what: 'slug', weight: 'often' }]
    await writeFile(file(), JSON.stringify({ stages: [{ id: 'legal', needs }] }))
    const [stage] = (await DeskStages.open(desk)).all
    if (!stage) throw new Error('no stage')
    const doc = blankDoc({ house: 'ap', slug: 'ferry' })
    const results = judgeStory(stage, {
      doc,
      comments: [],
      hasSuggestions: false,
      findings: [],
      now: '2026-11-28T12:00:00.000Z',
    })
    expect([results.length, passageOf(results)]).toEqual([2, 'closed'])
    await (await DeskStages.open(desk)).save([stage], [{ ...stage, name: 'Legal' }])
    expect((await written()).stages).toEqual([{ id: 'legal', name: 'Legal', needs }])
  })
})
