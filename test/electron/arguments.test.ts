import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readArguments } from '../../electron/arguments'

const wire = resolve('/wires/ferry returns – 2.txt')

describe('the files that the app is started with', () => {
  test.each<[string, args: string[], files: string[]]>([
    ['none', [], []],
    ['by their paths', [wire, resolve('/wires/b.docx')], [wire, resolve('/wires/b.docx')]],
    ['from the folder where it is started', ['b.docx'], [resolve('b.docx')]],
    ['by their addresses, as file managers name them', [pathToFileURL(wire).href], [wire]],
    ['an address that names no path here', ['file://%zz'], [resolve('file://%zz')]],
    ['behind switches of Chromium', ['--no-sandbox', '--ozone-platform=wayland', wire], [wire]],
    ['behind the desk', ['--desk', 'desks/night', wire], [wire]],
    ['a name that begins with a dash, behind two', ['--', '-b.txt'], [resolve('-b.txt')]],
  ])('%s', (_, args, files) => {
    expect(readArguments(args, null, {}).files).toEqual(files)
  })

  test('are no arguments of the command line, which begins with one of its words', () => {
    expect(readArguments([wire], null, {}).cli).toBeNull()
    expect(readArguments(['--no-sandbox', 'convert', wire], null, {}).cli).toEqual(['convert', wire])
  })

  test('stand behind the folder of the app where it is not packaged', () => {
    expect(readArguments(['--no-sandbox', '/copydesk', wire], '/copydesk', {}).files).toEqual([wire])
  })
})

test('the desk is the one of the arguments, else that of the environment', () => {
  const environment = { COPYDESK_DESK: '/desks/day' }
  expect(readArguments(['--desk', '/desks/night'], null, environment).desk).toBe(resolve('/desks/night'))
  expect(readArguments([], null, environment).desk).toBe(resolve('/desks/day'))
  expect(readArguments([], null, {}).desk).toBeNull()
})
