/** `copydesk check`: what the desk's checks find in files, with the code that the app runs. */
import { t } from '../../catalogue'
import { InputError, whyNot } from './batch'
import { asJson, Checker, findingLine } from './checking'
import { given, inputsOf } from './convert'
import { checkGate, withStages } from './gate'
import type { CliIo } from './io'
import { housesOf, type Options, UsageError } from './options'
import { checkProofs } from './proof'

/** Checks files: 0 where nothing must be fixed, 1 where something must, 2 where a file cannot be read. */
async function checkFiles(options: Options, io: CliIo): Promise<number> {
  const known = await housesOf(options)
  const checker = new Checker(known, io)
  let unread = 0
  const countUnread = (line: string) => {
    unread++
    io.error(line)
  }
  const files = inputsOf(options.files, { ...io, error: countUnread })
  const stories: { file: string; findings: ReturnType<typeof asJson>[] }[] = []
  for (const file of files) {
    if (io.isInterrupted()) throw new InputError(t('terminal.backupProblems.stopped'))
    try {
      const readings = await io.transfer.read({
        file: await given(file, io),
        format: options.from,
        ...known,
      })
      for (const { doc } of readings) stories.push({ file, findings: (await checker.find(doc)).map(asJson) })
    } catch (error) {
      countUnread(t('terminal.problem', { file, problem: whyNot(error) }))
    }
  }
  if (options.json) io.out(`${JSON.stringify(stories, null, 2)}\n`)
  else
    for (const { file, findings } of stories)
      for (const each of findings) io.out(`${findingLine(file, each)}\n`)
  const all = stories.flatMap(({ findings }) => findings)
  // where nothing could be read, nobody knows what there is to find
  const isChecked = stories.length > 0 || unread === 0
  if (!options.json && isChecked) io.error(t('terminal.checked', { count: all.length }))
  return unread > 0 ? 2 : all.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Checks files, or stories of a desk, as the options say. */
export async function check(options: Options, io: CliIo): Promise<number> {
  if (options.files.length === 0) throw new UsageError(t('terminal.noFiles'))
  if (options.gate !== null) return withStages(checkGate, options, io)
  return options.proof ? withStages(checkProofs, options, io) : checkFiles(options, io)
}
