/** The house styles that the desk made: one file each, which can be shared as it is. */
import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { DamagedFile } from '../../contract/recovery'
import {
  additionsOf,
  builtInHouse,
  findHouse,
  type House,
  type Houses,
  housesWith,
  isBuiltIn,
} from '../../story/houses'
import { houseSchema } from '../../story/houses/house'
import { none } from '../../story/houses/none'
import { NewerError, StoreError } from '../store'
import { ifMissing, writeDurably } from '../store/durable'
import { damaged, formats, headOf, isNewer, jsonOf, newer, type Reading } from '../store/envelope'
import { makeFolder } from '../store/make-folders'
import { readOptions, writeOptions } from '../store/options'
import { unreadable } from '../store/quarantine'
import { readChosenFile } from '../transfer/chosen-file'

/** A style as a file has it. */
interface HouseFile {
  house: House
  /** All that the file says, also what is not known here. */
  raw: Readonly<Record<string, unknown>>
}

/** What every style has, whatever its options say. */
const fileSchema = z.looseObject({
  id: houseSchema.shape.id,
  name: houseSchema.shape.name,
  dateline: z.looseObject({}),
  byline: z.looseObject({}),
  signOff: z.looseObject({}),
})

/** What a desk adds to a style that comes with the app: the file has its id and no forms. */
const additionsSchema = z.looseObject({ id: houseSchema.shape.id, dateline: z.undefined().optional() })

function readAdditions(json: unknown): HouseFile | null {
  const { success, data } = additionsSchema.safeParse(json)
  const house = success ? builtInHouse(data.id) : null
  if (!data || !house) return null
  const { abbreviations = [], checksOff, words, mayPass } = data
  const added = { abbreviations, checksOff, words, mayPass }
  return { house: readOptions(houseSchema, house, { ...house, ...added }), raw: data }
}

/** A style from the text of a file. An option that is not known is that of no house. */
export function readHouse(text: string): Reading<HouseFile> {
  const json = jsonOf(text)
  if (isNewer(json, formats.house)) return newer
  const additions = readAdditions(json)
  if (additions) return { state: 'ok', data: additions }
  const { success, data } = fileSchema.safeParse(json)
  if (!success) return damaged('no-house')
  const { id, name } = data
  return { state: 'ok', data: { house: readOptions(houseSchema, { ...none, id, name }, data), raw: data } }
}

/** A style from the text of a shared file. @throws StoreError where it is none, NewerError where it is newer */
export function sharedHouse(text: string): HouseFile {
  const reading = readHouse(text)
  if (reading.state === 'newer') throw new NewerError()
  if (reading.state === 'damaged' || reading.data.raw.dateline === undefined) throw new StoreError('no-house')
  return reading.data
}

export class HouseFiles {
  #files: readonly HouseFile[] = []
  #known = housesWith([])
  /** Styles of a newer version, which are left as they are. */
  readonly newer: DamagedFile[] = []

  private constructor(private readonly folder: string) {}

  /** Reads the styles of a desk; files that are none are left alone. */
  static async open(desk: string): Promise<HouseFiles> {
    const found = new HouseFiles(join(desk, 'houses'))
    const files: HouseFile[] = []
    // most desks have no folder of them; one that cannot be read now keeps nobody from the desk
    const names = await readdir(found.folder).catch(() => [])
    for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
      const path = join(found.folder, name)
      // somebody else's file, or one that is being edited, is neither used nor touched
      const reading = readHouse(await readFile(path, 'utf8').catch(() => ''))
      if (reading.state === 'ok') files.push(reading.data)
      if (reading.state === 'newer') found.newer.push(unreadable(path, new NewerError()))
    }
    found.#set(files)
    return found
  }

  get own(): House[] {
    return this.#files.map(({ house }) => house)
  }

  /** Those that come with the app, and these after them. */
  get known(): Houses {
    return this.#known
  }

  /**
   * Keeps a style, new or changed; of those that come with the app it keeps what a desk may add.
   * @throws StoreError, what the disk refused with, or NewerError where a newer version's style is in its place
   */
  async save(house: House): Promise<readonly House[]> {
    await makeFolder(this.folder)
    const path = join(this.folder, `${house.id}.json`)
    if (readHouse(await readFile(path, 'utf8').catch(ifMissing(''))).state === 'newer') throw new NewerError()
    const raw = this.#rawOf(house)
    await writeDurably(path, textOf(raw))
    return this.#set([...this.#files.filter((each) => each.house.id !== house.id), { house, raw }])
  }

  /** A style as the text of a file to be shared. */
  text(house: House): string {
    return textOf(this.#rawOf(house))
  }

  /** Takes a shared style in, under an id and a name that no other has. */
  async add(text: string): Promise<readonly House[]> {
    const { house, raw } = sharedHouse(text)
    const isTaken = (suffix: string) =>
      [house.id, house.name].some((each) => findHouse(this.#known, each + suffix) !== null)
    let number = 1
    while (isTaken(number === 1 ? '' : `-${number}`) || isTaken(number === 1 ? '' : ` ${number}`)) number++
    const named =
      number === 1 ? house : { ...house, id: `${house.id}-${number}`, name: `${house.name} ${number}` }
    const before = this.#files
    this.#files = [...before, { house: named, raw: { ...raw, id: named.id, name: named.name } }]
    try {
      return await this.save(named)
    } catch (error) {
      this.#files = before
      throw error
    }
  }

  async remove(id: string): Promise<readonly House[]> {
    const file = this.#files.find((each) => each.house.id === id)
    if (file) await rm(join(this.folder, `${id}.json`), { force: true })
    return this.#set(this.#files.filter((each) => each !== file))
  }

  /** The content of a style's file, with the unknown options of the file before. */
  #rawOf(house: House): Readonly<Record<string, unknown>> {
    const before = this.#files.find((each) => each.house.id === house.id)
    if (!isBuiltIn(house.id)) return before ? writeOptions(before.raw, before.house, house) : house
    const added = additionsOf(house)
    return { id: house.id, ...(before ? writeOptions(before.raw, additionsOf(before.house), added) : added) }
  }

  #set(files: readonly HouseFile[]): readonly House[] {
    this.#files = files
    const { own } = this
    this.#known = housesWith(own)
    return own
  }
}

function textOf(raw: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ ...headOf(formats.house), ...raw, ...headOf(formats.house) }, null, 2)}\n`
}

/** A style of Vale has a few hundred rules at most, and each is a page or two. */
const mostRuleFiles = 1000
const longestRuleFile = 1_000_000

/** The texts of files of rules, without those that are too long to be some. */
export async function readRuleFiles(paths: readonly string[]): Promise<{ name: string; text: string }[]> {
  const texts = paths.slice(0, mostRuleFiles).map(async (path) => {
    const bytes = await readChosenFile(path, longestRuleFile)
    return { name: basename(path), text: bytes?.toString() ?? '' }
  })
  return Promise.all(texts)
}
