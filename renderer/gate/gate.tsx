/** What a stage asks for, before a story is moved there: what holds and what does not, each a jump to its place. */
import { Check, CircleAlert, TriangleAlert } from 'lucide-react'
import { formatList, formatNumber, t } from '../../catalogue'
import { findingMessage } from '../../catalogue/finding'
import { needMissing, needName } from '../../catalogue/need'
import { storyTitle } from '../../catalogue/title'
import { type PlacedFinding, startOfBlock } from '../../story/checks/placed'
import { selectRange } from '../../story/editing/select'
import { factOf, isListedBefore, type NeedResult } from '../../story/stages/gate'
import { isJudged, isUnjudgedIn } from '../../story/stages/judged'
import type { Fact } from '../../story/stages/stage'
import { detailsOf } from '../../story/story/parts'
import { holdOfDoc } from '../../story/story/record'
import { openStory } from '../actions/stories'
import { houseOf } from '../checks/house-checks'
import { revealPanel } from '../desk/panes'
import { hide, show } from '../desk/shown'
import { deskStages, nameOfStage, useStages } from '../desk/stages'
import { embargoText } from '../desk/zone'
import type { StorySession } from '../document/story-session'
import { knownSummary } from '../list/known'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'
import { focusPane, focusPanelOf, focusWhenDrawn } from '../parts/focus'
import { ReasonForm } from '../parts/reason-form'
import { type GateQuestion, type Left, useGate } from './move'

/** How many findings are listed of each thing that is asked for, and how many stories. */
const mostFindings = 30
const mostStories = 200

const panelOf: Partial<Record<Fact, string>> = {
  dateline: 'dateline',
  byline: 'byline',
  'sign-off': 'editing',
  'no-open-comments': 'comments',
}

/** Goes to where something that is missing is put in. */
function goToFact(session: StorySession, fact: Fact): void {
  hide()
  const panel = panelOf[fact]
  if (panel !== undefined) {
    revealPanel(panel)
    focusWhenDrawn(() => focusPanelOf(panel))
  } else if (fact === 'slug') focusWhenDrawn(() => focusPane('strip'))
  else if (fact === 'headline') goToFinding(session, { block: 0, from: 0, to: 0 })
  else if (fact === 'no-open-suggestions') session.focus()
  else show('embargo')
}

function goToFinding(
  session: StorySession,
  { block, from, to }: Pick<PlacedFinding, 'block' | 'from' | 'to'>,
): void {
  hide()
  const start = startOfBlock(session.doc, block)
  if (start === null) return
  session.focus(() => session.run(selectRange({ from: start + from, to: start + to })))
}

/** Why a story is held, in the time zone that its embargo is meant in. */
function missingText(what: string, session: StorySession, isNotRun?: boolean): string {
  const details = detailsOf(session.doc)
  if (what !== 'not-held') return needMissing(what, isNotRun)
  if (details.withdrawn !== null) return t(`held.${details.withdrawn}`)
  if (holdOfDoc(session.doc, new Date().toISOString()) === 'pictures') return t('held.pictures')
  return t('stages.heldUntil', { until: embargoText(details) })
}

function Icon({ result: { holds, need } }: { result: NeedResult }) {
  if (holds) return <Check className="gate-icon" aria-label={t('stages.holds')} />
  const Sign = need.weight === 'must' ? CircleAlert : TriangleAlert
  return (
    <Sign className="gate-icon" data-weight={need.weight} aria-label={t(`stages.fails.${need.weight}`)} />
  )
}

function NeedRow({ result, session }: { result: NeedResult; session: StorySession }) {
  const { need, holds, findings, isNotRun } = result
  const fact = factOf(need.what)
  const text = holds ? needName(need.what) : missingText(need.what, session, isNotRun)
  return (
    <li className="gate-need">
      <Icon result={result} />
      {!holds && fact ? (
        <button type="button" className="text-button" onClick={() => goToFact(session, fact)}>
          {text}
        </button>
      ) : (
        <span>{text}</span>
      )}
      {findings.length > 0 && (
        <ul>
          {findings.slice(0, mostFindings).map((found) => (
            <li key={`${found.block} ${found.from} ${found.code}`}>
              <button type="button" className="text-button" onClick={() => goToFinding(session, found)}>
                {findingMessage(found)}
              </button>
            </li>
          ))}
          {findings.length > mostFindings && (
            <li>{t('stages.gate.more', { formatted: formatNumber(findings.length - mostFindings) })}</li>
          )}
        </ul>
      )}
    </li>
  )
}

/** What does not hold comes first. */
function Needs({
  results,
  session,
  stage,
}: {
  results: readonly NeedResult[]
  session: StorySession
  stage: string
}) {
  const ordered = [...results.filter(({ holds }) => !holds), ...results.filter(({ holds }) => holds)]
  return (
    <ul className="gate-needs" aria-label={t('stages.gate.list', { stage })}>
      {ordered.map((result) => (
        <NeedRow key={`${result.need.what} ${result.need.weight}`} result={result} session={session} />
      ))}
    </ul>
  )
}

/** Who may override what is required, where the editor may not. */
function whoMayPass(session: StorySession): string {
  const { name, mayPass = [] } = houseOf(session.doc)
  const house = { house: name }
  return mayPass.length === 0
    ? t('stages.gate.nobody', house)
    : t('stages.gate.only', { ...house, names: formatList(mayPass) })
}

function One({ question }: { question: Extract<GateQuestion, { kind: 'one' }> }) {
  const { session, results, isAllowed, pass } = question
  const stage = nameOfStage(question.stage.id)
  const details = detailsOf(session.doc)
  const isThere = details.stage === question.stage.id
  const isUnjudged = isUnjudgedIn(deskStages(), { stage: details.stage, isJudged: isJudged(details) })
  const isClosed = results.some(({ holds, need }) => !holds && need.weight === 'must')
  const asked = isClosed ? (isAllowed ? 'allowed' : 'closed') : 'reason'
  return (
    <Dialog
      title={t(isThere ? 'stages.gate.check' : 'stages.gate.title', { stage })}
      description={t(`stages.gate.${asked}`, { stage })}
      className="gate"
    >
      {isUnjudged && (
        <p className="gate-unjudged">
          <TriangleAlert className="gate-icon" data-weight="warn" aria-hidden="true" />
          {t('stages.gate.unjudged', { stage: nameOfStage(details.stage) })}
        </p>
      )}
      <Needs results={results} session={session} stage={stage} />
      {isAllowed ? (
        <ReasonForm
          label={t('stages.gate.why')}
          confirm={t(isThere ? 'stages.gate.keep' : 'stages.gate.anyway', { stage })}
          onGive={pass}
        />
      ) : (
        <>
          <p className="field-note">{whoMayPass(session)}</p>
          <div className="dialog-buttons">
            <Button onClick={hide}>{t('dialog.cancel')}</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** What does not hold, in one line. */
function inShort({ results }: Left): string {
  return results
    .filter((result) => !result.holds && !isListedBefore(result))
    .flatMap(({ need: { what }, findings, isNotRun }) =>
      findings.length > 0 ? findings.map(findingMessage) : needMissing(what, isNotRun),
    )
    .slice(0, 3)
    .join(' · ')
}

function Several({ stage, left, total }: Extract<GateQuestion, { kind: 'several' }>) {
  const name = nameOfStage(stage.id)
  return (
    <Dialog
      title={t('stages.gate.several', { count: left.length, total: formatNumber(total), stage: name })}
      description={t('stages.gate.severalText', { stage: name })}
      className="wide gate-several"
    >
      <ul className="report">
        {left.slice(0, mostStories).map((each) => {
          const line = knownSummary(each.id)
          const title = line ? storyTitle(line) : each.id
          return (
            <li key={each.id}>
              <button
                type="button"
                className="text-button"
                aria-label={t('stages.gate.open', { title })}
                onClick={() => {
                  hide()
                  void openStory(each.id)
                }}
              >
                <bdi>{title}</bdi>
              </button>
              <span>{inShort(each)}</span>
            </li>
          )
        })}
        {left.length > mostStories && (
          <li>{t('stages.gate.more', { formatted: formatNumber(left.length - mostStories) })}</li>
        )}
      </ul>
      <div className="dialog-buttons">
        <Button className="main" onClick={hide}>
          {t('dialog.close')}
        </Button>
      </div>
    </Dialog>
  )
}

export function Gate() {
  // what is drawn follows the names of the stages
  useStages()
  const question = useGate((state) => state.question)
  if (!question) return null
  return question.kind === 'one' ? <One question={question} /> : <Several {...question} />
}
