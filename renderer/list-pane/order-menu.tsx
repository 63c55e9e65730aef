/** What the list is ordered by. */
import { ArrowDownNarrowWide, Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { t } from '../../catalogue'
import { listOrders } from '../../contract/list'
import { changeSettings, useDesk } from '../desk/desk-store'
import { orderOf, wordsIn } from '../list/wanted'
import { IconButton } from '../parts/button'
import { MenuContent } from '../parts/menu'

export function OrderMenu() {
  const order = useDesk(orderOf)
  const canRank = useDesk(({ filter }) => wordsIn(filter) !== '')
  const orders = listOrders.filter((each) => canRank || each !== 'best')
  const choose = (value: string) => {
    const chosen = orders.find((each) => each === value)
    if (chosen) changeSettings({ listOrder: chosen })
  }
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton icon={ArrowDownNarrowWide} name={t('order.name', { order: t(`order.${order}`) })} />
      </DropdownMenu.Trigger>
      <MenuContent align="end">
        <DropdownMenu.RadioGroup value={order} onValueChange={choose}>
          {orders.map((each) => (
            <DropdownMenu.RadioItem key={each} value={each} className="popup-item">
              {t(`order.${each}`)}
              <DropdownMenu.ItemIndicator asChild>
                <Check aria-hidden="true" />
              </DropdownMenu.ItemIndicator>
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      </MenuContent>
    </DropdownMenu.Root>
  )
}
