/** What can be done with the version that is shown: name it, bring it back, make it a story of its own. */
import { useState } from 'react'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import type { Version } from '../../contract/version'
import { attempt } from '../desk/attempt'
import { hide, useShown } from '../desk/shown'
import { useSession } from '../desk/use-story'
import { saveProofSheet } from '../gate/proof'
import { Button } from '../parts/button'
import { Field, TextInput } from '../parts/field'
import { nameVersion, restoreVersion, saveAsStory } from './actions'

interface ActionsProps {
  version: Version
  renamed(id: string, name: string): void
}

/** Versions that were saved before there were names have a time for an id, and take none. */
const takesName = ({ id }: Version) => /^\d+$/.test(id)

export function VersionActions({ version, renamed }: ActionsProps) {
  const session = useSession()
  const [name, setName] = useState(version.name)
  const [isRestoring, setIsRestoring] = useState(false)
  const keepName = () =>
    attempt(async () => {
      await nameVersion(session.id, version.id, name.trim())
      renamed(version.id, name.trim())
      toast.success(t('versions.named'))
    })
  return (
    <form
      className="version-actions"
      onSubmit={(event) => {
        event.preventDefault()
        void keepName()
      }}
    >
      <Field label={t('versions.name')}>
        {(id) => (
          <TextInput
            id={id}
            value={name}
            maxLength={200}
            disabled={!takesName(version)}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={name.trim() === version.name}>
        {t('versions.keepName')}
      </Button>
      <Button disabled={!takesName(version)} onClick={() => void saveProofSheet(session, version)}>
        {t('command.proofSheet')}
      </Button>
      <Button
        onClick={() => {
          hide()
          void saveAsStory(session, version.id)
        }}
      >
        {t('versions.asStory')}
      </Button>
      <Button
        className="main"
        disabled={isRestoring}
        onClick={() => {
          // the dialog stays over the text until it is done
          setIsRestoring(true)
          void restoreVersion(session, version.id).then((isDone) => {
            setIsRestoring(false)
            if (isDone && useShown.getState().overlay === 'versions') hide()
          })
        }}
      >
        {t('versions.restore')}
      </Button>
    </form>
  )
}
