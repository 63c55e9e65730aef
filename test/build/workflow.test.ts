import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../build/paths.mjs'
import { electronPackages, virtualDisplay } from '../../build/setup/libraries.mjs'

const text = readFileSync(join(root, '.github/workflows/test.yml'), 'utf8')
const { permissions, jobs } = parse(text)
const commands: string[] = jobs.test.steps.flatMap(({ run }: { run?: string }) => run ?? [])

describe('continuous integration', () => {
  it('runs npm test on Linux, macOS and Windows', () => {
    const systems = jobs.test.strategy.matrix.system.map((system: string) => system.split('-')[0])
    expect(systems).toEqual(['ubuntu', 'macos', 'windows'])
    expect(commands).toEqual(expect.arrayContaining(['npm ci', 'npm test']))
  })

  it('may read the repository and nothing else', () => {
    expect(permissions).toEqual({ contents: 'read' })
    expect(text).not.toMatch(/secrets\.|permissions:\n.*write/)
  })

  it('installs on Linux all that the set-up would ask for', () => {
    const wanted = [...electronPackages, ...virtualDisplay.flatMap(({ packages }) => packages)]
    const installed = commands.join(' ').split(/[\s\\]+/)
    for (const name of wanted)
      expect([name, `${name}t64`].some((each) => installed.includes(each))).toBe(true)
  })
})
