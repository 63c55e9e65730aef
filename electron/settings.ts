/** How an editor likes the desk: one lowdb file beside the app's other data. */
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { defaultSettings, type Settings, settingsSchema } from './contract/settings'
import { DurableJson } from './store/durable'

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  isMaximized: z.boolean(),
})
const fileSchema = z.object({ settings: settingsSchema, bounds: boundsSchema.nullable() })
type SettingsFile = z.infer<typeof fileSchema>
export type Bounds = z.infer<typeof boundsSchema>

export type SettingsStore = Low<SettingsFile>

/** Opens the settings; those that cannot be read are set aside, and the usual ones stand in. */
export async function openSettings(folder: string): Promise<SettingsStore> {
  const file = join(folder, 'settings.json')
  const usual = { settings: defaultSettings, bounds: null }
  const store = new Low<SettingsFile>(new DurableJson(file, (content) => fileSchema.parse(content)), usual)
  await store.read().catch(() => rename(file, `${file}.damaged`))
  return store
}

/** Changes settings, in memory at once and on disk soon. */
export async function changeSettings(store: SettingsStore, patch: Partial<Settings>): Promise<void> {
  store.data.settings = { ...store.data.settings, ...patch }
  await store.write()
}
