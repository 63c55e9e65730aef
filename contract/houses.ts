/** House styles that the desk makes. */
import { z } from 'zod'
import { type House, houseSchema } from '../story/houses/house'
import { call } from './call'

export const houseCalls = {
  /** Keeps a house style; answers all that the desk made. */
  saveHouse: call(z.tuple([houseSchema])).answers<House[]>(),
  removeHouse: call(z.tuple([z.string().max(64)])).answers<House[]>(),
  /** Asks for a style's file and imports it; answers all that the desk made, or null when cancelled. */
  importHouse: call(z.tuple([])).answers<House[] | null>(),
  /** Asks for files of Vale's rules; answers their names and texts, none when cancelled. */
  chooseRuleFiles: call(z.tuple([])).answers<{ name: string; text: string }[]>(),
  /** Asks where to write a style, to be shared; false when cancelled. */
  exportHouse: call(z.tuple([houseSchema])).answers<boolean>(),
}
