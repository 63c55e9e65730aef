/** What main itself says to a user. */
function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

export const messages = {
  stories: 'Stories',
  allFiles: 'All files',
  pictures: 'Pictures',
  notExported: (error: unknown) => `One could not be exported: ${said(error)}`,
  noDesk: (folder: string, error: unknown) =>
    `The desk folder ${folder} cannot be opened: ${said(error)}. Start Copydesk with --desk and a folder that it may write to.`,
}
