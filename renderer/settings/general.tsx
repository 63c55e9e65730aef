/** How the desk looks, and what a new story begins with. */

import { useShallow } from 'zustand/react/shallow'
import { t, uiLanguage } from '../../catalogue'
import { nameOfHouse } from '../../catalogue/house'
import { languageName } from '../../catalogue/languages'
import { systemZone, zoneIds, zoneName } from '../../story/embargo'
import { languages as storyLanguages } from '../../story/languages'
import { languages } from '../bridge'
import { changeSettings, useDesk } from '../desk/desk-store'
import { useHouses } from '../desk/houses'
import { Choice } from '../parts/choice'
import { Field, TextInput } from '../parts/field'
import type { SettingsPage } from './page'

/** Stands for what the system has, as a choice has no value that is empty. */
const system = 'system'
/** The same for the language of the story before. */
const last = 'last'
const themes = ['system', 'light', 'dark'] as const

function General() {
  const {
    theme,
    uiLanguage: language,
    language: storyLanguage,
    house,
    zone,
    editor,
  } = useDesk(useShallow(({ settings }) => settings))
  const userName = useDesk((state) => state.userName)
  const houses = useHouses().all
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
      <Field label={t('settings.language')}>
        {(id) => (
          <Choice
            id={id}
            value={language || system}
            options={[
              { value: system, label: t('settings.languageSystem') },
              ...languages.offered.map((value) => ({ value, label: languageName(value) })),
            ]}
            onChange={(value) => changeSettings({ uiLanguage: value === system ? '' : value })}
          />
        )}
      </Field>
      <Field label={t('settings.house')}>
        {(id) => (
          <Choice
            id={id}
            value={house}
            options={houses.map((each) => ({ value: each.id, label: nameOfHouse(each) }))}
            onChange={(value) => changeSettings({ house: value })}
          />
        )}
      </Field>
      <Field label={t('settings.storyLanguage')}>
        {(id) => (
          <Choice
            id={id}
            value={storyLanguage || last}
            options={[
              { value: last, label: t('settings.languageOfLast') },
              ...storyLanguages.map(({ tag, name }) => ({ value: tag, label: name })),
            ]}
            onChange={(value) => changeSettings({ language: value === last ? '' : value })}
          />
        )}
      </Field>
      <Field label={t('settings.zone')}>
        {(id) => (
          <Choice
            id={id}
            value={zone || system}
            options={[
              {
                value: system,
                label: t('settings.zoneSystem', { zone: zoneName(systemZone(), uiLanguage()) }),
              },
              ...zoneIds.map((value) => ({ value, label: zoneName(value, uiLanguage()) })),
            ]}
            onChange={(value) => changeSettings({ zone: value === system ? '' : value })}
          />
        )}
      </Field>
      <Field label={t('settings.editor')} hint={t('settings.editorHint')}>
        {(id, hintId) => (
          <TextInput
            id={id}
            aria-describedby={hintId}
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

export const generalPage: SettingsPage = { name: 'general', title: 'settings.general', Content: General }
