/** The rate that sums of money are converted at: asked for with its day, and remembered. */
import { useState } from 'react'
import { currencyName, t, uiLanguage } from '../../catalogue'
import { currencyAt } from '../../story/editing/convert-units'
import { type Currency, currencies } from '../../story/units/currencies'
import { type Rate, rateOf, readRate } from '../../story/units/money'
import { convertSums } from '../actions/units'
import { openSession, useDesk } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { Button } from '../parts/button'
import { Choice } from '../parts/choice'
import { readDay, today, writeDay } from '../parts/day'
import { Dialog } from '../parts/dialog'
import { Field, TextInput } from '../parts/field'

const options = () => currencies.map((value) => ({ value, label: `${value} · ${currencyName(value)}` }))

/** The currencies to begin with: that of the first sum, and the one that it was converted into last. */
function firstPair(): Pick<Rate, 'from' | 'to'> {
  const session = openSession()
  const { rates } = useDesk.getState().settings
  const from = (session && currencyAt(session.state)) ?? rates[0]?.from ?? 'USD'
  const last = rates.find((rate) => rate.from === from)?.to ?? rates.find((rate) => rate.to === from)?.from
  return { from, to: last ?? (from === 'USD' ? 'IQD' : 'USD') }
}

interface Draft {
  from: Currency
  to: Currency
  rate: string
  date: string
}

/** The rate that is remembered of two currencies; of others, none of today. */
function draftOf(from: Currency, to: Currency): Draft {
  const rate = rateOf(useDesk.getState().settings.rates, from, to)
  return {
    from,
    to,
    rate: rate ? String(rate.rate) : '',
    date: writeDay(rate?.date ?? today(), uiLanguage()),
  }
}

export function Money() {
  const [draft, setDraft] = useState(() => {
    const { from, to } = firstPair()
    return draftOf(from, to)
  })
  const { from, to } = draft
  const rate = readRate(draft.rate)
  const date = readDay(draft.date, uiLanguage())
  const isWhole = date !== null && !date.startsWith('-')
  const isOld = isWhole && date !== today()
  return (
    <Dialog title={t('money.title')}>
      <form
        className="money-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (rate === null || !isWhole || from === to) return
          hide()
          convertSums({ from, to, rate, date })
        }}
      >
        <div className="field-pair">
          <Field label={t('money.from')}>
            {(id) => (
              <Choice
                id={id}
                value={from}
                options={options()}
                onChange={(chosen) => setDraft(draftOf(chosen, chosen === to ? from : to))}
              />
            )}
          </Field>
          <Field label={t('money.to')}>
            {(id) => (
              <Choice
                id={id}
                value={to}
                options={options()}
                onChange={(chosen) => setDraft(draftOf(chosen === from ? to : from, chosen))}
              />
            )}
          </Field>
        </div>
        <div className="field-pair">
          <Field
            label={t('money.rate', { from, to })}
            problem={draft.rate.trim() !== '' && rate === null ? t('money.badRate') : null}
          >
            {(id) => (
              <TextInput
                id={id}
                dir="ltr"
                inputMode="decimal"
                maxLength={30}
                value={draft.rate}
                onChange={({ target }) => setDraft({ ...draft, rate: target.value })}
                onFocus={({ target }) => target.select()}
              />
            )}
          </Field>
          <Field label={t('money.date')} problem={isWhole ? null : t('dateline.badDate')}>
            {(id) => (
              <TextInput
                id={id}
                maxLength={40}
                value={draft.date}
                onChange={({ target }) => setDraft({ ...draft, date: target.value })}
              />
            )}
          </Field>
        </div>
        <p className="field-note">{isOld ? t('money.old') : t('money.hint')}</p>
        <div className="dialog-buttons">
          <Button onClick={hide}>{t('dialog.cancel')}</Button>
          <Button className="main" type="submit" disabled={rate === null || !isWhole}>
            {t('money.apply')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
