/** The rules of a house style: which are on and how much they weigh, each as a form, and all of them as text. */
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../catalogue'
import { ruleProblem, ruleSummary, ruleTextProblem, valeProblem } from '../../catalogue/rule'
import { blankRule, isWhole } from '../../story/rules/blank'
import { loadRules } from '../../story/rules/load'
import {
  completeRules,
  mostRules,
  type Rule,
  ruleKinds,
  ruleLevels,
  ruleSchema,
} from '../../story/rules/rule'
import { readRules, type TextProblem, writeRules } from '../../story/rules/text'
import { readValeRule, type ValeResult } from '../../story/rules/vale'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { changeDraft, type HouseDraft } from '../desk/house-draft'
import { useDraft } from '../panels/use-draft'
import { Button, IconButton } from '../parts/button'
import { Choice } from '../parts/choice'
import { isEnter } from '../parts/enter'
import { Field, TextInput } from '../parts/field'
import { RuleForm } from './rule-form'
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
  const isReady = word.trim() !== '' && word.trim() !== right.trim()
  const add = () => {
    setRules([...rules, ...wordRule(word.trim(), right.trim(), note.trim(), rules)])
    setTyped({ word: '', right: '', note: '' })
  }
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
              onKeyDown={(event) => {
                if (!isEnter(event)) return
                event.preventDefault()
                if (isReady) add()
              }}
            />
          )}
        </Field>
      ))}
      <Button disabled={!isReady} onClick={add}>
        {t('rules.add.button')}
      </Button>
    </div>
  )
}

/** Begins a rule of any kind. @param begun is called with its place in the list */
function AddKind({ rules, begun }: { rules: readonly Rule[]; begun(at: number): void }) {
  return (
    <Choice
      name={t('rules.add.kind')}
      value="none"
      options={[
        { value: 'none', label: t('rules.add.kind') },
        ...ruleKinds.map((kind) => ({ value: kind, label: t(`rules.add.kinds.${kind}`) })),
      ]}
      onChange={(kind) => {
        if (kind === 'none') return
        setRules([...rules, blankRule(kind, idFor(kind, rules))])
        begun(rules.length)
      }}
    />
  )
}

function RuleName({ id, change }: { id: string; change(id: string): void }) {
  const read = (text: string) => ruleSchema.options[0].shape.id.safeParse(text.trim()).data ?? null
  const draft = useDraft(id, String, read, change)
  return (
    <Field label={t('rules.form.id')} problem={read(draft.text) === null ? t('rules.form.idProblem') : null}>
      {(field) => (
        <TextInput
          id={field}
          maxLength={64}
          value={draft.text}
          onChange={({ target }) => draft.change(target.value)}
          onBlur={draft.leave}
        />
      )}
    </Field>
  )
}

interface RuleRowProps {
  rule: Rule
  problem: string | null
  isOpen: boolean
  setOpen(isOpen: boolean): void
  /** Takes the rule as it is to be, or null where it is to go. */
  replace(rule: Rule | null): void
}

function RuleRow({ rule, problem, isOpen, setOpen, replace }: RuleRowProps) {
  const change = (patch: Partial<Pick<Rule, 'id' | 'level' | 'off' | 'tried'>>) =>
    replace({ ...rule, ...patch })
  const shownProblem = isWhole(rule) ? problem : t('rules.incomplete')
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
      {shownProblem && (
        <p className="field-problem" role="alert">
          {shownProblem}
        </p>
      )}
      <div className="rule-actions">
        <button type="button" className="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('rules.form.open', { name: rule.id })}
        </button>
        <IconButton
          icon={Trash2}
          name={t('rules.form.remove', { name: rule.id })}
          onClick={() => replace(null)}
        />
        {!shownProblem && <TryRule rule={rule} onTried={(tried) => change({ tried })} />}
      </div>
      {isOpen && (
        <>
          <RuleName id={rule.id} change={(id) => change({ id })} />
          {/* what came of trying it before is not what would come of it now */}
          <RuleForm rule={rule} change={({ tried: _, ...changed }) => replace(changed)} />
        </>
      )}
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
  /** Where in the list the rule is that is unfolded: one at a time, as forms are long. */
  const [open, setOpen] = useState<number | null>(null)
  const problem = typedRulesProblem(draft)
  const importVale = () =>
    attempt(
      async () => {
        const files = await desk.chooseRuleFiles()
        if (files.length === 0) return false
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
        return true
      },
      { command: 'rules.importVale' },
    )
  const replace = (at: number, rule: Rule | null) => {
    setRules(rules.flatMap((each, index) => (index === at ? (rule ?? []) : each)))
    if (rule === null) setOpen(null)
  }
  return (
    <details className="house-rules">
      <summary>{t('rules.title', { count: rules.length })}</summary>
      {problem && <p className="field-note">{t('rules.locked')}</p>}
      {/* list and text say the same: where the text says nothing yet, the list cannot say otherwise */}
      <fieldset className="rules-list" disabled={problem !== null}>
        <ul className="rule-rows">
          {rules
            .map((rule, at) => ({ rule, at, key: String(at), why: refused.find(({ id }) => id === rule.id) }))
            .map(({ rule, at, key, why }) => (
              <RuleRow
                key={key}
                rule={rule}
                problem={why ? ruleProblem(why.problem) : null}
                isOpen={open === at}
                setOpen={(isOpen) => setOpen(isOpen ? at : null)}
                replace={(changed) => replace(at, changed)}
              />
            ))}
        </ul>
        <AddWord rules={rules} />
        <AddKind rules={rules} begun={setOpen} />
        <p className="field-note">{t('rules.form.patterns')}</p>
      </fieldset>
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
      <Button disabled={problem !== null} onClick={() => void importVale()}>
        {t('rules.importVale')}
      </Button>
      {results && <Imported results={results} />}
    </details>
  )
}
