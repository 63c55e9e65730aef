/** Asks for the reason of what is done in a dialog, without which it is not done. */
import { type ReactNode, useState } from 'react'
import { t } from '../../catalogue'
import { hide } from '../desk/shown'
import { Button } from './button'
import { Field, TextInput } from './field'

interface ReasonFormProps {
  label: string
  /** What the button says that does it. */
  confirm: string
  onGive(reason: string): void
  /** What stands above the reason. */
  children?: ReactNode
}

export function ReasonForm({ label, confirm, onGive, children }: ReasonFormProps) {
  const [typed, setTyped] = useState('')
  const reason = typed.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (reason !== '') onGive(reason)
      }}
    >
      {children}
      <Field label={label}>
        {(id) => (
          <TextInput
            id={id}
            maxLength={500}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <div className="dialog-buttons">
        <Button onClick={hide}>{t('dialog.cancel')}</Button>
        <Button className="main" type="submit" disabled={reason === ''}>
          {confirm}
        </Button>
      </div>
    </form>
  )
}
