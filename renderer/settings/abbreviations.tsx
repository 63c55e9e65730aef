/** The abbreviations of an editor, which expand as they are typed. */

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { houseName, nameOfHouse } from '../../catalogue/house'
import { keyOf, merged } from '../../story/abbreviations/abbreviation'
import { type AbbreviationFile, mostAbbreviations } from '../../story/abbreviations/file'
import {
  type Abbreviation,
  abbreviationSchema,
  longestShort,
  longestText,
} from '../../story/abbreviations/schema'
import { languages } from '../../story/languages'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { changeSettings, useDesk } from '../desk/desk-store'
import { useHouses } from '../desk/houses'
import { lasting } from '../desk/message-time'
import { Button, IconButton } from '../parts/button'
import { Choice } from '../parts/choice'
import { TextInput } from '../parts/field'
import { HouseAbbreviations } from './house-abbreviations'
import type { SettingsPage } from './page'

/** Stands for all languages or houses, as a choice has no value that is empty. */
const all = 'all'
const none: Abbreviation = { short: '', text: '', language: '', house: '' }

interface ScopeProps {
  of: Abbreviation
  onChange(patch: Partial<Abbreviation>): void
}

/** In which language and house it expands. */
function Scope({ of: { language, house }, onChange }: ScopeProps) {
  const houses = useHouses()
  const known = houses.all.map((each) => ({ value: each.id, label: nameOfHouse(each) }))
  const others = house === '' || known.some(({ value }) => value === house)
  return (
    <>
      <Choice
        name={t('abbreviations.language')}
        value={language || all}
        options={[
          { value: all, label: t('abbreviations.allLanguages') },
          ...languages.map(({ tag, name }) => ({ value: tag, label: name })),
        ]}
        onChange={(value) => onChange({ language: value === all ? '' : value })}
      />
      <Choice
        name={t('abbreviations.house')}
        value={house || all}
        options={[
          { value: all, label: t('abbreviations.allHouses') },
          ...known,
          ...(others ? [] : [{ value: house, label: houseName(houses, house) }]),
        ]}
        onChange={(value) => onChange({ house: value === all ? '' : value })}
      />
    </>
  )
}

/** One abbreviation; it is kept when the field is left, where it is whole. */
function Row({ of, onChange, onRemove }: ScopeProps & { onRemove(): void }) {
  const [text, setText] = useState(of.text)
  const keep = () => (text.trim() === '' ? setText(of.text) : onChange({ text: text.trim() }))
  return (
    <li className="abbreviation">
      <bdi className="abbreviation-short">{of.short}</bdi>
      <TextInput
        aria-label={t('abbreviations.textOf', { short: of.short })}
        maxLength={longestText}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
      />
      <Scope of={of} onChange={onChange} />
      <IconButton icon={Trash2} name={t('abbreviations.remove', { short: of.short })} onClick={onRemove} />
    </li>
  )
}

function reportImported({ abbreviations, problems }: AbbreviationFile): void {
  toast.success(t('abbreviations.imported', { count: abbreviations.length }))
  const [first, ...others] = problems
  if (!first) return
  const description = t(`abbreviations.problems.${first.problem}`, { line: first.line })
  const more = others.length > 0 ? ` ${t('abbreviations.more', { count: others.length })}` : ''
  toast.warning(t('abbreviations.leftOut', { count: problems.length }), {
    ...lasting,
    description: description + more,
  })
}

/** Adds an abbreviation, or replaces the one that has its letters. */
function NewAbbreviation({ known, add }: { known: readonly Abbreviation[]; add(added: Abbreviation): void }) {
  const [draft, setDraft] = useState(none)
  const wanted = { ...draft, short: draft.short.trim().normalize('NFC'), text: draft.text.trim() }
  const isWhole = abbreviationSchema.safeParse(wanted).success
  const isKnown = known.some((each) => keyOf(each) === keyOf(wanted))
  return (
    <form
      className="abbreviation new"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWhole) return
        add(wanted)
        setDraft({ ...none, language: draft.language, house: draft.house })
      }}
    >
      <TextInput
        aria-label={t('abbreviations.short')}
        placeholder={t('abbreviations.short')}
        maxLength={longestShort}
        value={draft.short}
        onChange={({ target }) => setDraft({ ...draft, short: target.value })}
      />
      <TextInput
        aria-label={t('abbreviations.text')}
        placeholder={t('abbreviations.text')}
        maxLength={longestText}
        value={draft.text}
        onChange={({ target }) => setDraft({ ...draft, text: target.value })}
      />
      <Scope of={draft} onChange={(patch) => setDraft({ ...draft, ...patch })} />
      <Button type="submit" className="main" disabled={!isWhole}>
        {t(isKnown ? 'abbreviations.replace' : 'abbreviations.add')}
      </Button>
      {/\s/u.test(wanted.short) && (
        <p className="field-problem" role="alert">
          {t('abbreviations.noBlanks')}
        </p>
      )}
    </form>
  )
}

function AbbreviationSettings() {
  const known = useDesk(({ settings }) => settings.abbreviations)
  const change = (abbreviations: Abbreviation[]) =>
    changeSettings({ abbreviations: abbreviations.slice(0, mostAbbreviations) })
  const without = (removed: Abbreviation) => known.filter((each) => each !== removed)
  const importFile = () =>
    attempt(
      async () => {
        const file = await desk.importAbbreviations()
        if (!file) return false
        change(merged(useDesk.getState().settings.abbreviations, file.abbreviations))
        reportImported(file)
        return true
      },
      { command: 'abbreviations.import' },
    )
  return (
    <div className="settings-fields">
      <p>{t('abbreviations.about')}</p>
      <NewAbbreviation known={known} add={(added) => change(merged(known, [added]))} />
      <ul className="abbreviations" aria-label={t('settings.abbreviations')}>
        {known.map((each) => (
          <Row
            key={keyOf(each)}
            of={each}
            onChange={(patch) => change(merged(without(each), [{ ...each, ...patch }]))}
            onRemove={() => change(without(each))}
          />
        ))}
      </ul>
      <div className="dialog-buttons">
        <Button onClick={() => void importFile()}>{t('abbreviations.import')}</Button>
        <Button
          disabled={known.length === 0}
          onClick={() =>
            void attempt(() => desk.exportAbbreviations(known), { command: 'abbreviations.export' })
          }
        >
          {t('abbreviations.export')}
        </Button>
      </div>
      <HouseAbbreviations />
    </div>
  )
}

export const abbreviationsPage: SettingsPage = {
  name: 'abbreviations',
  title: 'settings.abbreviations',
  Content: AbbreviationSettings,
}
