/** The stages that the stories of a desk go through, and what each asks of a story that is moved to it. */
import { z } from 'zod'

/** The stages that a desk has until it makes others. Their names come from the catalogue. */
export const usualIds = ['draft', 'editing', 'ready', 'filed', 'embargoed', 'spiked'] as const

/** Stands for a stage that cannot be read. */
export const unreadStage = '–'

/** Plain facts that a stage can ask for. */
export const facts = [
  'slug',
  'headline',
  'dateline',
  'byline',
  'sign-off',
  /** An embargo that is still to come. */
  'embargo',
  /** Neither under embargo nor taken back by its sender. */
  'not-held',
  'no-open-comments',
  'no-open-suggestions',
] as const
export type Fact = (typeof facts)[number]

/** The levels of findings, none of which may be there where a stage asks for that. */
export const askedLevels = ['error', 'warning', 'hint'] as const
export type AskedLevel = (typeof askedLevels)[number]

/** What must hold, and what only asks for a reason where it does not. */
export const weights = ['must', 'warn'] as const
export type Weight = (typeof weights)[number]

export const needSchema = z.object({
  /** A fact; or no finding of a level, or of the code of a check, of a rule of the house (`rule:ID`) or of spelling. */
  what: z
    .string()
    .min(1)
    .max(100)
    // earlier files call an error a gate
    .transform((what) => (what === 'gate' ? 'error' : what)),
  weight: z.enum(weights),
})
export type Need = z.infer<typeof needSchema>

export const stageSchema = z.object({
  id: z.string().min(1).max(64),
  /** What the desk calls it; `''` for its name in the catalogue. */
  name: z.string().max(60),
  needs: z.array(needSchema).max(200),
  /** Whether what is edited is suggested from the move to it on; not where it is missing. */
  isSuggesting: z.boolean().optional(),
  /** Whether stories come to it by its name alone, as the next stage passes over it; not where it is missing. */
  isAside: z.boolean().optional(),
})
export type Stage = z.infer<typeof stageSchema>

/** How many stages a desk can have. */
export const mostStages = 30

/** In their order: at least one, and no two of one id. */
export const stagesSchema = z
  .array(stageSchema)
  .min(1)
  .max(mostStages)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length)

const must = (what: string): Need => ({ what, weight: 'must' })
const warn = (what: string): Need => ({ what, weight: 'warn' })

/** The stages of a desk that made no others: what is passed on is without placeholders, what is filed is complete. */
export const usualStages: readonly Stage[] = [
  { id: 'draft', name: '', needs: [] },
  { id: 'editing', name: '', needs: [] },
  { id: 'ready', name: '', needs: [must('error'), warn('no-open-comments'), warn('no-open-suggestions')] },
  {
    id: 'filed',
    name: '',
    needs: [
      must('error'),
      warn('warning'),
      warn('headline'),
      warn('no-open-comments'),
      warn('no-open-suggestions'),
      warn('not-held'),
    ],
  },
  { id: 'embargoed', name: '', needs: [must('error'), must('embargo')], isAside: true },
  { id: 'spiked', name: '', needs: [], isAside: true },
]

/** A stage by its id; one that the desk has no longer, or that a newer version made, keeps its name and asks for nothing. */
export function stageOf(stages: readonly Stage[], id: string): Stage {
  return stages.find((stage) => stage.id === id) ?? { id, name: '', needs: [] }
}

/** The stage of a story that nobody has moved: the first that stories go through. */
export function firstStage(stages: readonly Stage[]): string {
  const [first = usualStages[0]] = [...stages.filter(({ isAside }) => !isAside), ...stages]
  return first?.id ?? usualIds[0]
}

/**
 * The stage after another, or before it (-1), of those that stories go through one after the other; undefined at the
 * ends, and beside one that is none of them.
 */
export function stageBeside(stages: readonly Stage[], id: string, by: 1 | -1): Stage | undefined {
  const line = stages.filter(({ isAside }) => !isAside)
  const at = line.findIndex((stage) => stage.id === id)
  return at < 0 ? undefined : line[at + by]
}

/** The stages with one more, after those that stories go through one after the other. */
export function withNewStage(stages: readonly Stage[], name: string): Stage[] {
  const end = stages.findLastIndex(({ isAside }) => !isAside) + 1
  return stages.toSpliced(end, 0, { id: newStageId(name, stages), name, needs: [] })
}

/** The id of a new stage of a name: readable in a search, and no other's. */
export function newStageId(name: string, stages: readonly Stage[]): string {
  const plain =
    name
      .trim()
      .toLowerCase()
      .replace(/[\s":]+/gu, '-')
      .slice(0, 56) || 'stage'
  const isTaken = (id: string) => stages.some((stage) => stage.id === id)
  let id = plain
  for (let number = 2; isTaken(id); number++) id = `${plain}-${number}`
  return id
}

/**
 * The ids of the stages that `stage:` asks for: those whose id or name begins so. What begins none is an id itself, as
 * stories keep stages that the desk has no longer.
 * @param typed in lower case
 */
export function stagesAsked(stages: readonly Stage[], typed: string): string[] {
  const asked = stages.filter(
    ({ id, name }) => id.toLowerCase().startsWith(typed) || name.toLowerCase().startsWith(typed),
  )
  return asked.length > 0 ? asked.map(({ id }) => id) : [typed]
}
