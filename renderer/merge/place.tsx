/** A place that somebody changed: what it is, both sides of it, and which is taken. */
import { type ReactNode, useId } from 'react'
import { t } from '../../catalogue'
import type { MergeChoice, MergeSide } from '../../story/revisions/merge-choice'

interface PlaceProps {
  /** What it is, in a word. */
  what: string
  changed: MergeSide | 'both'
  choices: readonly MergeChoice[]
  /** What is taken; null while that is a question. */
  taken: MergeChoice | null
  choose(choice: MergeChoice): void
  side(side: MergeSide): ReactNode
  /** Both sides in one text, where that is taken. */
  together?: ReactNode
}

const sides = ['mine', 'theirs'] as const
const who = { mine: 'merge.byMine', theirs: 'merge.byTheirs', both: 'merge.byBoth' } as const

export function MergePlace({ what, changed, choices, taken, choose, side, together }: PlaceProps) {
  const name = useId()
  const isTaken = (each: MergeSide) => taken === each || taken === 'both'
  /** Who marks text to copy it chooses nothing. */
  const pick = (each: MergeSide) => {
    if (getSelection()?.isCollapsed !== false) choose(each)
  }
  return (
    <fieldset className="merge-place" data-asked={taken === null || undefined}>
      <legend>{t('merge.legend', { what, who: t(taken === null ? 'merge.choose' : who[changed]) })}</legend>
      <div className="merge-place-choices">
        {choices.map((choice) => (
          <label key={choice} className="merge-place-choice">
            <input type="radio" name={name} checked={taken === choice} onChange={() => choose(choice)} />
            {t(`merge.${choice}`)}
          </label>
        ))}
      </div>
      <div className="merge-place-sides">
        {sides.map((each) => (
          // biome-ignore lint/a11y: the radio buttons do the same by keyboard
          <div key={each} className="merge-place-side" data-taken={isTaken(each)} onClick={() => pick(each)}>
            {side(each)}
          </div>
        ))}
      </div>
      {taken === 'together' && together && (
        <div className="merge-place-side" data-taken>
          {together}
        </div>
      )}
    </fieldset>
  )
}
