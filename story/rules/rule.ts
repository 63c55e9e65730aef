/** A rule of a house: what its copy says otherwise, as data in the shapes that users of Vale know. */
import { z } from 'zod'

/** Where in a story a rule looks. */
export const ruleParts = ['headline', 'standfirst', 'lead', 'body', 'captions'] as const
export type RulePart = (typeof ruleParts)[number]

/** How many rules a house can have. */
export const mostRules = 1000

export const ruleLevels = ['hint', 'warning', 'error'] as const

/** A word or phrase as it is written, or a regular expression in RE2's notation between slashes: `/colou?rs?/`. */
const term = z.string().min(1).max(1000)
const terms = z.array(term).min(1).max(2000)
const line = z.string().max(500)
const count = z.int().min(0)

/** What is tried before a rule is used; one that fails here is not used. */
const ruleTests = z.object({
  /** Texts in which it finds something; with `fixed`, what its fixes make of them. */
  finds: z.array(z.object({ text: line, fixed: line.optional() })).default([]),
  /** Texts in which it finds nothing. */
  passes: z.array(line).default([]),
})

const shared = {
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/),
  level: z
    .enum(ruleLevels)
    // earlier files call an error a gate
    .or(z.literal('gate').transform(() => 'error' as const))
    .default('warning'),
  /** Where it looks; everywhere where none is named. */
  parts: z.array(z.enum(ruleParts)).default([]),
  /** Whether it looks within quotation marks as well. */
  quotes: z.boolean().default(false),
  /** BCP 47, without regions; all where none is named. */
  languages: z.array(z.string().max(8)).default([]),
  matchesCase: z.boolean().default(false),
  /** What is right though the rule finds it. */
  exceptions: z.array(term).max(2000).default([]),
  /** What is said instead of the usual; `%s` stands for what was found. */
  message: line.default(''),
  /** What the stylebook says, in a line. */
  note: line.default(''),
  /** Where in the stylebook that is. */
  source: line.default(''),
  /** Why the house has switched it off; it is on where nothing is said. */
  off: line.default(''),
  tests: ruleTests.default({ finds: [], passes: [] }),
  /** What came of trying it on the stories of the desk: its hits, and what an editor said of some of them. */
  tried: z.object({ hits: count, right: count, wrong: count }).optional(),
}

export const ruleSchema = z.discriminatedUnion('kind', [
  /** Words that are not to stand there. */
  z.object({ ...shared, kind: z.literal('existence'), words: terms }),
  /** Words with what stands in their place, one or several with `|` between them. `$1` is a group of a pattern. */
  z.object({ ...shared, kind: z.literal('substitution'), swap: z.record(term, z.string().max(1000)) }),
  /** How often something may stand in one block. */
  z.object({
    ...shared,
    kind: z.literal('occurrence'),
    word: term,
    most: z.int().min(0).optional(),
    least: z.int().min(1).optional(),
  }),
  /** Words that must not stand twice in a row. */
  z.object({ ...shared, kind: z.literal('repetition'), words: terms }),
  /** Two ways of writing, of which a story has only one. */
  z.object({ ...shared, kind: z.literal('consistency'), either: z.record(term, term) }),
  /** What only stands in a story that has something else too, such as an acronym with its long form. */
  z.object({ ...shared, kind: z.literal('conditional'), first: term, needs: term }),
  /** Which words of a block begin with a capital. */
  z.object({
    ...shared,
    kind: z.literal('capitalization'),
    style: z.enum(['title', 'sentence', 'upper', 'lower']),
  }),
])
export type Rule = z.infer<typeof ruleSchema>
export type RuleKind = Rule['kind']
export const ruleKinds = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
] as const satisfies readonly RuleKind[]
/** A rule as it may be written, without what goes without saying. */
export type WrittenRule = z.input<typeof ruleSchema>

/** What findings of a rule are known by. */
export const ruleCode = (id: string): string => `rule:${id}`

/** The id of the rule that a finding is of, or null where no rule found it. */
export const ruleOfCode = (code: string): string | null => (code.startsWith('rule:') ? code.slice(5) : null)

/** Rules that are written short, with all that goes without saying. */
export function completeRules(rules: readonly WrittenRule[]): Rule[] {
  return z.array(ruleSchema).parse(rules)
}
