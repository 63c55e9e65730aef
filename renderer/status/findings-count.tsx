/** How much the checks have found in the open story; a click shows it. */
import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { EditorState } from 'prosemirror-state'
import { t } from '../../catalogue'
import { checkFindings } from '../checks/at-cursor'
import { useStory } from '../desk/use-story'
import { CountButton } from './count-button'

function counts(state: EditorState) {
  const all = checkFindings(state)
  return { count: all.length, hasError: all.some(({ level }) => level === 'error') }
}

export function FindingsCount() {
  const { count, hasError } = useStory(counts)
  if (count === 0) return null
  const icon = hasError ? CircleAlert : TriangleAlert
  return <CountButton icon={icon} count={count} text={t('checks.count', { count })} shows="showChecks" />
}
