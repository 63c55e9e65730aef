/** What is put right as it is typed. */
import { t } from '../../catalogue'
import type { Settings } from '../../contract/settings'
import { changeSettings, useDesk } from '../desk/desk-store'

/** In the order that they are shown. */
const switches = [
  'quotes',
  'dashes',
  'ellipses',
  'spaces',
  'punctuation',
  'letters',
  'links',
  'fractions',
  'ordinals',
] as const satisfies readonly (keyof Settings['typing'])[]

export function TypingSettings() {
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
          {t(`typing.${name}`)}
        </label>
      ))}
    </div>
  )
}
