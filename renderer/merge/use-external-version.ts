/** What was written elsewhere over the open story, as main has it. */
import type { Node } from 'prosemirror-model'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { docFromJSON } from '../../story/story/doc-json'
import { type Review, readReview } from '../../story/suggestions/review'
import { desk, on } from '../bridge'
import { messageOf } from '../desk/attempt'

/** The other side of a merge. */
export interface Theirs {
  revision: number
  base: Node
  doc: Node
  /** What is suggested there; null where nothing is, or it cannot be read. */
  review: Review | null
  isReviewRead: boolean
  by: string
  changed: string
}

/** The other side; null where there is none, undefined until it is read. It is read again when it is written again. */
export function useExternalVersion(id: string): Theirs | null | undefined {
  const [theirs, setTheirs] = useState<Theirs | null>()
  useEffect(() => {
    let isWanted = true
    const read = () =>
      readExternalVersion(id).then(
        (found) => isWanted && setTheirs(found),
        (error) => isWanted && toast.error(messageOf(error)),
      )
    void read()
    const stop = on('externalChange', ({ story }) => story.id === id && void read())
    return () => {
      isWanted = false
      stop()
    }
  }, [id])
  return theirs
}

async function readExternalVersion(id: string): Promise<Theirs | null> {
  const found = await desk.externalVersion(id)
  if (!found) return null
  const doc = docFromJSON(found.theirs)
  const review = readReview(found.review, doc)
  const isReviewRead = review !== null || found.review === null
  return { ...found, base: docFromJSON(found.base), doc, review, isReviewRead }
}
