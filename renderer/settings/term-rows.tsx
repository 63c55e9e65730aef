/** Words of a rule, or pairs of them, each in a row of its own: with what is wrong with it below, and an empty row for the next. */
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { formatNumber, t } from '../../catalogue'
import { IconButton } from '../parts/button'
import { isEnter } from '../parts/enter'
import { TextInput } from '../parts/field'

/** The texts of a row, one for each column, or one alone. */
export type Row = readonly string[]

interface TermRowsProps<T> {
  legend: string
  /** What the texts of a row are; nothing where there is one. */
  columns?: readonly [string, string]
  value: T
  write(value: T): readonly Row[]
  /** Leaves out rows that say nothing yet. */
  read(rows: readonly Row[]): T
  onChange(value: T): void
  /** What is wrong with a row, with the rows before it. */
  problemOf?(row: Row, before: readonly Row[]): string | null
  longest?: number
}

/** How many rows are shown before somebody asks for all. */
const mostShown = 60

/** Whether two values are written alike; the order of pairs is no part of what they say. */
function isSame<T>(one: T, other: T, write: (value: T) => readonly Row[]): boolean {
  const sorted = (value: T) => JSON.stringify([...write(value)].map((row) => JSON.stringify(row)).sort())
  return sorted(one) === sorted(other)
}

/** Enter leads to the row below. */
function goToNextRow(event: KeyboardEvent<HTMLInputElement>): void {
  if (!isEnter(event)) return
  event.preventDefault()
  event.currentTarget.closest('li')?.nextElementSibling?.querySelector('input')?.focus()
}

export function TermRows<T>(props: TermRowsProps<T>) {
  const { legend, columns = [legend], value, write, read, onChange, problemOf, longest = 1000 } = props
  const [typed, setTyped] = useState<readonly Row[] | null>(null)
  const [isAll, setIsAll] = useState(false)
  // what is typed is shown for as long as it says what the rule says: the rule may be changed as text meanwhile
  const rows = typed && isSame(read(typed), value, write) ? typed : write(value)
  const isWhole = isAll || rows.length <= mostShown
  const shown = isWhole ? [...rows, columns.map(() => '')] : rows.slice(0, mostShown)
  const change = (changed: readonly Row[]) => {
    setTyped(changed)
    setIsAll(isWhole)
    onChange(read(changed))
  }
  const type = (at: number, column: number, text: string) =>
    change(
      shown
        .map((row, index) =>
          index === at ? row.map((each, place) => (place === column ? text : each)) : row,
        )
        .concat(isWhole ? [] : rows.slice(mostShown))
        .filter((row, index) => index < rows.length || row.some((each) => each !== '')),
    )
  return (
    <fieldset className="term-rows">
      <legend>{legend}</legend>
      {columns.length > 1 && (
        <p className="term-columns" aria-hidden="true">
          {columns.map((name) => (
            <span key={name} className="term-column">
              {name}
            </span>
          ))}
        </p>
      )}
      <ol>
        {shown
          .map((row, at) => ({ row, at, number: formatNumber(at + 1) }))
          .map(({ row, at, number }) => {
            const problem = problemOf?.(row, shown.slice(0, at)) ?? null
            return (
              <li key={number}>
                {row.map((text, column) => (
                  <TextInput
                    key={columns[column]}
                    aria-label={t('rules.form.row', { name: columns[column] ?? legend, number })}
                    aria-invalid={problem !== null}
                    maxLength={longest}
                    value={text}
                    onChange={({ target }) => type(at, column, target.value)}
                    onKeyDown={goToNextRow}
                  />
                ))}
                {at < rows.length && (
                  <IconButton
                    icon={X}
                    name={t('rules.form.removeRow', { name: legend, number })}
                    onClick={() => change(rows.filter((_, index) => index !== at))}
                  />
                )}
                {problem && (
                  <p className="field-problem" role="alert">
                    {problem}
                  </p>
                )}
              </li>
            )
          })}
      </ol>
      {!isWhole && (
        <button type="button" className="text-button" onClick={() => setIsAll(true)}>
          {t('rules.form.showAll', { formatted: formatNumber(rows.length) })}
        </button>
      )}
    </fieldset>
  )
}
