/** “Cut to”: the length that the story is to have, where it ends then, and what would hang in the air. */
import { type EditorState, TextSelection } from 'prosemirror-state'
import { useState } from 'react'
import { formatNumber, t } from '../../catalogue'
import { selectRange } from '../../story/editing/select'
import { type CutUnit, cutFrom, cutUnits } from '../../story/fit/cut'
import { type Hanging, hangingAt } from '../../story/fit/hanging'
import { westernDigits } from '../../story/places/fold'
import { shortened } from '../../story/story/shortened'
import { useDesk } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { useSession, useStory } from '../desk/use-story'
import { Button } from '../parts/button'
import { Choice } from '../parts/choice'
import { isEnter } from '../parts/enter'
import { TextInput } from '../parts/field'
import { type CutLine, cutLineIn, setCut } from '../plugins/cut-line'

/** The longest story that anybody cuts to. */
const longest = 1_000_000

/** How many characters of what hangs are shown. */
const shownLength = 60

/** More than these nobody reads down a list. */
const mostShown = 8

/** What would hang in the air where the line is. */
function hangingIn(state: EditorState): Hanging[] {
  const at = cutLineIn(state)?.cut.at ?? null
  return at === null ? [] : hangingAt(state.doc, at)
}

function sentence({ goal, cut }: CutLine): string {
  const size = formatNumber(cut.keptSize)
  const most = t(`fit.of.${goal.unit}`, { size, most: formatNumber(goal.most) })
  if (cut.keptSize > goal.most) return t('fit.tooLong', { of: most, count: cut.cutBlocks })
  return cut.at === null ? t('fit.fits', { of: most }) : t('fit.keeps', { of: most, count: cut.cutBlocks })
}

function HangingList({ all }: { all: readonly Hanging[] }) {
  const session = useSession()
  return (
    <>
      <p id="hanging">{t('fit.hanging')}</p>
      <ul className="hanging" aria-labelledby="hanging">
        {all.slice(0, mostShown).map((each) => (
          <li key={`${each.kind} ${each.from}`}>
            <button
              type="button"
              className="text-button"
              onClick={() => {
                session.run(selectRange(each))
                hide()
              }}
            >
              {t(`fit.kinds.${each.kind}`, { text: shortened(each.text, shownLength) })}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Deletes what is below the line, as one step; the cursor stays at its end. */
function cutStory(session: ReturnType<typeof useSession>, at: number): void {
  session.run(cutFrom(at))
  const { doc } = session
  const end = TextSelection.near(doc.resolve(Math.min(at, doc.content.size)), -1)
  session.run(selectRange(end))
  hide()
}

export function CutTo() {
  const session = useSession()
  const width = useDesk(({ settings }) => settings.columnWidth)
  const line = useStory(cutLineIn)
  // in one step with the buttons below it, which it moves
  const hanging = useStory(hangingIn)
  const [unit, setUnit] = useState<CutUnit>(line?.goal.unit ?? 'words')
  const [typed, setTyped] = useState(line ? String(line.goal.most) : '')
  const set = (text: string, inUnit: CutUnit) => {
    setTyped(text)
    setUnit(inUnit)
    const most = Number.parseInt(westernDigits(text), 10)
    session.run(setCut(most >= 1 && most <= longest ? { most, unit: inUnit, width } : null))
  }
  const at = line?.cut.at ?? null
  return (
    <div className="cut-to">
      <div className="cut-goal">
        <label htmlFor="cut-most">{t('fit.cutTo')}</label>
        <TextInput
          id="cut-most"
          inputMode="numeric"
          maxLength={7}
          value={typed}
          onChange={({ target }) => set(target.value, unit)}
          onKeyDown={(event) => isEnter(event) && hide()}
        />
        <Choice
          name={t('fit.unit')}
          value={unit}
          options={cutUnits.map((value) => ({ value, label: t(`fit.units.${value}`) }))}
          onChange={(value) => set(typed, value)}
        />
      </div>
      {line && <p role="status">{sentence(line)}</p>}
      {hanging.length > 0 && <HangingList all={hanging} />}
      {line && (
        <div className="cut-buttons">
          <Button onClick={() => set('', unit)}>{t('fit.remove')}</Button>
          {at !== null && <Button onClick={() => cutStory(session, at)}>{t('fit.cut')}</Button>}
        </div>
      )}
    </div>
  )
}

/** In the status bar: how much of the length there is. */
export function CutSize() {
  const line = useStory(cutLineIn)
  if (!line) return null
  const { goal, cut } = line
  return (
    <span className={cut.size > goal.most ? 'over-limit' : ''}>
      {t(`fit.of.${goal.unit}`, { size: formatNumber(cut.size), most: formatNumber(goal.most) })}
    </span>
  )
}
