/** Whether words are spelt, and the words that the desk knows. */

import { useEffect } from 'react'
import { t } from '../../catalogue'
import { languageName } from '../../catalogue/languages'
import {
  addDictionary,
  readDeskWords,
  removeDeskWord,
  removeDictionary,
  useDeskWords,
} from '../checks/desk-words'
import { changeSettings, useDesk } from '../desk/desk-store'
import { Button } from '../parts/button'
import type { SettingsPage } from './page'

function SpellingSettings() {
  const spelling = useDesk(({ settings }) => settings.spelling)
  const words = useDeskWords((state) => state.words)
  const dictionaries = useDeskWords((state) => state.dictionaries)
  useEffect(readDeskWords, [])
  return (
    <div className="settings-fields">
      <p>{t('spelling.text')}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={spelling}
          onChange={({ target }) => changeSettings({ spelling: target.checked })}
        />
        {t('spelling.on')}
      </label>
      <section className="desk-words">
        <h3>{t('spelling.dictionaries')}</h3>
        <ul>
          {dictionaries.map(({ tag, isAdded }) => (
            <li key={`${tag} ${isAdded}`}>
              <bdi>{languageName(tag)}</bdi>
              {isAdded && (
                <button type="button" className="text-button" onClick={() => removeDictionary(tag)}>
                  {t('checks.remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
        <Button onClick={addDictionary}>{t('spelling.addDictionary')}</Button>
        <p className="field-note">{t('spelling.addHint')}</p>
      </section>
      <section className="desk-words">
        <h3>{t('spelling.words')}</h3>
        {words.length === 0 && <p className="field-note">{t('spelling.noWords')}</p>}
        <ul>
          {words.map((word) => (
            <li key={word}>
              <bdi>{word}</bdi>
              <button type="button" className="text-button" onClick={() => removeDeskWord(word)}>
                {t('checks.remove')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

export const spellingPage: SettingsPage = {
  name: 'spelling',
  title: 'settings.spelling',
  Content: SpellingSettings,
}
