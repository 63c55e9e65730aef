/** A house profile: how one newsroom writes its forms. It is data, so that an editor can add one. */
import { z } from 'zod'

/** How a house prints and reads its forms. Every field is a choice that handbooks make. */
export const houseSchema = z.object({
  id: z.string(),
  name: z.string(),
})
export type House = z.infer<typeof houseSchema>
