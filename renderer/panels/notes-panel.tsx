/** The notes of a story. Each says where it goes: both stand below each other, and one of them is read by clients. */

import type { EditorState } from 'prosemirror-state'
import { t } from '../../catalogue'
import { setDetails } from '../../story/editing/set'
import { detailsOf } from '../../story/story/parts'
import { commentsToClients, selectComment } from '../comments/listing'
import { deskHouses } from '../desk/houses'
import { revealPanel } from '../desk/panes'
import { useSession, useStory } from '../desk/use-story'
import { Field } from '../parts/field'
import { changeStory, leaveField } from './change'
import type { PanelDefinition } from './panel'
import { SuggestedDetail } from './suggested-detail'
import { useProseField } from './use-story-field'

function NoteField({ name, value }: { name: 'note' | 'clientNote'; value: string }) {
  const smart = useProseField()
  return (
    <Field
      label={t(`details.${name}`)}
      mark={<SuggestedDetail names={[name]} />}
      hint={t(`details.${name}Hint`)}
    >
      {(id, hintId) => (
        <textarea
          id={id}
          className="input"
          rows={2}
          dir="auto"
          aria-describedby={hintId}
          value={value}
          onChange={({ target }) =>
            changeStory(`details.${name}`, (tr) => setDetails(tr, deskHouses(), { [name]: target.value }))
          }
          onBlur={leaveField}
          {...smart}
        />
      )}
    </Field>
  )
}

const textsToClients = (state: EditorState) => commentsToClients(state).map(({ id, text }) => ({ id, text }))

/** The comments that go out with the note to clients; a click goes to one, where it is written. */
function CommentsToClients() {
  const session = useSession()
  const comments = useStory(textsToClients)
  if (comments.length === 0) return null
  const goTo = (id: string) => {
    revealPanel('comments')
    if (session.run(selectComment(id))) session.view?.focus()
  }
  return (
    <div className="comments-to-clients">
      <p className="field-note">{t('details.clientComments')}</p>
      <ul aria-label={t('details.clientComments')}>
        {comments.map(({ id, text }) => (
          <li key={id}>
            <button type="button" className="text-button" dir="auto" onClick={() => goTo(id)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function NotesPanel() {
  const { note, clientNote } = useStory(({ doc }) => detailsOf(doc))
  return (
    <>
      <NoteField name="note" value={note} />
      <NoteField name="clientNote" value={clientNote} />
      <CommentsToClients />
    </>
  )
}

export const notesPanel: PanelDefinition = {
  name: 'notes',
  title: 'panel.notes',
  isOfText: true,
  value: (state) => {
    const { clientNote, note } = detailsOf(state.doc)
    const said = commentsToClients(state).map(({ text }) => text)
    return [clientNote, ...said, note].filter(Boolean).join(' · ')
  },
  Content: NotesPanel,
}
