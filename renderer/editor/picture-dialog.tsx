/** The details of a picture beside its caption and credit: alternative text, how much of it is shown, its rights. */
import { type SubmitEvent, useState } from 'react'
import { t } from '../../catalogue'
import { type PictureFacts, pictureAt, setPicture } from '../../story/editing/picture'
import { cropOf, noRights, type Rights } from '../../story/schema/picture'
import { openSession } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { Button } from '../parts/button'
import { DayField } from '../parts/day-field'
import { Dialog } from '../parts/dialog'
import { isEnter } from '../parts/enter'
import { Field, TextInput } from '../parts/field'
import { CropField, uncut } from './crop-field'
import { pictureUrl } from './picture-view'

/** A text that is longer is read aloud to its end, and belongs into the story. In UTF-16 units. */
const longest = 1000

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

interface RightsFieldsProps {
  rights: Rights
  change(rights: Rights): void
}

function RightsFields({ rights, change }: RightsFieldsProps) {
  return (
    <>
      <Field label={t('picture.terms')} hint={t('picture.termsHint')}>
        {(id, hintId) => (
          <TextInput
            id={id}
            maxLength={longest}
            aria-describedby={hintId}
            value={rights.terms}
            onChange={({ target }) => change({ ...rights, terms: target.value })}
          />
        )}
      </Field>
      <DayField
        label={t('picture.until')}
        hint={t('picture.untilHint')}
        day={rights.until ?? ''}
        nearest="next"
        change={(day) => change({ ...rights, until: day || null })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={rights.isBarred}
          onChange={({ target }) => change({ ...rights, isBarred: target.checked })}
        />
        {t('picture.isBarred')}
      </label>
    </>
  )
}

const nothing: PictureFacts & { src: string } = { src: '', alt: '', crop: null, rights: noRights }

export function PictureDialog() {
  const session = openSession()
  const [{ src, ...held }] = useState(() => {
    const attrs = session && pictureAt(session.state)?.node.attrs
    return attrs ? { src: attrs.src, alt: attrs.alt, crop: attrs.crop, rights: attrs.rights } : nothing
  })
  const [alt, setAlt] = useState(held.alt)
  const [cut, setCut] = useState(held.crop ?? uncut)
  const [rights, setRights] = useState(held.rights)
  const apply = () => {
    const terms = inOneLine(rights.terms)
    session?.run(setPicture({ alt: inOneLine(alt), crop: cropOf(cut), rights: { ...rights, terms } }))
    hide()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    apply()
  }
  return (
    <Dialog title={t('picture.title')} className="picture-dialog">
      <form onSubmit={submit}>
        <Field label={t('picture.alternative')} hint={t('picture.alternativeHint')}>
          {(id, hintId) => (
            <textarea
              id={id}
              className="input"
              rows={2}
              dir="auto"
              maxLength={longest}
              aria-describedby={hintId}
              value={alt}
              onChange={({ target }) => setAlt(target.value)}
              onKeyDown={(event) => {
                if (!isEnter(event) || event.shiftKey) return
                event.preventDefault()
                apply()
              }}
              autoFocus
            />
          )}
        </Field>
        <CropField url={pictureUrl(src)} cut={cut} change={setCut} />
        <RightsFields rights={rights} change={setRights} />
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
