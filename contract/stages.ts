/** The stages that the stories of a desk go through. */
import { z } from 'zod'
import { type Stage, stagesSchema } from '../story/stages/stage'
import { call } from './call'

export const stageCalls = {
  /** The stages as the desk's file has them by now: another editor may have changed them. */
  stages: call(z.tuple([])).answers<readonly Stage[]>(),
  /** Writes others in the place of these; refused where the file has others by now. Answers what it has then. */
  saveStages: call(z.tuple([stagesSchema, stagesSchema])).answers<readonly Stage[]>(),
}
