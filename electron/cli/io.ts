/** Input and output of the command line. */
import type { WriteOptions } from '../../story/formats'
import type { Story } from '../../story/story/record'
import type { Spelling } from '../spelling/index'
import type { Transfer } from '../transfer/transfer'

/** What the command line reads, writes and works with. */
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
 * The exit code of a program that SIGPIPE has ended, as shells know it: what stops reading has not seen whether all was
 * well.
 */
const pipeClosedCode = 141

/** The terminal that the command line runs in. */
export interface Terminal extends Omit<CliIo, 'transfer'> {
  /** What the program ends with, where the command gave this exit code. */
  exitCodeOf(code: number): number
}

/**
 * The terminal: progress is one line that is written over. The first Ctrl+C lets the input in hand be finished, as does a
 * reader of the output that goes away; the second ends all.
 */
export function terminal({ stdin, stdout, stderr }: NodeJS.Process): Terminal {
  let isInterrupted = false
  /** What it ends with whatever the command gives, as not all of the output was written. */
  let brokenCode: number | null = null
  let hasLine = false
  const clear = () => (hasLine ? '\r\x1b[K' : '')
  process.on('SIGINT', () => {
    if (isInterrupted) process.exit(interruptedCode)
    isInterrupted = true
  })
  for (const output of [stdout, stderr])
    output.on('error', ({ code }: NodeJS.ErrnoException) => {
      isInterrupted = true
      brokenCode = code === 'EPIPE' ? pipeClosedCode : 1
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
    exitCodeOf: (code) => brokenCode ?? code,
  }
}
