/** What the command line says. */
import type { LeftOut } from '../../story/formats'

export const help = `Copydesk without a window

  copydesk convert FILE... --to FORMAT [--from FORMAT] [--house NAME] [--out DIR]
                   [--for readers|desk] [--embargoed]
      one file without --out goes to stdout; - reads stdin; a folder is all files in it
      --for readers, which goes without saying, leaves out what is not theirs: the internal note, the stage,
      the sender's data; --for desk takes all of it along, for a desk that goes on with the story
      what is under embargo, or was taken back by its sender, is told: without --embargoed it is written to no
      file, and ends with exit code 1
  copydesk list --desk DIR [--json]
  copydesk import FILE... --desk DIR [--from FORMAT]
  copydesk export [ID...] --desk DIR --to FORMAT --out DIR [--for readers|desk] [--embargoed]
  copydesk formats
      what is read and written: html, md, txt, json and the formats of wires
  copydesk doctor --desk DIR [--mend] [--json]
      checks each file of a desk and reports what it finds; exit code 1 where that is a fault
      with --mend it sets damaged files aside and restores stories' last good versions
  copydesk backup --desk DIR --out FILE
      a whole desk to one file, verified; the desk may be open
  copydesk restore FILE --desk NEWDIR
      a backup to a new or empty folder
  copydesk --help | --version

Exit codes: 0 done, 1 some input failed, 2 wrong use.
`

export const messages = {
  unknownCommand: (name: string) => `copydesk: there is no command “${name}”. See copydesk --help.\n`,
  wrongUse: (what: string) => `copydesk: ${what} See copydesk --help.\n`,
  failed: (file: string, reason: string) => `copydesk: ${file}: ${reason}\n`,
  reported: (file: string, what: string) => `copydesk: ${file}: ${what}\n`,
  noFiles: 'name at least one file.',
  noFormat: (option: string, names: string) => `--${option} takes one of ${names}.`,
  differs: (file: string, fields: string) =>
    `copydesk: ${file}: exported, but these did not read back the same: ${fields}\n`,
  noAudience: (names: string) => `--for takes one of ${names}.`,
  leftOut: {
    places: (file: string) => `copydesk: ${file}: the places where its pictures were taken were left out\n`,
    struck: (file: string) =>
      `copydesk: ${file}: struck text was left out, for this format cannot show that it is struck\n`,
  } satisfies Record<LeftOut, (file: string) => string>,
  held: {
    embargo: (until: string) => `it is under embargo until ${until}; --embargoed writes it all the same`,
    canceled: 'its sender cancelled it; --embargoed writes it all the same',
    withheld: 'its sender withholds it; --embargoed writes it all the same',
  },
  progress: (done: number, total: number, perSecond: number) => `${done} of ${total}, ${perSecond} a second`,
  report: (
    sum: Record<'total' | 'done' | 'stories' | 'tidied' | 'changed' | 'failed' | 'perSecond', number>,
  ) =>
    `copydesk: ${sum.done} of ${sum.total} done with ${sum.stories} stories, ${sum.failed} failed; ${sum.tidied} extra spaces removed, something left out in ${sum.changed}; ${sum.perSecond} a second\n`,
  noPrinter: 'PDF is printed by the app’s engine, which is not set up here: run npm start once',
  severalNeedOut: 'it holds several stories, which need --out DIR in this format',
  noHouse: (name: string, names: string) => `there is no house “${name}”; it is one of ${names}.`,
  needsOut: 'several files need --out DIR.',
  needsDesk: 'name the desk with --desk DIR.',
  earlier: 'it was damaged',
  canComeBack: (saved: string) =>
    `  its version of ${saved} is intact: copydesk doctor --desk DIR --mend restores it\n`,
  noSuchStory: 'there is no such story on the desk',
}
