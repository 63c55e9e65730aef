/** What a story is about and how it is to be read: keywords, classification, direction. */

import type { ComponentType } from 'react'
import { t } from '../../catalogue'
import { setDetails } from '../../story/editing/set'
import type { Details } from '../../story/schema/values'
import { detailsOf } from '../../story/story/parts'
import { deskHouses } from '../desk/houses'
import { useStory } from '../desk/use-story'
import { Choice } from '../parts/choice'
import { Field } from '../parts/field'
import { changeStory, choose } from './change'
import { GenreField, LevelFields, SubjectsField } from './classification'
import { readKeywords } from './keywords'
import { NamesInput } from './names-input'
import type { PanelDefinition } from './panel'
import { SuggestedDetail } from './suggested-detail'
import { useDraft } from './use-draft'

interface DetailFieldProps {
  details: Details
}

function KeywordsField({ details: { keywords } }: DetailFieldProps) {
  const draft = useDraft(
    keywords,
    (held) => held.join(', '),
    readKeywords,
    (value) => changeStory('details.keywords', (tr) => setDetails(tr, deskHouses(), { keywords: value })),
  )
  return (
    <Field label={t('details.keywords')} mark={<SuggestedDetail names={['keywords']} />}>
      {(id) => <NamesInput id={id} draft={draft} placeholder={t('details.keywordsHint')} />}
    </Field>
  )
}

function DirectionField({ details: { direction } }: DetailFieldProps) {
  return (
    <Field label={t('details.direction')} mark={<SuggestedDetail names={['direction']} />}>
      {(id) => (
        <Choice
          id={id}
          value={direction}
          options={[
            { value: 'ltr', label: t('details.ltr') },
            { value: 'rtl', label: t('details.rtl') },
          ]}
          onChange={(value) => choose({ direction: value })}
        />
      )}
    </Field>
  )
}

/** The field of each detail in this panel, in their order; null where it stands elsewhere. */
const fields: Readonly<Record<keyof Details, ComponentType<DetailFieldProps> | null>> = {
  keywords: KeywordsField,
  subjects: SubjectsField,
  genre: GenreField,
  urgency: LevelFields,
  // beside urgency
  priority: null,
  direction: DirectionField,
  // above the page: `renderer/strip/`
  slug: null,
  language: null,
  house: null,
  stage: null,
  moves: null,
  embargo: null,
  embargoZone: null,
  filing: null,
  // panels of their own
  note: null,
  clientNote: null,
  ignored: null,
  words: null,
  wire: null,
  // its sender's word: `renderer/editor/held-bar.tsx`
  withdrawn: null,
}

function DetailsPanel() {
  const details = useStory((state) => detailsOf(state.doc))
  return Object.entries(fields).map(
    ([name, DetailField]) => DetailField && <DetailField key={name} details={details} />,
  )
}

export const detailsPanel: PanelDefinition = {
  name: 'details',
  title: 'panel.details',
  isOfText: true,
  value: ({ doc }) => {
    const { keywords, subjects, genre } = detailsOf(doc)
    const names = [...subjects, ...(genre ? [genre] : [])].map(({ name, code }) => name || code)
    return [...keywords, ...names].join(', ')
  },
  Content: DetailsPanel,
}
