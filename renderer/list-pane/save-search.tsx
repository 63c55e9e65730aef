/** Keeping a search under a name. */
import { useState } from 'react'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { mostSearches } from '../../contract/settings'
import { useDesk } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { hasRoom, saveSearch } from '../list/searches'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { Field, TextInput } from '../parts/field'
import { searchName } from './names'

export function SaveSearch() {
  const text = useDesk((state) => state.filter)
  const [name, setName] = useState(searchName(text))
  const canSave = hasRoom()
  const save = () => {
    saveSearch(name.trim())
    hide()
    toast.success(t('searches.saved'))
  }
  return (
    <Dialog title={t('searches.save')} description={t('searches.text')}>
      <form
        className="search-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label={t('searches.name')}
          problem={canSave ? null : t('searches.full', { most: mostSearches })}
        >
          {(id) => (
            <TextInput
              id={id}
              value={name}
              maxLength={100}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <div className="dialog-buttons">
          <Button onClick={hide}>{t('dialog.cancel')}</Button>
          <Button className="main" type="submit" disabled={!canSave || name.trim() === ''}>
            {t('searches.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
