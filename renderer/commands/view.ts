/** Commands on the window: its panes, its look, where the focus is. */

import { Columns2, Eye, Keyboard, PanelLeft, PanelRight } from 'lucide-react'
import { t } from '../../catalogue'
import type { Settings } from '../../contract/settings'
import { showBin } from '../actions/bin'
import { isReading, readAloud } from '../actions/read-aloud'
import { isVersionBeside, toggleVersionBeside } from '../actions/version-beside'
import { nextBeside, toggleBeside, useBeside } from '../beside/beside-store'
import { changeSettings, openSession, useDesk } from '../desk/desk-store'
import { revealPanel, type SidePane, shownPanes, togglePane } from '../desk/panes'
import { show } from '../desk/shown'
import {
  focusChecks,
  focusComments,
  focusNextPane,
  focusPane,
  focusSuggestions,
  focusWhenDrawn,
} from '../parts/focus'
import { isSuggesting, suggestionCount } from '../suggestions/listing'
import type { Command } from './command'

/** How much the window can be enlarged. */
const zooms = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

const settings = () => useDesk.getState().settings

type Switch = 'showToolbar' | 'showPreview' | 'focusMode' | 'typewriter' | 'foldNotes'

function toggle(name: Switch): Pick<Command, 'run' | 'checked'> {
  return {
    run: () => changeSettings({ [name]: !settings()[name] }),
    checked: () => settings()[name],
  }
}

function pane(name: SidePane): Pick<Command, 'run' | 'checked'> {
  return { run: () => togglePane(name), checked: () => shownPanes()[name] }
}

/** Goes to a pane, which is shown first where it is not. */
function goTo(name: SidePane): void {
  if (shownPanes()[name]) focusPane(name)
  else {
    togglePane(name)
    focusWhenDrawn(() => focusPane(name))
  }
}

/** Shows what the checks have found, with the focus on the first. */
function showChecks(): void {
  revealPanel('checks')
  focusWhenDrawn(focusChecks)
}

/** Shows the comments, with the focus on the first. */
function showComments(): void {
  revealPanel('comments')
  focusWhenDrawn(focusComments)
}

function isSuggestionsPanelShown(): boolean {
  const state = openSession()?.state
  return state !== undefined && (isSuggesting(state) || suggestionCount(state) > 0)
}

/** Shows what is suggested, with the focus on the first. */
function showSuggestions(): void {
  revealPanel('suggestions')
  focusWhenDrawn(focusSuggestions)
}

function theme(value: Settings['theme']): Pick<Command, 'run' | 'checked'> {
  return { run: () => changeSettings({ theme: value }), checked: () => settings().theme === value }
}

function zoom(next: (now: number) => number | undefined): Pick<Command, 'run'> {
  return {
    run() {
      const size = next(settings().zoom)
      if (size !== undefined) changeSettings({ zoom: size })
    },
  }
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
    ...pane('stories'),
    separated: true,
  },
  showPanels: { title: 'command.showPanels', key: 'Mod-Alt-3', icon: PanelRight, ...pane('panels') },
  showChecks: {
    title: 'command.showChecks',
    key: 'Mod-Alt-8',
    run: showChecks,
    when: () => openSession() !== null,
  },
  showComments: {
    title: 'command.showComments',
    key: 'Mod-Alt-9',
    run: showComments,
    when: () => openSession() !== null,
  },
  showSuggestions: {
    title: 'command.showSuggestions',
    key: 'Mod-Alt-r',
    run: showSuggestions,
    when: () => openSession() !== null && isSuggestionsPanelShown(),
    why: () => (openSession() ? 'unavailable.noSuggestions' : 'unavailable.noStory'),
  },
  showToolbar: { title: 'command.showToolbar', ...toggle('showToolbar') },
  showPreview: { title: 'command.showPreview', key: 'Mod-Alt-p', icon: Eye, ...toggle('showPreview') },
  showBeside: {
    title: 'command.showBeside',
    key: 'Mod-Alt-b',
    icon: Columns2,
    run: toggleBeside,
    when: () => useBeside.getState().id !== null || nextBeside() !== null,
    checked: () => useBeside.getState().id !== null,
  },
  versionBeside: {
    title: 'command.versionBeside',
    words: () => t('command.versionWords'),
    key: 'Mod-Alt-v',
    icon: Columns2,
    run: () => void toggleVersionBeside(),
    when: () => openSession() !== null,
    checked: isVersionBeside,
  },
  focusMode: { title: 'command.focusMode', key: 'Mod-Alt-d', ...toggle('focusMode') },
  typewriter: { title: 'command.typewriter', key: 'Mod-Alt-t', ...toggle('typewriter') },
  foldNotes: {
    title: 'command.foldNotes',
    words: () => t('command.deskNoteWords'),
    key: 'Mod-Shift-h',
    ...toggle('foldNotes'),
  },
  readAloud: {
    title: 'command.readAloud',
    run: readAloud,
    when: () => openSession() !== null,
    checked: isReading,
  },
  showBin: {
    title: 'command.showBin',
    words: () => t('command.binWords'),
    run: () => void showBin(!useDesk.getState().showBin),
    checked: () => useDesk.getState().showBin,
  },
  counts: {
    title: 'command.counts',
    words: () => t('command.countsWords'),
    run: () => show('counts'),
    when: () => useDesk.getState().session !== null,
  },
  cutTo: {
    title: 'command.cutTo',
    words: () => t('command.cutToWords'),
    key: 'Mod-Alt-k',
    run: () => show('counts'),
    when: () => openSession() !== null,
  },
  focusStories: {
    title: 'command.focusStories',
    key: 'Mod-1',
    run: () => goTo('stories'),
    separated: true,
  },
  focusText: { title: 'command.focusText', key: 'Mod-2', run: () => focusPane('text') },
  focusPanels: { title: 'command.focusPanels', key: 'Mod-3', run: () => goTo('panels') },
  focusStrip: { title: 'command.focusStrip', key: 'Mod-4', run: () => focusPane('strip') },
  nextPane: { title: 'command.nextPane', key: 'F6', run: () => focusNextPane(1) },
  previousPane: { title: 'command.previousPane', key: 'Shift-F6', run: () => focusNextPane(-1) },
  zoomIn: {
    title: 'command.zoomIn',
    key: 'Mod-=',
    ...zoom((now) => zooms.find((each) => each > now)),
    separated: true,
  },
  zoomOut: { title: 'command.zoomOut', key: 'Mod--', ...zoom((now) => zooms.findLast((each) => each < now)) },
  usualZoom: { title: 'command.usualZoom', key: 'Mod-0', ...zoom(() => 1) },
  larger: {
    title: 'command.larger',
    key: 'Mod->',
    ...textSize((now) => now + 0.1),
    separated: true,
  },
  smaller: { title: 'command.smaller', key: 'Mod-<', ...textSize((now) => now - 0.1) },
  usualSize: { title: 'command.usualSize', ...textSize(() => 1) },
  themeSystem: { title: 'command.themeSystem', ...theme('system'), separated: true },
  themeLight: { title: 'command.themeLight', ...theme('light') },
  themeDark: { title: 'command.themeDark', ...theme('dark') },
} satisfies Record<string, Command>

export const help = {
  shortcuts: { title: 'command.shortcuts', key: 'Mod-/', icon: Keyboard, run: () => show('shortcuts') },
  about: { title: 'command.about', run: () => show('about') },
} satisfies Record<string, Command>
