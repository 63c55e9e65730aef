/** Rules as text that people edit: YAML, without what goes without saying. */
import { stringify } from 'yaml'
import { z } from 'zod'
import { completeRules, type Rule, ruleSchema } from './rule'
import { readYaml, type YamlProblem } from './yaml'

/** Why a text is no list of rules. */
export interface TextProblem {
  /** The line of the text, from 1; null where a rule as a whole is not right. */
  line: number | null
  /** The id of the rule, or what it is the how-many-eth of; null where the text is none. */
  rule: string | null
  /** The field that is not right, or what the parser says. */
  where: string
  /** Why it is not read as YAML, where that is so. */
  reason?: YamlProblem['reason']
}

function isDefault(name: string, value: unknown): boolean {
  if (value === '' || value === false || (Array.isArray(value) && value.length === 0)) return true
  return name === 'level' && value === 'warning'
}

/** Values without what goes without saying. */
function short(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(short)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) => [name, name === 'swap' || name === 'either' ? each : short(each)] as const)
      .filter(([name, each]) => !isDefault(name, each) && JSON.stringify(each) !== '{}'),
  )
}

/** Rules as text. */
export function writeRules(rules: readonly Rule[]): string {
  return rules.length === 0 ? '' : stringify(short(rules), { lineWidth: 0 })
}

/** The rules of a text, or what is wrong with it. */
export function readRules(text: string): Rule[] | TextProblem {
  const read = readYaml(text)
  if ('message' in read) return { line: read.line, rule: null, where: read.message, reason: read.reason }
  const entries = z.array(z.unknown()).safeParse(read.value ?? [])
  if (!entries.success) return { line: 1, rule: null, where: '' }
  for (const [index, entry] of entries.data.entries()) {
    const { success, error } = ruleSchema.safeParse(entry)
    if (success) continue
    const named = z.object({ id: z.string() }).safeParse(entry)
    const where = error.issues[0]?.path.join('.') ?? ''
    return { line: null, rule: named.success ? named.data.id : String(index + 1), where }
  }
  return completeRules(z.array(ruleSchema).parse(entries.data))
}
