/** The panels beside the story, in the order in which their values stand in it. */

import type { EditorState } from 'prosemirror-state'
import { memo } from 'react'
import { t } from '../../catalogue'
import { datelineText } from '../../story/editing/house-dateline'
import { bylinesOf, detailsOf, signOffPart } from '../../story/story/parts'
import { checkFindings } from '../checks/at-cursor'
import { keyLabel } from '../commands/keys'
import { openCount } from '../comments/listing'
import { useUiLanguage } from '../desk/language'
import { useStory } from '../desk/use-story'
import { BylinePanel } from './byline-panel'
import { ChecksPanel } from './checks-panel'
import { CommentsPanel } from './comments-panel'
import { DatelinePanel } from './dateline-panel'
import { DetailsPanel } from './details-panel'
import { NotesPanel } from './notes-panel'
import { Panel } from './panel'
import { SignOffPanel } from './sign-off-panel'
import { WirePanel } from './wire-panel'

const bylines = ({ doc }: EditorState) =>
  bylinesOf(doc)
    .map(({ name }) => name)
    .join(', ')

const dateline = ({ doc }: EditorState) => datelineText(doc)

const signOff = ({ doc }: EditorState) => signOffPart(doc)?.node.textContent ?? ''

function notes({ doc }: EditorState): string {
  const { clientNote, note } = detailsOf(doc)
  return [clientNote, note].filter(Boolean).join(' · ')
}

function classification({ doc }: EditorState): string {
  const { keywords, subjects, genre } = detailsOf(doc)
  const names = [...subjects, ...(genre ? [genre] : [])].map(({ name, code }) => name || code)
  return [...keywords, ...names].join(', ')
}

function wireSource({ doc }: EditorState): string {
  const { wire } = detailsOf(doc)
  return [wire?.provider, wire?.format].filter(Boolean).join(' · ')
}

function findingsCount(state: EditorState): string {
  const { length } = checkFindings(state)
  return length === 0 ? '' : t('checks.count', { count: length })
}

function commentsCount(state: EditorState): string {
  const count = openCount(state)
  return count === 0 ? '' : t('comments.open', { count })
}

export const Panels = memo(function Panels() {
  useUiLanguage()
  const wire = useStory(({ doc }) => detailsOf(doc).wire)
  return (
    <div className="panels">
      <Panel name="checks" title={t('checks.panel')} value={findingsCount}>
        <ChecksPanel />
      </Panel>
      <Panel name="comments" title={t('comments.panel')} value={commentsCount}>
        <CommentsPanel shortcut={keyLabel('Mod-Alt-m')} />
      </Panel>
      <Panel name="byline" title={t('panel.byline')} value={bylines}>
        <BylinePanel />
      </Panel>
      <Panel name="dateline" title={t('panel.dateline')} value={dateline}>
        <DatelinePanel />
      </Panel>
      <Panel name="editing" title={t('panel.editing')} value={signOff}>
        <SignOffPanel />
      </Panel>
      <Panel name="notes" title={t('panel.notes')} value={notes}>
        <NotesPanel />
      </Panel>
      <Panel name="details" title={t('panel.details')} value={classification}>
        <DetailsPanel />
      </Panel>
      {wire && (
        <Panel name="wire" title={t('panel.wire')} value={wireSource}>
          <WirePanel wire={wire} />
        </Panel>
      )}
    </div>
  )
})
