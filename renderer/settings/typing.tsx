/** What is put right as it is typed, and what lengths are measured by. */

import { useState } from 'react'
import { type Key, t } from '../../catalogue'
import type { Settings } from '../../contract/settings'
import { changeSettings, useDesk } from '../desk/desk-store'
import { Field, TextInput } from '../parts/field'
import { readLimits, writeLimits } from './lists'
import type { SettingsPage } from './page'

type Switch = keyof Settings['typing']

/** What the switches are called, in the order in which they are shown. */
const labels: Readonly<Record<Switch, Key>> = {
  quotes: 'typing.quotes',
  dashes: 'typing.dashes',
  ellipses: 'typing.ellipses',
  spaces: 'typing.spaces',
  punctuation: 'typing.punctuation',
  letters: 'typing.letters',
  links: 'typing.links',
  fractions: 'typing.fractions',
  ordinals: 'typing.ordinals',
}

function isSwitch(name: string): name is Switch {
  return Object.hasOwn(labels, name)
}

const switches = Object.keys(labels).filter(isSwitch)

function HeadlineLimits() {
  const limits = useDesk(({ settings }) => settings.headlineLimits)
  const [typed, setTyped] = useState(() => writeLimits(limits))
  return (
    <Field label={t('typing.limits')} hint={t('typing.limitsHint')}>
      {(id, hintId) => (
        <textarea
          id={id}
          aria-describedby={hintId}
          className="input"
          rows={3}
          dir="auto"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            changeSettings({ headlineLimits: readLimits(target.value) })
          }}
        />
      )}
    </Field>
  )
}

function ColumnWidth() {
  const width = useDesk(({ settings }) => settings.columnWidth)
  const [typed, setTyped] = useState(String(width))
  return (
    <Field label={t('typing.column')}>
      {(id) => (
        <TextInput
          id={id}
          inputMode="numeric"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            const columnWidth = Number.parseInt(target.value, 10)
            if (columnWidth >= 5 && columnWidth <= 200) changeSettings({ columnWidth })
          }}
        />
      )}
    </Field>
  )
}

function TypingSettings() {
  const typing = useDesk(({ settings }) => settings.typing)
  return (
    <div className="settings-fields">
      <p>{t('typing.text')}</p>
      {switches.map((name) => (
        <label key={name} className="check">
          <input
            type="checkbox"
            checked={typing[name]}
            onChange={({ target }) => changeSettings({ typing: { ...typing, [name]: target.checked } })}
          />
          {t(labels[name])}
        </label>
      ))}
      <HeadlineLimits />
      <ColumnWidth />
    </div>
  )
}

export const typingPage: SettingsPage = { name: 'typing', title: 'settings.typing', Content: TypingSettings }
