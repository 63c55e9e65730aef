import { execFile } from 'node:child_process'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { root } from '../docs/pages'
import { temporaryFolder } from './stub'

const reportSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

/** Each rule, what breaks it, and the file or folder that is named for it. */
const broken: [rule: string, file: string, imported: string, named?: string][] = [
  ['story-is-pure', 'story/electron.ts', 'electron'],
  ['story-is-pure', 'story/window.ts', '../renderer/plain'],
  ['story-uses-no-node', 'story/node.ts', 'node:fs'],
  ['only-main-uses-electron', 'contract/electron.ts', 'electron'],
  ['only-main-uses-electron', 'catalogue/electron.ts', 'electron'],
  ['only-main-uses-electron', 'renderer/electron.ts', 'electron'],
  ['only-main-uses-node', 'contract/node.ts', 'node:fs'],
  ['only-main-uses-node', 'catalogue/node.ts', 'node:fs'],
  ['only-main-uses-node', 'renderer/node.ts', 'node:fs'],
  ['renderer-meets-main-in-the-contract', 'renderer/main.ts', '../electron/plain'],
  ['main-knows-no-screen', 'electron/screen.ts', '../renderer/plain'],
  ['contract-knows-only-story', 'contract/main.ts', '../electron/plain'],
  ['catalogue-knows-only-story', 'catalogue/call.ts', '../contract/plain'],
  ['the-document-stands-alone', 'renderer/document/screen.ts', '../plain'],
  ['no-cycles', 'electron/one.ts', './other'],
  ['no-cycles-of-rooms', 'electron/store/room.ts', '../index/plain', 'electron/store'],
  ['no-cycles-of-rooms', 'electron/index/room.ts', '../store/plain', 'electron/index'],
  ['declared-packages-only', 'electron/undeclared.ts', 'undeclared'],
]

/** Files that break none, some of them beside those that do. */
const allowed: [file: string, imported: string | null][] = [
  ['renderer/plain.ts', null],
  ['contract/plain.ts', null],
  ['electron/plain.ts', null],
  ['electron/store/plain.ts', null],
  ['electron/index/plain.ts', null],
  ['electron/other.ts', './one'],
  ['electron/electron.ts', 'electron'],
  ['electron/node.ts', 'node:fs'],
  ['electron/call.ts', '../contract/plain'],
  ['renderer/call.ts', '../contract/plain'],
]

it('each rule of who may import whom stops what breaks it, and nothing else', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder()
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  for (const [, file, imported] of broken) await write(file, `export * from '${imported}'\n`)
  for (const [file, imported] of allowed)
    await write(file, imported ? `export * from '${imported}'\n` : 'export const plain = 1\n')
  for (const name of ['electron', 'undeclared']) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0' }))
    await write(`node_modules/${name}/index.js`, '')
  }
  await write('package.json', JSON.stringify({ devDependencies: { electron: '1.0.0' } }))
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json'])
    await copyFile(join(root, name), join(folder, name))
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const folders = ['story', 'contract', 'catalogue', 'electron', 'renderer']
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, '--output-type', 'json', ...folders],
    { cwd: folder },
  )
  const { violations } = reportSchema.parse(JSON.parse(stdout)).summary
  expect(violations.map(({ from, rule }) => `${rule.name}: ${from}`).sort()).toEqual(
    broken.map(([rule, file, , named = file]) => `${rule}: ${named}`).sort(),
  )
})
