/** The versions of stories: saved, named, thinned and read, one file a story. */
import { rm } from 'node:fs/promises'
import type { Node } from 'prosemirror-model'
import type { Version, VersionReason } from '../../contract/version'
import { docOfLines, linesOf } from '../../story/revisions/lines'
import { thinned } from '../../story/revisions/thinning'
import { syncFolder } from './durable'
import { NewerError, StoreError } from './errors'
import { type Folders, makeFolder } from './folders'
import { timeAfter } from './time'
import { sizeOf } from './versions-facts'
import {
  addLines,
  type Filed,
  type Held,
  lineBehind,
  readVersions,
  rewrite,
  versionOf,
} from './versions-file'
import { listOld, readOld } from './versions-old'

/** So many versions that may go are let go together, as the file is then written anew. */
const thinBy = 8

/** How a version is saved. */
export interface Saving {
  by: string
  why: VersionReason
  name?: string
  /** The format that it was exported in. */
  exported?: string
  /** Where the last version has this very text already, nothing is saved but the name or the export. */
  onlyIfNew?: boolean
}

export class Versions {
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(private readonly folders: Folders) {}

  /** Saves a version; it is on disk when this resolves. */
  save(id: string, doc: Node, saving: Saving): Promise<Version> {
    return this.#inTurn(id, async () => {
      await makeFolder(this.folders.versionsOf(id))
      const path = this.folders.versionsFile(id)
      const held = await readVersions(path)
      const { filed, lines } = planned(held, doc, saving)
      if (lines.length > 0) await addLines(path, held, lines)
      if (held.size === 0) await syncFolder(this.folders.versions)
      // the version is on disk, and what may go can go the next time
      await this.#thin(id).catch(() => undefined)
      return versionOf(filed)
    })
  }

  /** @throws StoreError where there is no such version */
  rename(id: string, version: string, name: string): Promise<void> {
    return this.#inTurn(id, async () => {
      const path = this.folders.versionsFile(id)
      const held = await readVersions(path)
      if (held.isLeftAlone) throw new NewerError()
      await addLines(path, held, [{ of: found(held, version).kept.n, name }])
    })
  }

  /**
   * The versions of a story that can be read, oldest first.
   * @throws NewerError where a newer version of Copydesk keeps them
   */
  list(id: string): Promise<Version[]> {
    return this.#inTurn(id, async () => {
      const { versions, isLeftAlone } = await readVersions(this.folders.versionsFile(id))
      if (isLeftAlone) throw new NewerError()
      return [...(await listOld(this.folders.versionsOf(id))), ...versions.map(versionOf)]
    })
  }

  /** @throws StoreError where there is no such version, DamagedError or NewerError where it cannot be read */
  read(id: string, version: string): Promise<Node> {
    return this.#inTurn(id, async () => {
      const old = await readOld(this.folders.versionsOf(id), version)
      if (old) return old
      const held = await readVersions(this.folders.versionsFile(id))
      if (held.isLeftAlone) throw new NewerError()
      const { lines } = found(held, version).kept
      try {
        return docOfLines(lines)
      } catch {
        // its checksum was right: it is what was written
        throw new NewerError()
      }
    })
  }

  remove(id: string): Promise<void> {
    return this.#inTurn(id, () => rm(this.folders.versionsOf(id), { recursive: true, force: true }))
  }

  /** A file with damage is left as it is: what is in it may yet be mended. */
  async #thin(id: string): Promise<void> {
    const path = this.folders.versionsFile(id)
    const { versions, isDamaged, isNewer } = await readVersions(path)
    const told = versions.map(versionOf)
    const go = new Set(thinned(told.map(thinnable), timeAfter(told.at(-1)?.saved)))
    if (isDamaged || isNewer || go.size < thinBy) return
    await rewrite(
      path,
      versions.filter(({ kept }) => !go.has(String(kept.n))),
    )
  }

  /** What is done with one story's versions is done one after the other. */
  #inTurn<T>(id: string, what: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(id) ?? Promise.resolve()).then(what)
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#turns.get(id) === settled) this.#turns.delete(id)
      })
    this.#turns.set(id, settled)
    return turn
  }
}

function thinnable({ id, saved, why, name, exported }: Version) {
  const isLasting = why === 'hand' || why === 'received' || name !== '' || exported.length > 0
  return { id, saved, isLasting }
}

function found({ versions }: Held, version: string): Filed {
  const filed = versions.find(({ kept }) => String(kept.n) === version)
  if (!filed) throw new StoreError('no-such-version')
  return filed
}

/** What is to be added to the file for a version to be in it. */
function planned(held: Held, doc: Node, { by, why, name = '', exported, onlyIfNew = false }: Saving) {
  const lines = linesOf(doc)
  const last = held.versions.at(-1)
  const isSame = last?.kept.lines.join('\n') === lines.join('\n')
  const saved = timeAfter(last?.kept.facts.saved)
  const filed: Filed =
    last && isSame && onlyIfNew
      ? { ...last }
      : {
          kept: { n: held.last + 1, lines, facts: { saved, by, why, ...sizeOf(doc) } },
          name: '',
          exported: [],
        }
  const added = filed.kept === last?.kept ? [] : [lineBehind(held, filed.kept)]
  const of = filed.kept.n
  if (name) {
    filed.name = name
    added.push({ of, name })
  }
  if (exported !== undefined && !filed.exported.includes(exported)) {
    filed.exported = [...filed.exported, exported]
    added.push({ of, exported })
  }
  return { filed, lines: added }
}
