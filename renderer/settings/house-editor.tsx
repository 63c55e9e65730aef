/** Changing a house style, with what it prints shown as it changes. */

import { useEffect, useRef } from 'react'
import { t } from '../../catalogue'
import { byline, dateline, signOff } from '../../story/forms'
import type { House } from '../../story/houses'
import { houseSchema } from '../../story/houses/house'
import { noSignOff } from '../../story/schema/values'
import type { HouseDraft } from '../desk/house-draft'
import { useHouses } from '../desk/houses'
import { Button } from '../parts/button'
import { type HouseField, houseFields } from './house-fields'
import { HouseRules, typedRulesProblem } from './house-rules'

const sample = {
  dateline: {
    places: [{ city: 'Erbil', region: '', country: 'Iraq' }],
    date: '2026-03-03',
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

/** The fields of some kinds, in their order. */
function Fields({ kinds, draft }: { kinds: readonly HouseField['kind'][]; draft: HouseDraft }) {
  return (
    <div className="house-fields">
      {kinds.flatMap((kind) =>
        houseFields
          .filter((field) => field.kind === kind)
          .map(({ name, Input }) => <Input key={name} draft={draft} />),
      )}
    </div>
  )
}

interface HouseEditorProps {
  draft: HouseDraft
  onSave(house: House): void
  onCancel(): void
}

export function HouseEditor({ draft, onSave, onCancel }: HouseEditorProps) {
  const { house } = draft
  const checked = houseSchema.safeParse(house)
  const form = useRef<HTMLFormElement>(null)
  // the button that opened it has gone
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={form}
      className="house-editor"
      onSubmit={(event) => {
        event.preventDefault()
        if (checked.success) onSave(checked.data)
      }}
    >
      <Printed house={house} />
      <Fields kinds={['line', 'check']} draft={draft} />
      <Fields kinds={['lines']} draft={draft} />
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
