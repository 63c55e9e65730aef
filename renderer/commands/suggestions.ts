/** Commands on what is suggested in the open story. */
import { Check, PenLine, X } from 'lucide-react'
import type { EditorState } from 'prosemirror-state'
import { formatChanged, t } from '../../catalogue'
import { reviewOf } from '../../story/suggestions/tracking'
import { decideAll, decideGroup, decideHere, showReview, toggleSuggesting } from '../actions/suggestions'
import { openSession } from '../desk/desk-store'
import { isSuggestedAt, walkSuggestions } from '../suggestions/decided'
import type { Verdict } from '../suggestions/deciding'
import { type ReviewView, reviewViewOf } from '../suggestions/drawing'
import {
  batchLabel,
  groupsIn,
  isSuggesting,
  kindsLabel,
  type SuggestionGroup,
  suggestionCount,
} from '../suggestions/listing'
import type { Command } from './command'
import { answerFor, inStory } from './in-story'

/** `accept:who:Dara Aziz`, `reject:kind:deleted` */
export type DecideId = `${Verdict}:${SuggestionGroup['by']}:${string}`

const form = /^(accept|reject):(who|kind|batch):/

/** Whether a name is that of such a command. */
export const isDecideId = (name: string): name is DecideId => form.test(name)

/** Longer names than these no menu takes. */
const longestName = 120

/** Commands that decide on a group of suggestions, for each that there is. */
export function decideIds(verdict: Verdict): DecideId[] {
  const session = openSession()
  if (!session) return []
  return groupsIn(session.state)
    .filter(({ name }) => name.length <= longestName)
    .map(({ by, name }): DecideId => `${verdict}:${by}:${name}`)
}

function groupOf(id: DecideId): { verdict: Verdict; group: SuggestionGroup } {
  const [verdict, by, ...name] = id.split(':')
  return {
    verdict: verdict === 'accept' ? 'accept' : 'reject',
    group: { by: by === 'who' || by === 'kind' ? by : 'batch', name: name.join(':') },
  }
}

function groupLabel({ by, name }: SuggestionGroup): string {
  if (by === 'who') return name || t('suggestions.nobody')
  if (by === 'kind') return kindsLabel(name)
  const session = openSession()
  return session ? batchLabel(session.state, name, (when) => formatChanged(when, new Date())) : name
}

/** The command that decides on a group. */
export function decideCommand(id: DecideId): Command {
  const { verdict, group } = groupOf(id)
  return {
    title: `command.decide.${verdict}.${group.by}`,
    values: () => ({ name: groupLabel(group) }),
    words: () => t('command.suggestionWords'),
    run: () => decideGroup(verdict, group),
    when: () =>
      answerFor((state) => groupsIn(state).some(({ by, name }) => by === group.by && name === group.name)),
    why: whyNone,
  }
}

const isReviewed = (state: EditorState) => reviewOf(state) !== null
const hasSuggestions = (state: EditorState) => suggestionCount(state) > 0
const whyNone = () => (openSession() ? 'unavailable.noSuggestions' : 'unavailable.noStory')
const whyNotHere = () => (openSession() ? 'unavailable.noSuggestion' : 'unavailable.noStory')

const words = () => t('command.suggestionWords')

function here(verdict: Verdict): Pick<Command, 'run' | 'when' | 'why' | 'words'> {
  return { run: () => decideHere(verdict), when: () => answerFor(isSuggestedAt), why: whyNotHere, words }
}

function all(verdict: Verdict): Pick<Command, 'run' | 'when' | 'why' | 'words'> {
  return { run: () => decideAll(verdict), when: () => answerFor(hasSuggestions), why: whyNone, words }
}

function shown(view: ReviewView): Pick<Command, 'run' | 'when' | 'why' | 'checked' | 'words'> {
  return {
    run: () => showReview(view),
    when: () => answerFor(isReviewed),
    why: whyNone,
    checked: () => answerFor((state) => isReviewed(state) && reviewViewOf(state) === view),
    words,
  }
}

export const suggestions = {
  suggesting: {
    title: 'command.suggesting',
    key: 'Mod-Shift-t',
    icon: PenLine,
    words,
    run: toggleSuggesting,
    when: () => openSession() !== null,
    checked: () => answerFor(isSuggesting),
    separated: true,
  },
  nextSuggestion: inStory(walkSuggestions(1), {
    title: 'command.nextSuggestion',
    key: 'F7',
    inText: false,
    why: whyNone,
  }),
  previousSuggestion: inStory(walkSuggestions(-1), {
    title: 'command.previousSuggestion',
    key: 'Shift-F7',
    inText: false,
    why: whyNone,
  }),
  acceptSuggestion: { title: 'command.acceptSuggestion', key: 'Mod-F7', icon: Check, ...here('accept') },
  rejectSuggestion: { title: 'command.rejectSuggestion', key: 'Mod-Shift-F7', icon: X, ...here('reject') },
  acceptAll: { title: 'command.acceptAll', ...all('accept') },
  rejectAll: { title: 'command.rejectAll', ...all('reject') },
} satisfies Record<string, Command>

export const reviewViews = {
  reviewMarked: { title: 'command.reviewMarked', key: 'Mod-Alt-4', ...shown('marked'), separated: true },
  reviewMargin: { title: 'command.reviewMargin', key: 'Mod-Alt-5', ...shown('margin') },
  reviewFinal: { title: 'command.reviewFinal', key: 'Mod-Alt-6', ...shown('final') },
  reviewBase: { title: 'command.reviewBase', key: 'Mod-Alt-7', ...shown('base') },
} satisfies Record<string, Command>
