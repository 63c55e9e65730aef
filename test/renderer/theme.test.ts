import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../renderer')

it('gives each custom property that a style asks for', async () => {
  const files = await readdir(renderer, { recursive: true })
  const sources = await Promise.all(
    files
      .filter((file) => /\.(?:css|tsx?)$/.test(file))
      .map((file) => readFile(join(renderer, file), 'utf8')),
  )
  const source = sources.join('\n')
  const given = new Set([...source.matchAll(/(--[a-z0-9-]+)['"]?\]?\s*:/g)].map(([, name]) => name))
  const asked = new Set([...source.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name = '']) => name))
  expect(asked.size).toBeGreaterThan(20)
  // those of Radix are given by its parts as they are shown
  expect([...asked].filter((name) => !given.has(name) && !name.startsWith('--radix-'))).toEqual([])
})

it('gives the sides of a part by the direction of the text', async () => {
  const folder = join(renderer, 'theme')
  const styles = await Promise.all(
    (await readdir(folder))
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFile(join(folder, file), 'utf8')),
  )
  const shorthands = [
    ...styles.join('\n').matchAll(/\b(?:padding|margin|inset): ([^\s;]+) ([^\s;]+) [^\s;]+ ([^\s;]+);/g),
  ]
  expect(shorthands.filter(([, , right, left]) => right !== left).map(([rule]) => rule)).toEqual([])
})
