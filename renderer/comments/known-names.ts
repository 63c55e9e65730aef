/** The people whom a desk knows: those of the open story, of its comments, and of bylines and sign-offs of all stories. */
import type { EditorState } from 'prosemirror-state'
import { useEffect, useState } from 'react'
import { uniqueNames } from '../../story/comments/mention'
import { bylinesOf, signOffOf } from '../../story/story/parts'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { useDesk } from '../desk/desk-store'
import { useStory } from '../desk/use-story'
import { commentsIn } from '../document/comments'

function namesInStory(state: EditorState): string[] {
  const { reporting, additional, writing, editing } = signOffOf(state.doc)
  const people = [bylinesOf(state.doc), reporting, additional, writing, editing].flat()
  const said = commentsIn(state).flatMap(({ by, replies }) => [by, ...replies.map((reply) => reply.by)])
  return [...said, ...people.map(({ name }) => name)]
}

const noNames = () => []

/** Their names, those of the open story first. All stories are asked for once they are wanted. */
export function useKnownNames(isWanted: boolean): readonly string[] {
  // nothing is worked out at the keys of somebody who mentions nobody
  const inStory = useStory<string[]>(isWanted ? namesInStory : noNames)
  const editor = useDesk(({ settings }) => settings.editor)
  const [elsewhere, setElsewhere] = useState<readonly string[] | null>(null)
  useEffect(() => {
    if (!isWanted || elsewhere) return
    void attempt(async () => {
      const { editing, byline } = await desk.facets(false)
      setElsewhere([...editing, ...byline].map(({ value }) => value))
    })
  }, [isWanted, elsewhere])
  return isWanted ? uniqueNames([...inStory, ...(elsewhere ?? []), editor]) : []
}
