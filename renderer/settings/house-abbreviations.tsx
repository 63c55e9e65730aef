/** The abbreviations of a house style, of those that come with the app too; kept when the field is left. */

import { useId, useState } from 'react'
import { t } from '../../catalogue'
import { nameOfHouse } from '../../catalogue/house'
import type { House } from '../../story/houses'
import { openSession, useDesk } from '../desk/desk-store'
import { changeHouse, useHouses } from '../desk/houses'
import { Choice } from '../parts/choice'
import { readAbbreviationLines, writeAbbreviationLines } from './lists'

/** Lines that are none yet stay in the field, and the problem is shown. */
function Lines({ house, name }: { house: House; name: string }) {
  const hint = useId()
  const held = writeAbbreviationLines(house.abbreviations)
  const [text, setText] = useState(held)
  const read = readAbbreviationLines(text)
  const unread = text.split('\n').filter((line) => line.trim() !== '').length - read.length
  return (
    <>
      <textarea
        className="input"
        rows={3}
        dir="auto"
        aria-label={name}
        aria-describedby={hint}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={() =>
          writeAbbreviationLines(read) !== held && changeHouse(house, () => ({ abbreviations: read }))
        }
      />
      <p id={hint} className="field-note">
        {t('abbreviations.ofHouseHint')}
      </p>
      {unread > 0 && (
        <p className="field-problem" role="alert">
          {t('abbreviations.notYet', { count: unread })}
        </p>
      )}
    </>
  )
}

export function HouseAbbreviations() {
  const { all } = useHouses()
  const usual = useDesk(({ settings }) => settings.house)
  const [id, setId] = useState(() => String(openSession()?.doc.attrs.house ?? usual))
  const house = all.find((each) => each.id === id) ?? all[0]
  if (!house) return null
  return (
    <section className="house-abbreviations">
      <h3>{t('abbreviations.ofHouse')}</h3>
      <Choice
        name={t('abbreviations.ofWhich')}
        value={house.id}
        options={all.map((each) => ({ value: each.id, label: nameOfHouse(each) }))}
        onChange={setId}
      />
      <Lines key={house.id} house={house} name={t('abbreviations.linesOf', { house: nameOfHouse(house) })} />
    </section>
  )
}
