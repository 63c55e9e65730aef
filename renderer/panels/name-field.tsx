/** Asks for the name that stands with what an editor says and suggests, where nobody has given one. */
import { t } from '../../catalogue'
import { changeSettings, useDesk } from '../desk/desk-store'
import { Field, TextInput } from '../parts/field'

/** @param hint what the name is for; `autoFocus`: whether it has the focus as soon as it is there */
export function NameField({ hint, autoFocus = false }: { hint: string; autoFocus?: boolean }) {
  const userName = useDesk((state) => state.userName)
  const editor = useDesk(({ settings }) => settings.editor)
  return (
    <Field label={t('comments.name')} hint={hint}>
      {(id, hintId) => (
        <TextInput
          id={id}
          value={editor}
          placeholder={userName}
          aria-describedby={hintId}
          maxLength={100}
          autoFocus={autoFocus}
          onChange={({ target }) => changeSettings({ editor: target.value })}
        />
      )}
    </Field>
  )
}
