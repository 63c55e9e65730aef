/** The files of a desk that cannot be used: kept, named, and offered with what can be restored of them. */
import { rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Node } from 'prosemirror-model'
import type { DamageCode, DamagedFile } from '../../contract/recovery'
import { syncFolder } from './durable'
import { DamagedError, NewerError, StoreError } from './errors'
import type { Folders } from './folders'
import { readJournal } from './journal-file'
import { isThere, offerLastGood } from './last-good'
import { setAside, unreadable } from './quarantine'
import { salvage } from './salvage'

export class Damage {
  #files: DamagedFile[] = []

  /** @param report is called once for each file */
  constructor(
    private readonly folders: Folders,
    private readonly report: (file: DamagedFile) => void,
  ) {}

  /** Files that cannot be used, each once. */
  get files(): readonly DamagedFile[] {
    return this.#files
  }

  /** Names a file that cannot be used. */
  async add(file: DamagedFile): Promise<void> {
    if (this.#files.some(({ name, path }) => name === file.name && path === file.path)) return
    this.#files.push(file)
    // it is named whatever the disk gives of its versions
    await offerLastGood(this.folders, file).catch(() => undefined)
    this.report(file)
  }

  /** Names a file that an earlier start set aside, unless this one has found its story damaged as well. */
  async addLost(file: DamagedFile): Promise<void> {
    if (file.isJournal || !this.#files.some(({ name }) => name === file.name)) await this.add(file)
  }

  /**
   * What can be read of a journal that could not be used.
   * @param path where it is
   * @throws StoreError where nothing can be read of it, or what the disk refused with
   */
  async salvage(path: string): Promise<Node> {
    const file = this.#journal(path)
    const journal = file && (await readJournal(path))
    if (journal?.isNewer) throw new NewerError()
    const doc = journal ? salvage(journal) : null
    if (!doc) throw new StoreError('nothing-to-restore')
    return doc
  }

  /**
   * An editor does not want a journal that was set aside: it is not offered again, and stays.
   * @throws StoreError where it was not set aside, or what the disk refused with
   */
  async leaveJournal(path: string): Promise<void> {
    if (!this.#journal(path)?.isSetAside) throw new StoreError('nothing-to-restore')
    await rename(path, `${path}.left`)
    this.forget((file) => file.path === path)
    await syncFolder(this.folders.damaged)
  }

  #journal(path: string): DamagedFile | undefined {
    return this.#files.find((each) => each.isJournal && each.path === path)
  }

  /** What could be read of a journal is a story now: it is not offered again, and stays. */
  async markRestored(path: string): Promise<void> {
    this.forget((file) => file.path === path)
    if (dirname(path) === this.folders.damaged) await rename(path, `${path}.restored`).catch(() => undefined)
  }

  /** Sets a story's file aside, since it does not hold what was written. Of several who met it the first does. */
  async setAside(id: string, damage: DamageCode): Promise<void> {
    const path = this.folders.story(id)
    const file = await setAside(this.folders, path, damage)
    if (file.isSetAside || (await isThere(path))) await this.add(file)
  }

  /** Names a story's file that the system does not let us read, or that a newer version has written. */
  async leave(id: string, error: unknown): Promise<void> {
    await this.add(unreadable(this.folders.story(id), error))
  }

  /**
   * Moves a journal aside that is not the one that is written.
   * @throws where it stays in its place: it must not be written to then
   */
  async moveJournalAside(id: string): Promise<void> {
    const path = this.folders.journalOf(id)
    const file = await setAside(this.folders, path, 'partly-unreadable')
    if (!file.isSetAside)
      throw Object.assign(new Error('a journal cannot be moved aside'), { code: 'EACCES' })
    await this.add(file)
  }

  /**
   * Sets aside what another program wrote over an open story.
   * @throws where the file stays in its place: it must not be written over then
   */
  async setDamagedAside(id: string): Promise<void> {
    const path = this.folders.story(id)
    const { isSetAside } = await setAside(this.folders, path, 'written-outside')
    if (!isSetAside) throw new DamagedError('cannot-set-aside')
  }

  /** A file was restored. */
  forget(isRestored: (file: DamagedFile) => boolean): void {
    this.#files = this.#files.filter((file) => !isRestored(file))
  }
}
