/** How an editor likes the desk: one lowdb file beside the app's other data. */
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Low } from 'lowdb'
import { z } from 'zod'
import {
  type Settings as DeskSettings,
  defaultSettings,
  settingsPatchSchema,
  settingsSchema,
} from './contract/settings'
import { log } from './log'
import { sealedFile } from './store/sealed-file'

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  isMaximized: z.boolean(),
})
/** Where the window was, in screen pixels. */
export type Bounds = z.infer<typeof boundsSchema>

const fileSchema = z.object({ desk: settingsPatchSchema, bounds: boundsSchema.nullable() })

export class Settings {
  #values: DeskSettings = defaultSettings
  #bounds: Bounds | null = null
  #writing: Promise<void> = Promise.resolve()

  private constructor(private readonly file: Low<z.infer<typeof fileSchema> | null>) {}

  /** Opens the settings; those that cannot be read are set aside, and the usual ones stand in. */
  static async open(folder: string): Promise<Settings> {
    const path = join(folder, 'settings.json')
    const file = sealedFile(path, fileSchema)
    const settings = new Settings(file)
    try {
      await mkdir(folder, { recursive: true })
      await file.read()
    } catch (error) {
      log.warn('settings', error)
      await rename(path, `${path}.damaged`).catch(() => undefined)
    }
    settings.#values = settingsSchema.parse({ ...defaultSettings, ...file.data?.desk })
    settings.#bounds = file.data?.bounds ?? null
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
    this.file.data = { desk: this.#values, bounds: this.#bounds }
    this.#writing = this.#writing.then(() => this.file.write()).catch((error) => log.warn('settings', error))
  }
}
