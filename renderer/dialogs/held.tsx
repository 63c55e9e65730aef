/** The question before stories go out that nobody may publish yet. What is asked for by default is not to. */

import { t } from '../../catalogue'
import { storyTitle } from '../../catalogue/title'
import { holdOf, type StorySummary } from '../../story/story/record'
import { answerHeld, useHeldQuestion } from '../actions/held'
import { embargoText } from '../desk/zone'
import { Button } from '../parts/button'
import { Dialog } from '../parts/dialog'

/** More than anybody reads; the count above them is of all. */
const most = 100

/** Why a story is held, in words. */
function reasonOf(story: StorySummary): string {
  if (story.withdrawn !== null) return t(`held.${story.withdrawn}`)
  const isForPictures = holdOf(story, new Date().toISOString()) === 'pictures'
  return isForPictures ? t('held.pictures') : t('held.embargo', { until: embargoText(story) })
}

export function Held() {
  const question = useHeldQuestion((state) => state.question)
  if (!question) return null
  const { act, held, total } = question
  const [first] = held
  const isOne = total === 1 && first !== undefined
  return (
    <Dialog
      title={isOne ? t('held.title') : t('held.titleOf', { count: held.length, total })}
      description={isOne ? `${reasonOf(first)}. ${t(`held.ask.${act}`)}` : t(`held.askOf.${act}`)}
      className={isOne ? '' : 'wide'}
      onClose={() => answerHeld(null)}
    >
      {!isOne && (
        <ul className="report">
          {held.slice(0, most).map((story) => (
            <li key={story.id}>
              <bdi>{storyTitle(story)}</bdi>
              <span>{reasonOf(story)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="dialog-buttons">
        <Button className="main" data-asked="" onClick={() => answerHeld(null)}>
          {t(isOne ? `held.no.${act}` : 'dialog.cancel')}
        </Button>
        {!isOne && held.length < total && (
          <Button onClick={() => answerHeld('skip')}>{t('held.skip', { count: held.length })}</Button>
        )}
        <Button className="danger" onClick={() => answerHeld('all')}>
          {t(isOne ? `held.anyway.${act}` : `held.all.${act}`)}
        </Button>
      </div>
    </Dialog>
  )
}
