/** The suggestions of the open story as they are listed, and the groups in which they can be decided. */
import type { EditorState } from 'prosemirror-state'
import { formatList, t } from '../../catalogue'
import { detailText } from '../../story/revisions/compare'
import { isDetailName } from '../../story/schema/values'
import { detailsOf } from '../../story/story/parts'
import { shortened, stretchOf } from '../../story/story/shortened'
import type { DecisionKind } from '../../story/suggestions/decisions'
import { type Stamp, sizeInBase, sizeInDoc } from '../../story/suggestions/spans'
import { tokensBetween } from '../../story/suggestions/tokens'
import { reviewOf } from '../../story/suggestions/tracking'
import type { Withdrawn } from '../../story/suggestions/withdrawn'
import { type Decision, decisionsIn, isAtSelection } from './decided'
import { authorLook, idOf, settledDecisions } from './drawing'
import { lineOf } from './runs'

/** More than these nobody reads down a list: it shows those around the cursor. */
export const mostListed = 100

/** Characters of a text that are listed. */
const longestText = 600

export interface ListedSuggestion {
  /** Tells it from others, for as long as it stays as it is. */
  key: string
  kind: DecisionKind
  /** The name of the detail, of one that changes a detail. */
  detail: string | null
  /** What it takes away, and what it puts there; where neither has words, those that it is about are in `about`. */
  was: string
  is: string
  about: string
  /** What stands on either side of a sign or a blank, which is not found by itself. */
  around: readonly [before: string, behind: string]
  /** Who made it, the first first. */
  by: readonly Stamp[]
  /** The look of the first. */
  look: number
  isCurrent: boolean
}

/** Rows of which those that say what they said before are the same objects, so that they are not drawn again. */
export function sameRows(
  before: readonly ListedSuggestion[],
  rows: readonly ListedSuggestion[],
): readonly ListedSuggestion[] {
  const known = new Map(before.map((row) => [row.key, row]))
  return rows.map((row) => {
    const was = known.get(row.key)
    return was && JSON.stringify(was) === JSON.stringify(row) ? was : row
  })
}

export interface SuggestionListing {
  count: number
  /** How many come before those that are listed, and after them. */
  before: number
  behind: number
  listed: readonly ListedSuggestion[]
}

const nothing: SuggestionListing = { count: 0, before: 0, behind: 0, listed: [] }

const keyOf = ({ changes: [first], details }: Decision): string =>
  first ? `c${idOf(first.span)}` : `d${details.join()}`

/** The suggestion of a key; undefined where it is there no more. */
export const decisionOf = (state: EditorState, key: string): Decision | undefined =>
  decisionsIn(state).find((each) => keyOf(each) === key)

/** The suggestions as they were when typing last rested, those around the cursor where there are many. */
export function listingOf(state: EditorState): SuggestionListing {
  const review = reviewOf(state)
  const all = settledDecisions(state)
  if (!review || all.length === 0) return nothing
  const isHere = isAtSelection(state)
  const current = all.findIndex(isHere)
  const start = Math.max(0, Math.min(current - mostListed / 2, all.length - mostListed))
  const shown = all.slice(start, start + mostListed)
  return {
    count: all.length,
    before: start,
    behind: all.length - start - shown.length,
    listed: shown.map((decision) => ({ ...textsOf(state, decision), isCurrent: isHere(decision) })),
  }
}

type Texts = Omit<ListedSuggestion, 'isCurrent'>

function textsOf(state: EditorState, decision: Decision): Texts {
  const { kind, changes, details, by } = decision
  const base = reviewOf(state)?.base ?? state.doc
  const [name = null] = details
  const wordsIn = (wanted: 'deleted' | 'inserted') =>
    changes
      .filter(({ span }) => span.kind === wanted)
      .map(({ span, atBase, at }) =>
        wanted === 'deleted'
          ? lineOf(tokensBetween(base, atBase, Math.min(base.content.size, atBase + sizeInBase(span))))
          : lineOf(tokensBetween(state.doc, at, Math.min(state.doc.content.size, at + sizeInDoc(span)))),
      )
      .join(' … ')
  const textIn = (wanted: 'deleted' | 'inserted') => shortened(wordsIn(wanted), longestText)
  const texts =
    name !== null && isDetailName(name)
      ? { was: detailText(detailsOf(base), name), is: detailText(detailsOf(state.doc), name), about: '' }
      : { was: textIn('deleted'), is: textIn('inserted'), about: '' }
  const isOfWords = kind === 'inserted' || kind === 'deleted' || kind === 'replaced' || kind === 'detail'
  return {
    key: keyOf(decision),
    kind,
    detail: name,
    around: isOfWords ? aroundSign(state, decision, texts) : noWords,
    ...(isOfWords ? texts : { was: '', is: '', about: aboutOf(state, decision) || texts.is || texts.was }),
    by: oncePerMinute(by),
    look: authorLook(state, by[0]?.who ?? ''),
  }
}

/** Stamps without those that would say the same: moments are shown by the minute. */
export function oncePerMinute(by: readonly Stamp[]): readonly Stamp[] {
  const shown = ({ who, when }: Stamp) => `${when.slice(0, 'YYYY-MM-DDTHH:MM'.length)} ${who}`
  const all = by.map(shown)
  return by.filter((_, index) => all.indexOf(all[index] ?? '') === index)
}

const noWords: ListedSuggestion['around'] = ['', '']

/** How many letters of the text on either side are listed with a sign. */
const aroundLength = 16

/** The words beside a change that has none of its own. */
function aroundSign(
  { doc }: EditorState,
  { changes }: Decision,
  { was, is }: { was: string; is: string },
): ListedSuggestion['around'] {
  const [first, last] = [changes[0], changes.at(-1)]
  if (!first || !last || /[\p{L}\p{N}]/u.test(was + is)) return noWords
  const [$from, $to] = [first.at, last.at + sizeInDoc(last.span)].map((at) =>
    doc.resolve(Math.min(doc.content.size, at)),
  )
  if (!$from?.parent.inlineContent || !$to?.sameParent($from)) return noWords
  const { parent } = $from
  const text = (start: number, end: number) =>
    parent.textBetween(Math.max(0, start), Math.min(parent.content.size, end), '', ' ')
  // a word that is cut says nothing
  const before = text($from.parentOffset - aroundLength, $from.parentOffset)
  const behind = text($to.parentOffset, $to.parentOffset + aroundLength)
  return [
    $from.parentOffset > aroundLength ? before.replace(/^[^\s]*\s/, '') : before,
    $to.parentOffset + aroundLength < parent.content.size ? behind.replace(/\s[^\s]*$/, '') : behind,
  ]
}

/** The words of the block that a suggestion is in, or at whose start it is. */
function aboutOf({ doc }: EditorState, { kind, changes: [first, ...others] }: Decision): string {
  if (!first || kind === 'moved' || kind === 'look') return ''
  const last = others.at(-1) ?? first
  const $at = doc.resolve(Math.min(doc.content.size, first.at))
  if ($at.parent.inlineContent) {
    const { parent, parentOffset } = $at
    const { size } = parent.content
    const [start, end] = [parentOffset - 40, Math.max(parentOffset, parentOffset + last.at - first.at + 40)]
    const text = parent.textBetween(Math.max(0, start), Math.min(size, end), '¶', '')
    return stretchOf(text, { before: start > 0, behind: end < size })
  }
  return shortened($at.nodeAfter?.textContent ?? '', 80)
}

/** A group of suggestions that is decided at once: those of a person, of a kind, or of one act such as a paste. */
export interface SuggestionGroup {
  by: 'who' | 'kind' | 'batch'
  name: string
}

/** Whether a suggestion is in a group. */
export const isIn =
  ({ by, name }: SuggestionGroup) =>
  (decision: Decision): boolean => {
    if (by === 'kind') return decision.kind === name
    return decision.by.some((stamp) => (by === 'who' ? stamp.who : stamp.batch) === name)
  }

/** Which of what was withdrawn comes back with a group that is rejected; by its place where a kind is. */
export const withdrawnWith = ({
  by,
  name,
}: SuggestionGroup): ((withdrawn: Withdrawn) => boolean) | undefined =>
  by === 'kind'
    ? undefined
    : ({ withdrawnBy }) => (by === 'who' ? withdrawnBy.who : withdrawnBy.batch) === name

const knownGroups = new WeakMap<readonly Decision[], readonly SuggestionGroup[]>()

/** The groups that suggestions are in; none of a sort where all are in one. Each command of a group asks for them. */
export function groupsIn(state: EditorState): readonly SuggestionGroup[] {
  const all = settledDecisions(state)
  const groups = knownGroups.get(all) ?? groupsOf(all)
  knownGroups.set(all, groups)
  return groups
}

function groupsOf(all: readonly Decision[]): readonly SuggestionGroup[] {
  const stamps = all.flatMap(({ by }) => by)
  const groups = (by: SuggestionGroup['by'], names: Iterable<string>) =>
    [...new Set(names)].map((name) => ({ by, name }))
  const people = groups(
    'who',
    stamps.map(({ who }) => who),
  )
  const kinds = groups(
    'kind',
    all.map(({ kind }) => kind),
  )
  const batches = groups(
    'batch',
    stamps.flatMap(({ batch }) => batch ?? []),
  )
  return [...(people.length > 1 ? people : []), ...(kinds.length > 1 ? kinds : []), ...batches]
}

const kinds: readonly string[] = [
  'inserted',
  'deleted',
  'replaced',
  'joined',
  'split',
  'kind',
  'look',
  'moved',
  'detail',
] satisfies DecisionKind[]
const isKind = (name: string): name is DecisionKind => kinds.includes(name)

/** What the suggestions of a kind are called. */
export const kindsLabel = (name: string): string => (isKind(name) ? t(`suggestions.kinds.${name}`) : name)

type NamedBatch = 'paste' | 'drop' | 'panel' | 'replace-all' | 'import' | 'merge' | 'restore'
const batches: readonly string[] = [
  'paste',
  'drop',
  'panel',
  'replace-all',
  'import',
  'merge',
  'restore',
] satisfies NamedBatch[]
const isBatch = (name: string): name is NamedBatch => batches.includes(name)

/** What the suggestions of one act are called: what it was, and when. */
export function batchLabel(state: EditorState, name: string, moment: (when: string) => string): string {
  const stamp = settledDecisions(state)
    .flatMap(({ by }) => by)
    .find(({ batch }) => batch === name)
  const [kind = ''] = name.split(' ')
  const what = t(`suggestions.batch.${isBatch(kind) ? kind : 'other'}`)
  return stamp?.when ? `${what}, ${moment(stamp.when)}` : what
}

/** How many suggestions are open. */
export const suggestionCount = (state: EditorState): number => settledDecisions(state).length

/** Whether what is edited becomes a suggestion. */
export const isSuggesting = (state: EditorState): boolean => reviewOf(state)?.isOn ?? false

/** How many suggestions that could not be decided are named. */
const mostNamed = 3

/** Says which suggestions could not be decided on by themselves. */
export function undecided(failed: readonly Decision[]): string {
  const nameOf = ({ kind, by }: Decision) =>
    `${t(`suggestions.kind.${kind}`)} (${by[0]?.who || t('suggestions.nobody')})`
  return t('suggestions.failed', {
    count: failed.length,
    which: formatList(failed.slice(0, mostNamed).map(nameOf)),
  })
}
