/** Files that the system or another copy of the app opens, from before there is a window on. */

/** They wait until the window asks for them. */
export class OpenedFiles {
  readonly #waiting: string[]
  #tell: () => void = () => undefined

  /** @param files those that the app was started with */
  constructor(files: readonly string[]) {
    this.#waiting = [...files]
  }

  add(files: readonly string[]): void {
    this.#waiting.push(...files)
    if (this.#waiting.length > 0) this.#tell()
  }

  /** Takes how a window that is loaded is told that files wait: at once, where some do, and of all that come later. */
  tellBy(tell: () => void): void {
    this.#tell = tell
    this.add([])
  }

  /** Those that wait, which then no longer do. */
  take(): string[] {
    return this.#waiting.splice(0)
  }
}
