import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root, sourceFiles } from '../patterns/collect'
import { askedTooEarly } from './when-shown'

const head = "import { t, formatNumber } from '../catalogue'\n"

describe('a string that a module asks for while it is read is found', () => {
  test.each([
    ['a constant', "const label = t('a')"],
    ['a table', "export const labels = { a: { b: t('a') } }"],
    ['a list made of others', 'const labels = keys.map((key) => t(key))'],
    ['a formatter', "const numbers = new Intl.NumberFormat('en')"],
    ['a number', 'const most = formatNumber(50)'],
    ['a number, by the language’s own method', 'const most = (50).toLocaleString()'],
    ['a function that runs at once', "const label = (() => t('a'))()"],
    [
      'a function of the module',
      "const label = say()\nfunction say() { return more() }\nconst more = () => t('a')",
    ],
    ['a store', "const useIt = create(() => ({ name: t('a') }))"],
    ['a static property', "class A { static name = t('a') }"],
    ['an argument', "start(t('a'))"],
  ])('%s', (_, code) => {
    expect(askedTooEarly('a.ts', head + code)).toHaveLength(1)
  })
})

describe('a string that is asked for when it is shown passes', () => {
  test.each([
    ['a function', "const label = () => t('a')"],
    ['a table of functions', "const labels = { a: () => t('a'), b() { return t('b') } }"],
    ['a component', "const Bar = memo(function Bar() { return t('a') })"],
    ['a listener', "on('changed', () => show(t('a')))"],
    ['a property of each object', "class A { name = t('a') }"],
    ['a key', "const title = 'menu.file'"],
    ['a name that is not the catalogue’s', 'const tall = text(50)'],
    [
      'a function that calls itself',
      'const depth = deep(3)\nfunction deep(n) { return n === 0 ? 0 : deep(n - 1) }',
    ],
  ])('%s', (_, code) => {
    expect(askedTooEarly('a.ts', head + code)).toEqual([])
  })
})

test('every string of the app is asked for when it is shown, so that it is in the language of the moment', () => {
  const files = sourceFiles().filter((file) => !file.startsWith('story/'))
  expect(files.flatMap((file) => askedTooEarly(file, readFileSync(resolve(root, file), 'utf8')))).toEqual([])
})
