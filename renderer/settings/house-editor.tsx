/** Changing a house style, with what it prints shown as it changes. */

import { t } from '../../catalogue'
import { byline, dateline, signOff } from '../../story/forms'
import type { House } from '../../story/houses'
import { dashes, houseSchema } from '../../story/houses/house'
import { noSignOff } from '../../story/schema/values'
import { unitOrders } from '../../story/units/units'
import { changeDraft, type HouseDraft } from '../desk/house-draft'
import { useHouses } from '../desk/houses'
import { Button } from '../parts/button'
import { Choice } from '../parts/choice'
import { Field, TextInput } from '../parts/field'
import { HouseRules, typedRulesProblem } from './house-rules'
import { readAbbreviationLines, readLines, readNames, writeAbbreviationLines, writeLines } from './lists'

const sample = {
  dateline: {
    places: [{ city: 'Erbil', region: '', country: 'Iraq' }],
    date: '2026-03-03',
    sources: [] as string[],
  },
  byline: [{ name: 'Dilan Aro', credit: 'Desk' }],
  signOff: {
    ...noSignOff,
    reporting: [{ name: 'Nadia Helmer', place: 'Duhok' }],
    editing: [{ name: 'Shilan Barzo', place: '' }],
  },
}

function Printed({ house }: { house: House }) {
  const style = { houses: useHouses(), house, language: 'en' }
  const source = house.dateline.source.en
  const sampleDateline = { ...sample.dateline, sources: source ? [source] : [] }
  const printed = [
    dateline.print(sampleDateline, style),
    byline.print(sample.byline, style),
    signOff.print(sample.signOff, style),
  ]
  return (
    <div className="printed selectable">
      <span className="printed-label">{t('dateline.preview')}</span>
      {printed.map((text) => (
        <span key={text} className="house-sample">
          {text}
        </span>
      ))}
    </div>
  )
}

interface TextAreaProps {
  id: string
  name: string
  text: string
  onChange(text: string): void
}

/** Text that is read into a value at every key, and stays as it was typed. */
function TextArea({ id, name, text, onChange }: TextAreaProps) {
  return (
    <textarea
      id={id}
      className="input"
      rows={3}
      dir="auto"
      value={text}
      onChange={({ target }) => {
        changeDraft(({ typed }) => ({ typed: { ...typed, [name]: target.value } }))
        onChange(target.value)
      }}
    />
  )
}

interface HouseEditorProps {
  draft: HouseDraft
  onSave(house: House): void
  onCancel(): void
}

export function HouseEditor({ draft, onSave, onCancel }: HouseEditorProps) {
  const { house, typed } = draft
  const setHouse = (changed: House) => changeDraft(() => ({ house: changed }))
  const setDateline = (patch: Partial<House['dateline']>) =>
    changeDraft(({ house: before }) => ({
      house: { ...before, dateline: { ...before.dateline, ...patch } },
    }))
  /** The text of a field of several lines: as it was typed, else as the style has it. */
  const lines = (name: string, text: string) => typed[name] ?? text
  const checked = houseSchema.safeParse(house)
  const choose = <K extends 'order' | 'city' | 'country' | 'date' | 'monthCase'>(
    key: K,
    values: readonly House['dateline'][K][],
  ) => (
    <Field label={t(`house.${key}`)}>
      {(id) => (
        <Choice
          id={id}
          value={house.dateline[key]}
          options={values.map((value) => ({ value, label: t(`house.choices.${value}`) }))}
          onChange={(value) => setDateline({ [key]: value })}
        />
      )}
    </Field>
  )
  return (
    <form
      className="house-editor"
      onSubmit={(event) => {
        event.preventDefault()
        if (checked.success) onSave(checked.data)
      }}
    >
      <Printed house={house} />
      <div className="house-fields">
        <Field label={t('house.name')} problem={house.name.trim() === '' ? t('house.needsName') : null}>
          {(id) => (
            <TextInput
              id={id}
              value={house.name}
              maxLength={60}
              onChange={({ target }) => setHouse({ ...house, name: target.value })}
            />
          )}
        </Field>
        <Field label={t('house.close')}>
          {(id) => (
            <TextInput
              id={id}
              value={house.dateline.close}
              onChange={({ target }) => setDateline({ close: target.value })}
            />
          )}
        </Field>
        <Field label={t('house.dash')}>
          {(id) => (
            <Choice
              id={id}
              value={house.dash}
              options={dashes.map((value) => ({ value, label: t(`house.dashes.${value}`) }))}
              onChange={(dash) => setHouse({ ...house, dash })}
            />
          )}
        </Field>
        <Field label={t('house.units')}>
          {(id) => (
            <Choice
              id={id}
              value={house.units}
              options={unitOrders.map((value) => ({ value, label: t(`house.unitOrders.${value}`) }))}
              onChange={(units) => setHouse({ ...house, units })}
            />
          )}
        </Field>
        {choose('order', ['place-first', 'source-first'])}
        {choose('city', ['upper', 'proper'])}
        {choose('country', ['never', 'unless-alone'])}
        {choose('date', ['none', 'month-day', 'month-day-year', 'day-month', 'day-month-year'])}
        {choose('monthCase', ['as-is', 'upper'])}
        <Field label={t('house.signOff')}>
          {(id) => (
            <Choice
              id={id}
              value={house.signOff.form}
              options={(['line', 'bracketed', 'list', 'initials'] as const).map((value) => ({
                value,
                label: t(`house.choices.${value}`),
              }))}
              onChange={(form) => setHouse({ ...house, signOff: { form } })}
            />
          )}
        </Field>
        <label className="check">
          <input
            type="checkbox"
            checked={house.dateline.paddedDay}
            onChange={({ target }) => setDateline({ paddedDay: target.checked })}
          />
          {t('house.paddedDay')}
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={house.byline.nameCase === 'upper'}
            onChange={({ target }) =>
              setHouse({
                ...house,
                byline: { ...house.byline, nameCase: target.checked ? 'upper' : 'as-is' },
              })
            }
          />
          {t('house.upperNames')}
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={house.byline.credit}
            onChange={({ target }) =>
              setHouse({ ...house, byline: { ...house.byline, credit: target.checked } })
            }
          />
          {t('house.credit')}
        </label>
      </div>
      <div className="house-fields">
        <Field label={t('house.source')}>
          {(id) => (
            <TextArea
              id={id}
              name="source"
              text={lines('source', writeLines(house.dateline.source))}
              onChange={(text) => setDateline({ source: readLines(text) })}
            />
          )}
        </Field>
        <Field label={t('house.sourceNames')}>
          {(id) => (
            <TextArea
              id={id}
              name="sourceNames"
              text={lines('sourceNames', house.dateline.sourceNames.join(', '))}
              onChange={(text) => setDateline({ sourceNames: readNames(text) })}
            />
          )}
        </Field>
        <Field label={t('house.alone')}>
          {(id) => (
            <TextArea
              id={id}
              name="alone"
              text={lines('alone', house.dateline.alone.join(', '))}
              onChange={(text) => setDateline({ alone: readNames(text) })}
            />
          )}
        </Field>
        <Field label={t('house.regions')}>
          {(id) => (
            <TextArea
              id={id}
              name="regions"
              text={lines('regions', writeLines(house.dateline.regions))}
              onChange={(text) => setDateline({ regions: readLines(text) })}
            />
          )}
        </Field>
        <Field label={t('house.abbreviations')}>
          {(id) => (
            <TextArea
              id={id}
              name="abbreviations"
              text={lines('abbreviations', writeAbbreviationLines(house.abbreviations))}
              onChange={(text) => setHouse({ ...house, abbreviations: readAbbreviationLines(text) })}
            />
          )}
        </Field>
        <Field label={t('house.months')}>
          {(id) => (
            <TextArea
              id={id}
              name="months"
              text={lines(
                'months',
                writeLines(
                  Object.fromEntries(
                    Object.entries(house.dateline.months).map(([tag, names]) => [tag, names.join(', ')]),
                  ),
                ),
              )}
              onChange={(text) => {
                const months = houseSchema.shape.dateline.shape.months.safeParse(
                  Object.fromEntries(
                    Object.entries(readLines(text)).map(([tag, names]) => [tag, readNames(names)]),
                  ),
                )
                if (months.success) setDateline({ months: months.data })
              }}
            />
          )}
        </Field>
      </div>
      <HouseRules draft={draft} />
      <div className="dialog-buttons">
        <Button onClick={onCancel}>{t('dialog.cancel')}</Button>
        <Button
          className="main"
          type="submit"
          disabled={!checked.success || typedRulesProblem(draft) !== null}
        >
          {t('house.save')}
        </Button>
      </div>
    </form>
  )
}
