/** A panel: a heading that folds what is below it. */
import { ChevronDown } from 'lucide-react'
import { Collapsible } from 'radix-ui'
import type { ReactNode } from 'react'
import { changeSettings, useDesk } from '../desk/desk-store'

interface PanelProps {
  name: string
  title: string
  children: ReactNode
}

export function Panel({ name, title, children }: PanelProps) {
  const folded = useDesk(({ settings }) => settings.folded)
  const isOpen = !folded.includes(name)
  const fold = (open: boolean) =>
    changeSettings({ folded: open ? folded.filter((each) => each !== name) : [...folded, name] })
  return (
    <Collapsible.Root open={isOpen} onOpenChange={fold} className="panel">
      <h2>
        <Collapsible.Trigger className="panel-title">
          {title}
          <ChevronDown aria-hidden="true" />
        </Collapsible.Trigger>
      </h2>
      <Collapsible.Content className="panel-body">{children}</Collapsible.Content>
    </Collapsible.Root>
  )
}
