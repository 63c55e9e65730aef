/** The calls by which the window keeps and reads versions of a story, what another program wrote of it among them. */
import type { Desk } from '../../contract'
import type { externalCalls } from '../../contract/external'
import type { versionCalls } from '../../contract/version'
import { docFromJSON } from '../../story/story/doc-json'
import { reviewToJSON } from '../../story/suggestions/review'
import type { DeskStore } from '../store'

type VersionCall = Exclude<keyof typeof versionCalls, 'saveProofSheet'> | keyof typeof externalCalls

/** These calls, answered by a desk. */
export function answerVersions(store: DeskStore): Pick<Desk, VersionCall> {
  return {
    saveVersion: (id, name, why) => store.saveVersion(id, { name, why, onlyIfNew: why !== 'hand' }),
    saveReceived: (id, doc) => store.saveReceived(id, docFromJSON(doc)),
    nameVersion: (id, version, name) => store.nameVersion(id, version, name),
    keepProof: (id, proof) => store.keepProof(id, proof),
    versions: (id) => store.versions(id),
    version: async (id, version) => (await store.version(id, version)).toJSON(),
    async externalVersion(id) {
      const pending = await store.pendingMerge(id)
      if (!pending) return null
      const { revision, base, theirs } = pending
      const { changed, changedBy = '' } = theirs
      return {
        revision,
        base: base.toJSON(),
        theirs: theirs.doc.toJSON(),
        review: theirs.review ? reviewToJSON(theirs.review) : (theirs.unknown?.review ?? null),
        by: changedBy,
        changed,
      }
    },
    settle: (id, revision) => store.settle(id, revision),
  }
}
