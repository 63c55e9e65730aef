/** The application menu as the renderer's command registry describes it; main only shows it. */
import { z } from 'zod'

const itemSchema = z.object({
  /** The command that choosing it runs; absent for a separator. */
  id: z.string().max(100).optional(),
  label: z.string().max(200),
  /** Electron's accelerator notation, shown only: the renderer owns the keys. */
  accelerator: z.string().max(50).optional(),
  enabled: z.boolean(),
  checked: z.boolean().optional(),
})

export const menuSchema = z
  .array(z.object({ label: z.string().max(100), items: z.array(itemSchema).max(100) }))
  .max(20)
export type MenuDescription = z.infer<typeof menuSchema>
