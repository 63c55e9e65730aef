/** A field for a day, in the words of the language of the screens: typed, or picked from a calendar. */
import { CalendarDays } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { t, uiLanguage } from '../../catalogue'
import { IconButton } from './button'
import { Calendar } from './calendar'
import { readDay, twoDays, writeDay } from './day'
import { Field, TextInput } from './field'

/** What is to be said of a day that cannot be read; null where it can, or none is typed. */
export function dayProblem(text: string, language: string): string | null {
  if (text.trim() === '' || readDay(text, language) !== null) return null
  const [one, other] = twoDays(text)
  if (one === undefined || other === undefined) return t('dateline.badDate')
  return t('dateline.twoDates', { one: writeDay(one, language), other: writeDay(other, language) })
}

/** Today by the clock of the machine, ISO 8601. */
const todayHere = () => new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format(new Date())

/** The day that is typed: of this year, where none is named. */
function readWhole(text: string, language: string): string | null {
  const day = readDay(text, language)
  return day?.startsWith('--') ? readDay(`${todayHere().slice(0, 4)}${day.slice(1)}`, language) : day
}

interface DayFieldProps {
  label: string
  hint?: string
  /** ISO 8601; `''` for none. */
  day: string
  change(day: string): void
}

export function DayField({ label, hint, day, change }: DayFieldProps) {
  const language = uiLanguage()
  const [draft, setDraft] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(day)
  const text = draft ?? (isWhole ? writeDay(day, language) : day)
  const type = (typed: string) => {
    setDraft(typed)
    const read = typed.trim() === '' ? '' : readWhole(typed, language)
    if (read !== null && read !== day) change(read)
  }
  const pick = (picked: string) => {
    setDraft(null)
    setOpen(false)
    change(picked)
  }
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      problem={isLeft && draft !== null ? dayProblem(draft, language) : null}
    >
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
              if (dayProblem(text, language) === null) setDraft(null)
            }}
          />
          <Popover.Root open={isOpen} onOpenChange={setOpen}>
            <Popover.Trigger asChild>
              <IconButton icon={CalendarDays} name={t('day.pick', { field: label })} />
            </Popover.Trigger>
            <Popover.Portal>
              <Popover.Content
                className="popup calendar-popup"
                align="end"
                sideOffset={4}
                collisionPadding={8}
                aria-label={label}
                onOpenAutoFocus={(event) => event.preventDefault()}
              >
                <Calendar day={isWhole ? day : ''} today={todayHere()} choose={pick} />
              </Popover.Content>
            </Popover.Portal>
          </Popover.Root>
        </div>
      )}
    </Field>
  )
}
