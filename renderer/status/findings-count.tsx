/** How much the checks have found in the open story; a click shows it. */
import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { EditorState } from 'prosemirror-state'
import { t } from '../../catalogue'
import { checkFindings } from '../checks/at-cursor'
import { runCommand } from '../commands'
import { useStory } from '../desk/use-story'

function counts(state: EditorState) {
  const all = checkFindings(state)
  return { count: all.length, isGate: all.some(({ level }) => level === 'gate') }
}

export function FindingsCount() {
  const { count, isGate } = useStory(counts)
  if (count === 0) return null
  const Icon = isGate ? CircleAlert : TriangleAlert
  return (
    <button
      type="button"
      className="findings-count"
      title={t('command.showChecks')}
      onClick={() => runCommand('showChecks')}
    >
      <Icon aria-hidden="true" />
      <span>{t('checks.count', { count })}</span>
    </button>
  )
}
