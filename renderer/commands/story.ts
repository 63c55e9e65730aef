/** Commands on what a desk keeps about stories: how far they are, in which style and language, until when they are held. */
import { Brush, ChevronsLeft, ChevronsRight, Lock, LockOpen } from 'lucide-react'
import { t } from '../../catalogue'
import { stageName } from '../../catalogue/stage'
import { type Stage, stageBeside } from '../../story/schema/values'
import { cleanUpStories } from '../actions/clean-up'
import { chooseInStories } from '../actions/details-of-many'
import { show } from '../desk/shown'
import { detailsNow } from '../list/known'
import type { Command } from './command'
import { onDesk, onlyPicked, picked, whyNotOnDesk } from './targets'

/** The stage of the picked story; undefined where several are picked. */
function stageNow(): string | undefined {
  const id = onlyPicked()
  return id === null ? undefined : detailsNow(id)?.stage
}

/** The stage before or after that of the picked story; undefined at either end. */
function neighbour(by: 1 | -1): Stage | undefined {
  return stageBeside(stageNow() ?? '', by)
}

function moveBy(by: 1 | -1): Pick<Command, 'run' | 'when' | 'why'> {
  return {
    run: () => {
      const stage = neighbour(by)
      if (stage) void chooseInStories(picked(), { stage })
    },
    when: () => onDesk() && neighbour(by) !== undefined,
    why: () => {
      if (!onDesk()) return whyNotOnDesk()
      return onlyPicked() === null ? 'unavailable.severalSelected' : 'unavailable.noStageThere'
    },
  }
}

function moveTo(stage: Stage): Command {
  return {
    title: 'command.moveTo',
    values: () => ({ stage: stageName(stage) }),
    words: () => t('command.stageWords'),
    run: () => void chooseInStories(picked(), { stage }),
    when: onDesk,
    why: whyNotOnDesk,
    checked: () => stageNow() === stage,
  }
}

/** Whether the picked story has no embargo; of several that is not known. */
function isKnownFree(): boolean {
  const id = onlyPicked()
  return id !== null && detailsNow(id)?.embargo === null
}

export const story = {
  nextStage: {
    title: 'command.nextStage',
    words: () => t('command.stageWords'),
    key: 'F9',
    icon: ChevronsRight,
    ...moveBy(1),
  },
  previousStage: {
    title: 'command.previousStage',
    words: () => t('command.stageWords'),
    key: 'Shift-F9',
    icon: ChevronsLeft,
    ...moveBy(-1),
  },
  moveToDraft: { ...moveTo('draft'), separated: true },
  moveToEditing: moveTo('editing'),
  moveToReady: moveTo('ready'),
  moveToFiled: moveTo('filed'),
  cleanUpStories: {
    title: 'command.cleanUpStories',
    icon: Brush,
    run: () => void cleanUpStories(picked()),
    when: onDesk,
    why: whyNotOnDesk,
    separated: true,
  },
  setEmbargo: {
    title: 'command.setEmbargo',
    icon: Lock,
    run: () => show('embargo'),
    when: onDesk,
    why: whyNotOnDesk,
    separated: true,
  },
  liftEmbargo: {
    title: 'command.liftEmbargo',
    icon: LockOpen,
    run: () => void chooseInStories(picked(), { embargo: null }),
    when: () => onDesk() && !isKnownFree(),
    why: () => (onDesk() ? 'unavailable.noEmbargo' : whyNotOnDesk()),
  },
} satisfies Record<string, Command>
