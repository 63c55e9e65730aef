/** Input and output of the command line. */
import type { WriteOptions } from '../../story/formats'
import type { Story } from '../../story/story/record'
import type { Spelling } from '../spelling/index'
import type { Transfer } from '../transfer/transfer'

export interface CliIo {
  out(content: string | Uint8Array): void
  /** Writes a line to standard error. */
  error(line: string): void
  /** Shows progress, if the output is a terminal. */
  progress(text: string): void
  input: AsyncIterable<Uint8Array | string>
  /** What reads and writes formats. */
  transfer: Transfer
  /** What looks words up; without it none is. */
  spelling?: Pick<Spelling, 'look'>
  /** Prints a story to PDF, where there is an engine for it. */
  print?(story: Story, options: WriteOptions): Promise<Uint8Array>
  /** Whether somebody asked to stop. */
  isInterrupted(): boolean
}

/** The exit code of a program that Ctrl+C has ended. */
const interruptedCode = 130

/**
 * The terminal: progress is one line that is written over. The first Ctrl+C lets the input in hand be finished, the second
 * ends all.
 */
export function terminal({ stdin, stdout, stderr }: NodeJS.Process): Omit<CliIo, 'transfer'> {
  let isInterrupted = false
  let hasLine = false
  const clear = () => (hasLine ? '\r\x1b[K' : '')
  process.on('SIGINT', () => {
    if (isInterrupted) process.exit(interruptedCode)
    isInterrupted = true
  })
  return {
    out: (content) => void stdout.write(content),
    error(line) {
      stderr.write(`${clear()}${line}\n`)
      hasLine = false
    },
    progress(text) {
      if (!stderr.isTTY) return
      stderr.write(`\r\x1b[K${text}`)
      hasLine = true
    },
    input: stdin,
    isInterrupted: () => isInterrupted,
  }
}
