/** `copydesk check`: what the desk's checks find in files, with the code that the app runs. */
import type { Node } from 'prosemirror-model'
import { t } from '../../catalogue'
import { findingMessage } from '../../catalogue/finding'
import { ruleProblem } from '../../catalogue/rule'
import { blockTextOf, checkedStory, placedBlocks, textOf } from '../../story/checks/blocks'
import type { CheckedBlock } from '../../story/checks/check'
import type { Finding } from '../../story/checks/finding'
import { standing } from '../../story/checks/standing'
import { houseById } from '../../story/houses'
import { findAll } from '../../story/rules/find'
import { loadRules, type Rules } from '../../story/rules/load'
import { misspeltIn } from '../../story/spelling/results'
import { detailsOf } from '../../story/story/parts'
import { InputError, whyNot } from './batch'
import { given, inputsOf } from './convert'
import type { CliIo } from './io'
import { housesOf, type KnownHouses, type Options, UsageError } from './options'

/** A finding as other programs read it. Offsets are UTF-16 units in the text of the block, blocks are counted from 0. */
function asJson(finding: Finding, { part, text }: CheckedBlock, block: number) {
  const { code, level, from, to, fixes } = finding
  return {
    code,
    severity: level,
    part,
    block,
    from,
    to,
    text: text.slice(from, to),
    message: findingMessage(finding),
    fixes: fixes.map((fix) => fix.text),
  }
}

type CheckedFinding = ReturnType<typeof asJson>

function line(file: string, { severity, part, block, from, message, code }: CheckedFinding): string {
  const level = severity === 'hit' ? '' : t(`checks.levels.${severity}`)
  const place = t('terminal.checkPlace', {
    file,
    block: block + 1,
    at: from + 1,
    part: t(`checks.parts.${part}`),
  })
  return t('terminal.checkFound', { place, level, message, code })
}

/** Gives the rules of a house, made ready once; names those that are not used. */
function rulesOf({ houses }: KnownHouses, io: CliIo): (house: string) => Rules {
  const ready = new Map<string, Rules>()
  return (id) => {
    const known = ready.get(id)
    if (known) return known
    const rules = loadRules(houseById(houses, id).rules)
    ready.set(id, rules)
    for (const { id: rule, problem } of rules.refused)
      io.error(t('terminal.ruleNotUsed', { rule, problem: ruleProblem(problem) }))
    return rules
  }
}

interface Checking {
  options: Options
  known: KnownHouses
  rules(house: string): Rules
}

/** What the checks, the rules of its house and the dictionaries find in a story, but for what is to stand in it. */
async function checkStory(doc: Node, { known, rules }: Checking, { spelling }: CliIo) {
  const story = checkedStory(doc)
  const { language, house } = detailsOf(doc)
  const placed = placedBlocks(doc)
  const misspelt = misspeltIn((await spelling?.look(language, placed.map(blockTextOf))) ?? [])
  const stands = standing(doc, houseById(known.houses, house))
  return findAll(rules(house), story).flatMap((findings, index) => {
    const [block, node] = [story.blocks[index], placed[index]?.node]
    if (!block || !node) return []
    return [...findings, ...(misspelt[index] ?? [])]
      .sort((a, b) => a.from - b.from || a.to - b.to)
      .filter((finding) => stands(finding, textOf(node)))
      .map((finding) => asJson(finding, block, index))
  })
}

/** What is found in each story of a file. */
async function checkFile(file: string, checking: Checking, io: CliIo): Promise<CheckedFinding[][]> {
  const { options, known } = checking
  const readings = await io.transfer.read({ file: await given(file, io), format: options.from, ...known })
  return Promise.all(readings.map(({ doc }) => checkStory(doc, checking, io)))
}

/** Checks files: 0 where nothing is found, 1 where something is, 2 where a file cannot be read. */
export async function check(options: Options, io: CliIo): Promise<number> {
  if (options.files.length === 0) throw new UsageError(t('terminal.noFiles'))
  const known = await housesOf(options)
  const checking = { options, known, rules: rulesOf(known, io) }
  let unread = 0
  const countUnread = (line: string) => {
    unread++
    io.error(line)
  }
  const files = inputsOf(options.files, { ...io, error: countUnread })
  const stories: { file: string; findings: CheckedFinding[] }[] = []
  for (const file of files) {
    if (io.isInterrupted()) throw new InputError(t('terminal.backupProblems.stopped'))
    try {
      for (const findings of await checkFile(file, checking, io)) stories.push({ file, findings })
    } catch (error) {
      countUnread(t('terminal.problem', { file, problem: whyNot(error) }))
    }
  }
  if (options.json) io.out(`${JSON.stringify(stories, null, 2)}\n`)
  else for (const { file, findings } of stories) for (const each of findings) io.out(`${line(file, each)}\n`)
  const count = stories.reduce((sum, { findings }) => sum + findings.length, 0)
  if (!options.json) io.error(t('terminal.checked', { count }))
  return unread > 0 ? 2 : count > 0 ? 1 : 0
}
