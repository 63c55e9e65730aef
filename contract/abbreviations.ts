/** Abbreviations as files that editors share. */
import { z } from 'zod'
import { type AbbreviationFile, mostAbbreviations } from '../story/abbreviations/file'
import { abbreviationSchema } from '../story/abbreviations/schema'
import { call } from './call'

export const abbreviationCalls = {
  /** Asks for a file and reads it; null where the editor wants none. */
  importAbbreviations: call(z.tuple([])).answers<AbbreviationFile | null>(),
  /** Asks where to write them; false where the editor wants none. */
  exportAbbreviations: call(z.tuple([z.array(abbreviationSchema).max(mostAbbreviations)])).answers<boolean>(),
}
