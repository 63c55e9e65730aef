/** A rule as a form: a field for each thing that its kind says. Form and text are two views of the same rule. */
import type { ReactNode } from 'react'
import { t } from '../../catalogue'
import { baseOf } from '../../story/languages/base'
import { type Rule, ruleParts } from '../../story/rules/rule'
import { useDraft } from '../panels/use-draft'
import { Choice } from '../parts/choice'
import { Field, TextInput } from '../parts/field'
import { readNames } from './lists'
import { Box, CountField, LineField, Pairs, TermField, Terms } from './rule-fields'
import { TermRows } from './term-rows'

type Of<K extends Rule['kind']> = Extract<Rule, { kind: K }>

interface FormProps<R extends Rule = Rule> {
  rule: R
  change(rule: R): void
}

function Occurrence({ rule, change }: FormProps<Of<'occurrence'>>) {
  const { most, least, ...rest } = rule
  const set = (counts: { most: number | undefined; least: number | undefined }) =>
    change({
      ...rest,
      ...(counts.most !== undefined && { most: counts.most }),
      ...(counts.least !== undefined && { least: counts.least }),
    })
  return (
    <>
      <TermField
        label="rules.form.counted"
        value={rule.word}
        onChange={(word) => change({ ...rule, word })}
      />
      <div className="house-fields">
        <CountField
          label="rules.form.most"
          value={most}
          least={0}
          onChange={(value) => set({ most: value, least })}
        />
        <CountField
          label="rules.form.least"
          value={least}
          least={1}
          onChange={(value) => set({ most, least: value })}
        />
      </div>
      {most === undefined && least === undefined && (
        <p className="field-problem" role="alert">
          {t('rules.form.neither')}
        </p>
      )}
    </>
  )
}

/** What a rule of each kind says of its own. */
function Body({ rule, change }: FormProps): ReactNode {
  switch (rule.kind) {
    case 'existence':
    case 'repetition':
      return (
        <Terms
          label={`rules.form.${rule.kind}`}
          value={rule.words}
          onChange={(words) => change({ ...rule, words })}
        />
      )
    case 'substitution':
      return (
        <Pairs
          label="rules.form.swap"
          columns={['rules.form.wrong', 'rules.form.right']}
          value={rule.swap}
          areBothTerms={false}
          onChange={(swap) => change({ ...rule, swap })}
        />
      )
    case 'consistency':
      return (
        <Pairs
          label="rules.form.either"
          columns={['rules.form.one', 'rules.form.other']}
          value={rule.either}
          areBothTerms
          onChange={(either) => change({ ...rule, either })}
        />
      )
    case 'occurrence':
      return <Occurrence rule={rule} change={change} />
    case 'conditional':
      return (
        <div className="house-fields">
          <TermField
            label="rules.form.first"
            value={rule.first}
            onChange={(first) => change({ ...rule, first })}
          />
          <TermField
            label="rules.form.needs"
            value={rule.needs}
            onChange={(needs) => change({ ...rule, needs })}
          />
        </div>
      )
    case 'capitalization':
      return (
        <Field label={t('rules.form.style')}>
          {(id) => (
            <Choice
              id={id}
              value={rule.style}
              options={(['sentence', 'title', 'upper', 'lower'] as const).map((value) => ({
                value,
                label: t(`rules.form.styles.${value}`),
              }))}
              onChange={(style) => change({ ...rule, style })}
            />
          )}
        </Field>
      )
  }
}

/** Where a rule looks. */
function Places({ rule, change }: FormProps) {
  const languages = useDraft(
    rule.languages,
    (all) => all.join(', '),
    (text) => readNames(text).map((tag) => baseOf(tag).slice(0, 8)),
    (all) => change({ ...rule, languages: all }),
  )
  return (
    <>
      <fieldset className="rule-boxes">
        <legend>{t('rules.form.parts')}</legend>
        {ruleParts.map((part) => (
          <Box
            key={part}
            label={t(`rules.form.partNames.${part}`)}
            isOn={rule.parts.includes(part)}
            set={(isOn) =>
              change({
                ...rule,
                parts: ruleParts.filter((each) => (each === part ? isOn : rule.parts.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      <div className="rule-boxes">
        <Box
          label={t('rules.form.quotes')}
          isOn={rule.quotes}
          set={(quotes) => change({ ...rule, quotes })}
        />
        {rule.kind !== 'conditional' && rule.kind !== 'capitalization' && (
          <Box
            label={t('rules.form.matchesCase')}
            isOn={rule.matchesCase}
            set={(matchesCase) => change({ ...rule, matchesCase })}
          />
        )}
      </div>
      <Field label={t('rules.form.languages')}>
        {(id) => (
          <TextInput
            id={id}
            value={languages.text}
            onChange={({ target }) => languages.change(target.value)}
            onBlur={languages.leave}
          />
        )}
      </Field>
    </>
  )
}

/** The texts that a rule is tried on before it is used. */
function Tests({ rule, change }: FormProps) {
  const { tests } = rule
  return (
    <>
      <TermRows
        legend={t('rules.form.finds')}
        columns={[t('rules.form.text'), t('rules.form.fixed')]}
        value={tests.finds}
        write={(finds) => finds.map(({ text, fixed = '' }) => [text, fixed])}
        read={(rows) =>
          rows
            .filter(([text]) => text !== '')
            .map(([text = '', fixed = '']) => (fixed === '' ? { text } : { text, fixed }))
        }
        problemOf={([text, fixed]) => (text === '' && fixed !== '' ? t('rules.form.needed') : null)}
        longest={500}
        onChange={(finds) => change({ ...rule, tests: { ...tests, finds } })}
      />
      <TermRows
        legend={t('rules.form.passes')}
        value={tests.passes}
        write={(passes) => passes.map((text) => [text])}
        read={(rows) => rows.map(([text = '']) => text).filter(Boolean)}
        longest={500}
        onChange={(passes) => change({ ...rule, tests: { ...tests, passes } })}
      />
    </>
  )
}

/** All fields of a rule. @param change takes the rule as it is to be */
export function RuleForm({ rule, change }: FormProps) {
  return (
    <div className="rule-form">
      <Body rule={rule} change={change} />
      <Places rule={rule} change={change} />
      <Terms
        label="rules.form.exceptions"
        value={rule.exceptions}
        onChange={(exceptions) => change({ ...rule, exceptions })}
      />
      <div className="house-fields">
        <LineField
          label="rules.form.message"
          value={rule.message}
          onChange={(message) => change({ ...rule, message })}
        />
        <LineField label="rules.form.note" value={rule.note} onChange={(note) => change({ ...rule, note })} />
        <LineField
          label="rules.form.source"
          value={rule.source}
          onChange={(source) => change({ ...rule, source })}
        />
      </div>
      <Tests rule={rule} change={change} />
    </div>
  )
}
