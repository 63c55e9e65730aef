/** What stages are called. */
import { stages } from '../story/schema/values'
import { t } from './index'

/** A stage as people know it; one that only a newer version knows by the name that it has there. */
export function stageName(value: string): string {
  const stage = stages.find((each) => each === value)
  return stage ? t(`stage.${stage}`) : value
}
