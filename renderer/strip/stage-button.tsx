/** The stage of the story: one click moves it on to the next, and a menu beside it has all. */
import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { t } from '../../catalogue'
import { stageName } from '../../catalogue/stage'
import { isUnjudgedIn } from '../../story/stages/judged'
import { stageBeside } from '../../story/stages/stage'
import { useStages } from '../desk/stages'
import { moveOpenStory } from '../gate/move'
import { MenuContent } from '../parts/menu'
import { Unjudged } from '../parts/unjudged'

/** @param isJudged whether the story is in its stage by a move that was judged */
export function StageButton({ stage, isJudged }: { stage: string; isJudged: boolean }) {
  const stages = useStages()
  const nameOf = (id: string) => stageName(id, stages)
  const next = stageBeside(stages, stage, 1)?.id
  const name = nameOf(stage)
  const isUnjudged = isUnjudgedIn(stages, { stage, isJudged })
  const hint = next === undefined ? undefined : t('strip.moveOn', { stage: name, next: nameOf(next) })
  return (
    <div className="stage-button">
      <button
        type="button"
        className="stage-next mirrored"
        aria-label={hint ?? t('strip.stageIs', { stage: name })}
        aria-disabled={next === undefined}
        title={hint}
        // the second click of a double one would move it twice
        onClick={({ detail }) => next !== undefined && detail < 2 && void moveOpenStory(next)}
      >
        <span className="stage" data-stage={stage}>
          {name}
          {isUnjudged && <Unjudged stage={stage} />}
        </span>
        {next !== undefined && <ChevronRight aria-hidden="true" />}
      </button>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          className="stage-all"
          aria-label={t('details.stage')}
          title={t('details.stage')}
        >
          <ChevronDown aria-hidden="true" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <MenuContent>
            <DropdownMenu.RadioGroup value={stage} onValueChange={(value) => void moveOpenStory(value)}>
              {[...new Set([...stages.map(({ id }) => id), stage])].map((value) => (
                <DropdownMenu.RadioItem key={value} value={value} className="popup-item">
                  <span className="stage" data-stage={value}>
                    {value === stage && isUnjudged ? t('stages.judgeNow', { stage: name }) : nameOf(value)}
                  </span>
                  <DropdownMenu.ItemIndicator asChild>
                    <Check aria-hidden="true" />
                  </DropdownMenu.ItemIndicator>
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
          </MenuContent>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <output className="visually-hidden">
        {t('strip.stageIs', { stage: name })}
        {isUnjudged && ` · ${t('stages.unjudged', { stage: name })}`}
      </output>
    </div>
  )
}
