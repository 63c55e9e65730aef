import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { formats } from '../../../story/formats'
import { fields } from '../../../story/formats/fields'

const table = resolve(import.meta.dirname, '../../../docs/formats.md')

/** The rows of the table in the docs: a format each, with what it leaves out. */
const rows = Object.values(formats).map(({ name, label, read, write, holds }) => {
  const left = holds ? fields.filter((field) => !holds.includes(field)) : []
  const lostFields = !write || !read ? '' : left.length > 0 ? left.join(', ') : 'nothing'
  return `| ${label} | \`${name}\` | ${read ? 'yes' : ''} | ${write ? 'yes' : ''} | ${lostFields} |`
})

it.each(rows)('the table of the docs has the row %s', (row) => {
  expect(readFileSync(table, 'utf8')).toContain(row)
})
