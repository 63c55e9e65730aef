/** How an editor likes the desk: one lowdb file beside the app's other data. */
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Low } from 'lowdb'
import { z } from 'zod'
import { type Settings as DeskSettings, defaultSettings, settingsSchema } from '../../contract/settings'
import { DamagedError, NewerError } from '../store'
import { sealedFile } from '../store/sealed-file'
import { log } from './log'

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  isMaximized: z.boolean(),
})
/** Where the window was, in screen pixels. */
export type Bounds = z.infer<typeof boundsSchema>

const fileSchema = z.looseObject({
  desk: z.record(z.string(), z.unknown()),
  bounds: boundsSchema.nullable().catch(null),
})
type File = z.infer<typeof fileSchema>

/** Settings from a file, each by itself: one that this version does not know takes no other along. */
interface Known {
  values: DeskSettings
  /** What the file says that is not known here, as it says it. */
  unknown: Record<string, unknown>
}

function knownOf(desk: Record<string, unknown>): Known {
  const values: Record<string, unknown> = { ...defaultSettings }
  const unknown: Record<string, unknown> = {}
  const shapes: Readonly<Record<string, z.ZodType>> = settingsSchema.shape
  for (const [name, value] of Object.entries(desk)) {
    const read = Object.hasOwn(shapes, name) ? shapes[name]?.safeParse(value) : undefined
    if (read?.success) values[name] = read.data
    else unknown[name] = value
  }
  return { values: settingsSchema.parse(values), unknown }
}

export class Settings {
  #values: DeskSettings = defaultSettings
  #unknown: Record<string, unknown> = {}
  #bounds: Bounds | null = null
  #rest: Partial<File> = {}
  #writing: Promise<void> = Promise.resolve()

  /** @param file null where a newer version's settings are left as they are */
  private constructor(private file: Low<File | null> | null) {}

  /** Opens the settings; those that are damaged are set aside, and the usual ones stand in. */
  static async open(folder: string): Promise<Settings> {
    const path = join(folder, 'settings.json')
    const file = sealedFile(path, fileSchema)
    const settings = new Settings(file)
    try {
      await mkdir(folder, { recursive: true })
      await file.read()
    } catch (error) {
      log.warn('settings', error)
      if (error instanceof NewerError) settings.file = null
      if (error instanceof DamagedError) await rename(path, `${path}.damaged`).catch(() => undefined)
    }
    if (!file.data) return settings
    const { desk, bounds, ...rest } = file.data
    const { values, unknown } = knownOf(desk)
    settings.#values = values
    settings.#unknown = unknown
    settings.#bounds = bounds
    settings.#rest = rest
    return settings
  }

  get values(): DeskSettings {
    return this.#values
  }

  get bounds(): Bounds | null {
    return this.#bounds
  }

  change(patch: Partial<DeskSettings>): void {
    this.#values = { ...this.#values, ...patch }
    for (const name of Object.keys(patch)) delete this.#unknown[name]
    this.#write()
  }

  setBounds(bounds: Bounds): void {
    this.#bounds = bounds
    this.#write()
  }

  /** Resolves when all changes are on disk. Settings that the disk refuses are not worth a message. */
  written(): Promise<void> {
    return this.#writing
  }

  #write(): void {
    const { file } = this
    if (!file) return
    file.data = { ...this.#rest, desk: { ...this.#values, ...this.#unknown }, bounds: this.#bounds }
    this.#writing = this.#writing.then(() => file.write()).catch((error) => log.warn('settings', error))
  }
}
