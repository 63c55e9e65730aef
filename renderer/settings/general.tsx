/** How the desk looks, and what a new story begins with. */
import { useShallow } from 'zustand/react/shallow'
import { t } from '../catalogue'
import { Choice } from '../parts/choice'
import { Field, TextInput } from '../parts/field'
import { changeSettings, useDesk } from '../session/desk-store'
import { useHouses } from '../session/houses'

const themes = ['system', 'light', 'dark'] as const

export function General() {
  const { theme, house, editor } = useDesk(useShallow(({ settings }) => settings))
  const userName = useDesk((state) => state.userName)
  const houses = useHouses()
  return (
    <div className="settings-fields">
      <Field label={t('settings.theme')}>
        {(id) => (
          <Choice
            id={id}
            value={theme}
            options={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
            onChange={(value) => changeSettings({ theme: value })}
          />
        )}
      </Field>
      <Field label={t('settings.house')}>
        {(id) => (
          <Choice
            id={id}
            value={house}
            options={houses.map(({ id: value, name }) => ({ value, label: name }))}
            onChange={(value) => changeSettings({ house: value })}
          />
        )}
      </Field>
      <Field label={t('settings.editor')}>
        {(id) => (
          <TextInput
            id={id}
            value={editor}
            placeholder={userName}
            maxLength={100}
            onChange={({ target }) => changeSettings({ editor: target.value })}
          />
        )}
      </Field>
    </div>
  )
}
