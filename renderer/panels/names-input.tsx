/** One line of names or keywords of the story, kept as it is typed while it says what the story holds. */
import type { ComponentProps } from 'react'
import { TextInput } from '../parts/field'
import { leaveField } from './change'
import type { Draft } from './use-draft'
import { useNamesField } from './use-story-field'

type NamesInputProps = Pick<ComponentProps<'input'>, 'id' | 'placeholder' | 'autoFocus'> & { draft: Draft }

export function NamesInput({ draft, ...rest }: NamesInputProps) {
  const typing = useNamesField()
  return (
    <TextInput
      {...rest}
      value={draft.text}
      onChange={(event) => draft.change(event.target.value)}
      {...typing}
      onBlur={() => {
        draft.leave()
        leaveField()
      }}
    />
  )
}
