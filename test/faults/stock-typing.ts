/**
 * The stock way to keep what is typed: lowdb's file adapter and an autosave when typing rests. It runs in a process of
 * its own that is fed keys, tells what it saved, and can be killed.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'

/** Milliseconds without a key after which it saves. */
const restAfter = 1500

/** What the process does. */
export async function stockTypist(folder: string): Promise<void> {
  const low = await JSONFilePreset(join(folder, 'db.json'), { text: '' })
  let timer: NodeJS.Timeout | undefined
  const save = async () => {
    const { text } = low.data
    await low.write()
    process.send?.(text)
  }
  process.on('message', (letter) => {
    low.data.text += String(letter)
    clearTimeout(timer)
    timer = setTimeout(() => void save(), restAfter)
  })
  await save()
  await new Promise((resolve) => process.once('disconnect', resolve))
}

/** One spell of typing into it. */
export class StockTyping {
  /** When each key was handed to it, in milliseconds of the clock. */
  readonly keys: number[] = []
  /** The longest text that it called saved. */
  acknowledged = ''
  readonly #ended: Promise<unknown>

  private constructor(
    private readonly folder: string,
    private readonly running: ChildProcess,
  ) {
    this.#ended = new Promise((resolve) => running.once('exit', resolve))
    running.on('message', (text) => {
      this.acknowledged = String(text)
    })
  }

  /** Starts it in an empty folder. */
  static async start(folder: string): Promise<StockTyping> {
    const running = fork(process.argv[1] ?? '', ['stock-typist', folder])
    const typing = new StockTyping(folder, running)
    await new Promise((resolve) => running.once('message', resolve))
    return typing
  }

  press(letter: string): void {
    this.keys.push(Date.now())
    this.running.send(letter, () => undefined)
  }

  /** Kills it; resolves when it has ended. */
  async kill(): Promise<void> {
    this.running.kill('SIGKILL')
    await this.#ended
  }

  /** What it has kept. */
  async read(): Promise<string> {
    return (await JSONFilePreset(join(this.folder, 'db.json'), { text: '' })).data.text
  }
}
