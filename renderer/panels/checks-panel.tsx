/** What the checks have found in the story: each a jump to its place, with its fix. */

import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { EditorState } from 'prosemirror-state'
import { memo } from 'react'
import { formatNumber, t } from '../../catalogue'
import { checkName, findingMessage, findingReason } from '../../catalogue/finding'
import { ruleProblem } from '../../catalogue/rule'
import type { Level } from '../../story/checks/finding'
import { selectRange } from '../../story/editing/select'
import type { Ignored } from '../../story/schema/values'
import { detailsOf } from '../../story/story/parts'
import {
  checkFindings,
  findingAt,
  hasChecked,
  isSpelling,
  removeFromStory,
  replaceFinding,
  showAgain,
} from '../checks/at-cursor'
import { useUnusedRules } from '../checks/unused-rules'
import { useFixes } from '../checks/use-fixes'
import { runCommand } from '../commands'
import { openSession } from '../desk/desk-store'
import { useSession, useStory } from '../desk/use-story'
import type { DrawnFinding, FoundDetails } from '../findings/findings'
import { Button } from '../parts/button'
import type { PanelDefinition } from './panel'

/** How many fixes are offered in the pane. */
const mostFixes = 3

/** More than these nobody reads down a list: they come as others go. */
const mostShown = 100

const icons: Readonly<Record<Level, LucideIcon>> = {
  hit: Info,
  hint: Info,
  warning: TriangleAlert,
  error: CircleAlert,
}

const levelName = (level: Level) => (level === 'hit' ? '' : t(`checks.levels.${level}`))

/** Selects the finding of a row in the text, which gets the focus; the rows may be a moment behind the text. */
function goTo(row: number, { code, text }: FoundDetails): void {
  const session = openSession()
  if (!session) return
  const isMeant = (each?: DrawnFinding) => each?.code === code && each.text === text
  const all = checkFindings(session.state)
  const found = isMeant(all[row]) ? all[row] : all.find(isMeant)
  if (found) session.run(selectRange(found))
  session.view?.focus()
}

function Fixes({ found }: { found: DrawnFinding }) {
  const session = useSession()
  const fixes = useFixes(found)
  if (fixes === null) return <p className="field-note">{t('checks.spelling.suggesting')}</p>
  if (fixes.length === 0)
    return isSpelling(found) ? <p className="field-note">{t('checks.spelling.none')}</p> : null
  return (
    <div className="check-fixes">
      {fixes.slice(0, mostFixes).map((fix) => (
        <Button
          key={fix}
          aria-label={fix.trim() === '' ? undefined : t('checks.fix', { text: fix })}
          onClick={() => {
            session.run(replaceFinding(found, fix))
            session.view?.focus()
          }}
        >
          {fix.trim() === '' ? t('checks.remove') : <bdi>{fix}</bdi>}
        </Button>
      ))}
    </div>
  )
}

type ActionId = 'addToStory' | 'addToDesk' | 'addToHouse' | 'ignoreHere' | 'ignoreInStory' | 'switchOffCheck'

/** What is done with a finding where none of its fixes is wanted, a line each. */
const wordActions: readonly ActionId[] = ['addToStory', 'addToDesk', 'addToHouse']
const findingActions: readonly ActionId[] = ['ignoreHere', 'ignoreInStory', 'switchOffCheck']

const actionName = (id: ActionId) =>
  id === 'ignoreHere' || id === 'ignoreInStory' ? t(`checks.${id}`) : t(`command.${id}`)

const current = (state: EditorState) => findingAt(state) ?? null

function Actions() {
  const found = useStory(current)
  if (!found) return null
  const actions = [...(isSpelling(found) ? wordActions : []), ...findingActions]
  return (
    <div className="check-actions">
      <p className="field-note">{findingReason(found)}</p>
      <Fixes found={found} />
      {actions.map((id) => (
        <button key={id} type="button" className="text-button" onClick={() => runCommand(id)}>
          {actionName(id)}
        </button>
      ))}
    </div>
  )
}

/** A finding in the list: where it is moves with each key, and is asked for at a click. */
const Row = memo(function Row({
  row,
  found,
  isCurrent,
}: {
  row: number
  found: FoundDetails
  isCurrent: boolean
}) {
  const Icon = icons[found.level]
  return (
    <li className="check-row">
      <button type="button" aria-current={isCurrent || undefined} onClick={() => goTo(row, found)}>
        <Icon
          className="check-icon"
          data-level={found.level}
          role="img"
          aria-label={levelName(found.level)}
        />
        <span>{findingMessage(found)}</span>
      </button>
      {isCurrent && <Actions />}
    </li>
  )
})

/** Findings with a key for each that stays as the text before it moves. */
function keyed(all: readonly FoundDetails[]): { key: string; found: FoundDetails }[] {
  const counts = new Map<string, number>()
  return all.map((found) => {
    const name = `${found.code} ${found.text}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return { key: `${name} ${count}`, found }
  })
}

/** Nothing is found in a template, which is not checked, nor in a story of which the checks have answered. */
function NoFindings() {
  const { isTemplate } = useSession()
  const isChecked = useStory(hasChecked)
  return <p className="field-note">{t(isChecked || isTemplate ? 'checks.none' : 'checks.checking')}</p>
}

/** Whether two lists of findings say the same, wherever these are by now. */
function saysSame(one: readonly FoundDetails[], other: readonly FoundDetails[]): boolean {
  const shown = one.slice(0, mostShown)
  return (
    one.length === other.length &&
    shown.every(({ code, level, text, values }, row) => {
      const now = other[row]
      return now?.code === code && now.level === level && now.text === text && now.values === values
    })
  )
}

const currentRow = (state: EditorState) => {
  const found = findingAt(state)
  return found ? checkFindings(state).indexOf(found) : null
}

function Findings() {
  // in one step with what stands below: what is about to be clicked moves once, and not again
  const all: readonly FoundDetails[] = useStory(checkFindings, saysSame)
  const at = useStory(currentRow)
  return (
    <>
      {all.length === 0 && <NoFindings />}
      {all.length > 0 && (
        <ol className="check-rows" aria-label={t('checks.panel')}>
          {keyed(all.slice(0, mostShown)).map(({ key, found }, row) => (
            <Row key={key} row={row} found={found} isCurrent={row === at} />
          ))}
        </ol>
      )}
      {all.length > mostShown && (
        <p className="field-note">{t('checks.more', { formatted: formatNumber(all.length - mostShown) })}</p>
      )}
    </>
  )
}

function IgnoredFindings({ ignored }: { ignored: readonly Ignored[] }) {
  const session = useSession()
  return (
    <details className="ignored">
      <summary>{t('checks.ignored', { count: ignored.length })}</summary>
      <ul>
        {ignored.map(({ code, text, around }, index) => (
          <li key={`${code} ${text} ${around?.join(' ') ?? ''}`}>
            <span>
              <bdi>{text.trim() || checkName(code)}</bdi>{' '}
              <small>
                {[
                  ...(text.trim() ? [checkName(code)] : []),
                  around ? t('checks.ignoredHere') : t('checks.ignoredInStory'),
                ].join(' · ')}
              </small>
            </span>
            <button type="button" className="text-button" onClick={() => showAgain(session, index)}>
              {t('checks.showAgain')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function StoryWords({ words }: { words: readonly string[] }) {
  const session = useSession()
  return (
    <details className="ignored">
      <summary>{t('checks.spelling.words', { count: words.length })}</summary>
      <ul>
        {words.map((word) => (
          <li key={word}>
            <bdi>{word}</bdi>
            <button type="button" className="text-button" onClick={() => removeFromStory(session.doc, word)}>
              {t('checks.remove')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Tells of rules that are not used, so that nobody relies on them. */
function UnusedRules() {
  const { refused, slow } = useUnusedRules()
  const lines = [
    ...refused.map(({ id, problem }) => ({ id, text: ruleProblem(problem) })),
    ...slow.map((id) => ({ id, text: t('rules.problems.slow') })),
  ]
  if (lines.length === 0) return null
  return (
    <details className="ignored">
      <summary>{t('rules.unused', { count: lines.length })}</summary>
      <ul>
        {lines.map(({ id, text }) => (
          <li key={id}>
            <span>
              <bdi>{id}</bdi> <small>{text}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const wordsIn = ({ doc }: EditorState) => detailsOf(doc).words

const ignoredIn = ({ doc }: EditorState) => detailsOf(doc).ignored

const hasFindings = (state: EditorState) =>
  checkFindings(state).length > 0 || ignoredIn(state).length > 0 || wordsIn(state).length > 0

/** Whether there is no finding, nothing that was let stand, and no rule that is not used. */
function useIsEmpty(): boolean {
  const { refused, slow } = useUnusedRules()
  return !useStory(hasFindings) && refused.length === 0 && slow.length === 0
}

function ChecksPanel() {
  const ignored = useStory(ignoredIn)
  const words = useStory(wordsIn)
  return (
    <>
      <Findings />
      {ignored.length > 0 && <IgnoredFindings ignored={ignored} />}
      {words.length > 0 && <StoryWords words={words} />}
      <UnusedRules />
    </>
  )
}

export const checksPanel: PanelDefinition = {
  name: 'checks',
  title: 'checks.panel',
  value: (state) => {
    const { length } = checkFindings(state)
    return length === 0 ? '' : t('checks.count', { count: length })
  },
  useIsEmpty,
  Empty: NoFindings,
  Content: ChecksPanel,
}
