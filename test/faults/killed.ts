/**
 * The app killed at a random moment while an editor types in it: what its status bar called on disk must be there, and of
 * the rest only the typing of the last moment may be missing. A stock way is fed the same keys and killed with it.
 */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openDesk } from '../../electron/store'
import { AppTyping } from './app-typing'
import { type Row, randomFrom, Tally } from './row'
import { Stalls } from './stalls'
import { StockTyping } from './stock-typing'

/** What is known after a kill. */
interface After {
  typed: string
  acknowledged: string
  found: string
  /** When each key was typed, in milliseconds of the clock. */
  keys: readonly number[]
  /** When the kill was sent. */
  killed: number
}

/** How old the oldest key that is lost was at the kill, in milliseconds. */
function lostAge({ found, keys, killed }: After): number {
  const first = keys[found.length]
  return first === undefined ? 0 : Math.max(0, killed - first)
}

/** What is missing although it was acknowledged as saved, or is there although it was not typed. */
function goneFrom({ typed, acknowledged, found }: After): string | null {
  if (!typed.startsWith(found)) return 'text that nobody typed'
  return found.length < acknowledged.length
    ? `${acknowledged.length - found.length} of ${acknowledged.length} characters gone`
    : null
}

function lossOf(after: After, mayLack: number): string | null {
  const age = lostAge(after)
  return goneFrom(after) ?? (age > mayLack ? `the typing of ${age} ms gone` : null)
}

/** Types until both are killed; people type words fast and rest between them. */
async function typeUntilKilled(app: AppTyping, stock: StockTyping, random: () => number) {
  let typed = ''
  let isKilled = false
  const killing = wait(200 + random() * 1300).then(async () => {
    isKilled = true
    const killed = Date.now()
    await Promise.all([app.kill(), stock.kill()])
    return killed
  })
  while (!isKilled) {
    const letter = 'abcdefghijklmnopqrstuvwxyz'[typed.length % 26] ?? ''
    typed += letter
    stock.press(letter)
    app.press(letter)
    await wait(random() < 0.08 ? 80 + random() * 120 : random() * 50)
  }
  return { typed, killed: await killing }
}

/** The headlines of a desk by their stories. */
type Headlines = ReadonlyMap<string, string>

async function headlinesIn(desk: string): Promise<Headlines> {
  const store = await openDesk(desk)
  const headlines = new Map<string, string>()
  for (const name of await readdir(join(desk, 'stories'))) {
    const id = name.replace('.json', '')
    const { doc } = await store.read(id)
    headlines.set(id, doc.firstChild?.textContent ?? '')
  }
  await store.close()
  return headlines
}

function ageNote(ages: readonly number[], again: number): string {
  const sorted = [...ages].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const repeated = again > 0 ? `; ${again} more tries not counted, as the machine stood still` : ''
  return `the oldest key lost was ${at(0.5)} ms old at the median, ${at(1)} ms at most${repeated}`
}

/** Starts both, types, kills both, and looks what is left; `earlier` has the headlines of the desk before. */
async function killOnce(folder: string, number: number, earlier: Headlines, random: () => number) {
  const desk = join(folder, 'desk')
  const stockFolder = join(folder, `stock-${number}`)
  await mkdir(stockFolder)
  const [app, stock] = await Promise.all([
    AppTyping.start(desk, join(folder, 'user-data')),
    StockTyping.start(stockFolder),
  ])
  const stalls = new Stalls()
  const { typed, killed } = await typeUntilKilled(app, stock, random)
  const hasStalled = stalls.within(300)
  stalls.stop()
  const headlines = await headlinesIn(desk)
  const found = [...headlines].find(([id]) => !earlier.has(id))?.[1] ?? ''
  const isOtherLost = [...earlier].some(([id, headline]) => headlines.get(id) !== headline)
  return {
    own: { typed, killed, found, acknowledged: app.acknowledged, keys: app.keys },
    stock: { typed, killed, found: await stock.read(), acknowledged: stock.acknowledged, keys: stock.keys },
    headlines,
    hasStalled,
    isOtherLost,
  }
}

/**
 * Kills the app `tries` times, each time over another new story of one desk.
 * @param mayLack milliseconds of typing that may be missing, up to the kill
 */
export async function killed(folder: string, tries: number, mayLack: number): Promise<Row[]> {
  const own = new Tally('the app killed while typing', 'Copydesk')
  const stock = new Tally('the app killed while typing', 'lowdb, autosave')
  const ages = { own: [] as number[], stock: [] as number[] }
  const random = randomFrom(11)
  let again = 0
  let headlines: Headlines = new Map()
  await mkdir(folder, { recursive: true })
  while (own.row.tried < tries) {
    const after = await killOnce(folder, own.row.tried + again, headlines, random)
    headlines = after.headlines
    const isOnlyOld = goneFrom(after.own) === null && !after.isOtherLost && lostAge(after.own) > mayLack
    if (isOnlyOld && after.hasStalled) {
      again++
      continue
    }
    own.add(after.isOtherLost ? 'an earlier story is another' : lossOf(after.own, mayLack))
    stock.add(lossOf(after.stock, mayLack))
    ages.own.push(lostAge(after.own))
    ages.stock.push(lostAge(after.stock))
  }
  own.row.note = ageNote(ages.own, again)
  stock.row.note = ageNote(ages.stock, 0)
  return [own.row, stock.row]
}
