/** What an editor chooses of a merge. */
import { useState } from 'react'
import { type Chosen, type Merge, nothingChosen } from '../../story/revisions/merge'
import type { MergeChoice, MergeSide } from '../../story/revisions/merge-choice'
import type { Details } from '../../story/schema/values'

/** What an editor has chosen in a merge, and how that is changed. */
export interface Choices {
  chosen: Chosen
  choosePart(index: number, choice: MergeChoice): void
  chooseDetail(what: keyof Details, choice: MergeChoice): void
  /** One side everywhere; null for what is proposed. */
  chooseAll(side: MergeSide | null): void
}

export function useChoices({ parts, details }: Merge): Choices {
  const [chosen, setChosen] = useState(nothingChosen)
  return {
    chosen,
    choosePart: (index, choice) =>
      setChosen((before) => ({ ...before, parts: new Map([...before.parts, [index, choice]]) })),
    chooseDetail: (what, choice) =>
      setChosen((before) => ({ ...before, details: new Map([...before.details, [what, choice]]) })),
    chooseAll: (side) =>
      setChosen(
        side === null
          ? nothingChosen
          : {
              parts: new Map(parts.map((_, index) => [index, side])),
              details: new Map(details.map(({ what }) => [what, side])),
            },
      ),
  }
}
