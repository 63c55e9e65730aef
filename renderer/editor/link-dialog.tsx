/** The address of a link: set, changed, opened or taken away. */
import { useState } from 'react'
import { t } from '../../catalogue'
import { linkAt, linkTarget, setLink, unlink } from '../../story/editing/marks'
import { isSafeLink } from '../../story/schema/attributes'
import { desk } from '../bridge'
import { openSession } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { Field, TextInput } from '../parts/field'

/** An address as people type it, made whole: a mail address or a host alone is enough. */
function wholeAddress(typed: string): string {
  const text = typed.trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return text
  return /^[^\s@/]+@[^\s@/]+$/.test(text) ? `mailto:${text}` : `https://${text}`
}

export function LinkDialog() {
  const session = openSession()
  const held = session ? linkAt(session.state) : null
  const [address, setAddress] = useState(held?.href ?? '')
  const target = session && linkTarget(session.state)
  const needsText = target !== null && target.from === target.to
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const apply = () => {
    const href = wholeAddress(address)
    if (!address.trim() || !isSafeLink(href)) return setProblem(t('link.bad'))
    session?.run(setLink(href, text.trim() || address.trim()))
    hide()
  }
  return (
    <Dialog title={t('link.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <Field label={t('link.address')} problem={problem}>
          {(id) => (
            <TextInput
              id={id}
              value={address}
              dir="ltr"
              onChange={(event) => setAddress(event.target.value)}
              autoFocus
            />
          )}
        </Field>
        {needsText && (
          <Field label={t('link.text')}>
            {(id) => (
              <TextInput
                id={id}
                value={text}
                placeholder={address.trim()}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        )}
        <div className="dialog-buttons">
          {held && (
            <>
              <Button onClick={() => void desk.openLink(held.href)}>{t('link.open')}</Button>
              <Button
                onClick={() => {
                  session?.run(unlink)
                  hide()
                }}
              >
                {t('link.remove')}
              </Button>
            </>
          )}
          <button type="submit" className="button main">
            {t('link.apply')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
