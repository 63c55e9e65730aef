/** The step that changes the base and the changes from it, and leaves the text alone. */
import type { Node } from 'prosemirror-model'
import { Slice } from 'prosemirror-model'
import { type Mappable, Step, StepMap, StepResult } from 'prosemirror-transform'
import { z } from 'zod'
import { schema } from '../schema'
import type { Span, Stamp } from './spans'

const sizeSchema = z.int().min(0)

export const stampSchema: z.ZodType<Stamp> = z.object({
  who: z.string(),
  when: z.string(),
  batch: z.string().nullable(),
})

export const spanSchema: z.ZodType<Span> = z.union([
  z.object({ kind: z.literal('kept'), size: sizeSchema }),
  z.object({ kind: z.enum(['deleted', 'inserted']), size: sizeSchema, by: stampSchema }),
])

const patchSchema = z.object({
  fromBase: sizeSchema,
  toBase: sizeSchema,
  from: sizeSchema,
  to: sizeSchema,
  /** What stands in the base from one place to another then; null where it stays as it is. */
  base: z.object({ from: sizeSchema, to: sizeSchema, slice: z.record(z.string(), z.unknown()) }).nullable(),
  /** The changes within, in place of those that are there. */
  spans: z.array(spanSchema),
  /** Details of the base by name, and who changed each in the document; null where nobody did. */
  details: z.record(z.string(), z.object({ value: z.unknown(), by: stampSchema.nullable() })),
})

/** A part of the base and its changes, by places in both. */
export type Patch = z.output<typeof patchSchema>

export const sliceToJSON = (slice: Slice): Record<string, unknown> =>
  slice.size === 0 ? {} : (slice.toJSON() ?? {})

export const sliceFromJSON = (json: Record<string, unknown>): Slice =>
  'content' in json ? Slice.fromJSON(schema, json) : Slice.empty

const stepSchema = z.object({ patch: patchSchema.nullable(), inverse: patchSchema.nullable() })

/**
 * Says how the changes of a story are after it, and how they are when it is taken back. Where text changes with it,
 * one stands before its steps and says only how they are when that is taken back, and one behind them.
 */
export class ReviewStep extends Step {
  constructor(
    readonly patch: Patch | null,
    readonly inverse: Patch | null,
  ) {
    super()
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override invert(): ReviewStep {
    return new ReviewStep(this.inverse, this.patch)
  }

  override map(mapping: Mappable): ReviewStep {
    const mapped = (patch: Patch | null) =>
      patch && { ...patch, from: mapping.map(patch.from, -1), to: mapping.map(patch.to, 1) }
    return new ReviewStep(mapped(this.patch), mapped(this.inverse))
  }

  override toJSON(): unknown {
    return { stepType: 'review', patch: this.patch, inverse: this.inverse }
  }

  /** @throws where it is none */
  static override fromJSON(_: unknown, json: unknown): ReviewStep {
    const { patch, inverse } = stepSchema.parse(json)
    return new ReviewStep(patch, inverse)
  }
}

Step.jsonID('review', ReviewStep)
