import { expect, it, vi } from 'vitest'
import { schema } from '../../../story/schema'

const { nodes } = schema

it('moves templates without asking anything of them, one as well as several', async () => {
  const doc = nodes.doc.create(null, [
    nodes.headline.create(null, schema.text('Weather for TK')),
    nodes.standfirst.create(),
    nodes.paragraph.create(),
  ])
  const changeDetails = vi.fn(async (_job: string, ids: string[]) => ({ done: ids, failed: [] }))
  const read = async () => ({ doc: doc.toJSON(), comments: [], hasSuggestions: false, isTemplate: true })
  const desk = new Proxy(
    { changeDetails, read },
    { get: (calls, name) => Reflect.get(calls, name) ?? (() => Promise.resolve([])) },
  )
  vi.stubGlobal('window', { copydesk: { desk, on: () => () => undefined, pathOf: () => '' } })
  vi.stubGlobal('document', undefined)
  const { moveStories } = await import('../../../renderer/gate/move')
  for (const ids of [['one'], ['one', 'two']]) {
    await moveStories(ids, 'ready')
    expect(changeDetails).toHaveBeenLastCalledWith(expect.anything(), ids, { stage: 'ready' }, {})
  }
})
