/** What a desk keeps about a story beside its text. */
import { useId } from 'react'
import { t } from '../../catalogue'
import { stageName } from '../../catalogue/stage'
import { setDetails } from '../../story/editing/set'
import { languages } from '../../story/languages'
import { type Details, stages } from '../../story/schema/values'
import { detailsOf } from '../../story/story/parts'
import { deskHouses, useHouses } from '../desk/houses'
import { useSession, useStory } from '../desk/use-story'
import { Choice } from '../parts/choice'
import { Field, TextInput } from '../parts/field'
import { changeStory, choose, leaveField } from './change'
import { Classification } from './classification'
import { EmbargoField } from './embargo-field'
import { useDraft } from './use-draft'

function change(patch: Partial<Details>): void {
  changeStory(`details.${Object.keys(patch).join()}`, (tr) => setDetails(tr, deskHouses(), patch))
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
  const { id } = useSession()
  const details = useStory((state) => detailsOf(state.doc))
  const houses = useHouses().all
  const isKnown = houses.some((house) => house.id === details.house)
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
              options={[...new Set([...stages, details.stage])].map((value) => ({
                value,
                label: stageName(value),
              }))}
              onChange={(stage) => choose({ stage })}
            />
          )}
        </Field>
        <Field label={t('details.house')}>
          {(id) => (
            <Choice
              id={id}
              value={details.house}
              options={[
                ...houses.map((house) => ({ value: house.id, label: house.name })),
                ...(isKnown ? [] : [{ value: details.house, label: details.house }]),
              ]}
              onChange={(house) => choose({ house })}
            />
          )}
        </Field>
      </div>
      {!isKnown && (
        <p className="field-problem" role="status">
          {t('details.unknownHouse', { house: details.house })}
        </p>
      )}
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
      <EmbargoField key={id} details={details} choose={choose} />
      <Classification details={details} choose={choose} />
      <NoteField name="clientNote" value={details.clientNote} />
      <NoteField name="note" value={details.note} />
    </>
  )
}
