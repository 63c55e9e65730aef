/** What the command line says. */
export const help = `Copydesk without a window

  copydesk convert FILE... --to FORMAT [--from FORMAT] [--house NAME] [--out DIR]
      one file without --out goes to stdout; - reads stdin
  copydesk list --desk DIR [--json]
  copydesk import FILE... --desk DIR
  copydesk export [ID...] --desk DIR --to FORMAT --out DIR
  copydesk formats
      what is read and written: html, md, txt, json and the formats of wires
  copydesk --help | --version

Exit codes: 0 done, 1 some input failed, 2 wrong use.
`

export const messages = {
  unknownCommand: (name: string) => `copydesk: there is no command “${name}”. See copydesk --help.\n`,
  wrongUse: (what: string) => `copydesk: ${what} See copydesk --help.\n`,
  failed: (file: string, reason: string) => `copydesk: ${file}: ${reason}\n`,
  noFiles: 'name at least one file.',
  noFormat: (option: string, names: string) => `--${option} takes one of ${names}.`,
  severalNeedOut: 'it holds several stories, which need --out DIR in this format',
  noHouse: (name: string, names: string) => `there is no house “${name}”; it is one of ${names}.`,
  needsOut: 'several files need --out DIR.',
  needsDesk: 'name the desk with --desk DIR.',
  noSuchStory: 'there is no such story on the desk',
  isFolder: 'it is a folder',
  isMissing: 'there is no such file',
}
