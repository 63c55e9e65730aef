/** The notes of a story. Each says where it goes: both stand below each other, and one of them is read by clients. */

import { useId } from 'react'
import { t } from '../../catalogue'
import { setDetails } from '../../story/editing/set'
import { detailsOf } from '../../story/story/parts'
import { deskHouses } from '../desk/houses'
import { useStory } from '../desk/use-story'
import { Field } from '../parts/field'
import { changeStory, leaveField } from './change'
import type { PanelDefinition } from './panel'
import { SuggestedDetail } from './suggested-detail'
import { useProseField } from './use-story-field'

function NoteField({ name, value }: { name: 'note' | 'clientNote'; value: string }) {
  const hint = useId()
  const smart = useProseField()
  return (
    <Field label={t(`details.${name}`)} mark={<SuggestedDetail names={[name]} />}>
      {(id) => (
        <>
          <textarea
            id={id}
            className="input"
            rows={2}
            dir="auto"
            aria-describedby={hint}
            value={value}
            onChange={({ target }) =>
              changeStory(`details.${name}`, (tr) => setDetails(tr, deskHouses(), { [name]: target.value }))
            }
            onBlur={leaveField}
            {...smart}
          />
          <p id={hint} className="field-note">
            {t(`details.${name}Hint`)}
          </p>
        </>
      )}
    </Field>
  )
}

function NotesPanel() {
  const { note, clientNote } = useStory(({ doc }) => detailsOf(doc))
  return (
    <>
      <NoteField name="note" value={note} />
      <NoteField name="clientNote" value={clientNote} />
    </>
  )
}

export const notesPanel: PanelDefinition = {
  name: 'notes',
  title: 'panel.notes',
  isOfText: true,
  value: ({ doc }) => {
    const { clientNote, note } = detailsOf(doc)
    return [clientNote, note].filter(Boolean).join(' · ')
  },
  Content: NotesPanel,
}
