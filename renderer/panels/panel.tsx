/** A panel: a heading that folds what is below it, and shows the value of it while it is folded. */
import { ChevronDown } from 'lucide-react'
import type { EditorState } from 'prosemirror-state'
import { Collapsible } from 'radix-ui'
import type { ReactNode } from 'react'
import { changeSettings, useDesk } from '../desk/desk-store'
import { useStory } from '../desk/use-story'

interface PanelProps {
  name: string
  title: string
  /** The value in one line; `''` for none. */
  value(state: EditorState): string
  children: ReactNode
}

function FoldedValue({ of }: { of: PanelProps['value'] }) {
  const value = useStory(of)
  return (
    <bdi className="panel-value" title={value}>
      {value}
    </bdi>
  )
}

export function Panel({ name, title, value, children }: PanelProps) {
  const folded = useDesk(({ settings }) => settings.folded)
  const isOpen = !folded.includes(name)
  const fold = (open: boolean) =>
    changeSettings({ folded: open ? folded.filter((each) => each !== name) : [...folded, name] })
  return (
    <Collapsible.Root open={isOpen} onOpenChange={fold} className="panel">
      <h2>
        <Collapsible.Trigger className="panel-title" data-panel={name}>
          <span>{title}</span>
          {!isOpen && <FoldedValue of={value} />}
          <ChevronDown aria-hidden="true" />
        </Collapsible.Trigger>
      </h2>
      <Collapsible.Content className="panel-body">{children}</Collapsible.Content>
    </Collapsible.Root>
  )
}
