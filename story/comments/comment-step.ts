/** A comment that is written, changed or deleted, as a step: so it is journaled in its place between steps of the text. */
import type { Node } from 'prosemirror-model'
import { Step, StepMap, StepResult } from 'prosemirror-transform'
import { z } from 'zod'
import { type Comment, commentsSchema } from './comment'

const stepType = 'comment'
const kindSchema = z.object({ stepType: z.literal(stepType) })
const stepSchema = z.object({ comments: commentsSchema })

/** Leaves the document as it is: comments are kept beside it, and `follow()` puts them there. */
export class CommentStep extends Step {
  constructor(readonly comments: readonly Comment[]) {
    super()
  }

  override apply(doc: Node): StepResult {
    const isWithin = this.comments.every(({ place }) => !place || place.to <= doc.content.size)
    return isWithin ? StepResult.ok(doc) : StepResult.fail('A comment outside of the text')
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  /** The undo history of the text has nothing to do with comments. */
  override invert(): Step {
    return new CommentStep([])
  }

  override map(): Step {
    return this
  }

  override toJSON(): Record<string, unknown> {
    return { stepType, comments: this.comments }
  }
}

/**
 * The step that a step's JSON is, where it is one of comments; else null.
 * @throws ZodError where it has what is no comment
 */
export function commentStepOf(json: unknown): CommentStep | null {
  const { success } = kindSchema.safeParse(json)
  return success ? new CommentStep(stepSchema.parse(json).comments) : null
}
