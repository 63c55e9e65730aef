/** `copydesk list`, `import` and `export`: the desk's own store without its window. */
import { join } from 'node:path'
import { t } from '../../catalogue'
import { fileNameOf, untaken } from '../../story/formats/file-name'
import { type House, housesWith } from '../../story/houses'
import { type StorySummary, titleOf } from '../../story/story/record'
import { HouseFiles } from '../desk/houses'
import { DeskStages } from '../desk/stages'
import { problemOf } from '../errors/in-words'
import { DeskInUse, type DeskStore, openDesk } from '../store'
import { formatInfo } from '../transfer/format-infos'
import { importFile, whyNotImported } from '../transfer/import'
import { withPictures } from '../transfer/transfer'
import { each, InputError, makeOut, place } from './batch'
import {
  given,
  inputsOf,
  printReports,
  reportSuggestions,
  whyHeld,
  writeOptions,
  writeStory,
} from './convert'
import type { CliIo } from './io'
import { housesOf, namesFor, type Options, UsageError } from './options'

type DeskCommand = (options: Options, io: CliIo, store: DeskStore, own: readonly House[]) => Promise<number>

/** @throws DeskInUse; InputError where it cannot be opened for another reason */
async function openNamed(folder: string): Promise<DeskStore> {
  return openDesk(folder).catch((error: unknown) => {
    if (error instanceof DeskInUse) throw error
    throw new InputError(t('main.noDesk', { folder, problem: problemOf(error) }))
  })
}

/** Runs a command on the named desk, and closes the desk. */
export function onDesk(command: DeskCommand) {
  return async (options: Options, io: CliIo): Promise<number> => {
    const folder = options.desk ?? process.env.COPYDESK_DESK
    if (!folder) throw new UsageError(t('terminal.needsDesk'))
    const store = await openNamed(folder)
    try {
      const { own } = await HouseFiles.open(folder)
      return await command(options, io, store, own)
    } finally {
      await store.close()
    }
  }
}

function printDamaged({ damaged }: DeskStore, io: CliIo): number {
  for (const { name, problem: kind, damage, path, lastGood } of damaged) {
    const reason = damage ? t(`main.damages.${damage}`) : t(`terminal.unusable.${kind}`)
    const problem = t('terminal.setAside', { reason, path })
    io.error(t('terminal.problem', { file: name, problem }))
    if (lastGood) io.error(t('terminal.canComeBack', { saved: lastGood.saved }))
  }
  return damaged.length > 0 ? 1 : 0
}

/** The stories of a desk: what is in the bin is none, and neither are templates. */
async function storiesOf(store: DeskStore): Promise<StorySummary[]> {
  return (await store.summaries()).filter(({ binned, isTemplate }) => binned === null && !isTemplate)
}

/** Lists the stories, newest first. */
export const list: DeskCommand = async (options, io, store) => {
  const stories = (await storiesOf(store)).sort((a, b) => (a.changed < b.changed ? 1 : -1))
  if (options.json) io.out(`${JSON.stringify(stories, null, 2)}\n`)
  else
    for (const summary of stories) {
      const { id, changed, stage, place } = summary
      io.out(`${[id, changed, stage, place, titleOf(summary)].join('\t')}\n`)
    }
  return printDamaged(store, io)
}

/** Takes files in, and prints the id and headline of each story. */
export const importFiles: DeskCommand = async (options, io, store, own) => {
  if (options.files.length === 0) throw new UsageError(t('terminal.noFiles'))
  const { houses, house } = await housesOf(options, own)
  const stages = await DeskStages.open(store.folder)
  const desk = { store, transfer: io.transfer, houses: () => houses, stages: () => stages.all }
  const how = { format: options.from, house, isOnce: false }
  return each(inputsOf(options.files, io), io, async (file) => {
    const { stories } = await importFile(desk, await given(file, io), how).catch((error: unknown) => {
      throw new InputError(whyNotImported(error))
    })
    for (const { summary } of stories) io.out(`${summary.id}\t${titleOf(summary)}\n`)
    return printReports(
      file,
      stories.map(({ report }) => report),
      houses,
      io,
    )
  })
}

/** Exports the stories that are named by id or slug, or all. */
export const exportStories: DeskCommand = async (options, io, store, own) => {
  const houses = housesWith(own)
  const { to, out, files } = options
  if (!to) throw new UsageError(t('terminal.noFormat', { option: 'to', names: namesFor('to') }))
  const stories = await storiesOf(store)
  const wanted = files.length > 0 ? files : stories.map(({ id }) => id)
  if (wanted.length > 1 && !out) throw new UsageError(t('terminal.needsOut'))
  if (out) await makeOut(out)
  const taken = new Set<string>()
  return each(wanted, io, async (name) => {
    const found = stories.find(({ id, slug }) => id === name || slug === name)
    if (!found) throw new InputError(t('terminal.noSuchStory'))
    const story = await store.read(found.id)
    const whole = await withPictures(story, store.pictures)
    reportSuggestions(story, options, name, io)
    const held = whyHeld(story, options, houses)
    if (held) throw new InputError(held)
    const content = await writeStory(whole, to, writeOptions(options, houses), name, io)
    if (!out) io.out(content)
    else
      await place(join(out, `${untaken(fileNameOf(whole.doc), taken)}.${formatInfo(to).extension}`), content)
    await store.saveExported(story, to)
    return { stories: 1, tidied: 0, changed: false }
  })
}
