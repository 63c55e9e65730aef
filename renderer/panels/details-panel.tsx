/** What a desk keeps about a story beside its text. */
import { useId } from 'react'
import { setDetails } from '../../story/editing/set'
import { languages } from '../../story/languages'
import { type Details, stages } from '../../story/schema/values'
import { detailsOf } from '../../story/story/parts'
import { formatMoment, t } from '../catalogue'
import { Button } from '../parts/button'
import { Choice } from '../parts/choice'
import { Field, TextInput } from '../parts/field'
import { useHouses } from '../session/houses'
import { useStory } from '../session/use-story'
import { changeStory, leaveField } from './change'
import { Classification } from './classification'
import { useDraft } from './use-draft'

function change(patch: Partial<Details>): void {
  changeStory(`details.${Object.keys(patch).join()}`, (tr) => setDetails(tr, patch))
}

/** A choice is a step of undo of its own. */
function choose(patch: Partial<Details>): void {
  change(patch)
  leaveField()
}

function KeywordsField({ keywords }: { keywords: string[] }) {
  const draft = useDraft(
    keywords,
    (held) => held.join(', '),
    (text) =>
      text
        .split(/[,;،؛]/)
        .map((each) => each.trim())
        .filter(Boolean),
    (value) => change({ keywords: value }),
  )
  return (
    <Field label={t('details.keywords')}>
      {(id) => (
        <TextInput
          id={id}
          value={draft.text}
          placeholder={t('details.keywordsHint')}
          onChange={(event) => draft.change(event.target.value)}
          onBlur={() => {
            draft.leave()
            leaveField()
          }}
        />
      )}
    </Field>
  )
}

/** An embargo's moment in the form that the field takes, in the editor's own time zone, to the minute. */
function localMinute(iso: string): string {
  const date = new Date(iso)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function EmbargoField({ embargo }: { embargo: string | null }) {
  return (
    <Field label={t('details.embargo')}>
      {(id) => (
        <>
          <div className="embargo">
            <input
              id={id}
              type="datetime-local"
              className="input"
              value={embargo === null ? '' : localMinute(embargo)}
              onChange={({ target }) =>
                choose({ embargo: target.value ? new Date(target.value).toISOString() : null })
              }
            />
            {embargo !== null && (
              <Button onClick={() => choose({ embargo: null })}>{t('details.clearEmbargo')}</Button>
            )}
          </div>
          {embargo !== null && (
            <p className="field-note">{t('details.embargoed', { until: formatMoment(embargo) })}</p>
          )}
        </>
      )}
    </Field>
  )
}

/** A note says where it goes: both are written below each other, and one of them is read by clients. */
function NoteField({ name, value }: { name: 'note' | 'clientNote'; value: string }) {
  const hint = useId()
  return (
    <Field label={t(`details.${name}`)}>
      {(id) => (
        <>
          <textarea
            id={id}
            className="input"
            rows={3}
            dir="auto"
            aria-describedby={hint}
            value={value}
            onChange={(event) => change({ [name]: event.target.value })}
            onBlur={leaveField}
          />
          <p id={hint} className="field-note">
            {t(`details.${name}Hint`)}
          </p>
        </>
      )}
    </Field>
  )
}

export function DetailsPanel() {
  const details = useStory((state) => detailsOf(state.doc))
  const houses = useHouses()
  const others = languages.some(({ tag }) => tag === details.language)
    ? []
    : [{ value: details.language, label: details.language }]
  return (
    <>
      <Field label={t('details.slug')}>
        {(id) => (
          <TextInput
            id={id}
            value={details.slug}
            onChange={(event) => change({ slug: event.target.value })}
            onBlur={leaveField}
          />
        )}
      </Field>
      <KeywordsField keywords={details.keywords} />
      <div className="field-pair">
        <Field label={t('details.stage')}>
          {(id) => (
            <Choice
              id={id}
              value={details.stage}
              options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
              onChange={(stage) => choose({ stage })}
            />
          )}
        </Field>
        <Field label={t('details.house')}>
          {(id) => (
            <Choice
              id={id}
              value={details.house}
              options={houses.map((house) => ({ value: house.id, label: house.name }))}
              onChange={(house) => choose({ house })}
            />
          )}
        </Field>
      </div>
      <div className="field-pair">
        <Field label={t('details.language')}>
          {(id) => (
            <Choice
              id={id}
              value={details.language}
              options={[...languages.map(({ tag, name }) => ({ value: tag, label: name })), ...others]}
              onChange={(language) => choose({ language })}
            />
          )}
        </Field>
        <Field label={t('details.direction')}>
          {(id) => (
            <Choice
              id={id}
              value={details.direction}
              options={[
                { value: 'ltr', label: t('details.ltr') },
                { value: 'rtl', label: t('details.rtl') },
              ]}
              onChange={(direction) => choose({ direction })}
            />
          )}
        </Field>
      </div>
      <EmbargoField embargo={details.embargo} />
      <Classification details={details} choose={choose} />
      <NoteField name="clientNote" value={details.clientNote} />
      <NoteField name="note" value={details.note} />
    </>
  )
}
