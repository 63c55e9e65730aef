/** The stages of a desk: one file that all who open the desk share. */
import { access, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { DamagedFile } from '../../contract/recovery'
import {
  type Need,
  needSchema,
  type Stage,
  stageSchema,
  stagesSchema,
  usualStages,
} from '../../story/stages/stage'
import { DamagedError, StoreError } from '../store'
import { ifMissing, writeDurably } from '../store/durable'
import { damaged, dataOf, formats, headOf, isNewer, jsonOf, newer, type Reading } from '../store/envelope'
import { unreadable } from '../store/quarantine'
import { Queue } from '../store/queue'

type Facts = Readonly<Record<string, unknown>>

/** What a file says, and what of it is known here. */
interface Content {
  stages: readonly Stage[]
  /** All that the file says of itself, and of each stage by its id: what is not known here stays. */
  raw: { file: Facts; stages: ReadonlyMap<string, Facts> }
}

const usual: Content = { stages: usualStages, raw: { file: {}, stages: new Map() } }

const fileSchema = z.looseObject({ stages: z.array(z.looseObject({ id: stageSchema.shape.id })) })

/** The needs of a stage that can be read. One that cannot is a need all the same, which never holds. */
function needsIn(value: unknown): Need[] {
  if (!Array.isArray(value)) return []
  return value.map((each) => {
    const { success, data } = needSchema.safeParse(each)
    return success ? data : { what: 'unreadable', weight: 'must' }
  })
}

function stageIn({ id, name, needs, isSuggesting, isAside }: Facts & { id: string }): Stage {
  const read = stageSchema.shape.name.safeParse(name)
  return {
    id,
    name: read.success ? read.data.trim() : '',
    needs: needsIn(needs),
    ...(isSuggesting === true && { isSuggesting }),
    ...(isAside === true && { isAside }),
  }
}

/** The stages in the text of a file. */
export function readStages(text: string): Reading<Content> {
  const json = jsonOf(text)
  if (isNewer(json, formats.stages)) return newer
  const file = fileSchema.safeParse(json)
  if (!file.success) return damaged('no-stages')
  const { stages: raw, ...rest } = file.data
  const stages = stagesSchema.safeParse(raw.map(stageIn))
  if (!stages.success) return damaged('no-stages')
  return {
    state: 'ok',
    data: { stages: stages.data, raw: { file: rest, stages: new Map(raw.map((each) => [each.id, each])) } },
  }
}

function textOf(stages: readonly Stage[], { file, stages: known }: Content['raw']): string {
  const head = headOf(formats.stages)
  const all = stages.map((stage) => {
    const before = known.get(stage.id) ?? {}
    // what cannot be read of its needs stays as long as nobody changes them
    const needs = isDeepStrictEqual(needsIn(before.needs), stage.needs) ? before.needs : stage.needs
    return { ...before, ...stage, needs: needs ?? [] }
  })
  return `${JSON.stringify({ ...head, ...file, ...head, stages: all }, null, 2)}\n`
}

export class DeskStages {
  #content = usual
  /** One is written after the other. */
  readonly #saving = new Queue()

  private constructor(private readonly path: string) {}

  /** Reads the stages of a desk; the usual ones where its file cannot be read. */
  static async open(desk: string): Promise<DeskStages> {
    const found = new DeskStages(join(desk, 'stages.json'))
    await found.read()
    return found
  }

  get all(): readonly Stage[] {
    return this.#content.stages
  }

  /** Why the file could not be read, or null. */
  problem: DamagedFile | null = null

  /** Reads the file as it is by now: another editor may have written it. One that cannot be read changes nothing. */
  async read(): Promise<readonly Stage[]> {
    try {
      await this.#look()
    } catch (error) {
      this.problem = unreadable(this.path, error)
    }
    return this.all
  }

  /**
   * Writes other stages.
   * @param before those that were changed: what another editor has written meanwhile is not written over
   * @throws StoreError where the file has others by now or is damaged, NewerError where a newer version wrote it, or what the
   * disk refused with
   */
  save(before: readonly Stage[], stages: readonly Stage[]): Promise<readonly Stage[]> {
    return this.#saving.run(() => this.#save(before, stages))
  }

  async #save(before: readonly Stage[], stages: readonly Stage[]): Promise<readonly Stage[]> {
    await this.#look().catch((error: unknown) => {
      throw error instanceof DamagedError ? new StoreError('stages-unreadable') : error
    })
    if (!isDeepStrictEqual(before, this.all)) throw new StoreError('stages-changed')
    const text = textOf(stagesSchema.parse(stages), this.#content.raw)
    await writeDurably(this.path, text)
    return this.read()
  }

  async #look(): Promise<void> {
    const text = await readFile(this.path, 'utf8').catch(ifMissing(null))
    // one that is missing with its folder is away, as its drive may be
    if (text === null) await access(dirname(this.path))
    this.#content = text === null ? usual : dataOf(readStages(text))
    this.problem = null
  }
}
