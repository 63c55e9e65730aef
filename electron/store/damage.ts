/** The damaged files of a desk: set aside, named, and told with what can be brought back. */
import type { DamagedFile } from '../contract'
import { isThere, offerLastGood } from './bring-back'
import { DamagedError } from './errors'
import type { Folders } from './folders'
import { setAside, unreadable } from './quarantine'

export class Damage {
  #files: DamagedFile[]

  /** @param found what was found when the desk was opened; `told` hears of what is found since */
  constructor(
    private readonly folders: Folders,
    found: readonly DamagedFile[],
    private readonly told: (file: DamagedFile) => void,
  ) {
    this.#files = [...found]
  }

  /** Files that cannot be read, each once. */
  get files(): readonly DamagedFile[] {
    return this.#files
  }

  /** Sets a story's file aside, since it does not hold what was written. Of several who met it the first does. */
  async setAside(id: string, reason: string): Promise<void> {
    const path = this.folders.story(id)
    const file = await setAside(this.folders, path, reason)
    if (file.keptAs !== path || (await isThere(path))) await this.#name(file)
  }

  /** Names a story's file that the system does not let us read. */
  async leave(id: string, error: unknown): Promise<void> {
    await this.#name(unreadable(this.folders.story(id), error))
  }

  /**
   * Sets aside what another program wrote over an open story.
   * @throws where the file stays in its place: it must not be written over then
   */
  async setSpoiltAside(id: string): Promise<void> {
    const path = this.folders.story(id)
    const { keptAs } = await setAside(this.folders, path, 'another program has written it')
    if (keptAs === path) throw new DamagedError('a spoilt file cannot be set aside')
  }

  /** A story was brought back. */
  forget(id: string): void {
    this.#files = this.#files.filter(({ lastGood }) => lastGood?.id !== id)
  }

  async #name(file: DamagedFile): Promise<void> {
    if (this.#files.some(({ name, keptAs }) => name === file.name && keptAs === file.keptAs)) return
    await offerLastGood(this.folders, file)
    this.#files.push(file)
    this.told(file)
  }
}
