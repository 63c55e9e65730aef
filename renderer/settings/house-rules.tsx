/** The rules of a house style: which are on and how much they weigh, words added by a form, and all of them as text. */
import { useState } from 'react'
import { t } from '../../catalogue'
import { ruleProblem, ruleSummary, ruleTextProblem, valeProblem } from '../../catalogue/rule'
import { loadRules } from '../../story/rules/load'
import { completeRules, mostRules, type Rule, ruleLevels } from '../../story/rules/rule'
import { readRules, type TextProblem, writeRules } from '../../story/rules/text'
import { readValeRule, type ValeResult } from '../../story/rules/vale'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { changeDraft, type HouseDraft } from '../desk/house-draft'
import { Button } from '../parts/button'
import { Choice } from '../parts/choice'
import { Field, TextInput } from '../parts/field'
import { TryRule, triedSummary } from './try-rule'

/** What is wrong with the rules as they are typed, or null. */
export function typedRulesProblem({ typed }: HouseDraft): TextProblem | null {
  const read = typed.rules === undefined ? [] : readRules(typed.rules)
  return Array.isArray(read) ? null : read
}

/** Changes the rules; the text is written anew from them. */
function setRules(rules: readonly Rule[]): void {
  changeDraft(({ house, typed: { rules: _, ...typed } }) => ({
    house: { ...house, rules: [...rules] },
    typed,
  }))
}

/** An id that no rule has, after the first word of a rule. */
function idFor(word: string, rules: readonly Rule[]): string {
  const letters = word.toLowerCase().match(/[a-z0-9]+/g) ?? ['word']
  const base = letters.join('-').slice(0, 50)
  let id = base
  for (let number = 2; rules.some((rule) => rule.id === id); number++) id = `${base}-${number}`
  return id
}

function wordRule(word: string, right: string, note: string, rules: readonly Rule[]): Rule[] {
  const shared = { id: idFor(word, rules), note }
  const isCase = word.toLowerCase() === right.toLowerCase()
  return completeRules([
    right === ''
      ? { ...shared, kind: 'existence', words: [word] }
      : { ...shared, kind: 'substitution', swap: { [word]: right }, matchesCase: isCase },
  ])
}

function AddWord({ rules }: { rules: readonly Rule[] }) {
  const [{ word, right, note }, setTyped] = useState({ word: '', right: '', note: '' })
  const type = (patch: Partial<{ word: string; right: string; note: string }>) =>
    setTyped((typed) => ({ ...typed, ...patch }))
  return (
    <div className="house-fields">
      {(['word', 'right', 'note'] as const).map((name) => (
        <Field key={name} label={t(`rules.add.${name}`)}>
          {(id) => (
            <TextInput
              id={id}
              value={{ word, right, note }[name]}
              maxLength={500}
              onChange={({ target }) => type({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <Button
        disabled={word.trim() === '' || word.trim() === right.trim()}
        onClick={() => {
          setRules([...rules, ...wordRule(word.trim(), right.trim(), note.trim(), rules)])
          setTyped({ word: '', right: '', note: '' })
        }}
      >
        {t('rules.add.button')}
      </Button>
    </div>
  )
}

function RuleRow({ rule, rules, problem }: { rule: Rule; rules: readonly Rule[]; problem: string | null }) {
  const change = (patch: Partial<Pick<Rule, 'level' | 'off' | 'tried'>>) =>
    setRules(rules.map((each) => (each === rule ? { ...each, ...patch } : each)))
  return (
    <li className="rule-row">
      <label className="check">
        <input
          type="checkbox"
          checked={rule.off === ''}
          onChange={({ target }) => change({ off: target.checked ? '' : t('rules.offUsual') })}
        />
        <span>
          <bdi>{rule.id}</bdi> <small>{ruleSummary(rule)}</small>{' '}
          {rule.tried && <small>{triedSummary(rule.tried)}</small>}
        </span>
      </label>
      <Choice
        name={t('rules.levelOf', { name: rule.id })}
        value={rule.level}
        options={ruleLevels.map((value) => ({ value, label: t(`checks.levels.${value}`) }))}
        onChange={(level) => change({ level })}
      />
      {rule.off !== '' && (
        <TextInput
          aria-label={t('rules.offWhy', { name: rule.id })}
          value={rule.off}
          maxLength={500}
          onChange={({ target }) => change({ off: target.value || t('rules.offUsual') })}
        />
      )}
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {!problem && <TryRule rule={rule} onTried={(tried) => change({ tried })} />}
    </li>
  )
}

/** What came of an import of Vale's files. */
function Imported({ results }: { results: readonly ValeResult[] }) {
  const refused = results.flatMap((each) => ('problem' in each ? [each] : []))
  const left = results.flatMap((each): { name: string; text: string }[] => {
    const { name } = each
    if ('problem' in each) return [{ name, text: valeProblem(each.problem) }]
    const [first] = each.left
    return first === undefined
      ? []
      : [{ name, text: t('rules.vale.left', { count: each.left.length, first }) }]
  })
  return (
    <div className="field-note" role="status">
      <p>{t('rules.imported', { count: results.length - refused.length })}</p>
      {left.length > 0 && (
        <ul>
          {left.map(({ name, text }) => (
            <li key={name}>
              <bdi>{name}</bdi>: <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export function HouseRules({ draft }: { draft: HouseDraft }) {
  const { rules } = draft.house
  const { refused } = loadRules(rules)
  const [results, setResults] = useState<readonly ValeResult[] | null>(null)
  const problem = typedRulesProblem(draft)
  const importVale = () =>
    attempt(async () => {
      const files = await desk.chooseRuleFiles()
      if (files.length === 0) return
      const added: Rule[] = []
      const read = files.map(({ name, text }): ValeResult => {
        const result = readValeRule(name, text)
        if (!('rule' in result)) return result
        if (rules.length + added.length >= mostRules) return { name, problem: { reason: 'too-many' } }
        added.push({ ...result.rule, id: idFor(result.rule.id, [...rules, ...added]) })
        return result
      })
      setRules([...rules, ...added])
      setResults(read)
    })
  return (
    <details className="house-rules">
      <summary>{t('rules.title', { count: rules.length })}</summary>
      <ul className="rule-rows">
        {rules.map((rule) => {
          const why = refused.find(({ id }) => id === rule.id)
          return (
            <RuleRow
              key={rule.id}
              rule={rule}
              rules={rules}
              problem={why ? ruleProblem(why.problem) : null}
            />
          )
        })}
      </ul>
      <AddWord rules={rules} />
      <Field label={t('rules.asText')} problem={problem && ruleTextProblem(problem)}>
        {(id) => (
          <textarea
            id={id}
            className="input rules-text"
            rows={8}
            dir="ltr"
            spellCheck={false}
            value={draft.typed.rules ?? writeRules(rules)}
            onChange={({ target }) => {
              const read = readRules(target.value)
              changeDraft(({ house, typed }) => ({
                house: Array.isArray(read) ? { ...house, rules: read } : house,
                typed: { ...typed, rules: target.value },
              }))
            }}
          />
        )}
      </Field>
      <Button onClick={() => void importVale()}>{t('rules.importVale')}</Button>
      {results && <Imported results={results} />}
    </details>
  )
}
