/** Choosing the format to file in, with what each would leave out of the story. */
import { useEffect, useState } from 'react'
import { formatList, t } from '../../catalogue'
import { formatLabel } from '../../catalogue/format'
import type { ExportFormat, FormatInfo, SuggestedAmong } from '../../contract/transfer'
import { differences } from '../../story/formats/compare'
import { allBut, type Field, fields } from '../../story/formats/fields'
import { type Audience, audiences } from '../../story/formats/format'
import { schema } from '../../story/schema'
import { blankDoc } from '../../story/story/blank'
import { bodyOf } from '../../story/story/parts'
import { exportStories, suggestedHere } from '../actions/exports'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
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

const noSuggestions: SuggestedAmong = { stories: 0, suggestions: 0 }

/** How many suggestions are open in the stories that are to be exported: main knows of all but those that were just made. */
function useSuggested(ids: readonly string[]): SuggestedAmong {
  const [others, setOthers] = useState(noSuggestions)
  const { openId, count: here } = suggestedHere(ids)
  useEffect(() => {
    const rest = ids.filter((id) => id !== openId)
    if (rest.length > 0) void attempt(async () => setOthers(await desk.suggestedStories(rest)))
  }, [ids, openId])
  return { stories: others.stories + (here > 0 ? 1 : 0), suggestions: others.suggestions + here }
}

/** Which text goes out: with what is suggested, without it, or both with the suggestions between them. */
const outgoingTexts = ['final', 'base', 'suggestions'] as const
type OutgoingText = (typeof outgoingTexts)[number]

function WhichText({ suggested, isOne, texts, text, choose }: WhichTextProps) {
  const { stories, suggestions } = suggested
  return (
    <fieldset className="for-whom">
      <legend>
        {isOne
          ? t('export.suggested', { count: suggestions })
          : t('export.suggestedIn', { count: stories, suggestions })}
      </legend>
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
  suggested: SuggestedAmong
  /** Whether one story is exported. */
  isOne: boolean
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

/** What most formats are for: until they are read it keeps the place of what will be shown, so that no button moves. */
const usual = { isWire: false, isForDesks: true }

interface ForWhomProps {
  info: Pick<FormatInfo, 'isWire' | 'isForDesks'>
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
  const suggested = useSuggested(ids)
  const [wantedText, setText] = useState<OutgoingText>('final')
  const isReading = formats.length === 0
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
          {isReading && <p role="status">{t('export.reading')}</p>}
          {formats.map(({ name, label, extension }) => (
            <label key={name} className="format">
              <input
                type="radio"
                name="format"
                value={name}
                checked={name === chosen}
                autoFocus={name === chosen}
                onChange={() => setChosen(name)}
              />
              <span>
                {formatLabel({ name, label })} <small dir="ltr">.{extension}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {left.length > 0 && (
          <p className="format-note">
            {t('export.leavesOut', { fields: formatList(left.map((field) => t(`field.${field}`))) })}
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
        {suggested.suggestions > 0 && (
          <WhichText {...{ suggested, texts, text }} isOne={ids.length === 1} choose={setText} />
        )}
        {isReading && (
          <div className="format-place">
            <ForWhom info={usual} audience="readers" choose={setAudience} />
          </div>
        )}
        {info && <ForWhom info={info} audience={audience} choose={setAudience} />}
        <div className="dialog-buttons">
          <Button onClick={hide}>{t('dialog.cancel')}</Button>
          <Button className="main" type="submit" autoFocus={isReading}>
            {t('export.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
