/** The templates, to make a story from one or to edit it. */
import { Command } from 'cmdk'
import { type KeyboardEvent, useState } from 'react'
import { t } from '../../catalogue'
import { editTemplate, newFromTemplate } from '../actions/templates'
import { hide } from '../desk/shown'
import { returnFocus } from '../parts/return-focus'
import { PaletteDialog } from './palette-dialog'
import { StoryItem } from './story-item'
import { bestStory, useStories } from './use-stories'

const onlyTemplates = 'is:template'

export function Templates() {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState('')
  const { stories, isAnswered, problem } = useStories(typed, onlyTemplates)
  // what was found for something else is not taken
  const found = isAnswered ? stories : []
  const value = found.some(({ id }) => id === chosen) ? chosen : (found[0]?.id ?? '')
  const take = (event: KeyboardEvent) => {
    const isEdit = event.ctrlKey || event.metaKey
    if (event.key !== 'Enter' || (isAnswered && !(isEdit && value))) return
    event.preventDefault()
    const template = async () => (isAnswered ? value : await bestStory(typed, onlyTemplates))
    void (isEdit ? editTemplate(template) : newFromTemplate(template))
    hide()
  }
  return (
    <PaletteDialog
      title={t('templates.title')}
      list={t('templates.title')}
      hint={t('templates.hint')}
      none={isAnswered ? problem || t('templates.none') : ''}
      typed={typed}
      onType={setTyped}
      chosen={{ value, onValueChange: setChosen, onKeyDown: take }}
      onCloseAutoFocus={returnFocus}
    >
      {found.length > 0 && (
        <Command.Group heading={t('templates.keys')}>
          {found.map((template) => (
            <StoryItem
              key={template.id}
              story={template}
              onSelect={() => {
                void newFromTemplate(async () => template.id)
                hide()
              }}
            />
          ))}
        </Command.Group>
      )}
    </PaletteDialog>
  )
}
