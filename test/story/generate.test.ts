import fc from 'fast-check'
import { expect, it } from 'vitest'
import { schema } from '../../story/schema'
import { storyDoc } from './generate'
import { newsDoc } from './news'

/** The names of all nodes and marks that samples have. */
function namesIn(docs: typeof newsDoc): Set<string> {
  const names = new Set<string>()
  for (const doc of fc.sample(docs, { numRuns: 1000, seed: 1 }))
    doc.descendants(({ type, marks }) => {
      for (const each of [type, ...marks.map((mark) => mark.type)]) names.add(each.name)
    })
  return names
}

/** The tests of each format have pictures of their own, as what a format does with one is its own matter. */
const pictures = ['picture', 'caption', 'credit']

it.each<[file: string, docs: typeof newsDoc, without: readonly string[]]>([
  ['generate.ts', storyDoc, []],
  ['news.ts', newsDoc, pictures],
])('the generated stories of %s have each node and mark of the schema', (_, docs, without) => {
  const { doc: __, ...nodes } = schema.nodes
  const wanted = Object.keys({ ...nodes, ...schema.marks }).filter((name) => !without.includes(name))
  expect([...namesIn(docs)].sort()).toEqual(wanted.sort())
})
