/** Any number of names with their credits, in an order that drag or keys change. */

import { ChevronDown, ChevronUp, GripVertical, X } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { t } from '../../catalogue'
import { setBylines } from '../../story/editing/set'
import { readNames } from '../../story/forms'
import type { Byline } from '../../story/schema/values'
import { bylinesOf } from '../../story/story/parts'
import { deskHouses } from '../desk/houses'
import { useStory } from '../desk/use-story'
import { IconButton } from '../parts/button'
import { Field } from '../parts/field'
import { changeStory, leaveField } from './change'
import { NamesInput } from './names-input'
import type { PanelDefinition } from './panel'
import { useDraft } from './use-draft'

function change(bylines: Byline[], field: string): void {
  changeStory(field, (tr) => setBylines(tr, deskHouses(), bylines))
}

/** The list with the entry at `from` put where `to` is. */
function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1)
  const entry = list[from]
  return entry === undefined || to < 0 || to >= list.length ? [...list] : rest.toSpliced(to, 0, entry)
}

interface RowProps {
  bylines: readonly Byline[]
  index: number
  byline: Byline
  onDragStart(index: number): void
  onDrop(index: number): void
}

function BylineRow({ bylines, index, byline, onDragStart, onDrop }: RowProps) {
  const { name, credit } = byline
  const move = (to: number) => {
    change(moved(bylines, index, to), 'byline.order')
    leaveField()
  }
  const allowDrop = (event: DragEvent) => {
    if (event.dataTransfer.types.includes('text/x-byline')) event.preventDefault()
  }
  return (
    <li
      className="byline-row"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/x-byline', String(index))
        event.dataTransfer.effectAllowed = 'move'
        onDragStart(index)
      }}
      onDragOver={allowDrop}
      onDrop={() => onDrop(index)}
    >
      <GripVertical className="grip" aria-hidden="true" />
      <div className="byline-name">
        <bdi>{name}</bdi>
        <input
          className="byline-credit"
          aria-label={t('byline.credit', { name })}
          placeholder={t('byline.creditHint')}
          value={credit}
          dir="auto"
          onChange={(event) =>
            change(bylines.with(index, { name, credit: event.target.value }), `byline.credit.${index}`)
          }
          onBlur={leaveField}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
            event.preventDefault()
            move(index + (event.key === 'ArrowUp' ? -1 : 1))
          }}
        />
      </div>
      <IconButton
        icon={ChevronUp}
        name={t('byline.up', { name })}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      />
      <IconButton
        icon={ChevronDown}
        name={t('byline.down', { name })}
        disabled={index === bylines.length - 1}
        onClick={() => move(index + 1)}
      />
      <IconButton
        icon={X}
        name={t('byline.remove', { name })}
        onClick={() => {
          change(bylines.toSpliced(index, 1), 'byline.remove')
          leaveField()
        }}
      />
    </li>
  )
}

function BylinePanel() {
  const bylines = useStory((state) => bylinesOf(state.doc))
  const [dragged, setDragged] = useState<number | null>(null)
  const language = useStory(({ doc }) => String(doc.attrs.language))
  /** A credit stays with its name. */
  const read = (text: string): Byline[] =>
    readNames(text, language).map(
      (name) => bylines.find((each) => each.name === name) ?? { name, credit: '' },
    )
  const draft = useDraft(
    bylines,
    (held) => held.map(({ name }) => name).join(', '),
    read,
    (names) => change(names, 'byline.names'),
  )
  const drop = (to: number) => {
    if (dragged !== null) change(moved(bylines, dragged, to), 'byline.order')
    setDragged(null)
    leaveField()
  }
  return (
    <>
      <Field label={t('byline.names')}>
        {(id) => <NamesInput id={id} draft={draft} placeholder={t('byline.hint')} />}
      </Field>
      {bylines.length > 0 && (
        <ol className="byline-rows">
          {bylines.map((byline, index) => (
            <BylineRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice, and a row has no other identity
              key={index}
              bylines={bylines}
              index={index}
              byline={byline}
              onDragStart={setDragged}
              onDrop={drop}
            />
          ))}
        </ol>
      )}
    </>
  )
}

export const bylinePanel: PanelDefinition = {
  name: 'byline',
  title: 'panel.byline',
  isOfText: true,
  value: ({ doc }) =>
    bylinesOf(doc)
      .map(({ name }) => name)
      .join(', '),
  Content: BylinePanel,
}
