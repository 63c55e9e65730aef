/** The steps of a review: what decides on suggestions, and what switches suggesting on and off. */
import type { Node } from 'prosemirror-model'
import { type Mappable, ReplaceStep, Step, StepMap, StepResult, type Transform } from 'prosemirror-transform'
import { z } from 'zod'
import {
  type ContentReplacement,
  inverseReplacements,
  type Replacements,
  replaced,
  replacementsFromJSON,
  replacementsSchema,
  replacementsToJSON,
} from './replacements'
import { type RowChange, rowSchema, stampSchema } from './spans'
import { type WithdrawnChange, withdrawnAt, withdrawnSchema, withdrawnToJSON } from './withdrawn'

const detailSchema = z.object({ value: z.unknown(), by: stampSchema.nullable() })

/** A detail of the base, and who changed it in the document; null where nobody did. */
export type DetailState = z.output<typeof detailSchema>

const stateSchema = z.object({ before: detailSchema, after: detailSchema })
const rowChangeSchema = z.object({
  atBase: z.int().min(0),
  at: z.int().min(0),
  before: rowSchema,
  after: rowSchema,
})
const stepSchema = z.object({
  text: replacementsSchema,
  base: z.object({ put: replacementsSchema, back: replacementsSchema }),
  row: rowChangeSchema.nullable(),
  details: z.record(z.string(), stateSchema),
  withdrawn: z
    .object({ removed: z.array(withdrawnSchema), added: z.array(withdrawnSchema) })
    .nullable()
    .default(null),
  edited: rowChangeSchema.nullable().default(null),
})

/** What a decision does. */
export interface Decided {
  /** What is put into the document. */
  text: Replacements
  /** What is put into the base, and what takes that back. */
  base: { put: Replacements; back: Replacements }
  /** How the changes follow from that. */
  row: RowChange | null
  details: Readonly<Record<string, { before: DetailState; after: DetailState }>>
  /** What becomes of a withdrawn suggestion; null where nothing does. */
  withdrawn: WithdrawnChange | null
  /** How the edit that the step follows changed the row: where that is taken back or made anew, the row is as it was. */
  edited: RowChange | null
}

/** A decision on nothing. */
export const nothingDecided: Decided = {
  text: [],
  base: { put: [], back: [] },
  row: null,
  details: {},
  withdrawn: null,
  edited: null,
}

const inverseRow = (row: RowChange): RowChange => ({ ...row, before: row.after, after: row.before })

/**
 * Decides on suggestions, as one step: what is rejected leaves the document, what is accepted comes into the base, and
 * the row of changes follows. Taken back, all three are as they were.
 */
export class ReviewStep extends Step {
  constructor(readonly decided: Decided) {
    super()
  }

  override apply(doc: Node): StepResult {
    try {
      return StepResult.ok(replaced(doc, this.decided.text))
    } catch (error) {
      return StepResult.fail(error instanceof Error ? error.message : 'The text is another')
    }
  }

  override getMap(): StepMap {
    return new StepMap(this.decided.text.flatMap(({ from, to, slice }) => [from, to - from, slice.size]))
  }

  override invert(doc: Node): ReviewStep {
    const { text, base, row, details, withdrawn, edited } = this.decided
    return new ReviewStep({
      text: inverseReplacements(doc, text),
      base: { put: base.back, back: base.put },
      row: row && inverseRow(row),
      details: Object.fromEntries(
        Object.entries(details).map(([name, { before, after }]) => [name, { before: after, after: before }]),
      ),
      withdrawn: withdrawn && { removed: withdrawn.added, added: withdrawn.removed },
      edited: edited && inverseRow(edited),
    })
  }

  override map(mapping: Mappable): ReviewStep {
    const { text, row, withdrawn, edited } = this.decided
    return new ReviewStep({
      ...this.decided,
      text: text.flatMap((each) => mapped(each, mapping)),
      row: row && { ...row, at: mapping.map(row.at, -1) },
      withdrawn: withdrawn && {
        removed: withdrawnAt(withdrawn.removed, mapping),
        added: withdrawnAt(withdrawn.added, mapping),
      },
      edited: edited && { ...edited, at: mapping.map(edited.at, -1) },
    })
  }

  override toJSON(): unknown {
    const { text, base, row, details, withdrawn, edited } = this.decided
    return {
      stepType: 'review',
      text: replacementsToJSON(text),
      base: { put: replacementsToJSON(base.put), back: replacementsToJSON(base.back) },
      row,
      details,
      ...(withdrawn && {
        withdrawn: {
          removed: withdrawnToJSON(withdrawn.removed),
          added: withdrawnToJSON(withdrawn.added),
        },
      }),
      ...(edited && { edited }),
    }
  }

  /** @throws where it is none */
  static override fromJSON(_: unknown, json: unknown): ReviewStep {
    const { text, base, row, details, withdrawn, edited } = stepSchema.parse(json)
    return new ReviewStep({
      text: replacementsFromJSON(text),
      base: { put: replacementsFromJSON(base.put), back: replacementsFromJSON(base.back) },
      row,
      details,
      withdrawn,
      edited,
    })
  }
}

/** Whether a step is of a review, and none of the text. */
export const isOfReview = (step: Step): boolean =>
  step instanceof ReviewStep || step instanceof ReviewModeStep

/** Whether a change brings back, by a decision, a text that was: what else keeps texts in order leaves it alone. */
export const isTextDecided = ({ steps }: Transform): boolean =>
  steps.some((step) => step instanceof ReviewStep && step.decided.text.length > 0)

function mapped({ from, to, slice }: ContentReplacement, mapping: Mappable): ContentReplacement[] {
  const step = new ReplaceStep(from, to, slice).map(mapping)
  return step instanceof ReplaceStep ? [{ from: step.from, to: step.to, slice }] : []
}

/**
 * Whether what is edited becomes a suggestion. `none`: nothing is suggested either, and there is no base beside the
 * document.
 */
const modes = ['none', 'off', 'on'] as const
export type ReviewMode = (typeof modes)[number]

const modeStepSchema = z.object({ before: z.enum(modes), after: z.enum(modes) })

/** Switches suggesting on or off, or ends a review in which nothing is suggested; the text stays as it is. */
export class ReviewModeStep extends Step {
  constructor(
    readonly before: ReviewMode,
    readonly after: ReviewMode,
  ) {
    super()
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override invert(): ReviewModeStep {
    return new ReviewModeStep(this.after, this.before)
  }

  override map(): ReviewModeStep {
    return this
  }

  override toJSON(): unknown {
    return { stepType: 'reviewMode', before: this.before, after: this.after }
  }

  /** @throws where it is none */
  static override fromJSON(_: unknown, json: unknown): ReviewModeStep {
    const { before, after } = modeStepSchema.parse(json)
    return new ReviewModeStep(before, after)
  }
}

const kindSchema = z.object({ stepType: z.string() })

/**
 * A step of a review from its JSON, or null where that is of another step.
 * @throws where it is such a step and does not hold to its shape
 */
export function reviewStepFromJSON(json: unknown): Step | null {
  const { data } = kindSchema.safeParse(json)
  if (data?.stepType === 'review') return ReviewStep.fromJSON(null, json)
  return data?.stepType === 'reviewMode' ? ReviewModeStep.fromJSON(null, json) : null
}
