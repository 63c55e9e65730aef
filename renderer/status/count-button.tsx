/** A count in the status bar: in words, or where there is no room for them its number alone. A click shows what is counted. */
import type { LucideIcon } from 'lucide-react'
import { formatNumber } from '../../catalogue'
import { type CommandId, commandOf, runCommand } from '../commands'
import { commandTitle } from '../commands/command'

interface CountButtonProps {
  icon: LucideIcon
  count: number
  /** The count in words. */
  text: string
  /** The command that shows what is counted. */
  shows: CommandId
}

export function CountButton({ icon: Icon, count, text, shows }: CountButtonProps) {
  const number = count === 0 ? '' : formatNumber(count)
  return (
    <button
      type="button"
      className="status-count"
      style={{ minInlineSize: `calc(36px + ${number.length}ch)` }}
      title={commandTitle(commandOf(shows))}
      onClick={() => runCommand(shows)}
    >
      <Icon aria-hidden="true" />
      <span className="status-count-words" data-number={number}>
        <span>{text}</span>
      </span>
    </button>
  )
}
