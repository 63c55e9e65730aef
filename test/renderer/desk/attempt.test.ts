import { beforeEach, describe, expect, it, vi } from 'vitest'
import { t } from '../../../catalogue'
import { attempt, NothingFoundError } from '../../../renderer/desk/attempt'

/** The messages that stand, by their ids. */
const shown = vi.hoisted(() => new Map<string, { title: string; description?: string }>())

vi.mock('sonner', () => {
  const show = (title: string, { id, description }: { id: string; description?: string }) =>
    shown.set(id, { title, ...(description !== undefined && { description }) })
  return { toast: Object.assign(show, { error: show, dismiss: (id: string) => shown.delete(id) }) }
})

const fails = (reason: string) => async () => {
  throw new Error(reason)
}
const messages = () => [...shown.values()]

beforeEach(() => shown.clear())

describe('what is said of what failed', () => {
  it('stands once, with the last reason', async () => {
    await attempt(fails('The disk is full.'), 'export.failed')
    await attempt(fails('The disk is read-only.'), 'export.failed')
    expect(messages()).toEqual([{ title: t('export.failed'), description: 'The disk is read-only.' }])
  })

  it('goes once it is done, and what else failed stays', async () => {
    await attempt(fails('The disk is full.'), 'export.failed')
    await attempt(fails('The disk is full.'), 'versions.notSaved')
    await attempt(async () => undefined, 'export.failed')
    expect(messages()).toEqual([{ title: t('versions.notSaved'), description: 'The disk is full.' }])
  })

  it('stays where it is tried again and cancelled', async () => {
    await attempt(fails('The disk is full.'), 'backup.failed')
    await attempt(async () => false, 'backup.failed')
    expect(messages()).toEqual([{ title: t('backup.failed'), description: 'The disk is full.' }])
  })

  it('is the reason alone where that tells what was not done', async () => {
    await attempt(fails('The disk is full.'))
    expect(messages()).toEqual([{ title: 'The disk is full.' }])
  })

  it('is the reason alone, once for each command, and goes once that is done', async () => {
    const [template, style] = [
      { command: 'command.importTemplate' },
      { command: 'settings.houseImport' },
    ] as const
    await attempt(fails('“a.json” was not read: it is no template.'), template)
    await attempt(fails('“b.json” was not read: it is no template.'), template)
    await attempt(fails('“c.json” was not read: it is no house style.'), style)
    expect(messages().map(({ title }) => title)).toEqual([
      '“b.json” was not read: it is no template.',
      '“c.json” was not read: it is no house style.',
    ])
    await attempt(async () => false, template)
    expect(messages()).toHaveLength(2)
    await attempt(async () => undefined, template)
    expect(messages()).toEqual([{ title: '“c.json” was not read: it is no house style.' }])
  })

  it('is no failure where nothing was found', async () => {
    const find = async () => {
      throw new NothingFoundError('zeppelin')
    }
    await attempt(find, 'desk.notSearched')
    expect(messages()).toEqual([{ title: t('palette.none'), description: 'zeppelin' }])
  })
})
