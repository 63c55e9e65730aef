/**
 * A window without a screen: the renderer's own modules, fresh as after a start, over a real desk on disk. What goes
 * between the two is copied and checked as it is between processes.
 */
import type { Plugin } from 'prosemirror-state'
import { vi } from 'vitest'
import { calls } from '../../../contract'
import { defaultSettings } from '../../../contract/settings'
import { answerEditing } from '../../../electron/desk/editing'
import { Writers } from '../../../electron/desk/writers'
import { DeskStore } from '../../../electron/store'
import type { Main } from '../../../renderer/document/main'
import { builtInHouses } from '../../../story/houses'

/** The calls that a window over this desk has made. */
export interface Called {
  name: keyof ReturnType<typeof answerEditing>
  bytes: number
  args: unknown[]
}

export interface TestDesk {
  store: DeskStore
  called: Called[]
  /** What main is to answer in place of the desk; cleared by hand. */
  instead: Partial<Record<Called['name'], () => unknown>>
  emit(event: string, value: unknown): void
}

const isCall = (name: string): name is Called['name'] => Object.hasOwn(calls, name)

/** The calls of a window that is the only one. */
function editingOf(store: DeskStore) {
  const writers = new Writers({ askToLetGo: () => undefined, released: () => undefined })
  const writing = writers.in({ id: 1, isDestroyed: () => false })
  return answerEditing({ store, writing, opened: () => undefined })
}

/** Opens a desk, and the bridge to it as a window's global. */
export async function openDesk(folder: string): Promise<TestDesk> {
  const listeners = new Map<string, Set<(value: unknown) => void>>()
  const emit = (event: string, value: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(structuredClone(value))
  }
  const store = await DeskStore.open(folder, {
    changed: () => undefined,
    saveProblem: (saveProblem) => emit('saveProblem', { saveProblem }),
    externalChange: () => undefined,
    wrote: () => undefined,
    damaged: () => undefined,
  })
  const desk: TestDesk = { store, called: [], instead: {}, emit }
  const answers = editingOf(store)
  const bridged = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => {
      if (!isCall(name)) throw new Error(name)
      const call = async (...given: unknown[]) => {
        const args = structuredClone(given)
        desk.called.push({ name, bytes: JSON.stringify(args).length, args })
        // a message is heard after what was sent before it
        await new Promise((resolve) => setImmediate(resolve))
        const instead = desk.instead[name]
        if (instead) return instead()
        const read = calls[name].arguments.parse(args)
        return structuredClone(await Reflect.apply(answer, answers, read))
      }
      return [name, call]
    }),
  )
  vi.stubGlobal('window', {
    copydesk: {
      desk: bridged,
      languages: { chosen: '', system: [], offered: [] },
      on(event: string, listener: (value: unknown) => void) {
        const eventListeners = listeners.get(event) ?? new Set()
        listeners.set(event, eventListeners.add(listener))
        return () => eventListeners.delete(listener)
      },
    },
  })
  return desk
}

/** The renderer's modules as a window that has just started has them. */
export async function startWindow() {
  vi.resetModules()
  const [{ StorySession }, { storyPlugins }, history, { edits }, { lookFor }, { replaceAll }] =
    await Promise.all([
      import('../../../renderer/document/story-session'),
      import('../../../renderer/plugins'),
      import('prosemirror-history'),
      import('./edits'),
      import('../../../renderer/find/finding-plugin'),
      import('../../../renderer/find/replacing'),
    ])
  const open = async ({ store }: TestDesk, id: string, more: Plugin[] = []) => {
    const opened = structuredClone(await editingOf(store).open(id))
    if ('why' in opened) throw new Error('it can only be read')
    const { desk, on } = window.copydesk
    const main: Main = { desk, onSaveProblem: (listener) => on('saveProblem', listener) }
    return new StorySession(opened, {
      main,
      author: () => 'Shilan Barzo',
      plugins: [
        ...storyPlugins(
          () => builtInHouses,
          () => defaultSettings,
          () => ({ date: '', time: '', name: '', city: '' }),
        ),
        ...more,
      ],
      saved: () => undefined,
    })
  }
  return { open, edits, lookFor, replaceAll, ...history }
}
