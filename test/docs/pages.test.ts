import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingIn, namesInCode, pages, root } from './pages'

const known = namesInCode()

describe('the pages of the documentation', () => {
  it.each(pages())('%s names only files, links, commands and names that are there', (page) => {
    const missing = missingIn(page, readFileSync(join(root, page), 'utf8'), known)
    expect(missing, `${page} names what is not there: ${missing.join(', ')}`).toEqual([])
  })
})

describe('the map of the folders', () => {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')

  it.each(['story', 'electron', 'renderer'])('has all that are in %s/, and no others', (parent) => {
    const [, table = ''] = page.split(`\nIn \`${parent}/\`:\n\n`)
    const [rows = ''] = table.split('\n\n', 1)
    const cells = rows.split('\n').map((row) => row.split('|')[1] ?? '')
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([\w-]+)\/`/g)].map(([, name]) => name))
    const there = readdirSync(join(root, parent), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    )
    expect(named.toSorted()).toEqual(there.map(({ name }) => name).toSorted())
  })
})

describe('what a page names that is not there', () => {
  it.each<[what: string, text: string, missing: string[]]>([
    ['a file', 'The schema is `story/schema/nowhere.ts`.', ['story/schema/nowhere.ts']],
    ['a folder of a listing', '```\nrenderer/nowhere/   views\n```', ['renderer/nowhere/']],
    ['one of several', '`story/{schema,nowhere}/index.ts`', ['story/nowhere/index.ts']],
    ['the folder of a new file', '`story/nowhere/NAME.ts`', ['story/nowhere/NAME.ts']],
    ['a file at the end of a sentence', 'See story/nowhere.ts.', ['story/nowhere.ts']],
    ['a link', '[Formats](formats.md) and [numbers](missing.md)', ['the link to missing.md']],
    [
      'a heading',
      '[Who](formats.md#who-gets-what) and [what](formats.md#nowhere)',
      ['the heading formats.md#nowhere'],
    ],
    ['a command', 'npm run nowhere, npm run tour', ['npm run nowhere']],
    ['a name of the code', '`houseSchema` and `noSuchThing()`', ['the name noSuchThing in the code']],
  ])('is found: %s', (_, text, missing) => {
    expect(missingIn('docs/architecture.md', text, known)).toEqual(missing)
  })

  it.each([
    ['files and folders that are there', 'story/schema/index.ts, `test/` and `.ci/run`'],
    ['a new file in a folder', '`story/houses/NAME.ts` and `test/story/*.test.ts`'],
    ['what is elsewhere', '[IPTC](https://iptc.org/story/nowhere), @electron/nowhere, `~/story/nowhere`'],
    ['placeholders, keys and phrases', '`DIR`, `Ctrl+S`, `byline:`, `git commit`'],
  ])('is not: %s', (_, text) => {
    expect(missingIn('docs/architecture.md', text, known)).toEqual([])
  })
})
