/** A month to pick a day from, with the arrow keys or the pointer. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { t, uiDirection, uiLanguage } from '../../catalogue'
import { writeMoment } from '../../story/languages/written'
import { IconButton } from './button'
import { addDays, addMonths, dayInWeek, weeksOfMonth, writeDay } from './day'

interface CalendarProps {
  /** The day that is chosen, ISO 8601; `''` for none. */
  day: string
  /** ISO 8601 */
  today: string
  choose(day: string): void
}

/** What the keys of a grid of days lead to (ARIA, date picker dialog). */
function dayByKey(key: string, day: string, language: string): string | null {
  const forward = uiDirection() === 'rtl' ? -1 : 1
  const inWeek = dayInWeek(day, language)
  const days: Readonly<Record<string, () => string>> = {
    ArrowLeft: () => addDays(day, -forward),
    ArrowRight: () => addDays(day, forward),
    ArrowUp: () => addDays(day, -7),
    ArrowDown: () => addDays(day, 7),
    Home: () => addDays(day, -inWeek),
    End: () => addDays(day, 6 - inWeek),
    PageUp: () => addMonths(day, -1),
    PageDown: () => addMonths(day, 1),
  }
  return days[key]?.() ?? null
}

/** Letters that a column of the calendar has room for. */
const longestWeekday = 4

/** The weekdays above the columns: all of them short, or all narrow where a language has no short ones. */
function weekdaysOf(week: readonly string[], language: string): string[] {
  const named = (form: 'short' | 'narrow') => week.map((day) => partOf(day, language, { weekday: form }))
  const short = named('short')
  return short.every(({ length }) => length <= longestWeekday) ? short : named('narrow')
}

const partOf = (day: string, language: string, part: Parameters<typeof writeMoment>[2]) =>
  writeMoment(new Date(`${day}T00:00:00Z`), language, { ...part, isUtc: true })

export function Calendar({ day, today, choose }: CalendarProps) {
  const language = uiLanguage()
  const [at, setAt] = useState(day || today)
  const grid = useRef<HTMLTableElement>(null)
  const isByKey = useRef(false)
  useEffect(() => {
    if (isByKey.current) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
    isByKey.current = false
  }, [at])
  const turn = (months: number) => setAt(addMonths(at, months))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayByKey(event.key, at, language)
    if (next === null) return
    event.preventDefault()
    isByKey.current = true
    setAt(next)
  }
  const weeks = weeksOfMonth(at, language)
  const week = weeks[0] ?? []
  const weekdays = weekdaysOf(week, language)
  return (
    <div className="calendar">
      <div className="calendar-head">
        <IconButton
          icon={ChevronLeft}
          className="mirrored"
          name={t('day.previous')}
          onClick={() => turn(-1)}
        />
        <span aria-live="polite">{partOf(at, language, { month: 'long', year: true })}</span>
        <IconButton icon={ChevronRight} className="mirrored" name={t('day.next')} onClick={() => turn(1)} />
      </div>
      <table ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {week.map((each, column) => (
              <th key={each} scope="col" abbr={partOf(each, language, { weekday: 'long' })}>
                {weekdays[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <td key={each}>
                  <button
                    type="button"
                    className="calendar-day"
                    data-day={each}
                    data-other={each.slice(0, 7) !== at.slice(0, 7) || undefined}
                    aria-label={writeDay(each, language)}
                    aria-pressed={each === day}
                    aria-current={each === today ? 'date' : undefined}
                    tabIndex={each === at ? 0 : -1}
                    onClick={() => choose(each)}
                  >
                    {Number(each.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
