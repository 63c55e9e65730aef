import { expect, it, vi } from 'vitest'
import { OpenedFiles } from '../../../electron/window/opened-files'

it('files that the system opens before there is a window are told to the window once it is loaded', () => {
  const opened = new OpenedFiles(['/wire/given.txt'])
  opened.add(['/wire/opened.txt'])
  const tell = vi.fn()
  opened.tellBy(tell)
  expect(tell).toHaveBeenCalledOnce()
  expect(opened.take()).toEqual(['/wire/given.txt', '/wire/opened.txt'])
})

it('a window is told of each file that comes later, and gets it once', () => {
  const opened = new OpenedFiles([])
  const tell = vi.fn()
  opened.tellBy(tell)
  expect(tell).not.toHaveBeenCalled()
  opened.add(['/wire/a.txt'])
  expect(tell).toHaveBeenCalledOnce()
  expect([opened.take(), opened.take()]).toEqual([['/wire/a.txt'], []])
})
