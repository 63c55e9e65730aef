/** Finding in all stories of a full desk, and trying rules on them, beside ripgrep over the same files. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { emptyQuery } from '../../../story/find/query'
import { type Rule, ruleSchema } from '../../../story/rules/rule'
import { type Bench, compare, type Measured, timedOnce } from '../measure'
import { hasTool, runTool } from '../tools'
import { fullDesk } from './full-desk'
import { launchApp } from './launch'

/** What some of the stories have, so that all its hits are listed. */
const phrase = 'harbour master'

/** Rules on words that the index knows, and on a pattern that tells it nothing, for which all stories are read. */
const rules = { words: 'adjacent to', pattern: '/\\b\\p{Lu}{6,}\\b/' } as const

const ruleOf = (words: string): Rule =>
  ruleSchema.parse({ id: 'bench', kind: 'existence', words: [words], matchesCase: true })

/** A phrase found with every hit in its context, and the two kinds of rules tried. */
export async function finding(bench: Bench): Promise<Measured[]> {
  const count = bench.stories.toLocaleString('en')
  const what = `a phrase found in ${count} stories, each hit in its context, against ripgrep`
  if (!(await hasTool('rg', 'ripgrep', what))) return []
  const desk = await fullDesk(bench, bench.stories)
  const { app, page } = await launchApp(desk)
  await page.getByText(`${count} stories`).waitFor({ timeout: 600_000 })
  const findAll = () =>
    page.evaluate(
      async ({ job, query }) => {
        const began = performance.now()
        await window.copydesk.desk.findAll(job, query, { text: '', isBin: false, order: 'newest' })
        return performance.now() - began
      },
      { job: randomUUID(), query: { ...emptyQuery, text: phrase } },
    )
  const tryRule = (rule: Rule) => () =>
    page.evaluate(
      async ({ job, rule }) => {
        const began = performance.now()
        await window.copydesk.desk.tryRule(job, rule)
        return performance.now() - began
      },
      { job: randomUUID(), rule },
    )
  const ripgrep = (pattern: string) => () =>
    timedOnce(() => runTool('rg', ['-c', '--', pattern, join(desk, 'stories')], 1))
  await findAll()
  await ripgrep(phrase)()
  const rows = [
    await compare(what, 1 / 5, findAll, ripgrep(phrase)),
    await compare(
      `a rule on words tried on ${count} stories, against ripgrep`,
      1,
      tryRule(ruleOf(rules.words)),
      ripgrep(rules.words),
    ),
    await compare(
      `a rule with a pattern tried on ${count} stories, against ripgrep`,
      20,
      tryRule(ruleOf(rules.pattern)),
      ripgrep('\\b\\p{Lu}{6,}\\b'),
    ),
  ]
  await app.close()
  return rows
}
