/** How the desk looks, and what a new story begins with. */

import type { ComponentType } from 'react'
import { t, uiLanguage } from '../../catalogue'
import { nameOfHouse } from '../../catalogue/house'
import { languageName } from '../../catalogue/languages'
import type { Settings } from '../../contract/settings'
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

function ThemeField() {
  const theme = useDesk(({ settings }) => settings.theme)
  return (
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
  )
}

function UiLanguageField() {
  const language = useDesk(({ settings }) => settings.uiLanguage)
  return (
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
  )
}

function HouseField() {
  const house = useDesk(({ settings }) => settings.house)
  const houses = useHouses().all
  return (
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
  )
}

function StoryLanguageField() {
  const language = useDesk(({ settings }) => settings.language)
  return (
    <Field label={t('settings.storyLanguage')}>
      {(id) => (
        <Choice
          id={id}
          value={language || last}
          options={[
            { value: last, label: t('settings.languageOfLast') },
            ...storyLanguages.map(({ tag, name }) => ({ value: tag, label: name })),
          ]}
          onChange={(value) => changeSettings({ language: value === last ? '' : value })}
        />
      )}
    </Field>
  )
}

function ZoneField() {
  const zone = useDesk(({ settings }) => settings.zone)
  return (
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
  )
}

function EditorField() {
  const editor = useDesk(({ settings }) => settings.editor)
  const userName = useDesk((state) => state.userName)
  return (
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
  )
}

/** The field of each setting on this page, in their order; null where it is chosen elsewhere. */
const fields: Readonly<Record<keyof Settings, ComponentType | null>> = {
  theme: ThemeField,
  uiLanguage: UiLanguageField,
  house: HouseField,
  language: StoryLanguageField,
  zone: ZoneField,
  editor: EditorField,
  // other pages of Settings
  typing: null,
  headlineLimits: null,
  columnWidth: null,
  spelling: null,
  abbreviations: null,
  inbox: null,
  suggestImported: null,
  backup: null,
  backupFolder: null,
  // commands of the menus: `renderer/commands/view.ts`, `renderer/commands/list.ts`
  showStories: null,
  showPanels: null,
  showToolbar: null,
  showPreview: null,
  focusMode: null,
  typewriter: null,
  foldNotes: null,
  textSize: null,
  zoom: null,
  listOrder: null,
  listDensity: null,
  listFields: null,
  // remembered of where they were chosen or seen last
  lastLanguage: null,
  openStory: null,
  panes: null,
  folded: null,
  previewFormat: null,
  exportFormat: null,
  picturesBeside: null,
  samplesOffered: null,
  savedSearches: null,
  rates: null,
}

function General() {
  return (
    <div className="settings-fields">
      {Object.entries(fields).map(([name, SettingField]) => SettingField && <SettingField key={name} />)}
    </div>
  )
}

export const generalPage: SettingsPage = { name: 'general', title: 'settings.general', Content: General }
