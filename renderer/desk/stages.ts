/** The stages of the desk, as all who open it share them. */
import { create } from 'zustand'
import { stageName } from '../../catalogue/stage'
import { type Stage, usualStages } from '../../story/stages/stage'
import { desk } from '../bridge'
import { attempt } from './attempt'

const useStore = create<{ stages: readonly Stage[] }>(() => ({ stages: usualStages }))

/** Takes the stages that the desk's file has. */
export function receiveStages(stages: readonly Stage[]): void {
  if (JSON.stringify(stages) !== JSON.stringify(useStore.getState().stages)) useStore.setState({ stages })
}

/** Reads them again: another editor's changes may have come. What cannot be read now changes nothing. */
export async function rereadStages(): Promise<void> {
  await desk.stages().then(receiveStages, () => undefined)
}

/** Changes the stages, here and on disk. Where another editor has changed them, these are shown, and it says so. */
export function changeStages(stages: readonly Stage[]): void {
  const before = deskStages()
  receiveStages(stages)
  void attempt(async () => {
    try {
      receiveStages(await desk.saveStages([...before], [...stages]))
    } catch (error) {
      await rereadStages()
      throw error
    }
  })
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
