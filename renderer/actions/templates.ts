/** What an editor does with templates: keep a story as one, make stories from them, and share them as files. */
import type { Node } from 'prosemirror-model'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { storyTitle } from '../../catalogue/title'
import { clockIn } from '../../story/embargo'
import { storyFromTemplate, templateOf } from '../../story/fields/template'
import { filtersOf, isSameFilter, withFilter, withoutFilter } from '../../story/search/filters'
import { docFromJSON, docToJSON } from '../../story/story/doc-json'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { author, openSession, receiveStories, useDesk } from '../desk/desk-store'
import { deskHouses } from '../desk/houses'
import { tellOffering } from '../desk/offer'
import { deskZone } from '../desk/zone'
import { reportSuggested } from './exports'
import { openFound, openNew } from './stories'
import { whileToOpen } from './whereabouts'

/** What lists templates in place of stories. */
const onlyTemplates = { field: 'is', value: 'template' } as const

/** The document of a story as it is at this moment. */
async function docOf(id: string): Promise<Node> {
  const session = openSession()
  return session?.id === id ? session.doc : docFromJSON((await desk.read(id)).doc)
}

/** Keeps a story as a template; the story itself stays as it is. */
export function saveAsTemplate(id: string): Promise<void> {
  return attempt(async () => {
    const template = templateOf(await docOf(id), deskHouses())
    const summary = await desk.create(docToJSON(template), true)
    receiveStories([summary])
    const edit = {
      label: t('templates.edit'),
      take: () => void editTemplate(async () => summary.id),
      isOpen: whileToOpen(summary.id),
    }
    tellOffering(toast.success, t('templates.saved', { title: storyTitle(summary) }), [edit])
    await reportSuggested([id], 'templates.suggestedToo')
  }, 'templates.notSaved')
}

/** Makes a story from a template, which may have still to be found, and opens it where the template has its cursor. */
export function newFromTemplate(find: () => Promise<string>): Promise<void> {
  return openNew(async () => {
    const id = await find()
    const time = clockIn(deskZone(), new Date().toISOString())
    return storyFromTemplate(await docOf(id), deskHouses(), time, author())
  })
}

/** Opens a template, which may have still to be found, to change it. */
export async function editTemplate(find: () => Promise<string>): Promise<void> {
  listTemplates()
  await openFound(find)
}

/** Whether the list shows templates in place of stories. */
export function areTemplatesListed({ filter: text }: { filter: string } = useDesk.getState()): boolean {
  return filtersOf(text).some((filter) => isSameFilter(filter, onlyTemplates))
}

/** Lists templates in place of stories, or stories again. */
export function listTemplates(isShown = true): void {
  const change = isShown ? withFilter : withoutFilter
  useDesk.setState(({ filter, showBin }) => ({
    showBin: showBin && !isShown,
    filter: change(filter, onlyTemplates),
  }))
}

/** Writes a template to a file that others can import. */
export function exportTemplate(id: string): Promise<void> {
  return attempt(
    async () => {
      await openSession()?.flush()
      const isDone = await desk.exportTemplate(id)
      if (isDone) toast.success(t('templates.exported'))
      return isDone
    },
    { command: 'command.exportTemplate' },
  )
}

/** Takes a template in from a file, and opens it. */
export function importTemplate(): Promise<void> {
  return attempt(
    async () => {
      const summary = await desk.importTemplate()
      if (!summary) return false
      receiveStories([summary])
      await editTemplate(async () => summary.id)
      return true
    },
    { command: 'command.importTemplate' },
  )
}
