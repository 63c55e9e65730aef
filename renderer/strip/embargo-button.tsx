/** The embargo of the story in full, with its fields behind it. What cannot be read keeps them open. */
import { Lock, LockOpen } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { t } from '../../catalogue'
import { useHasCome } from '../desk/moments'
import { embargoText } from '../desk/zone'
import { Popup } from '../parts/popup'
import { returnFocusOfMenu } from '../parts/return-focus'
import { EmbargoField } from './embargo-field'
import { type HeldDetails, useEmbargoDraft } from './use-embargo-draft'

export function EmbargoButton({ held }: { held: HeldDetails }) {
  const [isOpen, setOpen] = useState(false)
  const draft = useEmbargoDraft(held)
  const until = embargoText(held)
  const isOver = useHasCome(held.embargo)
  const state = held.embargo === null ? 'none' : isOver ? 'over' : 'held'
  const Icon = state === 'held' ? Lock : LockOpen
  const close = () => {
    draft.drop()
    setOpen(false)
  }
  return (
    <Popover.Root open={isOpen} onOpenChange={(open) => (open ? setOpen(true) : close())}>
      <Popover.Trigger
        className="embargo-button"
        data-embargo={state}
        aria-label={until === '' ? undefined : `${t('details.embargo')}: ${until}`}
        title={t('details.embargo')}
      >
        <Icon aria-hidden="true" />
        <span>
          {state === 'none' ? t('details.embargo') : state === 'over' ? t('strip.over', { until }) : until}
        </span>
      </Popover.Trigger>
      <Popup
        className="embargo-popup"
        align="end"
        sideOffset={4}
        aria-label={t('details.embargo')}
        onCloseAutoFocus={returnFocusOfMenu}
        onInteractOutside={(event) => {
          if (!draft.isBad) return
          event.preventDefault()
          draft.leave()
        }}
        onClose={close}
      >
        <EmbargoField held={held} draft={draft} />
      </Popup>
    </Popover.Root>
  )
}
