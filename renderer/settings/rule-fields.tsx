/** The fields that forms of rules are made of: each tells what is wrong with what is typed in it. */
import { type Key, t } from '../../catalogue'
import { patternProblem } from '../../catalogue/rule'
import { westernDigits } from '../../story/places/fold'
import { patternOf, termProblem } from '../../story/rules/terms'
import { useDraft } from '../panels/use-draft'
import { Field, TextInput } from '../parts/field'
import { type Row, TermRows } from './term-rows'

/** What is wrong with a word, phrase or pattern where it stands. */
function problemOfTerm(term: string): string | null {
  const problem = termProblem(term)
  if (problem) return patternProblem(problem)
  return patternOf(term) === null && /^\/./.test(term) ? t('rules.form.openPattern') : null
}

/** A term without the spaces around it; within a pattern they count. */
const trimmed = (term: string) => (patternOf(term) === null ? term.trim() : term)

interface TermProps {
  label: Key
  value: string
  onChange(value: string): void
}

/** A word, phrase or pattern. */
export function TermField({ label, value, onChange }: TermProps) {
  const draft = useDraft(value, String, trimmed, onChange)
  const problem = value === '' ? t('rules.form.needed') : problemOfTerm(value)
  return (
    <Field label={t(label)} problem={problem}>
      {(id) => (
        <TextInput
          id={id}
          maxLength={1000}
          value={draft.text}
          aria-invalid={problem !== null}
          onChange={({ target }) => draft.change(target.value)}
          onBlur={draft.leave}
        />
      )}
    </Field>
  )
}

/** A line of words about the rule. */
export function LineField({ label, value, onChange }: TermProps) {
  return (
    <Field label={t(label)}>
      {(id) => (
        <TextInput id={id} maxLength={500} value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  )
}

/** Words, phrases and patterns, one in each row. */
export function Terms({
  label,
  value,
  onChange,
}: {
  label: Key
  value: string[]
  onChange(value: string[]): void
}) {
  return (
    <TermRows
      legend={t(label)}
      value={value}
      write={(terms) => terms.map((term) => [term])}
      read={(rows) => rows.map(([term = '']) => trimmed(term)).filter(Boolean)}
      onChange={onChange}
      problemOf={([term = '']) => problemOfTerm(term)}
    />
  )
}

interface PairsProps {
  label: Key
  columns: readonly [Key, Key]
  value: Record<string, string>
  onChange(value: Record<string, string>): void
  /** Whether both of a pair are looked for. */
  areBothTerms: boolean
}

/** Words, phrases and patterns, each with what belongs to it. */
export function Pairs({ label, columns, value, onChange, areBothTerms }: PairsProps) {
  const problemOf = ([one = '', other = '']: Row, before: readonly Row[]) => {
    const first = trimmed(one)
    if (first === '') return other === '' ? null : t('rules.form.needed')
    if (before.some(([each = '']) => trimmed(each) === first)) return t('rules.form.twice')
    if (areBothTerms && other.trim() === '') return t('rules.form.needed')
    return problemOfTerm(first) ?? (areBothTerms ? problemOfTerm(trimmed(other)) : null)
  }
  return (
    <TermRows
      legend={t(label)}
      columns={[t(columns[0]), t(columns[1])]}
      value={value}
      write={Object.entries}
      read={(rows) =>
        Object.fromEntries(
          rows
            .map(([one = '', other = '']) => [trimmed(one), areBothTerms ? trimmed(other) : other] as const)
            .filter(([one, other]) => one !== '' && !(areBothTerms && other === '')),
        )
      }
      onChange={onChange}
      problemOf={problemOf}
    />
  )
}

interface CountProps {
  label: Key
  value: number | undefined
  least: number
  onChange(value: number | undefined): void
}

/** A number, or nothing. */
export function CountField({ label, value, least, onChange }: CountProps) {
  const write = (count: number | null) => (count === null ? '' : String(count))
  const read = (text: string): { count: number | null } | null => {
    const typed = westernDigits(text).trim()
    if (typed === '') return { count: null }
    return /^\d{1,6}$/.test(typed) && Number(typed) >= least ? { count: Number(typed) } : null
  }
  const draft = useDraft(
    { count: value ?? null },
    ({ count }) => write(count),
    read,
    ({ count }) => onChange(count ?? undefined),
  )
  return (
    <Field label={t(label)} problem={read(draft.text) === null ? t('rules.form.count', { least }) : null}>
      {(id) => (
        <TextInput
          id={id}
          inputMode="numeric"
          maxLength={6}
          value={draft.text}
          onChange={({ target }) => draft.change(target.value)}
        />
      )}
    </Field>
  )
}

interface BoxProps {
  label: string
  isOn: boolean
  set(isOn: boolean): void
}

/** A box to tick. */
export function Box({ label, isOn, set }: BoxProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={({ target }) => set(target.checked)} />
      {label}
    </label>
  )
}
