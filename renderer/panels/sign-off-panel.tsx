/** Who reported, wrote and edited: a field for each part of the sign-off. */

import { t } from '../../catalogue'
import { setSignOff } from '../../story/editing/set'
import { readContributors, writeContributors } from '../../story/forms'
import type { SignOffRole } from '../../story/schema/values'
import { signOffOf, signOffPart } from '../../story/story/parts'
import { deskHouses } from '../desk/houses'
import { useStory } from '../desk/use-story'
import { Field } from '../parts/field'
import { AddButton, AddButtons } from './add-buttons'
import { changeStory } from './change'
import { NamesInput } from './names-input'
import type { PanelDefinition } from './panel'
import { useDraft } from './use-draft'
import { useUnfolded } from './use-unfolded'

/** Editing first: it is what every desk fills in. */
const order: readonly SignOffRole[] = ['editing', 'reporting', 'additional', 'writing']

function RoleField({ role, isAdded }: { role: SignOffRole; isAdded: boolean }) {
  const signOff = useStory((state) => signOffOf(state.doc))
  const language = useStory((state) => String(state.doc.attrs.language))
  const draft = useDraft(
    signOff[role],
    writeContributors,
    (text) => readContributors(text, language),
    (people) =>
      changeStory(`signOff.${role}`, (tr) => setSignOff(tr, deskHouses(), { ...signOff, [role]: people })),
  )
  return (
    <Field label={t(`signOff.${role}`)}>
      {(id) => (
        <NamesInput
          id={id}
          draft={draft}
          autoFocus={isAdded}
          placeholder={role === 'editing' ? t('signOff.hint') : undefined}
        />
      )}
    </Field>
  )
}

function SignOffPanel() {
  const signOff = useStory((state) => signOffOf(state.doc))
  const { shown, folded, isAdded, add } = useUnfolded(
    order,
    (role) => role === 'editing' || signOff[role].length > 0,
  )
  return (
    <>
      {shown.map((role) => (
        <RoleField key={role} role={role} isAdded={isAdded(role)} />
      ))}
      {folded.length > 0 && (
        <AddButtons>
          {folded.map((role) => (
            <AddButton key={role} onClick={() => add(role)}>
              {t(`signOff.add.${role}`)}
            </AddButton>
          ))}
        </AddButtons>
      )}
    </>
  )
}

export const signOffPanel: PanelDefinition = {
  name: 'editing',
  title: 'panel.editing',
  isOfText: true,
  value: ({ doc }) => signOffPart(doc)?.node.textContent ?? '',
  Content: SignOffPanel,
}
