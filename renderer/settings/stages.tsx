/** The stages of the desk: their names and order, what each asks for, and who may override what is required. */
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { t } from '../../catalogue'
import { checkName } from '../../catalogue/finding'
import { nameOfHouse } from '../../catalogue/house'
import { needName } from '../../catalogue/need'
import { checkCodes } from '../../story/checks/check'
import type { House } from '../../story/houses'
import { ruleCode } from '../../story/rules/rule'
import { spellingCode } from '../../story/spelling/judge'
import {
  askedLevels,
  facts,
  mostStages,
  type Need,
  type Stage,
  type Weight,
  withNewStage,
} from '../../story/stages/stage'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { changeHouse, useHouses } from '../desk/houses'
import { changeStages, nameOfStage, rereadStages, useStages } from '../desk/stages'
import { Button, IconButton } from '../parts/button'
import { Choice } from '../parts/choice'
import { isEnter } from '../parts/enter'
import { Field, TextInput } from '../parts/field'
import { readNames } from './lists'
import type { SettingsPage } from './page'

const longestName = 60

/** What is always offered; other checks are added by name. */
const usual: readonly string[] = [...facts, ...askedLevels]

/** What a stage asks for with one thing weighed otherwise, or not asked; the usual things first. */
function withNeed({ needs, ...stage }: Stage, what: string, weight: Weight | null): Stage {
  const others = needs.filter((need) => need.what !== what)
  const all: Need[] = weight === null ? others : [...others, { what, weight }]
  const rank = (need: Need) => (usual.includes(need.what) ? usual.indexOf(need.what) : usual.length)
  return { ...stage, needs: all.sort((a, b) => rank(a) - rank(b)) }
}

interface StageProps {
  stage: Stage
  change(stage: Stage): void
}

function NeedChoice({ stage, what, change }: StageProps & { what: string }) {
  const weight = stage.needs.find((need) => need.what === what)?.weight
  const need = needName(what)
  return (
    <li>
      <span>{need}</span>
      <Choice
        name={t('stages.settings.weightOf', { need, stage: nameOfStage(stage.id) })}
        value={weight ?? 'none'}
        options={[
          { value: 'none', label: t('stages.settings.notAsked') },
          { value: 'warn', label: t('stages.weight.warn') },
          { value: 'must', label: t('stages.weight.must') },
        ]}
        onChange={(value) =>
          change(withNeed(stage, what, value === 'must' || value === 'warn' ? value : null))
        }
      />
    </li>
  )
}

/** All checks, and the rules of all houses, that can be asked for one by one. */
function codesOf(houses: readonly House[]): string[] {
  const rules = houses.flatMap((house) => house.rules.map(({ id }) => ruleCode(id)))
  return [...new Set([spellingCode, ...checkCodes, ...rules])]
}

function Switch({ stage, change, fact }: StageProps & { fact: 'isSuggesting' | 'isAside' }) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={stage[fact] ?? false}
        onChange={({ target }) => change({ ...stage, [fact]: target.checked })}
      />
      {t(`stages.settings.${fact}`)}
    </label>
  )
}

function Needs({ stage, change }: StageProps) {
  const { all } = useHouses()
  const others = stage.needs.map(({ what }) => what).filter((what) => !usual.includes(what))
  const addable = codesOf(all).filter((code) => !others.includes(code))
  return (
    <>
      <ul>
        {[...usual, ...others].map((what) => (
          <NeedChoice key={what} stage={stage} what={what} change={change} />
        ))}
      </ul>
      <Choice
        name={t('stages.settings.addNeed')}
        value="none"
        options={[
          { value: 'none', label: t('stages.settings.addNeed') },
          ...addable.map((code) => ({ value: code, label: checkName(code) })),
        ]}
        onChange={(code) => code !== 'none' && change(withNeed(stage, code, 'warn'))}
      />
    </>
  )
}

interface RowProps extends StageProps {
  isFirst: boolean
  isLast: boolean
  move(by: 1 | -1): void
  remove(): void
}

function Row({ stage, change, isFirst, isLast, move, remove }: RowProps) {
  const shown = nameOfStage(stage.id)
  const [name, setName] = useState(shown)
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => setName(shown), [shown])
  const keep = () => {
    if (name.trim() === '') setName(shown)
    else if (name.trim() !== shown) change({ ...stage, name: name.trim() })
  }
  return (
    <li className="stage-row">
      <div className="stage-row-head">
        <TextInput
          aria-label={t('stages.settings.name', { stage: shown })}
          maxLength={longestName}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onBlur={keep}
          onKeyDown={(event) => isEnter(event) && keep()}
        />
        <IconButton
          icon={ArrowUp}
          name={t('stages.settings.up', { stage: shown })}
          disabled={isFirst}
          onClick={() => move(-1)}
        />
        <IconButton
          icon={ArrowDown}
          name={t('stages.settings.down', { stage: shown })}
          disabled={isLast}
          onClick={() => move(1)}
        />
        <IconButton
          icon={Trash2}
          name={t('stages.settings.remove', { stage: shown })}
          disabled={isFirst && isLast}
          onClick={remove}
        />
      </div>
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>{t('stages.settings.needs', { stage: shown, count: stage.needs.length })}</summary>
        {isOpen && (
          <>
            <Switch stage={stage} change={change} fact="isSuggesting" />
            <Switch stage={stage} change={change} fact="isAside" />
            <Needs stage={stage} change={change} />
          </>
        )}
      </details>
    </li>
  )
}

function NewStage({ add }: { add(name: string): void }) {
  const [name, setName] = useState('')
  return (
    <form
      className="stage-row-head"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        add(name.trim())
        setName('')
      }}
    >
      <TextInput
        aria-label={t('stages.settings.newName')}
        placeholder={t('stages.settings.newName')}
        maxLength={longestName}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('stages.settings.add')}
      </Button>
    </form>
  )
}

/** Who may override what is required in a house; kept when the field is left. */
function Passers({ house }: { house: House }) {
  const held = (house.mayPass ?? []).join(', ')
  const [names, setNames] = useState(held)
  return (
    <Field label={nameOfHouse(house)}>
      {(id) => (
        <TextInput
          id={id}
          value={names}
          onChange={({ target }) => setNames(target.value)}
          onBlur={() => names !== held && changeHouse(house, () => ({ mayPass: readNames(names) }))}
        />
      )}
    </Field>
  )
}

function StageSettings() {
  const stages = useStages()
  const houses = useHouses().all
  const [removed, setRemoved] = useState<{ before: readonly Stage[]; count: number } | null>(null)
  useEffect(() => void rereadStages(), [])
  const change = (changed: readonly Stage[]) => {
    setRemoved(null)
    changeStages(changed)
  }
  const replace = (at: number, ...by: Stage[]) =>
    change([...stages.slice(0, at), ...by, ...stages.slice(at + 1)])
  const move = (at: number, by: 1 | -1) => {
    const others = stages.filter((_, index) => index !== at)
    change([...others.slice(0, at + by), ...stages.slice(at, at + 1), ...others.slice(at + by)])
  }
  const remove = (at: number) => {
    const id = stages[at]?.id
    replace(at)
    setRemoved({ before: stages, count: 0 })
    void attempt(async () => {
      const all = await Promise.all([desk.facets(false), desk.facets(true)])
      const uses = all.flatMap(({ stage }) => stage).filter(({ value }) => value === id)
      setRemoved({ before: stages, count: uses.reduce((sum, { count }) => sum + count, 0) })
    })
  }
  return (
    <div className="settings-fields">
      <p>{t('stages.settings.about')}</p>
      <ol className="stage-rows" aria-label={t('stages.settings.list')}>
        {stages.map((stage, at) => (
          <Row
            key={stage.id}
            stage={stage}
            change={(changed) => replace(at, changed)}
            isFirst={at === 0}
            isLast={at === stages.length - 1}
            move={(by) => move(at, by)}
            remove={() => remove(at)}
          />
        ))}
      </ol>
      {stages.length < mostStages && <NewStage add={(name) => change(withNewStage(stages, name))} />}
      {removed !== null && (
        <p className="field-note" role="status">
          {t('stages.settings.removed', { count: removed.count })}{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => {
              changeStages(removed.before)
              setRemoved(null)
            }}
          >
            {t('outcome.undo')}
          </button>
        </p>
      )}
      <section className="desk-words">
        <h3>{t('stages.settings.pass')}</h3>
        <p className="field-note">{t('stages.settings.passHint')}</p>
        <div className="passers">
          {houses.map((house) => (
            <Passers key={house.id} house={house} />
          ))}
        </div>
      </section>
    </div>
  )
}

export const stagesPage: SettingsPage = {
  name: 'stages',
  title: 'stages.settings.list',
  Content: StageSettings,
}
