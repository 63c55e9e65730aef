/** Commands of the list: searching the desk, and the order of what is found. */
import { BookmarkPlus, FileStack, Search, SlidersHorizontal } from 'lucide-react'
import { flushSync } from 'react-dom'
import { t } from '../../catalogue'
import type { ListOrder } from '../../contract/list'
import type { ListField, Settings } from '../../contract/settings'
import { areTemplatesListed, listTemplates } from '../actions/templates'
import { changeSettings, useDesk } from '../desk/desk-store'
import { show } from '../desk/shown'
import { orderOf, wordsIn } from '../list/wanted'
import { focusFilter } from '../parts/focus'
import type { Command } from './command'

/** Does what needs the list, once it is shown. */
function inList(run: () => void): void {
  const { showStories } = useDesk.getState().settings
  if (!showStories) flushSync(() => changeSettings({ showStories: true }))
  run()
}

const isFiltered = () => useDesk.getState().filter.trim() !== ''

function order(value: ListOrder): Command {
  return {
    title: `command.order.${value}`,
    run: () => changeSettings({ listOrder: value }),
    checked: () => orderOf(useDesk.getState()) === value,
  }
}

function density(value: Settings['listDensity']): Command {
  return {
    title: `command.listDensity.${value}`,
    run: () => changeSettings({ listDensity: value }),
    checked: () => useDesk.getState().settings.listDensity === value,
  }
}

function field(name: ListField): Command {
  const shown = () => useDesk.getState().settings.listFields
  return {
    title: 'command.listField',
    values: () => ({ field: t(`list.fields.${name}`) }),
    run: () =>
      changeSettings({
        listFields: shown().includes(name) ? shown().filter((each) => each !== name) : [...shown(), name],
      }),
    checked: () => shown().includes(name),
  }
}

export const list = {
  searchDesk: {
    title: 'command.searchDesk',
    key: 'Mod-Alt-f',
    icon: Search,
    run: () => inList(focusFilter),
  },
  filters: {
    title: 'command.filters',
    icon: SlidersHorizontal,
    run: () => inList(() => show('filters')),
  },
  clearFilter: {
    title: 'command.clearFilter',
    run: () => useDesk.setState({ filter: '' }),
    when: isFiltered,
    why: () => 'unavailable.noFilter',
  },
  showTemplates: {
    title: 'command.showTemplates',
    icon: FileStack,
    run: () => inList(() => listTemplates(!areTemplatesListed())),
    checked: areTemplatesListed,
  },
  saveSearch: {
    title: 'command.saveSearch',
    key: 'Mod-Alt-s',
    icon: BookmarkPlus,
    run: () => show('saveSearch'),
    when: isFiltered,
    why: () => 'unavailable.noFilter',
  },
  orderNewest: { ...order('newest'), separated: true },
  orderOldest: order('oldest'),
  orderBest: {
    ...order('best'),
    when: () => wordsIn(useDesk.getState().filter) !== '',
    why: () => 'unavailable.noSearch',
  },
  orderHeadline: order('headline'),
  orderStage: order('stage'),
  orderHouse: order('house'),
  orderPlace: order('place'),
  orderByline: order('byline'),
  orderEditor: order('editor'),
  orderLanguage: order('language'),
  orderEmbargo: order('embargo'),
  compactList: { ...density('compact'), separated: true },
  roomyList: density('roomy'),
  listStage: { ...field('stage'), separated: true },
  listUrgency: field('urgency'),
  listSlug: field('slug'),
  listPlace: field('place'),
  listLanguage: field('language'),
  listWords: field('words'),
  listFindings: field('findings'),
  listTime: field('time'),
} satisfies Record<string, Command>
