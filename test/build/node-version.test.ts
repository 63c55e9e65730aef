import { expect, it } from 'vitest'
import { checkNodeVersion } from '../../build/setup/node-version.mjs'

it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('takes Node %s', (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow()
})

it.each(['18.20.4', '20.9.0', '9.0.0'])('says in one line that Node %s is too old', (version) => {
  expect(() => checkNodeVersion(version)).toThrow(
    `Node ${version} is too old for Copydesk: install Node 20.19 or later, then start again.`,
  )
})
