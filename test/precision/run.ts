/** Prints how precise the checks are: COUNT generated stories, and the sample stories in a folder. Fails where a goal is missed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkedStory } from '../../story/checks/blocks'
import { readSource } from '../../story/formats'
import { measure, missedGoals } from './measure'

/** So many examples of each fault of a check are printed. */
const shown = 5

const [, , count = '', folder = ''] = process.argv

async function sampleStories() {
  const read = readdirSync(folder).map(async (name) => {
    const bytes = readFileSync(join(folder, name))
    const readings = await readSource(
      { name, text: bytes.toString('utf8'), bytes },
      { house: null, language: null },
    )
    return readings.map(({ doc }) => ({ ...checkedStory(doc), name }))
  })
  return (await Promise.all(read)).flat()
}

const measured = measure(Number(count), await sampleStories())
const falseOf = (wanted: string) => measured.falseFindings.filter(({ code }) => code === wanted)
const row = (...cells: readonly (string | number)[]) =>
  console.log(
    cells
      .map((cell, index) =>
        index < 2 ? String(cell).padEnd(index === 0 ? 20 : 40) : String(cell).padStart(8),
      )
      .join(''),
  )

row('Check', 'Fault', 'found', 'of', 'share', 'false')
for (const { code, kind, seeded, found } of measured.kinds)
  row(code, kind, found, seeded, `${Math.round((100 * found) / seeded)} %`, falseOf(code).length)
console.log(`\n${measured.falseFindings.length} false findings in ${measured.clean} clean stories`)
for (const { code, story, text } of measured.falseFindings.slice(0, 40))
  console.log(`  ${code}: ${story}: ${text}`)
for (const { code, kind, missed } of measured.kinds)
  for (const text of missed.slice(0, shown)) console.log(`  missed by ${code} (${kind}): ${text}`)

const goals = missedGoals(measured)
for (const goal of goals) console.error(goal)
process.exitCode = goals.length > 0 ? 1 : 0
