/** Keeps the open story checked. */
import { useEffect } from 'react'
import type { StorySession } from '../document/story-session'
import { findBy } from '../findings/findings'
import { checkSource } from './check-source'

/** @param session the open story; null between two */
export function useChecks(session: StorySession | null): void {
  useEffect(() => {
    // what a template leaves open is filled in later
    if (session && !session.isTemplate) session.run(findBy(checkSource))
  }, [session])
}
