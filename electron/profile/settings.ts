/** How an editor likes the desk: one lowdb file beside the app's other data. */
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Low } from 'lowdb'
import { z } from 'zod'
import type { DamagedFile } from '../../contract/recovery'
import { type Settings as DeskSettings, defaultSettings, settingsSchema } from '../../contract/settings'
import { DamagedError } from '../store'
import { formats } from '../store/envelope'
import { makeFolders } from '../store/make-folders'
import { readOptions, writeOptions } from '../store/options'
import { unreadable } from '../store/quarantine'
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
  bounds: z.unknown().optional(),
})
type File = z.infer<typeof fileSchema>

export class Settings {
  #values: DeskSettings = defaultSettings
  #bounds: Bounds | null = null
  /** What was read, and all that the file said. */
  #read: DeskSettings = defaultSettings
  #fileContent: File = { desk: {}, bounds: null }
  /** Whether there was no file of settings: the desk was not opened here before. */
  #isFirst = false
  /** Settings that cannot be read, or are a newer version's: they are left as they are. */
  readonly unusable: DamagedFile[] = []
  #writing: Promise<void> = Promise.resolve()

  /** @param file null where the settings are left as they are */
  private constructor(private file: Low<File | null> | null) {}

  /** Opens the settings; those that are damaged are set aside, and the usual ones stand in. */
  static async open(folder: string): Promise<Settings> {
    const path = join(folder, 'settings.json')
    const file = sealedFile(path, formats.settings, fileSchema)
    const settings = new Settings(file)
    try {
      await makeFolders(folder)
      await file.read()
      settings.#isFirst = file.data === null
    } catch (error) {
      log.warn('settings', error)
      if (error instanceof DamagedError) await rename(path, `${path}.damaged`).catch(() => undefined)
      else settings.#leave(path, error)
    }
    if (file.data) settings.#take(file.data)
    return settings
  }

  #leave(path: string, error: unknown): void {
    this.file = null
    this.unusable.push(unreadable(path, error))
  }

  #take(file: File): void {
    this.#fileContent = file
    this.#read = readOptions(settingsSchema, defaultSettings, file.desk)
    this.#values = this.#read
    this.#bounds = boundsSchema.nullable().catch(null).parse(file.bounds)
  }

  get values(): DeskSettings {
    return this.#values
  }

  get bounds(): Bounds | null {
    return this.#bounds
  }

  /** Whether the desk was opened here before. */
  get wereKept(): boolean {
    return !this.#isFirst
  }

  /** Keeps the settings as they are, so that they tell that the desk was opened here. */
  keep(): void {
    if (this.#isFirst) this.#write()
  }

  change(patch: Partial<DeskSettings>): void {
    this.#values = { ...this.#values, ...patch }
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
    const desk = writeOptions(this.#fileContent.desk, this.#read, this.#values)
    file.data = { ...this.#fileContent, desk: { ...desk }, bounds: this.#bounds }
    this.#writing = this.#writing.then(() => file.write()).catch((error) => log.warn('settings', error))
  }
}
