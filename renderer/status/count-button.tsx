/** A count in the status bar; a click shows what is counted. */
import type { LucideIcon } from 'lucide-react'
import { type CommandId, commandOf, runCommand } from '../commands'
import { commandTitle } from '../commands/command'

/** @param shows the command that shows what is counted */
export function CountButton({
  icon: Icon,
  text,
  shows,
}: {
  icon: LucideIcon
  text: string
  shows: CommandId
}) {
  return (
    <button
      type="button"
      className="status-count"
      title={commandTitle(commandOf(shows))}
      onClick={() => runCommand(shows)}
    >
      <Icon aria-hidden="true" />
      <span>{text}</span>
    </button>
  )
}
