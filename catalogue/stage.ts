/** What stages are called. */
import { type Stage, stageOf, usualIds } from '../story/stages/stage'
import { t } from './index'

/** What a desk calls a stage; one that it does not have by its id. */
export function stageName(id: string, stages: readonly Stage[]): string {
  const { name } = stageOf(stages, id)
  if (name !== '') return name
  const usual = usualIds.find((each) => each === id)
  return usual ? t(`stage.${usual}`) : id
}
