/** What a desk sets on every story, at hand above its page: stage, slug, house, language, embargo, and as what it is filed again. */

import { memo } from 'react'
import { t } from '../../catalogue'
import { nameOfHouse } from '../../catalogue/house'
import { storyLanguageName } from '../../catalogue/story-language'
import { setDetails } from '../../story/editing/set'
import { languages } from '../../story/languages'
import { isJudged } from '../../story/stages/judged'
import { detailsOf } from '../../story/story/parts'
import { useDesk } from '../desk/desk-store'
import { deskHouses, useHouses } from '../desk/houses'
import { useUiLanguage } from '../desk/language'
import { useSession, useStory } from '../desk/use-story'
import { changeStory, choose, leaveField } from '../panels/change'
import { SuggestedDetail } from '../panels/suggested-detail'
import { Choice } from '../parts/choice'
import { TextInput } from '../parts/field'
import { EmbargoButton } from './embargo-button'
import { FilingButton } from './filing-button'
import { StageButton } from './stage-button'

function SlugField({ slug }: { slug: string }) {
  return (
    <TextInput
      className="strip-slug"
      aria-label={t('details.slug')}
      title={t('details.slug')}
      placeholder={t('details.slug')}
      dir="ltr"
      value={slug}
      onChange={({ target }) =>
        changeStory('details.slug', (tr) => setDetails(tr, deskHouses(), { slug: target.value }))
      }
      onBlur={leaveField}
    />
  )
}

function HouseChoice({ house }: { house: string }) {
  const houses = useHouses().all
  const isKnown = houses.some(({ id }) => id === house)
  return (
    <>
      <Choice
        name={t('details.house')}
        value={house}
        options={[
          ...houses.map((each) => ({ value: each.id, label: nameOfHouse(each) })),
          ...(isKnown ? [] : [{ value: house, label: house }]),
        ]}
        onChange={(value) => choose({ house: value })}
      />
      {!isKnown && (
        <p className="strip-problem" role="status">
          {t('details.unknownHouse', { house })}
        </p>
      )}
    </>
  )
}

function LanguageChoice({ language }: { language: string }) {
  const isListed = languages.some(({ tag }) => tag === language)
  const others = isListed ? [] : [{ value: language, label: storyLanguageName(language) }]
  return (
    <Choice
      name={t('details.language')}
      value={language}
      options={[...languages.map(({ tag, name }) => ({ value: tag, label: name })), ...others]}
      onChange={(value) => choose({ language: value })}
    />
  )
}

/** The fields of the story that the screens show; while another is being opened they cannot be used. */
export const Strip = memo(function Strip() {
  useUiLanguage()
  const session = useSession()
  const isOpen = useDesk((state) => state.session === session)
  const { stage, moves, slug, house, language, embargo, embargoZone, filing } = useStory(({ doc }) => {
    const { wire: _, ...details } = detailsOf(doc)
    return details
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row
    <div className="strip" role="group" data-pane="strip" aria-label={t('strip.name')} inert={!isOpen}>
      <StageButton stage={stage} isJudged={isJudged({ stage, moves })} />
      {filing && <FilingButton filing={filing} language={language} />}
      <SuggestedDetail names={['filing']} />
      <SlugField slug={slug} />
      <SuggestedDetail names={['slug']} />
      <HouseChoice house={house} />
      <SuggestedDetail names={['house']} />
      <LanguageChoice language={language} />
      <SuggestedDetail names={['language']} />
      <EmbargoButton key={session.id} held={{ embargo, embargoZone, house }} />
      <SuggestedDetail names={['embargo', 'embargoZone']} />
    </div>
  )
})
