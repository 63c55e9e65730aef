/** The application menu as the renderer's command registry describes it; main only shows it. */
import { z } from 'zod'

/** The menus in their order, by the names of their titles in the catalogue. */
export const menuTitles = [
  'menu.file',
  'menu.edit',
  'menu.story',
  'menu.format',
  'menu.insert',
  'menu.view',
  'menu.list',
  'menu.help',
] as const
export type MenuTitle = (typeof menuTitles)[number]

/** What the system itself does in whatever has the focus, by Electron's name of it. */
export const menuRoles = ['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'delete', 'selectAll'] as const
export type MenuRole = (typeof menuRoles)[number]

const commandSchema = z.object({
  /** The command that choosing it runs; absent for a separator. */
  id: z.string().max(200).optional(),
  label: z.string().max(200),
  /** Electron's accelerator notation, shown only: the renderer owns the keys. */
  accelerator: z.string().max(50).optional(),
  /** What it does is the system's own. */
  role: z.enum(menuRoles).optional(),
  enabled: z.boolean(),
  checked: z.boolean().optional(),
})

const itemSchema = commandSchema.extend({
  /** What a submenu holds. */
  items: z.array(commandSchema).max(200).optional(),
})

export const menuSchema = z
  .array(z.object({ label: z.string().max(100), items: z.array(itemSchema).max(100) }))
  .max(20)
export type MenuDescription = z.infer<typeof menuSchema>
