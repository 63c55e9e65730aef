/** An embargo while it is typed: what cannot be read is not set, and stays to be put right. */
import { useState } from 'react'
import { uiLanguage } from '../../catalogue'
import type { Details } from '../../story/schema/values'
import { zoneOf } from '../desk/zone'
import { choose as chooseInOpen } from '../panels/change'
import { type EmbargoDraft, type EmbargoProblem, readEmbargoInput, writeEmbargoInput } from './embargo'

/** The details of a story that make its embargo. */
export type HeldDetails = Pick<Details, 'embargo' | 'embargoZone' | 'house'>

/** An embargo that is being typed. */
export interface EmbargoDrafting {
  /** What stands in the fields. */
  typed: EmbargoDraft
  /** IANA */
  zone: string
  isBad: boolean
  /** What is wrong, once the fields were left. */
  problem: EmbargoProblem | null
  /** Sets what can be read; what cannot leaves the embargo that stands: nobody lifts one by a slip. */
  type(next: EmbargoDraft, inZone?: string): void
  enter(): void
  leave(): void
  /** Lifts the embargo. */
  lift(): void
  /** Forgets what is typed, and shows what the story holds. */
  drop(): void
}

/**
 * An embargo that is typed for a story, or for several.
 * @param held what is shown as long as nothing is typed
 * @param choose gives the stories what was typed
 */
export function useEmbargoDraft(
  held: HeldDetails,
  choose: (patch: Partial<Pick<Details, 'embargo' | 'embargoZone'>>) => void = chooseInOpen,
): EmbargoDrafting {
  const [draft, setDraft] = useState<EmbargoDraft | null>(null)
  const [isLeft, setLeft] = useState(false)
  const language = uiLanguage()
  const zone = zoneOf(held)
  const now = new Date().toISOString()
  const { embargo } = held
  const typed = draft ?? writeEmbargoInput(embargo === null ? null : { moment: embargo, zone }, language)
  const input = readEmbargoInput(typed, zone, language, now)
  const isBad = input.kind === 'bad'
  const drop = () => {
    setDraft(null)
    setLeft(false)
  }
  return {
    typed,
    zone,
    isBad,
    problem: isLeft && isBad ? input.problem : null,
    type(next, inZone = zone) {
      setDraft(next)
      const read = readEmbargoInput(next, inZone, language, now)
      if (read.kind === 'set') choose({ embargo: read.embargo.moment, embargoZone: inZone })
      else if (read.kind === 'none') choose({ embargo: null, embargoZone: inZone })
    },
    enter: () => setLeft(false),
    leave() {
      setLeft(true)
      if (!isBad) setDraft(null)
    },
    lift() {
      drop()
      choose({ embargo: null })
    },
    drop,
  }
}
