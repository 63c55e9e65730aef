/** Choosing the format to file in, with what each would leave out of the story. */
import { useState } from 'react'
import { t } from '../../catalogue'
import { formatLabel } from '../../catalogue/format'
import type { ExportFormat, FormatInfo } from '../../contract/transfer'
import { differences } from '../../story/formats/compare'
import { allBut, type Field, fields } from '../../story/formats/fields'
import { type Audience, audiences } from '../../story/formats/format'
import { schema } from '../../story/schema'
import { blankDoc } from '../../story/story/blank'
import { bodyOf } from '../../story/story/parts'
import { decisionsOf } from '../../story/suggestions/decisions'
import { reviewOf } from '../../story/suggestions/tracking'
import { exportStories } from '../actions/exports'
import { changeSettings, openSession, useDesk } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'

/** What of the stories to be exported there is to leave out: of the open one that is known, of others it may be anything. */
function usedFieldsOf(ids: readonly string[]): readonly Field[] {
  const session = openSession()
  const isOpen = ids.length === 1 && ids[0] === session?.id
  if (!isOpen || !session) return fields
  const isPlain = bodyOf(session.doc).every(({ type }) => type === schema.nodes.paragraph)
  return differences(session.doc, blankDoc(), isPlain ? allBut('structure') : fields)
}

/** How many suggestions are open in the story that is to be exported; of stories that are not open nobody knows. */
function openSuggestions(ids: readonly string[]): number {
  const session = openSession()
  const review = session && ids.length === 1 && ids[0] === session.id ? reviewOf(session.state) : null
  return session && review ? decisionsOf(review, session.doc).length : 0
}

/** Which text goes out: with what is suggested, without it, or both with the suggestions between them. */
const outgoingTexts = ['final', 'base', 'suggestions'] as const
type OutgoingText = (typeof outgoingTexts)[number]

function WhichText({ count, texts, text, choose }: WhichTextProps) {
  return (
    <fieldset className="for-whom">
      <legend>{t('export.suggested', { count })}</legend>
      <div className="segments">
        {texts.map((each) => (
          <button key={each} type="button" aria-pressed={each === text} onClick={() => choose(each)}>
            {t(`export.text.${each}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

interface WhichTextProps {
  count: number
  texts: readonly OutgoingText[]
  text: OutgoingText
  choose(text: OutgoingText): void
}

/** Whom the files are for, and what they take along or leave out for that. */
function ForWhom({ info, audience, choose }: ForWhomProps) {
  const { isWire, isForDesks } = info
  if (isWire) return <p className="for-whom">{t('export.forClients')}</p>
  return (
    <fieldset className="for-whom">
      <legend>{t('export.for')}</legend>
      {isForDesks && (
        <div className="segments">
          {audiences.map((each) => (
            <button key={each} type="button" aria-pressed={each === audience} onClick={() => choose(each)}>
              {t(`export.audience.${each}`)}
            </button>
          ))}
        </div>
      )}
      <p role="status">{t(`export.${audience === 'desk' ? 'takesAlong' : 'readersOnly'}`)}</p>
    </fieldset>
  )
}

interface ForWhomProps {
  info: FormatInfo
  audience: Audience
  choose(audience: Audience): void
}

export function Export() {
  const formats = useDesk((state) => state.formats).filter(({ isWritten }) => isWritten)
  const ids = useDesk(({ picked }) => picked)
  const usedFields = usedFieldsOf(ids)
  const [chosen, setChosen] = useState<ExportFormat>(useDesk(({ settings }) => settings.exportFormat))
  const picturesBeside = useDesk(({ settings }) => settings.picturesBeside)
  const [wanted, setAudience] = useState<Audience>('readers')
  const suggested = openSuggestions(ids)
  const [wantedText, setText] = useState<OutgoingText>('final')
  const info = formats.find(({ name }) => name === chosen)
  const left = info?.leavesOut.filter((field) => usedFields.includes(field)) ?? []
  const audience = info?.isForDesks ? wanted : 'readers'
  const texts = outgoingTexts.filter((each) => each !== 'suggestions' || info?.holdsReview)
  const text = texts.includes(wantedText) ? wantedText : 'final'
  const run = () => {
    hide()
    changeSettings({ exportFormat: chosen })
    const isBoth = text === 'suggestions'
    void exportStories(ids, chosen, audience, { text: isBoth ? 'final' : text, withSuggestions: isBoth })
  }
  return (
    <Dialog title={t('export.title', { count: ids.length })} className="export">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run()
        }}
      >
        <fieldset className="formats">
          <legend className="visually-hidden">{t('export.format')}</legend>
          {formats.map(({ name, label, extension }) => (
            <label key={name} className="format">
              <input
                type="radio"
                name="format"
                value={name}
                checked={name === chosen}
                onChange={() => setChosen(name)}
              />
              <span>
                {formatLabel({ name, label })} <small>.{extension}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {left.length > 0 && (
          <p className="format-note">
            {t('export.leavesOut', { fields: left.map((field) => t(`field.${field}`)).join(', ') })}
          </p>
        )}
        {(chosen === 'html' || chosen === 'md') && (
          <label className="export-pictures">
            <input
              type="checkbox"
              checked={picturesBeside}
              onChange={(event) => changeSettings({ picturesBeside: event.target.checked })}
            />
            {t('export.picturesBeside')}
          </label>
        )}
        {suggested > 0 && <WhichText count={suggested} texts={texts} text={text} choose={setText} />}
        {info && <ForWhom info={info} audience={audience} choose={setAudience} />}
        <div className="dialog-buttons">
          <Button onClick={hide}>{t('dialog.cancel')}</Button>
          <Button className="main" type="submit">
            {t('export.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
