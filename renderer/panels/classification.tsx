/** What a story is about, what kind of writing it is, and how urgent: in the vocabularies of the IPTC. */
import { X } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../catalogue'
import type { Details, Term } from '../../story/schema/values'
import { broaderTerms, genres, mediaTopics, searchTerms } from '../../story/vocabularies'
import { IconButton } from '../parts/button'
import { Choice } from '../parts/choice'
import { Completion } from '../parts/completion'
import { Field } from '../parts/field'
import { choose } from './change'
import { SuggestedDetail } from './suggested-detail'

const shown = 8
const none = 'none'

/** The steps of urgency and of priority from 1 to 9 (IIM 4.2, 2:10 and 1:60): 1 is a flash, 5 normal, 9 the sender's own. */
const levelNames = [
  'flash',
  'bulletin',
  'urgent',
  'above',
  'normal',
  'below',
  'low',
  'lowest',
  'own',
] as const

function find(text: string) {
  return searchTerms(mediaTopics, text, shown).map((term) => ({
    key: term.code,
    name: term.name,
    note: broaderTerms(term).at(-1)?.name ?? '',
    term: { code: term.code, name: term.name },
  }))
}

function Subjects({ subjects, onChange }: { subjects: Term[]; onChange(subjects: Term[]): void }) {
  const [text, setText] = useState('')
  const add = (term: Term) => {
    setText('')
    if (!subjects.some(({ code }) => code === term.code)) onChange([...subjects, term])
  }
  return (
    <div className="subjects">
      <SuggestedDetail names={['subjects']} />
      <Completion
        label={t('details.subjects')}
        placeholder={t('details.subjectsHint')}
        text={text}
        find={find}
        onType={setText}
        onChoose={({ term }) => add(term)}
        onLeave={() => setText('')}
        onReset={() => setText('')}
      />
      {subjects.length > 0 && (
        <ul className="chips">
          {subjects.map((term, index) => {
            const name = term.name || term.code
            const key = `${term.code} ${term.name} ${index}`
            return (
              <li key={key} title={term.code}>
                <bdi>{name}</bdi>
                <IconButton
                  icon={X}
                  name={t('details.removeSubject', { name })}
                  onClick={() => onChange(subjects.filter((each) => each !== term))}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

interface LevelFieldProps {
  name: 'urgency' | 'priority'
  level: number | null
  onChange(level: number | null): void
}

function LevelField({ name, level, onChange }: LevelFieldProps) {
  const options = [
    { value: none, label: t('details.notSet') },
    ...levelNames.map((each, index) => ({ value: String(index + 1), label: t(`levels.${each}`) })),
  ]
  return (
    <Field label={t(`details.${name}`)} mark={<SuggestedDetail names={[name]} />}>
      {(id) => (
        <Choice
          id={id}
          value={level === null ? none : String(level)}
          options={options}
          onChange={(value) => onChange(value === none ? null : Number(value))}
        />
      )}
    </Field>
  )
}

interface DetailFieldProps {
  details: Details
}

export function SubjectsField({ details: { subjects } }: DetailFieldProps) {
  return <Subjects subjects={subjects} onChange={(value) => choose({ subjects: value })} />
}

export function GenreField({ details: { genre } }: DetailFieldProps) {
  const known = genres.some(({ code }) => code === genre?.code)
  const options = [
    { value: none, label: t('details.notSet') },
    ...genres.map(({ code, name }) => ({ value: code, label: name })),
    ...(genre && !known ? [{ value: genre.code, label: genre.name || genre.code }] : []),
  ]
  const chooseGenre = (code: string) => {
    const found = genres.find((each) => each.code === code)
    choose({ genre: found ? { code, name: found.name } : code === none ? null : genre })
  }
  return (
    <Field label={t('details.genre')} mark={<SuggestedDetail names={['genre']} />}>
      {(id) => <Choice id={id} value={genre?.code ?? none} options={options} onChange={chooseGenre} />}
    </Field>
  )
}

/** Urgency and priority, side by side. */
export function LevelFields({ details: { urgency, priority } }: DetailFieldProps) {
  return (
    <div className="field-pair">
      <LevelField name="urgency" level={urgency} onChange={(value) => choose({ urgency: value })} />
      <LevelField name="priority" level={priority} onChange={(value) => choose({ priority: value })} />
    </div>
  )
}
