/** The app, and what it is measured beside, started in the same Electron. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronPath } from '../../../build/electron.mjs'
import { root } from '../../../build/paths.mjs'

export interface Launched {
  app: ElectronApplication
  page: Page
}

/** The folder that is started as an app to have the bare view, or a blank page with `--blank`. */
export const bareFolder = join(root, 'out/bench')

/** The environment of an app on this desk. */
export function environmentOf(desk: string): Record<string, string> {
  const all = { ...process.env, COPYDESK_DESK: desk, COPYDESK_USER_DATA: `${desk}-user-data` }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

async function launch(args: string[], env: Record<string, string>): Promise<Launched> {
  const app = await _electron.launch({ executablePath: electronPath(), args, cwd: root, env })
  return { app, page: await app.firstWindow() }
}

/** The app on a desk, with its list shown. */
export async function launchApp(desk: string): Promise<Launched> {
  await mkdir(desk, { recursive: true })
  const launched = await launch([root], environmentOf(desk))
  await launched.page.getByRole('textbox', { name: 'Filter' }).waitFor()
  return launched
}

/** A window for a bare ProseMirror view. */
export async function launchBare(): Promise<Launched> {
  const launched = await launch([bareFolder], environmentOf(''))
  await launched.page.getByRole('button', { name: 'Open' }).waitFor()
  return launched
}

/** An empty window. */
export function launchBlank(): Promise<Launched> {
  return launch([bareFolder, '--blank'], environmentOf(''))
}
