/** Which window writes each story that is open: one at a time, so that it has one text and one undo history. */
import { StoreError } from '../store/errors'

/** Milliseconds in which a window lets go of a story, or is taken to keep it. */
const letGoWithinMs = 5000

/** What is known of a window here. */
interface DeskWindow {
  readonly id: number
  isDestroyed(): boolean
}

/** What one window writes. */
export interface WindowWriting {
  /** Whether another window writes a story. */
  isElsewhere(id: string): boolean
  /** Whether any window writes a story, this one or another. */
  isWritten(id: string): boolean
  /** @throws StoreError where another window writes a story */
  check(id: string): void
  /**
   * Writes a story from now on.
   * @returns whether another window wrote it last: what this one remembers of it may be older
   */
  claim(id: string): boolean
  /** Lets go of a story: the window that waits for it writes it next. */
  release(id: string): void
  /** Lets go of all: the page begins anew, or the window is gone. */
  releaseAll(): void
  /** Asks the window that writes a story to let go of it, and writes it then; false where that window keeps it. */
  takeOver(id: string): Promise<boolean>
}

interface Hooks<Window> {
  /** Asks a window to hand over what was typed in a story, and to release it. */
  askToLetGo(window: Window, id: string): void
  /** No window writes a story any longer. */
  released(id: string): void
}

export class Writers<Window extends DeskWindow> {
  readonly #windows = new Map<string, Window>()
  /** Who waits for a story to be let go of. */
  readonly #waiting = new Map<string, (isLetGo: boolean) => void>()
  /** The window that wrote a story last, let go of or not. */
  readonly #last = new Map<string, number>()

  constructor(private readonly hooks: Hooks<Window>) {}

  /** The window that writes a story; null where none does. */
  of(id: string): Window | null {
    const window = this.#windows.get(id)
    return window && !window.isDestroyed() ? window : null
  }

  /** What a window writes. */
  in(window: Window): WindowWriting {
    const isElsewhere = (id: string) => {
      const writer = this.of(id)
      return writer !== null && writer !== window
    }
    const claim = (id: string) => {
      const last = this.#last.get(id)
      this.#windows.set(id, window)
      this.#last.set(id, window.id)
      return last !== undefined && last !== window.id
    }
    const release = (id: string) => {
      if (this.#windows.get(id) !== window) return
      this.#windows.delete(id)
      const next = this.#waiting.get(id)
      if (next) next(true)
      else this.hooks.released(id)
    }
    return {
      isElsewhere,
      isWritten: (id) => this.of(id) !== null,
      check(id) {
        if (isElsewhere(id)) throw new StoreError('other-window')
      },
      claim,
      release,
      releaseAll: () => {
        for (const [id, writer] of this.#windows) if (writer === window) release(id)
      },
      takeOver: async (id) => {
        const writer = this.of(id)
        if (!writer || writer === window) return true
        const hasLetGo = this.#waitFor(id, () => claim(id))
        this.hooks.askToLetGo(writer, id)
        return hasLetGo
      },
    }
  }

  /** Waits until a story is let go of. @param then is done at once, before any other window can ask for the story */
  #waitFor(id: string, then: () => void): Promise<boolean> {
    this.#waiting.get(id)?.(false)
    return new Promise((resolve) => {
      const settle = (isLetGo: boolean) => {
        clearTimeout(timer)
        this.#waiting.delete(id)
        if (isLetGo) then()
        resolve(isLetGo)
      }
      const timer = setTimeout(() => settle(false), letGoWithinMs)
      this.#waiting.set(id, settle)
    })
  }
}
