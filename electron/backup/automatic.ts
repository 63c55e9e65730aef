/** Automatic backups: one a day while the app is open, kept by the rule in `retention.ts`. */
import { createHash } from 'node:crypto'
import { access, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { BackupState } from '../../contract/backups'
import { namesIn } from '../store/durable'
import { makeFolders } from '../store/make-folders'
import { type BackupWatcher, unwatched } from './manifest'
import { isBackupDue, retainedBackups } from './retention'
import type { BackupWork } from './thread'

/** The part of a desk that is backed up from. */
interface Source {
  readonly folder: string
  flush(): Promise<void>
  hasStories(): Promise<boolean>
}

export interface AutomaticHooks {
  /** What the settings say. */
  settings(): { isOn: boolean; folder: string | null }
  stateChanged(state: BackupState): void
  /** Why it failed, in the words of an editor. */
  reason(error: unknown): string
}

export class AutomaticBackups {
  #problem: string | null = null
  #running: Promise<void> | null = null

  constructor(
    private readonly desk: Source,
    private readonly work: Pick<BackupWork, 'write'>,
    private readonly hooks: AutomaticHooks,
  ) {}

  /** Where the backups go: the folder of the settings, else one beside the desk. */
  get folder(): string {
    return this.hooks.settings().folder ?? join(dirname(this.desk.folder), 'Copydesk backups')
  }

  async state(): Promise<BackupState> {
    const times = await this.#times().catch(() => [])
    const last = times.reduce<Date | null>((newest, each) => (newest && newest > each ? newest : each), null)
    return {
      folder: this.folder,
      last: last?.toISOString() ?? null,
      count: times.length,
      problem: this.#problem,
    }
  }

  /** Makes today's backup, unless it is there, or none is wanted, or there is nothing to back up. */
  async tick(now = new Date()): Promise<void> {
    if (!this.hooks.settings().isOn) return
    // what keeps the desk from being looked at keeps it from being backed up too, and is reported then
    if (!(await this.desk.hasStories().catch(() => true))) return
    const times = await this.#times().catch(() => [])
    if (isBackupDue(times, now)) await this.make(now)
  }

  /** Makes one now; a failure is reported in the state. */
  make(now = new Date(), watcher: BackupWatcher = unwatched): Promise<void> {
    this.#running ??= this.#make(now, watcher).finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #make(now: Date, watcher: BackupWatcher): Promise<void> {
    try {
      // where the drive of the desk is away nothing is made beside it
      await access(this.desk.folder)
      await makeFolders(this.folder)
      await this.desk.flush()
      await this.work.write(this.desk.folder, join(this.folder, this.#name(now)), watcher)
      this.#problem = null
      await this.#thin()
    } catch (error) {
      this.#problem = this.hooks.reason(error)
    }
    this.hooks.stateChanged(await this.state())
  }

  async #thin(): Promise<void> {
    const times = await this.#times()
    const retained = retainedBackups(times)
    for (const time of times)
      if (!retained.has(time)) await rm(join(this.folder, this.#name(time)), { force: true })
  }

  /** The desk's own name and mark, as several desks may share the folder; only names like it are ever removed. */
  get #prefix(): string {
    const mark = createHash('sha256').update(this.desk.folder).digest('hex').slice(0, 6)
    return `${basename(this.desk.folder)} ${mark} `
  }

  #name(time: Date): string {
    return `${this.#prefix}${time.toISOString().replaceAll(':', '-')}.zip`
  }

  async #times(): Promise<Date[]> {
    const prefix = this.#prefix
    return (await namesIn(this.folder)).flatMap((name) => {
      const [, day, hours, minutes, seconds] =
        /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.zip$/.exec(name.slice(prefix.length)) ?? []
      return name.startsWith(prefix) && day ? [new Date(`${day}T${hours}:${minutes}:${seconds}`)] : []
    })
  }
}
