import { afterEach, expect, it, vi } from 'vitest'
import { run, ScriptError } from '../../build/say.mjs'

afterEach(() => {
  process.exitCode = undefined
  vi.restoreAllMocks()
})

it('ends on trouble with its one line, exit code 1 and no stack trace', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await run(() => Promise.reject(new ScriptError('The disk is full: make room, then start again.')))
  expect(write.mock.calls).toEqual([['The disk is full: make room, then start again.\n']])
  expect(process.exitCode).toBe(1)
})

it('does not hide a fault of its own', async () => {
  await expect(run(() => Promise.reject(new TypeError('x is undefined')))).rejects.toThrow(TypeError)
})
