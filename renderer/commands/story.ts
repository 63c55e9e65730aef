/** Commands on what a desk keeps about stories: how far they are, in which style and language, until when they are held. */
import {
  Brush,
  ChevronsLeft,
  ChevronsRight,
  Lock,
  LockOpen,
  MessageSquarePlus,
  RefreshCw,
} from 'lucide-react'
import { t } from '../../catalogue'
import { type Stage, stageBeside } from '../../story/stages/stage'
import { detailsOf } from '../../story/story/parts'
import { cleanUpStories } from '../actions/clean-up'
import { startWriting, switchToClients } from '../actions/comments'
import { chooseInStories } from '../actions/details-of-many'
import { commentAt, walkComments } from '../comments/listing'
import { commentSubject, storySubject } from '../comments/writing'
import { openSession } from '../desk/desk-store'
import { askToFileAgain } from '../desk/filing'
import { revealPanel } from '../desk/panes'
import { show } from '../desk/shown'
import { deskStages } from '../desk/stages'
import { moveStories } from '../gate/move'
import { detailsNow } from '../list/known'
import type { AnyCommand, PickedCommand } from './command'
import { inStory } from './in-story'
import { onDesk, onlyPicked, whyNotOnDesk } from './targets'

/** The stage of the picked story; undefined where several are picked. */
function stageNow(): string | undefined {
  const id = onlyPicked()
  return id === null ? undefined : detailsNow(id)?.stage
}

/** The stage before or after that of the picked story; undefined at either end. */
function neighbour(by: 1 | -1): Stage | undefined {
  return stageBeside(deskStages(), stageNow() ?? '', by)
}

function moveBy(by: 1 | -1) {
  return {
    runOnPicked: (ids) => {
      const stage = neighbour(by)
      if (stage) void moveStories(ids, stage.id)
    },
    when: () => onDesk() && neighbour(by) !== undefined,
    why: () => {
      if (!onDesk()) return whyNotOnDesk()
      if (onlyPicked() === null) return 'unavailable.severalSelected'
      const isGone = !deskStages().some(({ id }) => id === stageNow())
      return isGone ? 'unavailable.stageGone' : 'unavailable.noStageThere'
    },
  } satisfies Partial<PickedCommand>
}

/** Whether the picked story has no embargo; of several that is not known. */
function isKnownFree(): boolean {
  const id = onlyPicked()
  return id !== null && detailsNow(id)?.embargo === null
}

const isStoryOpen = () => openSession() !== null
const commentHere = () => {
  const session = openSession()
  return session ? commentAt(session.state) : undefined
}
const whyNoComment = () => (isStoryOpen() ? 'unavailable.noComment' : 'unavailable.noStory')

/** Begins a comment in its panel. */
function writeComment(subject: typeof commentSubject): void {
  const session = openSession()
  if (!session) return
  revealPanel('comments')
  startWriting({ kind: 'new', story: session.id, subject: subject(session.state), doc: session.doc })
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
  cleanUpStories: {
    title: 'command.cleanUpStories',
    icon: Brush,
    runOnPicked: (ids) => void cleanUpStories(ids),
    when: onDesk,
    why: whyNotOnDesk,
    separated: true,
  },
  comment: {
    title: 'command.comment',
    key: 'Mod-Alt-m',
    icon: MessageSquarePlus,
    run: () => writeComment(commentSubject),
    when: isStoryOpen,
    separated: true,
  },
  commentOnStory: {
    title: 'command.commentOnStory',
    run: () => writeComment(() => storySubject),
    when: isStoryOpen,
  },
  commentToClients: {
    title: 'command.commentToClients',
    key: 'Mod-Shift-k',
    run: () => {
      const session = openSession()
      const comment = commentHere()
      if (session && comment) switchToClients(session, comment.id)
    },
    when: () => commentHere() !== undefined,
    why: whyNoComment,
    checked: () => commentHere()?.toClients === true,
  },
  nextComment: inStory(walkComments(1), {
    title: 'command.nextComment',
    key: 'F4',
    inText: false,
    why: whyNoComment,
  }),
  previousComment: inStory(walkComments(-1), {
    title: 'command.previousComment',
    key: 'Shift-F4',
    inText: false,
    why: whyNoComment,
  }),
  fileAgain: {
    title: 'command.fileAgain',
    words: () => t('command.fileAgainWords'),
    icon: RefreshCw,
    run: () => {
      const session = openSession()
      if (session) askToFileAgain(detailsOf(session.doc).filing)
    },
    when: isStoryOpen,
    separated: true,
  },
  setEmbargo: {
    title: 'command.setEmbargo',
    icon: Lock,
    runOnPicked: () => show('embargo'),
    when: onDesk,
    why: whyNotOnDesk,
    separated: true,
  },
  liftEmbargo: {
    title: 'command.liftEmbargo',
    icon: LockOpen,
    runOnPicked: (ids) => void chooseInStories(ids, { embargo: null }),
    when: () => onDesk() && !isKnownFree(),
    why: () => (onDesk() ? 'unavailable.noEmbargo' : whyNotOnDesk()),
  },
} satisfies Record<string, AnyCommand>
