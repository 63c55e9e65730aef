/** Searching a full desk as one types, letter by letter, beside ripgrep over the same files. */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../../build/paths.mjs'
import type { ListQuery } from '../../contract/list'
import { DeskIndex } from '../../electron/index'
import { type Bench, compare, type Measured, quantile, timed } from './measure'
import { hasTool, runTool } from './tools'
import { fullDesk } from './window/full-desk'

/** What is typed, and the words of it that ripgrep is given: it knows neither fields nor phrases. */
const searches = [
  { typed: 'reservoir', words: 'reservoir' },
  { typed: 'wheat Kirkuk', words: 'wheat' },
  { typed: '"harbour master"', words: 'harbour master' },
  { typed: 'inqu*', words: 'inqu' },
  { typed: 'city:Erbil bridge', words: 'bridge' },
  { typed: 'byline:"Ann Howell"', words: 'Ann Howell' },
  { typed: 'نەخۆشخانەیەک', words: 'نەخۆشخانەیەک' },
  { typed: 'مجلس المدينة', words: 'مجلس المدينة' },
]

/** All that stands in the filter while it is typed. */
const beginnings = searches.flatMap(({ typed }) => Array.from(typed, (_, index) => typed.slice(0, index + 1)))

/** Rows that the list shows at once, with where the text answers. */
const shown = 20
/** Rows that the list asks for. */
const pageSize = 100

/** Opens the index of a desk; resolves when all stories are in it. */
async function indexOf(desk: string, stories: number): Promise<DeskIndex> {
  const index = new DeskIndex(join(root, 'out/main/index.cjs'), desk, {
    changed: () => undefined,
    progress: () => undefined,
    unreadable: (id, reason) => console.error(`${id} is not in the index: ${reason}`),
    failed: (reason) => console.error(`The index failed: ${reason}`),
  })
  index.refresh()
  while (((await index.page(queryOf(''), 0, 1))?.total ?? 0) < stories) await wait(200)
  return index
}

const queryOf = (text: string): ListQuery => ({ text, isBin: false, order: text === '' ? 'newest' : 'best' })

/** p95 of the list that each letter brings; told with it, where the text answers in each row, which is shown after. */
export async function searching(bench: Bench): Promise<Measured[]> {
  const count = bench.stories.toLocaleString('en')
  const what = `search as you type over ${count} stories, p95, against ripgrep`
  if (!(await hasTool('rg', 'ripgrep', what))) return []
  const desk = await fullDesk(bench, bench.stories)
  const index = await indexOf(desk, bench.stories)
  const withSnippets: number[] = []
  const ours = async () => {
    const lists: number[] = []
    for (const text of beginnings) {
      const began = performance.now()
      const page = await index.page(queryOf(text), 0, pageSize)
      lists.push(performance.now() - began)
      const ids = (page?.stories ?? []).slice(0, shown).map(({ id }) => id)
      await index.snippets(text, ids)
      withSnippets.push(performance.now() - began)
    }
    return quantile(lists, 0.95)
  }
  const stories = join(desk, 'stories')
  const ripgrep = async () => {
    const times = await timed(searches.length, (number) =>
      runTool('rg', ['-l', '-i', '-F', '--', searches[number]?.words ?? '', stories], 1),
    )
    return quantile(times, 0.95)
  }
  const measured = await compare(what, 1 / 20, ours, ripgrep)
  await index.close()
  const snippetFigures = {
    name: `with the text of ${shown} rows`,
    ours: quantile(withSnippets, 0.95),
    other: measured.other,
  }
  return [{ ...measured, alsoMeasured: [snippetFigures] }]
}
