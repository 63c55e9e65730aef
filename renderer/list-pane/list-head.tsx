/** The head of the list: what it shows, how many there are, and what it is ordered by. */
import { ArrowLeft, FilePlus2 } from 'lucide-react'
import { formatNumber, t } from '../../catalogue'
import { areTemplatesListed } from '../actions/templates'
import { runCommand } from '../commands'
import { keyLabel } from '../commands/keys'
import { useDesk } from '../desk/desk-store'
import { useListing } from '../list/listing'
import { IconButton } from '../parts/button'
import { OrderMenu } from './order-menu'
import { ViewMenu } from './view-menu'

function Count() {
  const total = useListing((state) => (state.isAnswered ? state.total : null))
  return (
    <span className="list-count" role="status">
      {total !== null && (
        <>
          {formatNumber(total)}
          <span className="visually-hidden"> {t('list.count', { count: total })}</span>
        </>
      )}
    </span>
  )
}

function titleKey(showBin: boolean, showTemplates: boolean) {
  if (showBin) return 'desk.bin'
  return showTemplates ? 'desk.templates' : 'desk.stories'
}

export function ListHead() {
  const showBin = useDesk((state) => state.showBin)
  const showTemplates = useDesk(areTemplatesListed)
  return (
    <header className="list-head">
      {showBin && (
        <IconButton
          icon={ArrowLeft}
          className="mirrored"
          name={t('desk.back')}
          onClick={() => runCommand('showBin')}
        />
      )}
      <h1>{t(titleKey(showBin, showTemplates))}</h1>
      <Count />
      <ViewMenu />
      <OrderMenu />
      <IconButton
        icon={FilePlus2}
        name={t('command.newStory')}
        hint={keyLabel('Mod-n')}
        onClick={() => runCommand('newStory')}
      />
    </header>
  )
}
