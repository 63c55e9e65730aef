import { beforeAll, describe, expect, it, vi } from 'vitest'

const desk = new Proxy({}, { get: () => () => Promise.resolve([]) })

/** The commands as the window has them, over a main that answers nothing. */
async function registry() {
  vi.stubGlobal('window', { copydesk: { desk, on: () => () => undefined, pathOf: () => '' } })
  vi.stubGlobal('document', undefined)
  return import('../../../renderer/commands')
}

let found: Awaited<ReturnType<typeof registry>>
beforeAll(async () => {
  found = await registry()
})

describe('the registry of commands', () => {
  it('gives each key to one command', () => {
    const keys = found.fixedIds.flatMap((id) => found.commands[id].key ?? [])
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('has each command in one menu', () => {
    expect([...found.fixedIds].sort()).toEqual(Object.keys(found.commands).sort())
  })

  it.each([
    ['history', 'showVersions'],
    ['trash', 'showBin'],
    ['trash', 'bin'],
    ['word count', 'counts'],
    ['preferences', 'settings'],
    ['sorani', 'language:ckb'],
    ['farsi', 'language:fa'],
  ] as const)('is found by other words for the same: %s', (typed, id) => {
    expect(found.commandOf(id).words?.()).toContain(typed)
  })
})
