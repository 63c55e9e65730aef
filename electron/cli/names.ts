/** The commands of the command line, each of which asks for it instead of the window. */
export const commandNames = [
  'convert',
  'check',
  'list',
  'import',
  'export',
  'formats',
  'doctor',
  'backup',
  'restore',
] as const
export type CommandName = (typeof commandNames)[number]
