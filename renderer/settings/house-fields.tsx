/** The fields of a house style: each of its options has one here, or `null` where it is edited elsewhere or nowhere. */
import type { ComponentType } from 'react'
import { type Key, t } from '../../catalogue'
import { filingForms } from '../../story/filing'
import type { House } from '../../story/houses'
import { dashes, houseSchema } from '../../story/houses/house'
import { unitOrders } from '../../story/units/units'
import { changeDraft, type HouseDraft } from '../desk/house-draft'
import { Choice } from '../parts/choice'
import { Field, TextInput } from '../parts/field'
import {
  readAbbreviationLines,
  readLimits,
  readLines,
  readNames,
  writeAbbreviationLines,
  writeLimits,
  writeLines,
} from './lists'

/** A field for an option of a house style. */
export interface HouseField {
  /** The key of its label, by which what is typed in it is kept. */
  name: Key
  /** Which fields it stands among: one line each, a box to tick, or several lines. */
  kind: 'line' | 'check' | 'lines'
  Input: ComponentType<{ draft: HouseDraft }>
}

/** How an option is read from a house, and put into it. */
interface Option<T> {
  of(house: House): T
  put(house: House, value: T): House
}

function option<K extends keyof House>(key: K): Option<House[K]> {
  return { of: (house) => house[key], put: (house, value) => ({ ...house, [key]: value }) }
}

type Part = 'dateline' | 'byline' | 'signOff'

function optionIn<P extends Part, K extends keyof House[P]>(part: P, key: K): Option<House[P][K]> {
  return {
    of: (house) => house[part][key],
    put: (house, value) => ({ ...house, [part]: { ...house[part], [key]: value } }),
  }
}

function change<T>({ put }: Option<T>, value: T): void {
  changeDraft(({ house }) => ({ house: put(house, value) }))
}

/** A line of text. `needed` is what is said where it is empty though it must not be. */
function textField(
  label: Key,
  given: Option<string>,
  { hint, needed }: { hint?: Key; needed?: Key },
): HouseField {
  return {
    name: label,
    kind: 'line',
    Input: ({ draft: { house } }) => (
      <Field
        label={t(label)}
        {...(hint && { hint: t(hint) })}
        problem={needed && given.of(house).trim() === '' ? t(needed) : null}
      >
        {(id, hintId) => (
          <TextInput
            id={id}
            aria-describedby={hintId}
            value={given.of(house)}
            maxLength={60}
            onChange={({ target }) => change(given, target.value)}
          />
        )}
      </Field>
    ),
  }
}

function choiceField<T extends string>(
  label: Key,
  given: Option<T>,
  values: readonly T[],
  nameOf: (value: T) => string,
): HouseField {
  return {
    name: label,
    kind: 'line',
    Input: ({ draft: { house } }) => (
      <Field label={t(label)}>
        {(id) => (
          <Choice
            id={id}
            value={given.of(house)}
            options={values.map((value) => ({ value, label: nameOf(value) }))}
            onChange={(value) => change(given, value)}
          />
        )}
      </Field>
    ),
  }
}

/** A box that is ticked where the option has the second of two values. */
function checkField<T>(label: Key, given: Option<T>, [off, on]: readonly [T, T]): HouseField {
  return {
    name: label,
    kind: 'check',
    Input: ({ draft: { house } }) => (
      <label className="check">
        <input
          type="checkbox"
          checked={given.of(house) === on}
          onChange={({ target }) => change(given, target.checked ? on : off)}
        />
        {t(label)}
      </label>
    ),
  }
}

/**
 * Text that is read into a value at every key, and stays as it was typed.
 * @param read gives null for what is no value yet
 */
function linesField<T>(
  label: Key,
  given: Option<T>,
  write: (value: T) => string,
  read: (text: string) => T | null,
  hint?: Key,
): HouseField {
  return {
    name: label,
    kind: 'lines',
    Input: ({ draft: { house, typed } }) => (
      <Field label={t(label)} {...(hint && { hint: t(hint) })}>
        {(id, hintId) => (
          <textarea
            id={id}
            aria-describedby={hintId}
            className="input"
            rows={3}
            dir="auto"
            value={typed[label] ?? write(given.of(house))}
            onChange={({ target }) => {
              changeDraft((draft) => ({ typed: { ...draft.typed, [label]: target.value } }))
              const value = read(target.value)
              if (value !== null) change(given, value)
            }}
          />
        )}
      </Field>
    ),
  }
}

type Choices =
  | House['dateline']['order' | 'city' | 'country' | 'date' | 'monthCase']
  | House['signOff']['form']

const choiceName = (value: Choices) => t(`house.choices.${value}`)

const joinNames = (names: readonly string[]) => names.join(', ')

type Months = House['dateline']['months']

function writeMonths(months: Months): string {
  return writeLines(Object.fromEntries(Object.entries(months).map(([tag, names]) => [tag, joinNames(names)])))
}

function readMonths(text: string): Months | null {
  const named = Object.entries(readLines(text)).map(([tag, names]) => [tag, readNames(names)])
  return houseSchema.shape.dateline.shape.months.safeParse(Object.fromEntries(named)).data ?? null
}

type Fields<T> = Readonly<Record<keyof T, HouseField | null>>

const dateline: Fields<House['dateline']> = {
  close: textField('house.close', optionIn('dateline', 'close'), { hint: 'house.hints.close' }),
  order: choiceField(
    'house.order',
    optionIn('dateline', 'order'),
    ['place-first', 'source-first'],
    choiceName,
  ),
  city: choiceField('house.city', optionIn('dateline', 'city'), ['upper', 'proper'], choiceName),
  // set by the files of styles alone
  properIn: null,
  country: choiceField(
    'house.country',
    optionIn('dateline', 'country'),
    ['never', 'unless-alone'],
    choiceName,
  ),
  date: choiceField(
    'house.date',
    optionIn('dateline', 'date'),
    ['none', 'month-day', 'month-day-year', 'day-month', 'day-month-year'],
    choiceName,
  ),
  monthCase: choiceField(
    'house.monthCase',
    optionIn('dateline', 'monthCase'),
    ['as-is', 'upper'],
    choiceName,
  ),
  paddedDay: checkField('house.paddedDay', optionIn('dateline', 'paddedDay'), [false, true]),
  source: linesField(
    'house.source',
    optionIn('dateline', 'source'),
    writeLines,
    readLines,
    'house.hints.source',
  ),
  sourceNames: linesField(
    'house.sourceNames',
    optionIn('dateline', 'sourceNames'),
    joinNames,
    readNames,
    'house.hints.names',
  ),
  alone: linesField('house.alone', optionIn('dateline', 'alone'), joinNames, readNames, 'house.hints.names'),
  regions: linesField(
    'house.regions',
    optionIn('dateline', 'regions'),
    writeLines,
    readLines,
    'house.hints.regions',
  ),
  months: linesField(
    'house.months',
    optionIn('dateline', 'months'),
    writeMonths,
    readMonths,
    'house.hints.months',
  ),
}

const byline: Fields<House['byline']> = {
  nameCase: checkField('house.upperNames', optionIn('byline', 'nameCase'), ['as-is', 'upper']),
  credit: checkField('house.credit', optionIn('byline', 'credit'), [false, true]),
}

const signOff: Fields<House['signOff']> = {
  form: choiceField(
    'house.signOff',
    optionIn('signOff', 'form'),
    ['line', 'bracketed', 'list', 'initials'],
    choiceName,
  ),
}

const others: Fields<Omit<House, Part>> = {
  // a copy of a style gets its own, and keeps it
  id: null,
  name: textField('house.name', option('name'), { needed: 'house.needsName' }),
  filing: choiceField('house.filing', option('filing'), filingForms, (value) =>
    t(`house.filingForms.${value}`),
  ),
  dash: choiceField('house.dash', option('dash'), dashes, (value) => t(`house.dashes.${value}`)),
  units: choiceField('house.units', option('units'), unitOrders, (value) => t(`house.unitOrders.${value}`)),
  abbreviations: linesField(
    'house.abbreviations',
    option('abbreviations'),
    writeAbbreviationLines,
    readAbbreviationLines,
    'house.hints.abbreviations',
  ),
  headlineLimits: linesField(
    'house.limits',
    option('headlineLimits'),
    (limits) => writeLimits(limits ?? []),
    readLimits,
    'house.hints.limits',
  ),
  // in the list of house styles, which shows them with their reasons
  checksOff: null,
  words: null,
  // in `stages.tsx`, for houses that come with the app too
  mayPass: null,
  // in `house-rules.tsx`
  rules: null,
  // set by the files of styles alone
  zone: null,
}

/** All fields, in the order in which they are shown. */
export const houseFields: readonly HouseField[] = [others, dateline, signOff, byline]
  .flatMap((fields) => Object.values(fields))
  .filter((field) => field !== null)
