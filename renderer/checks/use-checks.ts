/** Keeps the open story checked, and spelt where the settings want that. */
import { useEffect } from 'react'
import { useDesk } from '../desk/desk-store'
import { useHouses } from '../desk/houses'
import type { StorySession } from '../document/story-session'
import { findBy, findNoMore } from '../findings/findings'
import { checkSource } from './check-source'
import { useDeskWords } from './desk-words'
import { spellingId, spellingSource } from './spelling-source'

/** @param session the open story; null between two */
export function useChecks(session: StorySession | null): void {
  const isSpelling = useDesk(({ settings }) => settings.spelling)
  const words = useDeskWords(({ changes }) => changes)
  const houses = useHouses()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the houses say which checks they want
  useEffect(() => {
    // what a template leaves open is filled in later
    if (session && !session.isTemplate) session.run(findBy(checkSource()))
  }, [session, houses])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what desk and houses know changes what is misspelt
  useEffect(() => {
    session?.run(isSpelling ? findBy(spellingSource()) : findNoMore(spellingId))
  }, [session, isSpelling, words, houses])
}
