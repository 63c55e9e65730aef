/** Both sides of a story: the places that differ, the text that comes of what is chosen, and the button that takes it. */
import type { Node } from 'prosemirror-model'
import { Tabs } from 'radix-ui'
import { useMemo, useRef, useState } from 'react'
import { formatMoment, t } from '../../catalogue'
import { mergeDocs, mergedDoc, openQuestions } from '../../story/revisions/merge'
import { detailsOf } from '../../story/story/parts'
import { hide, useShown } from '../desk/shown'
import { useStoryState } from '../desk/use-story'
import type { StorySession } from '../document/story-session'
import { Button } from '../parts/button'
import { ComparedDocs } from '../versions/compared-docs'
import { decidedThere, takeText } from './actions'
import { Places } from './places'
import { useChoices } from './use-choices'
import type { Theirs } from './use-external-version'

interface BothSidesProps {
  session: StorySession
  mine: Node
  theirs: Theirs
}

export function BothSides({ session, mine, theirs }: BothSidesProps) {
  const { base, doc, by, changed } = theirs
  const merge = useMemo(() => mergeDocs(base, mine, doc), [base, mine, doc])
  const choices = useChoices(merge)
  const merged = useMemo(() => mergedDoc(merge, choices.chosen), [merge, choices.chosen])
  const [tab, setTab] = useState('changes')
  const state = useStoryState()
  const decided = useMemo(() => decidedThere(state, theirs), [state, theirs])
  const [isAccepting, setIsAccepting] = useState(true)
  const [isTaking, setIsTaking] = useState(false)
  const places = useRef<HTMLDivElement>(null)
  const open = openQuestions(merge, choices.chosen)
  const take = () => {
    if (open > 0) {
      setTab('changes')
      places.current?.querySelector<HTMLElement>('[data-asked] input')?.focus()
      return
    }
    // the dialog stays over the text until all is done
    setIsTaking(true)
    void takeText(session, mine, merged, theirs, isAccepting ? decided : []).then((isDone) => {
      setIsTaking(false)
      if (isDone && useShown.getState().overlay === 'elsewhere') hide()
    })
  }
  return (
    <form
      className="merge"
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <p>
        {t(by ? 'merge.changedBy' : 'merge.changed', { by, when: formatMoment(changed) })}{' '}
        {t(mine.eq(base) ? 'merge.onlyTheirs' : 'merge.byItself')}
      </p>
      <Tabs.Root value={tab} onValueChange={setTab} className="tabs merge-tabs">
        <div className="merge-head">
          <Tabs.List className="segments" aria-label={t('merge.title')}>
            <Tabs.Trigger value="changes">{t('merge.changes')}</Tabs.Trigger>
            <Tabs.Trigger value="result">{t('merge.result')}</Tabs.Trigger>
          </Tabs.List>
          <Button onClick={() => choices.chooseAll('mine')}>{t('merge.allMine')}</Button>
          <Button onClick={() => choices.chooseAll('theirs')}>{t('merge.allTheirs')}</Button>
          <Button onClick={() => choices.chooseAll(null)}>{t('merge.asProposed')}</Button>
        </div>
        <Tabs.Content value="changes" className="tab" ref={places} forceMount hidden={tab !== 'changes'}>
          <div className="merge-place-heads" aria-hidden="true">
            <span>{t('merge.mine')}</span>
            <span>{t('merge.theirs')}</span>
          </div>
          <Places merge={merge} base={detailsOf(base)} choices={choices} />
        </Tabs.Content>
        <Tabs.Content value="result" className="tab">
          {open > 0 && <p>{t('merge.resultOpen')}</p>}
          <ComparedDocs before={mine} after={merged} label={t('merge.resultText')} />
        </Tabs.Content>
      </Tabs.Root>
      {decided.length > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={isAccepting}
            onChange={({ target }) => setIsAccepting(target.checked)}
          />
          {t('merge.acceptToo', { count: decided.length })}
        </label>
      )}
      <div className="dialog-buttons">
        <p role="status">{t('merge.open', { count: open })}</p>
        <Button onClick={hide}>{t('merge.later')}</Button>
        <Button type="submit" className="main" disabled={isTaking}>
          {t('merge.use')}
        </Button>
      </div>
    </form>
  )
}
