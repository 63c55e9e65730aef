/** Who reported, wrote and edited: a field for each part of the sign-off. */

import { t } from '../../catalogue'
import { setSignOff } from '../../story/editing/set'
import type { Contributor, SignOffRole } from '../../story/schema/values'
import { signOffOf } from '../../story/story/parts'
import { deskHouses } from '../desk/houses'
import { useStory } from '../desk/use-story'
import { Field, TextInput } from '../parts/field'
import { AddButton, AddButtons } from './add-buttons'
import { changeStory, leaveField } from './change'
import { readNames, writeNames } from './names'
import { useDraft } from './use-draft'
import { useUnfolded } from './use-unfolded'

/** Editing first: it is what every desk fills in. */
const order: readonly SignOffRole[] = ['editing', 'reporting', 'additional', 'writing']

function RoleField({ role, isAdded }: { role: SignOffRole; isAdded: boolean }) {
  const signOff = useStory((state) => signOffOf(state.doc))
  const held = signOff[role]
  const withPlaces = (names: string[]): Contributor[] =>
    names.map((name) => held.find((each) => each.name === name) ?? { name, place: '' })
  const draft = useDraft(
    held.map(({ name }) => name),
    writeNames,
    readNames,
    (names) =>
      changeStory(`signOff.${role}`, (tr) =>
        setSignOff(tr, deskHouses(), { ...signOff, [role]: withPlaces(names) }),
      ),
  )
  return (
    <Field label={t(`signOff.${role}`)}>
      {(id) => (
        <TextInput
          id={id}
          autoFocus={isAdded}
          value={draft.text}
          placeholder={role === 'editing' ? t('signOff.hint') : undefined}
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

export function SignOffPanel() {
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
