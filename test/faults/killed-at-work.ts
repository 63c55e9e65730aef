/**
 * The app killed at a random moment of everything that an editor does beside typing: what its window called saved must be
 * there, each other story must be as it was, and the desk must open without a fault.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Node } from 'prosemirror-model'
import { readBackup } from '../../electron/backup/read'
import { examine } from '../../electron/doctor'
import { isFault } from '../../electron/doctor/finding'
import { type DeskStore, openDesk } from '../../electron/store'
import { schema } from '../../story/schema'
import { noDateline } from '../../story/schema/values'
import { isSound } from '../../story/suggestions/record'
import { watchInbox } from '../choosing'
import { storyOf, writeOutside } from '../desk/external-changes'
import { paste } from '../desk/story'
import { AppWorking } from './app-working'
import { type Row, randomFrom, Tally } from './row'

const lead = 'The ferry left at noon with forty aboard.'
const paragraphs = [lead, ...Array.from({ length: 40 }, (_, at) => `Families waited on quay ${at} all day.`)]

/** The open story: a dateline, so that a house prints it in its way, and these paragraphs. */
function ferryStory(lines: readonly string[]): Node {
  const mark = schema.marks.dateline.create({
    ...noDateline,
    places: [{ city: 'Erbil', region: '', country: '' }],
    sources: ['Kurdistan 24'],
  })
  const doc = storyOf('Ferry returns', lines)
  const [, , first] = doc.children
  if (!first) return doc
  const dated = first.copy(first.content.addToStart(schema.text('ERBIL (Kurdistan 24) – ', [mark])))
  return doc.copy(doc.content.replaceChild(2, dated))
}

const before = ferryStory(paragraphs).textContent

/** A desk of its own for each try, and where its files lie. */
interface Place {
  folder: string
  desk: string
  /** The open story, and the others with their texts. */
  open: string
  others: ReadonlyMap<string, string>
}

/** What another program writes over the open story while it is edited. */
const elsewhere = ferryStory([lead.replace('forty', 'fifty'), ...paragraphs.slice(1)])

/** Something that is done in the app. */
interface Act {
  /** Does it; what is left undone when the app is killed may throw. */
  run(working: AppWorking, place: Place): Promise<void>
  /** Goes on with it when the app is started again after the kill, to its end. */
  goOn?(working: AppWorking, place: Place): Promise<void>
  /** What it changes: the text of the open story, the other stories, or neither. */
  changes?: 'text' | 'others'
  /** What is wrong afterwards beside the open story and the others, or null. */
  check?(place: Place, store: DeskStore, working: AppWorking): Promise<string | null>
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill(name)
  await page.keyboard.press('Enter')
}

const wires = 60
const inboxOf = ({ folder }: Place) => join(folder, 'inbox')

/** Has the app watch the inbox until all wires are in it; what came in before does not come again. */
async function takeWires(working: AppWorking, place: Place): Promise<void> {
  await watchInbox(working, inboxOf(place))
  const count = async () =>
    (await readdir(join(place.desk, 'stories'))).filter((name) => name.endsWith('.json'))
  const all = place.others.size + 1 + wires
  const endsBy = Date.now() + 60_000
  while ((await count()).length < all && Date.now() < endsBy) await working.page.waitForTimeout(100)
}

const backups = ({ folder }: Place) => join(folder, 'Copydesk backups')

const acts: Readonly<Record<string, Act>> = {
  'a paste': {
    changes: 'text',
    async run({ page }) {
      await page.getByRole('textbox', { name: 'Story' }).getByText('quay 39').click()
      await page.keyboard.press('End')
      await paste(page, { text: Array.from({ length: 400 }, (_, at) => `Pasted ${at}.`).join('\n\n') })
    },
  },
  'replace all': {
    changes: 'text',
    async run({ page }) {
      await page.keyboard.press('Control+F')
      await page.getByLabel('Find', { exact: true }).fill('Families')
      await page.getByLabel('Replace with').fill('Relatives of those aboard')
      await page.getByRole('button', { name: 'Replace all' }).click()
    },
  },
  'a change of house': {
    changes: 'text',
    async run({ page }) {
      await page.getByLabel('House style', { exact: true }).click()
      await page.getByRole('option', { name: 'Reuters' }).click()
    },
  },
  'a version restored': {
    changes: 'text',
    async run({ page }) {
      await page.getByRole('textbox', { name: 'Story' }).focus()
      await page.keyboard.press('Control+S')
      await page.keyboard.press('Control+Home')
      await page.keyboard.insertText('New: ')
      await command(page, 'Versions')
      const dialog = page.getByRole('dialog', { name: 'Versions' })
      await dialog.getByRole('list', { name: 'Versions' }).getByRole('button').last().click()
      await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
    },
  },
  'a merge': {
    changes: 'text',
    async run(working, { desk, open }) {
      const { page } = working
      await page.getByRole('textbox', { name: 'Story' }).getByText('quay 39').click()
      await page.keyboard.press('End')
      await page.keyboard.insertText(' Ours.')
      // before that the other program writes over a story that nobody changed here, of which nothing is to be kept
      while (working.saved === 0) await page.waitForTimeout(20)
      await writeOutside(desk, open, elsewhere)
      await page.getByRole('button', { name: 'Compare' }).click()
      await page.getByRole('button', { name: 'Apply merge' }).click()
    },
  },
  'all suggestions being accepted': {
    changes: 'text',
    async run({ page }) {
      await page.getByRole('textbox', { name: 'Story' }).focus()
      await command(page, 'Suggest changes')
      await page.getByRole('textbox', { name: 'Story' }).focus()
      await page.keyboard.press('Control+F')
      await page.getByLabel('Find', { exact: true }).fill('waited')
      await page.getByRole('button', { name: 'Replace all' }).click()
      await page.keyboard.press('Escape')
      await command(page, 'Accept all suggestions')
    },
    async check({ open }, store) {
      const { doc, review } = await store.read(open)
      if (!review) return null
      if (!isSound(review, doc)) return 'suggestions of another text'
      const bases = new Set([before, doc.textContent])
      return bases.has(review.base.textContent) ? null : 'accepted in part'
    },
  },
  'an import of 500': {
    async run({ page, app }, { folder }) {
      const wires = join(folder, 'wires')
      await mkdir(wires, { recursive: true })
      const paths = Array.from({ length: 500 }, (_, at) => join(wires, `${at}.txt`))
      await Promise.all(paths.map((path, at) => writeFile(path, `Wire ${at}\n\nText ${at} is here.\n`)))
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
      }, paths)
      await page.keyboard.press('Control+O')
      await page.getByText('500 imported').waitFor()
    },
    async check(_, store, { done }) {
      const texts = (await store.summaries()).map(({ headline }) => headline)
      const wires = texts.filter((text) => text.startsWith('Wire '))
      if (new Set(wires).size < wires.length) return 'a story was imported twice'
      return wires.length < done ? `${done - wires.length} of ${done} imported stories gone` : null
    },
  },
  'an inbox run of 60': {
    async run(working, place) {
      const inbox = inboxOf(place)
      await mkdir(inbox, { recursive: true })
      for (let at = 0; at < wires; at++)
        await writeFile(
          join(inbox, `${at}.txt`),
          `Wire ${at}\n\nERBIL (Kurdistan 24) – Text ${at} is here.\n`,
        )
      await takeWires(working, place)
    },
    async goOn(working, place) {
      await takeWires(working, place)
      // what would come in twice has come in by then
      await wait(3000)
    },
    async check(_, store) {
      const texts = (await store.summaries()).map(({ headline }) => headline)
      const found = texts.filter((text) => text.startsWith('Wire '))
      const missing = wires - new Set(found).size
      if (new Set(found).size < found.length) return 'a file of the inbox came in twice'
      return missing > 0 ? `${missing} of ${wires} files of the inbox did not come in` : null
    },
  },
  'an export of 20': {
    async run({ page, app }, { folder, others }) {
      const filed = join(folder, 'filed')
      await mkdir(filed, { recursive: true })
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
      }, filed)
      await page.evaluate(
        ([job, ids]) =>
          window.copydesk.desk.exportStories(job, ids, 'html', {
            audience: 'readers',
            zone: 'UTC',
            withHeld: false,
            picturesBeside: false,
            text: 'final',
            withSuggestions: false,
          }),
        [randomUUID(), [...others.keys()]] satisfies [string, string[]],
      )
    },
    async check({ folder }, _, { done }) {
      const filed = join(folder, 'filed')
      const names = (await readdir(filed)).filter((name) => name.endsWith('.html'))
      for (const name of names)
        if (!(await readFile(join(filed, name), 'utf8')).trimEnd().endsWith('</html>'))
          return 'half a file exported'
      return names.length < done ? `${done - names.length} of ${done} exported files gone` : null
    },
  },
  'deleting for good': {
    changes: 'others',
    async run({ page }, { others }) {
      await page.evaluate(
        async (ids) => {
          await window.copydesk.desk.bin(crypto.randomUUID(), ids)
          console.log('answered')
          await window.copydesk.desk.destroy(crypto.randomUUID(), ids)
          console.log('answered')
        },
        [...others.keys()],
      )
    },
    async check({ others }, store, { done, answered }) {
      const left = (await store.summaries()).filter(({ id }) => others.has(id))
      const outside = left.filter(({ binned }) => binned === null).length
      if (answered === 2) return left.length > 0 ? 'deleted stories are there' : null
      if (answered === 1) return outside > 0 ? 'not in the bin' : null
      if (left.length < others.size) return 'stories gone that were not in the bin yet'
      return others.size - outside < done ? `${done} were in the bin, and not all of them are` : null
    },
  },
  'a backup': {
    async run({ page }) {
      await page.evaluate((job) => window.copydesk.desk.backUpNow(job), randomUUID())
      await page.evaluate(() => console.log('answered'))
    },
    async check(place, _, { answered }) {
      const made = (await readdir(backups(place)).catch(() => [])).filter((name) => name.endsWith('.zip'))
      for (const name of made) await readBackup(join(backups(place), name))
      return made.length < answered ? 'the backup is gone' : null
    },
  },
  'the index being built': {
    async run() {
      await wait(800)
    },
  },
}

/** A desk of 20 stories and the one that opens, which is the newest. */
async function makeDesk(folder: string): Promise<Place> {
  const desk = join(folder, 'desk')
  const store = await openDesk(desk)
  const others = new Map<string, string>()
  for (let at = 0; at < 20; at++) {
    const doc = storyOf(`Story ${at}`, [`Text ${at} stays.`])
    others.set((await store.create(doc)).id, doc.textContent)
  }
  // stories of one millisecond have no order: this one is the newest beyond doubt
  await wait(50)
  const { id: open } = await store.create(ferryStory(paragraphs))
  await store.close()
  return { folder, desk, open, others }
}

/** What is wrong with the open story: older than what was called saved, or a text that nobody saw. */
function lossOf(found: string, { changes }: Act, { shown, saved }: AppWorking, last: string): string | null {
  if (changes !== 'text') return found === before ? null : 'the open story is not as it was'
  const known = [...shown, last]
  if (known.includes(found, saved)) return null
  return known.includes(found) ? 'what was saved is gone' : 'text that was never shown'
}

/** What is wrong with a desk after a kill, as the store opens it and then as the doctor sees it; null where nothing is. */
async function wrongWith(act: Act, place: Place, working: AppWorking, last: string): Promise<string | null> {
  const store = await openDesk(place.desk)
  try {
    const loss = await wrongInStore(act, place, store, working, last)
    if (loss) return loss
  } catch (error) {
    return String(error)
  } finally {
    await store.close()
  }
  const examined = await examine(place.desk)
  // files half written are swept a while after a start
  const fault = examined?.found.find((each) => isFault(each) && each.kind !== 'leftover')
  return fault ? `the doctor: ${fault.kind} ${fault.path}` : null
}

async function lastVersion(store: DeskStore, id: string): Promise<string> {
  const version = (await store.versions(id)).at(-1)
  return version ? (await store.version(id, version.id)).textContent : ''
}

async function wrongInStore(act: Act, place: Place, store: DeskStore, working: AppWorking, last: string) {
  const [damaged] = store.damaged
  if (damaged) return `damaged: ${damaged.damage}`
  const { doc } = await store.read(place.open)
  // over which another program wrote before the app saw it, that is a version
  const found = doc.eq(elsewhere) ? await lastVersion(store, place.open) : doc.textContent
  const loss = lossOf(found, act, working, last)
  if (loss) return loss
  if (act.changes !== 'others')
    for (const [id, text] of place.others)
      if ((await store.read(id)).doc.textContent !== text) return 'another story is not as it was'
  return (await act.check?.(place, store, working)) ?? null
}

/** Lets an act run to its end: how long it takes in milliseconds, and the text that it leads to. */
async function rehearse(act: Act, folder: string): Promise<{ duration: number; last: string }> {
  const place = await makeDesk(folder)
  const working = await AppWorking.start(place.desk, join(folder, 'user-data'), lead)
  const began = Date.now()
  await act.run(working, place)
  await wait(300)
  const duration = Date.now() - began
  await working.kill()
  if (act.changes === 'text' && new Set(working.shown).size < 2) throw new Error('the act changed nothing')
  return { duration, last: working.shown.at(-1) ?? '' }
}

/** Kills the app `tries` times at an act, at moments spread over it. */
async function killedDuring(name: string, act: Act, folder: string, tries: number): Promise<Row> {
  const random = randomFrom(23)
  const tally = new Tally(`the app killed during ${name}`, 'Copydesk')
  const { duration, last } = await rehearse(act, join(folder, 'rehearsal'))
  for (let at = 0; at < tries; at++) {
    const place = await makeDesk(join(folder, `${at}`))
    const working = await AppWorking.start(place.desk, join(place.folder, 'user-data'), lead)
    const running = act.run(working, place).catch(() => undefined)
    await wait(random() * duration)
    await working.kill()
    await running
    if (act.goOn) {
      const again = await AppWorking.start(place.desk, join(place.folder, 'user-data'), lead)
      await act.goOn(again, place)
      await again.kill()
    }
    tally.add(await wrongWith(act, place, working, last))
  }
  return tally.row
}

/** Kills the app `tries` times at each act; an app is at work on each of two cores. */
export async function killedAtWork(folder: string, tries: number): Promise<Row[]> {
  const rows: Row[] = []
  const waiting = Object.entries(acts).values()
  const work = async () => {
    for (const [name, act] of waiting) rows.push(await killedDuring(name, act, join(folder, name), tries))
  }
  await Promise.all([work(), work()])
  return rows
}
