/** What the checks have found in the story: each a jump to its place, with its fix. */
import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { EditorState } from 'prosemirror-state'
import { memo, useDeferredValue } from 'react'
import { formatNumber, t } from '../../catalogue'
import { findingMessage, findingReason } from '../../catalogue/finding'
import type { Level } from '../../story/checks/finding'
import { selectRange } from '../../story/editing/select'
import { checkFindings, findingAt, fixAtCursor, ignoreAtCursor, ignoreNothingIn } from '../checks/at-cursor'
import { useIgnored } from '../checks/ignored'
import { openSession } from '../desk/desk-store'
import { useSession, useStory } from '../desk/use-story'
import type { Found } from '../findings/findings'
import { Button } from '../parts/button'

/** More than these nobody reads down a list: they come as others go. */
const mostShown = 100

const icons: Readonly<Record<Level, LucideIcon>> = {
  hit: Info,
  hint: Info,
  warning: TriangleAlert,
  gate: CircleAlert,
}

const levelName = (level: Level) => (level === 'hit' ? '' : t(`checks.levels.${level}`))

/** Selects a finding in the text, which gets the focus. */
function goTo(found: Found): void {
  const session = openSession()
  session?.run(selectRange(found))
  session?.view?.focus()
}

function Actions({ found }: { found: Found }) {
  const session = useSession()
  const [fix] = found.fixes
  return (
    <div className="check-actions">
      <p className="field-note">{findingReason(found.code)}</p>
      {fix && (
        <Button
          onClick={() => {
            session.run(fixAtCursor)
            session.view?.focus()
          }}
        >
          {fix.text.trim() === '' ? t('checks.remove') : t('checks.fix', { text: fix.text })}
        </Button>
      )}
      <Button onClick={() => ignoreAtCursor(session, 'here')}>{t('checks.ignoreHere')}</Button>
      <Button onClick={() => ignoreAtCursor(session, 'story')}>{t('checks.ignoreInStory')}</Button>
    </div>
  )
}

function Row({ found, isCurrent }: { found: Found; isCurrent: boolean }) {
  const Icon = icons[found.level]
  return (
    <li className="check-row">
      <button type="button" aria-current={isCurrent || undefined} onClick={() => goTo(found)}>
        <Icon className="check-icon" data-level={found.level} aria-hidden="true" />
        <span>
          <span className="visually-hidden">{levelName(found.level)}: </span>
          <span>{findingMessage(found)}</span>
        </span>
      </button>
      {isCurrent && <Actions found={found} />}
    </li>
  )
}

const current = (state: EditorState) => findingAt(state) ?? null

const isSame = (one: Found, other: Found) =>
  one.from === other.from && one.to === other.to && one.code === other.code

const Findings = memo(function Findings({ all, at }: { all: readonly Found[]; at: Found | null }) {
  return (
    <>
      {all.length === 0 && <p className="field-note">{t('checks.none')}</p>}
      {all.length > 0 && (
        <ol className="check-rows" aria-label={t('checks.panel')}>
          {all.slice(0, mostShown).map((found) => (
            <Row
              key={`${found.code} ${found.from} ${found.to}`}
              found={found}
              isCurrent={at !== null && isSame(found, at)}
            />
          ))}
        </ol>
      )}
      {all.length > mostShown && (
        <p className="field-note">{t('checks.more', { formatted: formatNumber(all.length - mostShown) })}</p>
      )}
    </>
  )
})

export function ChecksPanel() {
  const session = useSession()
  // each key moves the findings behind it: the list follows when no key waits
  const all = useDeferredValue(useStory(checkFindings))
  const at = useDeferredValue(useStory(current))
  const ignored = useIgnored((byStory) => byStory[session.id]?.length ?? 0)
  return (
    <>
      <Findings all={all} at={at} />
      {ignored > 0 && (
        <p className="field-note">
          {t('checks.ignored', { count: ignored })}{' '}
          <button type="button" className="text-button" onClick={() => ignoreNothingIn(session)}>
            {t('checks.showIgnored')}
          </button>
        </p>
      )}
    </>
  )
}
