/** As what the story is filed again: its kind, the number of its last update, and the line that tells clients what has changed. */
import { useState } from 'react'
import { t } from '../../catalogue'
import { isNumbered, numberAfter } from '../../story/filing'
import { printHead } from '../../story/formats/furniture/filing'
import { houseById } from '../../story/houses'
import { type Filing, type FilingKind, filingKinds, mostUpdates } from '../../story/schema/values'
import { detailsOf, headlineOf } from '../../story/story/parts'
import { openSession } from '../desk/desk-store'
import { useFilingAsked } from '../desk/filing'
import { useHouses } from '../desk/houses'
import { hide } from '../desk/shown'
import { choose } from '../panels/change'
import { Button } from '../parts/button'
import { Choice } from '../parts/choice'
import { Dialog } from '../parts/dialog'
import { Field, TextInput } from '../parts/field'

/** The longest line that the field takes, in UTF-16 units. */
const longestAdvisory = 300

const numberText = (number: number) => (number === 0 ? '' : String(number))

/** The number that is typed, 0 where nothing is; null for what is none. */
function readNumber(text: string): number | null {
  const number = Number(text)
  return Number.isInteger(number) && number >= 0 && number <= mostUpdates ? number : null
}

/** The head of the open story as its house prints it for clients. */
function Printed({ filing }: { filing: Filing }) {
  const houses = useHouses()
  const doc = openSession()?.doc
  if (!doc) return null
  const { house, slug, language } = detailsOf(doc)
  const form = houseById(houses, house).filing
  const { line, headline, version, advisory } = printHead(filing, headlineOf(doc), { form, language })
  const keywords = version === '' ? '' : [slug, version].filter(Boolean).join(', ')
  const lines = [keywords, line, headline, advisory].filter(Boolean)
  return (
    <output className="filing-printed" dir="auto" aria-label={t('filing.printed')}>
      {lines.join('\n')}
    </output>
  )
}

export function FilingDialog() {
  const { last, filing: asked, isFiled } = useFilingAsked()
  const [kind, setKind] = useState(asked.kind)
  const [typed, setTyped] = useState(numberText(asked.number))
  const [advisory, setAdvisory] = useState(asked.advisory)
  const number = readNumber(typed)
  const filing = number === null ? null : { kind, number, advisory: advisory.trim() }
  const file = (chosen: Filing | null) => {
    hide()
    choose({ filing: chosen })
  }
  const changeKind = (chosen: FilingKind) => {
    setKind(chosen)
    setTyped(numberText(numberAfter(last, chosen)))
  }
  return (
    <Dialog title={t('filing.title')} className="filing">
      <form
        className="filing-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (filing) file(filing)
        }}
      >
        <div className="field-pair">
          <Field label={t('filing.kind')}>
            {(id) => (
              <Choice
                id={id}
                value={kind}
                options={filingKinds.map((value) => ({ value, label: t(`filing.kinds.${value}`) }))}
                onChange={changeKind}
              />
            )}
          </Field>
          <Field
            label={t(isNumbered(kind) ? `filing.numbers.${kind}` : 'filing.numberOf')}
            problem={number === null ? t('filing.badNumber', { most: mostUpdates }) : null}
          >
            {(id) => (
              <TextInput
                id={id}
                dir="ltr"
                inputMode="numeric"
                maxLength={2}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
                onFocus={({ target }) => target.select()}
              />
            )}
          </Field>
        </div>
        <p className="field-note">{t(`filing.hints.${kind}`)}</p>
        <div data-asked="">
          <Field label={t('filing.advisory')} hint={t('filing.advisoryHint')}>
            {(id, hintId) => (
              <TextInput
                id={id}
                aria-describedby={hintId}
                spellCheck
                maxLength={longestAdvisory}
                value={advisory}
                onChange={({ target }) => setAdvisory(target.value)}
              />
            )}
          </Field>
        </div>
        {filing && <Printed filing={filing} />}
        <div className="dialog-buttons">
          {isFiled && <Button onClick={() => file(null)}>{t('filing.remove')}</Button>}
          <Button onClick={hide}>{t('dialog.cancel')}</Button>
          <Button className="main" type="submit" disabled={filing === null}>
            {t('filing.apply')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
