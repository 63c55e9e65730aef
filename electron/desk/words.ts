/** The words that a desk knows beside its dictionaries: one a line in a plain file, so that those of two desks can be merged. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameKey } from '../../story/spelling/names'
import { ifMissing, writeDurably } from '../store/durable'
import { Queue } from '../store/queue'

function linesOf(text: string): string[] {
  // this takes the mark off, too, by which Windows begins a text in UTF-8
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
}

export class DeskWords {
  #words: readonly string[] = []
  #keys: ReadonlySet<string> = new Set()
  /** One change is written after the other. */
  readonly #changing = new Queue()

  private constructor(private readonly path: string) {}

  /** Reads the words of a desk; none where there is no file of them. */
  static async open(desk: string): Promise<DeskWords> {
    const words = new DeskWords(join(desk, 'words.txt'))
    // a file that cannot be read now is neither used nor written over
    words.#take(await words.#read().catch(() => []))
    return words
  }

  get all(): string[] {
    return [...this.#words]
  }

  /** Whether a word is among them, as `nameKey` folds it. */
  has(key: string): boolean {
    return this.#keys.has(key)
  }

  add(word: string): Promise<string[]> {
    return this.#change((words) => (words.includes(word) ? words : [...words, word]))
  }

  remove(word: string): Promise<string[]> {
    return this.#change((words) => words.filter((each) => each !== word))
  }

  /** What another program has added meanwhile stays. */
  #change(change: (words: readonly string[]) => readonly string[]): Promise<string[]> {
    return this.#changing.run(async () => {
      const changed = [...new Set(change(await this.#read()))].sort()
      await writeDurably(this.path, changed.map((word) => `${word}\n`).join(''))
      this.#take(changed)
      return this.all
    })
  }

  async #read(): Promise<string[]> {
    return linesOf(await readFile(this.path, 'utf8').catch(ifMissing('')))
  }

  #take(words: readonly string[]): void {
    this.#words = words
    this.#keys = new Set(words.map(nameKey))
  }
}
