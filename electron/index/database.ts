/** The index's file. It is derived from the stories' files, so a damaged or outdated one is rebuilt. */
import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Database, SQLite3Error } from 'node-sqlite3-wasm'
import { type Stage, usualStages } from '../../story/stages/stage'
import { makeFoldersSync } from '../store/make-folders'
import { keptOrders, orderingOf } from './select'

/** The version of the tables, and of what is put into them. */
const version = 17

function stageIndex(stages: readonly Stage[]): string {
  return `CREATE INDEX by_stage ON stories (shelf, ${orderingOf('stage', stages).sql})`
}

/** Has the index's file keep the order of a desk's stages. */
export function keepStageOrder(database: Database, stages: readonly Stage[]): void {
  const wanted = stageIndex(stages)
  const known = database.get("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = 'by_stage'")
  if (known?.sql === wanted) return
  database.exec(`DROP INDEX IF EXISTS by_stage; ${wanted}`)
}

const tables = `
  CREATE TABLE stories (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    mtime INTEGER NOT NULL,
    -- 0 for a story of the desk, 1 in the bin, 2 for a template: what no list has together
    shelf INTEGER NOT NULL,
    isTemplate INTEGER NOT NULL,
    stage TEXT NOT NULL,
    house TEXT NOT NULL,
    language TEXT NOT NULL,
    embargo TEXT,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    byline TEXT NOT NULL,
    editor TEXT NOT NULL,
    bylines TEXT NOT NULL,
    editors TEXT NOT NULL,
    isWire INTEGER NOT NULL,
    isNewer INTEGER NOT NULL,
    openComments INTEGER NOT NULL,
    openSuggestions INTEGER NOT NULL,
    -- how many findings are open, and what they were counted by: nothing where they are to be counted anew
    findings INTEGER NOT NULL,
    countedBy TEXT NOT NULL
  );
  -- apart, so that going through all stories reads little
  CREATE TABLE lines (seq INTEGER PRIMARY KEY, summary TEXT NOT NULL);
  CREATE INDEX listed ON stories (shelf, seq);
  CREATE INDEX uncounted ON stories (seq) WHERE shelf = 0 AND countedBy = '';
  CREATE INDEX titles ON stories (title);
  ${keptOrders.map(([name, { sql }]) => `CREATE INDEX by_${name} ON stories (shelf, ${sql});`).join('\n  ')}
  ${stageIndex(usualStages)};
  -- every word that any story has or had
  CREATE TABLE terms (term TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE VIRTUAL TABLE words USING fts5 (
    headline, slug, byline, city, editing, body,
    content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
  );
  PRAGMA user_version = ${version};
`

/** A name for which SQLite keeps all in memory. */
const inMemory = ':memory:'

function open(path: string): Database {
  // SQLite's lock is a folder that a crash leaves behind; the desk's own lock keeps other programs out
  rmSync(`${path}.lock`, { recursive: true, force: true })
  const database = new Database(path)
  try {
    // the system keeps what was read of the file too, so that a larger cache makes nothing faster
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -4000',
    )
    const known = Number(Object.values(database.get('PRAGMA user_version') ?? {})[0])
    if (known === 0) database.exec(`BEGIN; ${tables} COMMIT`)
    else if (known !== version) throw new Error(`An index of version ${known}`)
    database.get('SELECT count(*) FROM words_config')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Removes the index. */
export function removeDatabase(path: string): void {
  for (const each of [path, `${path}-journal`, `${path}.lock`]) rmSync(each, { recursive: true, force: true })
}

/** Where SQLite writes the version of a file's tables: a number of four bytes. */
const versionAt = 60

/** Whether a newer version of Copydesk has written an index. */
function isNewer(path: string): boolean {
  if (!existsSync(path)) return false
  const head = Buffer.alloc(versionAt + 4)
  const file = openSync(path, 'r')
  try {
    return readSync(file, head) === head.length && head.readUInt32BE(versionAt) > version
  } finally {
    closeSync(file)
  }
}

/** The index that this version may write: beside one of a newer version, which is left as it is, it keeps its own. */
export function ownIndex(path: string): string {
  try {
    return isNewer(path) ? path.replace(/(\.sqlite)?$/, `-${version}.sqlite`) : path
  } catch {
    return path
  }
}

/** Opens the index, empty where there is none that can be used; on a disk that takes nothing it is in memory alone. */
export function openDatabase(path: string): Database {
  const tries = [
    () => open(path),
    () => {
      removeDatabase(path)
      makeFoldersSync(dirname(path))
      return open(path)
    },
  ]
  for (const each of tries) {
    try {
      return each()
    } catch {
      // then the index is rebuilt, which costs nothing but time
    }
  }
  return open(inMemory)
}

/** Whether an error means that the index's file is corrupt: it has to be rebuilt then. */
export function isDamaged(error: unknown): boolean {
  return error instanceof SQLite3Error && /malformed|not a database|disk I\/O error/.test(error.message)
}
