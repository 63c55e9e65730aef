/** What a picture shows, in words for those who cannot see it. */
import { useId, useState } from 'react'
import { t } from '../../catalogue'
import { pictureAt, setAlternativeText } from '../../story/editing/picture'
import { openSession } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { Field } from '../parts/field'

/** A text that is longer is read aloud to its end, and belongs into the story. In UTF-16 units. */
const longest = 1000

export function AlternativeTextDialog() {
  const session = openSession()
  const held: string = (session && pictureAt(session.state)?.node.attrs.alt) ?? ''
  const [text, setText] = useState(held)
  const hint = useId()
  const apply = () => {
    session?.run(setAlternativeText(text.replace(/\s+/g, ' ').trim()))
    hide()
  }
  return (
    <Dialog title={t('picture.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <Field label={t('picture.alternative')}>
          {(id) => (
            <>
              <textarea
                id={id}
                className="input"
                rows={3}
                dir="auto"
                maxLength={longest}
                aria-describedby={hint}
                value={text}
                onChange={({ target }) => setText(target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
                  event.preventDefault()
                  apply()
                }}
                autoFocus
              />
              <p id={hint} className="field-note">
                {t('picture.alternativeHint')}
              </p>
            </>
          )}
        </Field>
        <div className="dialog-buttons">
          <Button onClick={hide}>{t('dialog.cancel')}</Button>
          <Button className="main" type="submit">
            {t('picture.apply')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
