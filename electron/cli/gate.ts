/** `copydesk check --gate STAGE`: whether stories may be moved to a stage. */
import { randomUUID } from 'node:crypto'
import { t } from '../../catalogue'
import { needName } from '../../catalogue/need'
import { proofMarkdown } from '../../catalogue/proof-sheet'
import { ruleProblem } from '../../catalogue/rule'
import { stageName } from '../../catalogue/stage'
import type { PlacedFinding } from '../../story/checks/placed'
import { commentsOfFound } from '../../story/comments/found'
import { linesOfDoc } from '../../story/revisions/lines'
import {
  type GatedStory,
  judgeStory,
  type NeedResult,
  rulesNotRun,
  wantsSpelling,
} from '../../story/stages/gate'
import { type Proof, proofOf } from '../../story/stages/proof'
import { type Stage, usualStages } from '../../story/stages/stage'
import { isOpen } from '../../story/suggestions/review'
import { HouseFiles } from '../desk/houses'
import { DeskStages } from '../desk/stages'
import { hashOf } from '../store/versions'
import { systemUser } from '../store/who'
import { InputError, whyNot } from './batch'
import { asJson, Checker, findingLine } from './checking'
import { given, inputsOf } from './convert'
import type { CliIo } from './io'
import { housesOf, type KnownHouses, type Options, UsageError } from './options'

/** The stages and houses of a desk. */
interface KnownDesk {
  stages: readonly Stage[]
  known: KnownHouses
}

/** Checks with the stages and houses of the desk that is named, or with those that ship where none is. */
export type StageCheck = (options: Options, io: CliIo, desk: KnownDesk) => Promise<number>

/** Runs a check, unless the desk's own stages cannot be read: the usual ones would ask for something else. */
export async function withStages(check: StageCheck, options: Options, io: CliIo): Promise<number> {
  if (options.desk === null)
    return check(options, io, { stages: usualStages, known: await housesOf(options) })
  const { all, problem } = await DeskStages.open(options.desk)
  if (problem) {
    io.error(t('terminal.stagesUnread', { path: problem.path }))
    return 2
  }
  const { own } = await HouseFiles.open(options.desk)
  return check(options, io, { stages: all, known: await housesOf(options, own) })
}

/** @throws UsageError where there is no such stage */
function stageNamed(name: string, stages: readonly Stage[]): Stage {
  const wanted = name.toLowerCase()
  const found = stages.find(
    (stage) => stage.id.toLowerCase() === wanted || stageName(stage.id, stages).toLowerCase() === wanted,
  )
  if (found) return found
  throw new UsageError(t('terminal.noStage', { name, names: stages.map(({ id }) => id).join(', ') }))
}

/** What came of a gate, with its proof. */
export interface Judged {
  results: readonly NeedResult[]
  findings: readonly PlacedFinding[]
  proof: Proof
}

/** Holds a story against what a stage asks for. @param now ISO 8601 */
export async function judge(
  checker: Checker,
  stage: Stage,
  { doc, comments, hasSuggestions }: Pick<GatedStory, 'doc' | 'comments' | 'hasSuggestions'>,
  now: string,
): Promise<Judged> {
  const house = checker.houseOf(doc)
  const findings = await checker.find(doc, wantsSpelling(stage))
  const { refused } = checker.rulesOf(house)
  const unused = refused.map(({ id, problem }) => ({ id, reason: ruleProblem(problem) }))
  const notRun = rulesNotRun(
    stage,
    refused.map(({ id }) => id),
    checker.houses,
  )
  const results = judgeStory(stage, { doc, comments, hasSuggestions, findings, notRun, now })
  const proof = proofOf({ stage, house, results, findings, unused, by: systemUser(), at: now })
  return { results, findings, proof }
}

function print(file: string, { results }: Judged, io: CliIo): void {
  for (const { need, holds, findings, isNotRun } of results) {
    const line = t(holds ? 'terminal.gateHolds' : isNotRun ? 'terminal.gateNotRun' : 'terminal.gateFails', {
      file,
      weight: t(`stages.weight.${need.weight}`),
      need: needName(need.what),
    })
    io.out(`${line}\n`)
    for (const finding of findings) io.out(`${findingLine(file, asJson(finding))}\n`)
  }
}

/** 0 where all holds that must, in each story; 1 where not; 2 where a file cannot be read. */
export const checkGate: StageCheck = async (options, io, { stages, known }) => {
  const stage = stageNamed(options.gate ?? '', stages)
  const checker = new Checker(known, io)
  let unread = 0
  const countUnread = (line: string) => {
    unread++
    io.error(line)
  }
  const reports: unknown[] = []
  let isClosed = false
  for (const file of inputsOf(options.files, { ...io, error: countUnread })) {
    if (io.isInterrupted()) throw new InputError(t('terminal.backupProblems.stopped'))
    try {
      const task = { file: await given(file, io), format: options.from, ...known }
      for (const { doc, comments = [], review } of await io.transfer.read(task)) {
        const now = new Date().toISOString()
        const gated = {
          doc,
          comments: commentsOfFound(comments, randomUUID, now),
          hasSuggestions: isOpen(review),
        }
        const judged = await judge(checker, stage, gated, now)
        const { results, proof } = judged
        const hash = hashOf(linesOfDoc(doc))
        isClosed ||= results.some(({ need, holds }) => !holds && need.weight === 'must')
        if (options.json) {
          const needs = results.map(({ need, holds, findings }) => ({
            ...need,
            holds,
            findings: findings.map(asJson),
          }))
          reports.push({ file, stage: stage.id, needs, ...(options.proof && { hash, proof }) })
        } else if (options.proof)
          io.out(`${proofMarkdown({ doc, hash, proof, isKept: false, houses: known.houses, stages })}\n`)
        else print(file, judged, io)
      }
    } catch (error) {
      countUnread(t('terminal.problem', { file, problem: whyNot(error) }))
    }
  }
  if (options.json) io.out(`${JSON.stringify(reports, null, 2)}\n`)
  return unread > 0 ? 2 : isClosed ? 1 : 0
}
