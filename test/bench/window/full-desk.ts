/** Desks with any number of generated stories, each filled once in a run. */
import { join } from 'node:path'
import { root } from '../../../build/paths.mjs'
import { runCommand } from '../../../build/process.mjs'
import type { Bench } from '../measure'

const filled = new Map<string, Promise<string>>()

async function fill(folder: string, count: number): Promise<string> {
  const seed = join(root, 'build/seed.mjs')
  const { code, output } = await runCommand(process.execPath, [seed, `${count}`, '--desk', folder])
  if (code !== 0) throw new Error(`The desk was not filled: ${output}`)
  return folder
}

/** The folder of a desk with so many stories. */
export function fullDesk({ shared }: Bench, count: number): Promise<string> {
  const folder = join(shared, `${count}`)
  const known = filled.get(folder) ?? fill(folder, count)
  filled.set(folder, known)
  return known
}
