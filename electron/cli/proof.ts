/** `copydesk check --proof`: the proof sheets of versions of a desk's stories, each checked anew. */
import { realpath } from 'node:fs/promises'
import { t } from '../../catalogue'
import { checkName } from '../../catalogue/finding'
import { needName } from '../../catalogue/need'
import { proofMarkdown } from '../../catalogue/proof-sheet'
import { differencesOf, isSameResult, notTellable, type Proof } from '../../story/stages/proof'
import { stageOf } from '../../story/stages/stage'
import { detailsOf } from '../../story/story/parts'
import { Folders } from '../store/folders'
import { Versions } from '../store/versions'
import { whyNot } from './batch'
import { Checker } from './checking'
import { judge, type StageCheck } from './gate'
import { UsageError } from './options'

/** The version that is asked for: the newest with a proof where none is named, else the newest. */
async function versionOf(versions: Versions, story: string, named: string | undefined): Promise<string> {
  if (named !== undefined) return named
  const all = await versions.list(story)
  return (all.findLast(({ hasProof }) => hasProof) ?? all.at(-1))?.id ?? ''
}

/** What is another result in one proof than in the one that is kept, each as a line. */
function linesOf(held: Proof, now: Proof): string[] {
  const { house, stopped, begun, needs, gone, found } = differencesOf(held, now)
  const placed = ({ code, block, text }: Proof['found'][number]) =>
    t('terminal.proofPlace', { check: checkName(code), block: block + 1, text })
  return [
    ...(house ? [t('terminal.proofHouse', house)] : []),
    ...stopped.map((code) => t('terminal.proofStopped', { check: checkName(code) })),
    ...begun.map((code) => t('terminal.proofBegun', { check: checkName(code) })),
    ...needs.map(({ what, holds }) =>
      t(holds ? 'terminal.proofHoldsNow' : 'terminal.proofFailsNow', { need: needName(what) }),
    ),
    ...gone.map((each) => t('terminal.proofGone', { found: placed(each) })),
    ...found.map((each) => t('terminal.proofFound', { found: placed(each) })),
  ]
}

/**
 * Checks versions again, and says whether that has the result that is kept with them. Nothing of the desk is written, so
 * it may be open. 0 where each is the same, 1 where one is not or has no proof, 2 where one cannot be read.
 */
export const checkProofs: StageCheck = async (options, io, { stages, known }) => {
  if (options.desk === null) throw new UsageError(t('terminal.needsDesk'))
  const versions = new Versions(new Folders(await realpath(options.desk)))
  const checker = new Checker(known, io)
  const reports: unknown[] = []
  let worst = 0
  for (const name of options.files) {
    const [story = '', named] = name.split('@')
    try {
      const version = await versionOf(versions, story, named)
      const { doc, hash, proof: held } = await versions.proven(story, version)
      const stage = stageOf(stages, held?.stage ?? detailsOf(doc).stage)
      // what a stage asks for may have changed since: what was asked then is asked again
      const asked = held
        ? { ...stage, needs: held.needs.map(({ what, weight }) => ({ what, weight })) }
        : stage
      const { proof } = await judge(
        checker,
        asked,
        { doc, comments: [], hasSuggestions: false },
        held?.at ?? new Date().toISOString(),
      )
      const result = held === null ? 'None' : isSameResult(held, proof) ? 'Same' : 'Differs'
      if (result !== 'Same') worst = Math.max(worst, 1)
      const file = `${story}@${version}`
      io.error(t(`terminal.proof${result}`, { file }))
      if (held && result === 'Differs')
        for (const line of linesOf(held, proof)) io.error(t('terminal.proofDifference', { file, line }))
      const notRechecked = held === null ? [] : notTellable(held)
      if (notRechecked.length > 0)
        io.error(t('terminal.proofNotRechecked', { file, what: notRechecked.map(needName).join('; ') }))
      if (options.json)
        reports.push({
          story,
          version,
          hash,
          result: result.toLowerCase(),
          ...(held && result === 'Differs' && { differences: differencesOf(held, proof) }),
          notRechecked,
          kept: held,
          proof,
        })
      else {
        const content = { doc, hash, houses: known.houses, stages, isKept: held !== null }
        io.out(`${proofMarkdown({ ...content, proof: held ?? proof })}\n`)
      }
    } catch (error) {
      worst = 2
      io.error(t('terminal.problem', { file: name, problem: whyNot(error) }))
    }
  }
  if (options.json) io.out(`${JSON.stringify(reports, null, 2)}\n`)
  return worst
}
