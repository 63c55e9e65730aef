/** The stages of the desk, as all who open it share them. */
import { create } from 'zustand'
import { stageName } from '../../catalogue/stage'
import { type Stage, usualStages } from '../../story/stages/stage'
import { desk } from '../bridge'

const useStore = create<{ stages: readonly Stage[] }>(() => ({ stages: usualStages }))

/** Takes the stages that the desk's file has. */
export function receiveStages(stages: readonly Stage[]): void {
  if (JSON.stringify(stages) !== JSON.stringify(useStore.getState().stages)) useStore.setState({ stages })
}

/** Reads them again: another editor's changes may have come. What cannot be read now changes nothing. */
export async function rereadStages(): Promise<void> {
  await desk.stages().then(receiveStages, () => undefined)
}

/** The stages at the moment. */
export function deskStages(): readonly Stage[] {
  return useStore.getState().stages
}

/** The stages, in a screen that shows them. */
export function useStages(): readonly Stage[] {
  return useStore(({ stages }) => stages)
}

/** Hears of each change of the stages; gives back how to stop. */
export const onStages = (listener: () => void): (() => void) => useStore.subscribe(listener)

/** What the desk calls a stage. */
export function nameOfStage(id: string): string {
  return stageName(id, deskStages())
}
