/** What a story is about and how it is to be read: keywords, classification, direction. */

import { t } from '../../catalogue'
import { setDetails } from '../../story/editing/set'
import { detailsOf } from '../../story/story/parts'
import { deskHouses } from '../desk/houses'
import { useStory } from '../desk/use-story'
import { Choice } from '../parts/choice'
import { Field, TextInput } from '../parts/field'
import { changeStory, choose, leaveField } from './change'
import { Classification } from './classification'
import { readKeywords } from './keywords'
import type { PanelDefinition } from './panel'
import { useDraft } from './use-draft'

function KeywordsField({ keywords }: { keywords: string[] }) {
  const draft = useDraft(
    keywords,
    (held) => held.join(', '),
    readKeywords,
    (value) => changeStory('details.keywords', (tr) => setDetails(tr, deskHouses(), { keywords: value })),
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

function DetailsPanel() {
  const details = useStory((state) => detailsOf(state.doc))
  return (
    <>
      <KeywordsField keywords={details.keywords} />
      <Classification details={details} choose={choose} />
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
    </>
  )
}

export const detailsPanel: PanelDefinition = {
  name: 'details',
  title: 'panel.details',
  value: ({ doc }) => {
    const { keywords, subjects, genre } = detailsOf(doc)
    const names = [...subjects, ...(genre ? [genre] : [])].map(({ name, code }) => name || code)
    return [...keywords, ...names].join(', ')
  },
  Content: DetailsPanel,
}
