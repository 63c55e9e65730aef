/** Commands on the window: its panes, its look, where the focus is. */
import { Eye, Keyboard, PanelLeft, PanelRight } from 'lucide-react'
import type { Settings } from '../../contract/settings'
import { changeSettings, useDesk } from '../desk/desk-store'
import { show } from '../desk/shown'
import { focusNextPane, focusPane } from '../parts/focus'
import type { Command } from './command'

const settings = () => useDesk.getState().settings

type Switch = 'showStories' | 'showPanels' | 'showToolbar' | 'showPreview'

function toggle(name: Switch): Pick<Command, 'run' | 'checked'> {
  return {
    run: () => changeSettings({ [name]: !settings()[name] }),
    checked: () => settings()[name],
  }
}

function theme(value: Settings['theme']): Pick<Command, 'run' | 'checked'> {
  return { run: () => changeSettings({ theme: value }), checked: () => settings().theme === value }
}

function textSize(size: (now: number) => number): Pick<Command, 'run'> {
  return { run: () => changeSettings({ textSize: Math.min(2, Math.max(0.7, size(settings().textSize))) }) }
}

export const view = {
  palette: { title: 'command.palette', key: 'Mod-Shift-p', run: () => show('palette') },
  showStories: {
    title: 'command.showStories',
    key: 'Mod-Alt-1',
    icon: PanelLeft,
    ...toggle('showStories'),
    separated: true,
  },
  showPanels: { title: 'command.showPanels', key: 'Mod-Alt-3', icon: PanelRight, ...toggle('showPanels') },
  showToolbar: { title: 'command.showToolbar', ...toggle('showToolbar') },
  showPreview: { title: 'command.showPreview', key: 'Mod-Alt-p', icon: Eye, ...toggle('showPreview') },
  showBin: {
    title: 'command.showBin',
    run: () => useDesk.setState(({ showBin }) => ({ showBin: !showBin })),
    checked: () => useDesk.getState().showBin,
  },
  focusStories: {
    title: 'command.focusStories',
    key: 'Mod-1',
    run: () => focusPane('stories'),
    separated: true,
  },
  focusText: { title: 'command.focusText', key: 'Mod-2', run: () => focusPane('text') },
  focusPanels: { title: 'command.focusPanels', key: 'Mod-3', run: () => focusPane('panels') },
  nextPane: { title: 'command.nextPane', key: 'F6', run: () => focusNextPane(1) },
  previousPane: { title: 'command.previousPane', key: 'Shift-F6', run: () => focusNextPane(-1) },
  larger: { title: 'command.larger', key: 'Mod-=', ...textSize((now) => now + 0.1), separated: true },
  smaller: { title: 'command.smaller', key: 'Mod--', ...textSize((now) => now - 0.1) },
  usualSize: { title: 'command.usualSize', key: 'Mod-0', ...textSize(() => 1) },
  themeSystem: { title: 'command.themeSystem', ...theme('system'), separated: true },
  themeLight: { title: 'command.themeLight', ...theme('light') },
  themeDark: { title: 'command.themeDark', ...theme('dark') },
} satisfies Record<string, Command>

export const help = {
  shortcuts: { title: 'command.shortcuts', key: 'Mod-/', icon: Keyboard, run: () => show('shortcuts') },
  about: { title: 'command.about', run: () => show('about') },
} satisfies Record<string, Command>
