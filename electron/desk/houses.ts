/** The house profiles that the desk made: one file each, which can be shared as it is. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findHouse, type House, isBuiltIn, setOwnHouses } from '../../story/houses'
import { houseSchema } from '../../story/houses/house'
import { messages } from '../messages/index'
import { StoreError } from '../store'
import { writeDurably } from '../store/durable'

/**
 * A profile from the text of a file.
 * @throws StoreError where it is none
 */
export function readHouse(text: string): House {
  try {
    return houseSchema.parse(JSON.parse(text))
  } catch {
    throw new StoreError('no-house')
  }
}

/** A profile as the text of a file. */
export function writeHouse(house: House): string {
  return `${JSON.stringify(house, null, 2)}\n`
}

export class Houses {
  #own: House[] = []

  private constructor(private readonly folder: string) {}

  /** Reads the profiles of a desk; files that are none are left alone. */
  static async open(desk: string): Promise<Houses> {
    const found = new Houses(join(desk, 'houses'))
    const names = await readdir(found.folder).catch(() => [])
    for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
      try {
        found.#own.push(readHouse(await readFile(join(found.folder, name), 'utf8')))
      } catch {
        // somebody else's file, or one that is being edited: it is neither used nor touched
      }
    }
    setOwnHouses(found.#own)
    return found
  }

  get own(): readonly House[] {
    return this.#own
  }

  /** Keeps a profile, new or changed; those that come with the app stay as they are. */
  async save(house: House): Promise<readonly House[]> {
    if (isBuiltIn(house.id)) throw new StoreError('own-house')
    await mkdir(this.folder, { recursive: true })
    await writeDurably(join(this.folder, `${house.id}.json`), writeHouse(house))
    return this.#set([...this.#own.filter(({ id }) => id !== house.id), house])
  }

  /** Takes a shared profile in, under an id and a name that no other has. */
  async add(text: string): Promise<readonly House[]> {
    const { id, name, ...rest } = readHouse(text)
    const isTaken = (suffix: string) => findHouse(id + suffix) !== null || findHouse(name + suffix) !== null
    let number = 1
    while (isTaken(number === 1 ? '' : `-${number}`) || isTaken(number === 1 ? '' : ` ${number}`)) number++
    return this.save(
      number === 1 ? { id, name, ...rest } : { id: `${id}-${number}`, name: `${name} ${number}`, ...rest },
    )
  }

  async remove(id: string): Promise<readonly House[]> {
    const house = this.#own.find((each) => each.id === id)
    if (house) await rm(join(this.folder, `${house.id}.json`), { force: true })
    return this.#set(this.#own.filter((each) => each !== house))
  }

  #set(own: House[]): readonly House[] {
    this.#own = own
    setOwnHouses(own)
    return own
  }
}

/** What a save dialog offers for a profile. */
export const houseFilters = [{ name: messages.houseProfile, extensions: ['json'] }]
