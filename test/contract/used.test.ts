/** Whatever the window and main can say to each other is said by one and heard by the other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { calls } from '../../contract'
import { preloadCalls } from '../../contract/transfer'
import { root, sourceFiles } from '../patterns/collect'

/** The text of all sources of a folder. */
function sourcesOf(folder: string): string {
  return sourceFiles()
    .filter((file) => file.startsWith(`${folder}/`) && file !== 'electron/preload.ts')
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
}

/** The names of the events, as the contract declares them. */
function eventNames(): string[] {
  const declared =
    readFileSync(join(root, 'contract/events.ts'), 'utf8').split('interface DeskEvents {')[1] ?? ''
  return [...(declared.split('\n}')[0] ?? '').matchAll(/^ {2}(\w+): /gm)].map(([, name = '']) => name)
}

it('has the window make each call that main answers', () => {
  const renderer = sourcesOf('renderer')
  expect(Object.keys(calls).filter((name) => !renderer.includes(`.${name}(`))).toEqual([])
})

it('has the preload script alone make each call that is not the window’s', () => {
  const preload = readFileSync(join(root, 'electron/preload.ts'), 'utf8')
  const names = Object.keys(preloadCalls)
  expect(names.filter((name) => !preload.includes(`callChannel('${name}')`))).toEqual([])
  expect(names.filter((name) => name in calls)).toEqual([])
})

it('has main send each event, and the window hear it', () => {
  const main = sourcesOf('electron')
  const renderer = sourcesOf('renderer')
  const names = eventNames()
  expect(names).toContain('changed')
  expect(names.filter((name) => !main.includes(`'${name}'`))).toEqual([])
  expect(names.filter((name) => !renderer.includes(`on('${name}',`))).toEqual([])
})
