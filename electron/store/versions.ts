/** The versions of stories: saved, named, thinned and read, one file a story. */
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Node } from 'prosemirror-model'
import type { Version, VersionReason } from '../../contract/version'
import { docOfLines, linesOfDoc } from '../../story/revisions/lines'
import { thinned } from '../../story/revisions/thinning'
import type { Proof } from '../../story/stages/proof'
import { detailsOf } from '../../story/story/parts'
import { syncFolder } from './durable'
import { NewerError, StoreError } from './errors'
import type { Folders } from './folders'
import { makeFolder } from './make-folders'
import { Queues } from './queue'
import { timeAfter } from './time'
import { sizeOf } from './versions-facts'
import {
  addLines,
  type FiledVersion,
  lineBehind,
  readVersions,
  rewrite,
  type VersionsContent,
  versionOf,
} from './versions-file'
import { isMoveIn, movesIn } from './versions-moves'
import { listOld, readOld } from './versions-old'
import type { VersionLine } from './versions-record'

/** How many dispensable versions are dropped together: the file is rewritten for it. */
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
  /** Whether it is one of a template, which is one still when its last good version is restored. */
  isTemplate?: true | undefined
}

export class Versions {
  /** What is done with one story's versions is done one after the other. */
  readonly #queues = new Queues()

  constructor(private readonly folders: Folders) {}

  /** Saves a version; it is on disk when this resolves. */
  save(id: string, doc: Node, saving: Saving): Promise<Version> {
    return this.#queues.run(id, () => this.#save(id, doc, saving))
  }

  /** Saves a version of a text that a move made, unless one tells that move already. */
  saveMoved(id: string, doc: Node, saving: Saving): Promise<void> {
    return this.#queues.run(id, async () => {
      const { versions } = await readVersions(this.folders.versionsFile(id))
      if (!isMoveIn(versions, detailsOf(doc).moves)) await this.#save(id, doc, saving)
    })
  }

  /** @throws StoreError where there is no such version */
  rename(id: string, version: string, name: string): Promise<void> {
    return this.#queues.run(id, async () => {
      const path = this.folders.versionsFile(id)
      const content = await readVersions(path)
      if (content.isLeftAlone) throw new NewerError()
      await addLines(path, content, [{ of: found(content, version).record.n, name }])
    })
  }

  /**
   * Keeps a proof for the version of the move that is about to be made: it is with the next version in which that is the
   * last move. A proof whose move is never made gives way to the next.
   */
  keepProof(id: string, proof: Proof): Promise<void> {
    return this.#queues.run(id, async () => {
      await this.#add(id, () => ({ lines: [{ proof }] }))
    })
  }

  /**
   * The version of a story with what was proven of it, or null.
   * @throws StoreError where there is no such version
   */
  proven(id: string, version: string): Promise<{ doc: Node; hash: string; proof: Proof | null }> {
    return this.#queues.run(id, async () => {
      const { record, proof = null } = found(await readVersions(this.folders.versionsFile(id)), version)
      return { doc: docOfLines(record.lines), hash: hashOf(record.lines), proof }
    })
  }

  /**
   * The versions of a story that can be read, oldest first.
   * @throws NewerError where a newer version of Copydesk keeps them
   */
  list(id: string): Promise<Version[]> {
    return this.#queues.run(id, async () => {
      const { versions, isLeftAlone } = await readVersions(this.folders.versionsFile(id))
      if (isLeftAlone) throw new NewerError()
      const old = await listOld(this.folders.versionsOf(id))
      return [...old, ...withMoves(versions)]
    })
  }

  /** @throws StoreError where there is no such version, DamagedError or NewerError where it cannot be read */
  read(id: string, version: string): Promise<Node> {
    return this.#queues.run(id, async () => {
      const old = await readOld(this.folders.versionsOf(id), version)
      if (old) return old
      const content = await readVersions(this.folders.versionsFile(id))
      if (content.isLeftAlone) throw new NewerError()
      const { lines } = found(content, version).record
      try {
        return docOfLines(lines)
      } catch {
        // its checksum was right: it is what was written
        throw new NewerError()
      }
    })
  }

  remove(id: string): Promise<void> {
    return this.#queues.run(id, () => rm(this.folders.versionsOf(id), { recursive: true, force: true }))
  }

  async #save(id: string, doc: Node, saving: Saving): Promise<Version> {
    const { filed, lines } = await this.#add(id, (content) => planned(content, doc, saving))
    // the version is on disk, and what may go can go the next time
    if (lines.length > 0) await this.#thin(id).catch(() => undefined)
    return versionOf(filed)
  }

  /** Adds lines to the file of a story's versions; they are on disk when this resolves. */
  async #add<Plan extends { lines: readonly VersionLine[] }>(
    id: string,
    plan: (content: VersionsContent) => Plan,
  ): Promise<Plan> {
    await makeFolder(this.folders.versionsOf(id))
    const path = this.folders.versionsFile(id)
    const content = await readVersions(path)
    const planned = plan(content)
    if (planned.lines.length > 0) await addLines(path, content, planned.lines)
    if (content.size === 0) await syncFolder(this.folders.versions)
    return planned
  }

  /** A damaged file is left as it is: it may still be repaired. */
  async #thin(id: string): Promise<void> {
    const path = this.folders.versionsFile(id)
    const { versions, proof, isDamaged, isNewer } = await readVersions(path)
    const summaries = versions.map(versionOf)
    const go = new Set(thinned(summaries.map(thinnable), timeAfter(summaries.at(-1)?.saved)))
    if (isDamaged || isNewer || go.size < thinBy) return
    await rewrite(
      path,
      versions.filter(({ record }) => !go.has(String(record.n))),
      proof,
    )
  }
}

/** Whether a version stays for good because of what it was kept for. */
const isLastingFor: Readonly<Record<Version['why'], boolean>> = {
  received: true,
  hand: true,
  suggesting: true,
  accepted: true,
  opened: false,
  editing: false,
  stage: false,
  restore: false,
  export: false,
  elsewhere: false,
  merge: false,
  replace: false,
  'clean-up': false,
  proof: false,
  other: false,
}

function thinnable({ id, saved, why, name, exported, hasProof }: Version) {
  return {
    id,
    saved,
    isLasting: isLastingFor[why] || name !== '' || exported.length > 0 || hasProof === true,
  }
}

/** What the window learns of versions, with the moves that they were kept for. A move that was taken back brings no older one up. */
function withMoves(versions: readonly FiledVersion[]): Version[] {
  const known = new Set<string>()
  return versions.map((filed) => {
    const move = movesIn(filed.record.lines).at(-1)
    const isNew = move !== undefined && !known.has(move.at)
    if (isNew) known.add(move.at)
    return { ...versionOf(filed), ...(isNew && move.to === filed.record.facts.stage && { move }) }
  })
}

/** The SHA-256 of a version's text and details, which names it on a proof sheet; in hexadecimal. */
export function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

function found({ versions }: VersionsContent, version: string): FiledVersion {
  const filed = versions.find(({ record }) => String(record.n) === version)
  if (!filed) throw new StoreError('no-such-version')
  return filed
}

/** What is to be added to the file for a version to be in it. */
function planned(
  content: VersionsContent,
  doc: Node,
  { by, why, name = '', exported, onlyIfNew = false, isTemplate }: Saving,
) {
  const lines = linesOfDoc(doc)
  const last = content.versions.at(-1)
  const isSame = last?.record.lines.join('\n') === lines.join('\n')
  const saved = timeAfter(last?.record.facts.saved)
  const filed: FiledVersion =
    last && isSame && onlyIfNew
      ? { ...last }
      : {
          record: {
            n: content.last + 1,
            lines,
            facts: { saved, by, why, ...sizeOf(doc), ...(isTemplate && { isTemplate }) },
          },
          name: '',
          exported: [],
        }
  const added = filed.record === last?.record ? [] : [lineBehind(content, filed.record)]
  const of = filed.record.n
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
