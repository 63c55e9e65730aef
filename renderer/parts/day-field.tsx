/** A field for a day, in the words of the language of the screens: typed, or picked from a calendar. */
import { CalendarDays } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { t, uiLanguage } from '../../catalogue'
import { IconButton } from './button'
import { Calendar } from './calendar'
import { type Nearest, readDay, today, twoDays, wholeDay, writeDay } from './day'
import { Field, TextInput } from './field'
import { Popup } from './popup'

/**
 * What is to be said of a day that cannot be read; null where it can, or none is typed.
 * @param day what the text is read as
 */
export function dayProblem(
  text: string,
  language: string,
  day: string | null = readDay(text, language),
): string | null {
  if (text.trim() === '' || day !== null) return null
  const [one, other] = twoDays(text)
  if (one === undefined || other === undefined) return t('dateline.badDate')
  return t('dateline.twoDates', { one: writeDay(one, language), other: writeDay(other, language) })
}

interface DayFieldProps {
  label: string
  hint?: string
  /** ISO 8601; `''` for none. */
  day: string
  /** Which day is meant where no year is typed. */
  nearest: Nearest
  change(day: string): void
}

/** Puts the focus on the day that the calendar opens at. */
function focusDay(event: Event): void {
  event.preventDefault()
  const { currentTarget } = event
  if (currentTarget instanceof HTMLElement)
    currentTarget.querySelector<HTMLElement>('.calendar-day[tabindex="0"]')?.focus()
}

export function DayField({ label, hint, day, nearest, change }: DayFieldProps) {
  const language = uiLanguage()
  const [draft, setDraft] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(day)
  const text = draft ?? (isWhole ? writeDay(day, language) : day)
  const dayIn = (typed: string) => wholeDay(typed, language, today(), nearest)
  const problem = draft === null ? null : dayProblem(draft, language, dayIn(draft))
  const type = (typed: string) => {
    setDraft(typed)
    const read = typed.trim() === '' ? '' : dayIn(typed)
    if (read !== null && read !== day) change(read)
  }
  const pick = (picked: string) => {
    setDraft(null)
    setOpen(false)
    change(picked)
  }
  return (
    <Field label={label} {...(hint !== undefined && { hint })} problem={isLeft ? problem : null}>
      {(id, hintId) => (
        <div className="day-field">
          <TextInput
            id={id}
            className="day-input"
            aria-describedby={hintId}
            value={text}
            onChange={({ target }) => type(target.value)}
            onFocus={() => setLeft(false)}
            onBlur={() => {
              setLeft(true)
              if (problem === null) setDraft(null)
            }}
          />
          <Popover.Root open={isOpen} onOpenChange={setOpen}>
            <Popover.Trigger asChild>
              <IconButton icon={CalendarDays} name={t('day.pick', { field: label })} />
            </Popover.Trigger>
            <Popup
              className="calendar-popup"
              align="end"
              sideOffset={4}
              aria-label={label}
              // a dialog around it takes the focus back until now
              onOpenAutoFocus={focusDay}
              onClose={() => setOpen(false)}
            >
              <Calendar day={isWhole ? day : ''} today={today()} choose={pick} />
            </Popup>
          </Popover.Root>
        </div>
      )}
    </Field>
  )
}
