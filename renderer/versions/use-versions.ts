/** The versions of a story as main has them, and their texts. */
import type { Node } from 'prosemirror-model'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import type { Version } from '../../contract/version'
import { docFromJSON } from '../../story/story/doc-json'
import { reviewOf } from '../../story/suggestions/tracking'
import { desk } from '../bridge'
import { messageOf } from '../desk/attempt'
import { useSession } from '../desk/use-story'

/** The versions of a story, oldest first, or null until they are read; `renamed` takes another name of one. */
export function useVersions(story: string): {
  versions: Version[] | null
  renamed(id: string, name: string): void
} {
  const [versions, setVersions] = useState<Version[] | null>(null)
  useEffect(() => {
    desk.versions(story).then(setVersions, (error) => toast.error(messageOf(error)))
  }, [story])
  const renamed = (id: string, name: string) =>
    setVersions((all) => all?.map((each) => (each.id === id ? { ...each, name } : each)) ?? null)
  return { versions, renamed }
}

/** The text as it is now, where a version is asked for. */
export const now = 'now'

/** The text of now without what is suggested, where that is asked for. */
export const base = 'base'

/** A version's document; null until it is read, and where none is wanted. */
export function useVersionDoc(version: string | null): Node | null {
  const session = useSession()
  const [read, setRead] = useState<{ version: string; doc: Node } | null>(null)
  useEffect(() => {
    if (version === null || version === now || version === base) return
    let isWanted = true
    desk.version(session.id, version).then(
      (json) => isWanted && setRead({ version, doc: docFromJSON(json) }),
      (error) => isWanted && toast.error(messageOf(error)),
    )
    return () => {
      isWanted = false
    }
  }, [session, version])
  if (version === now) return session.doc
  if (version === base) return reviewOf(session.state)?.base ?? session.doc
  return read !== null && read.version === version ? read.doc : null
}
