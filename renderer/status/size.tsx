/** How long the story is: in the status bar in short, and in full where that is clicked. */

import type { EditorState } from 'prosemirror-state'
import { Popover } from 'radix-ui'
import { formatNumber, t } from '../../catalogue'
import { channelName } from '../../catalogue/channel'
import { selectedRanges } from '../../story/editing/selected-ranges'
import { houseById } from '../../story/houses'
import { limitsOf } from '../../story/houses/headline-limits'
import {
  aloudSeconds,
  bodyLines,
  countCharacters,
  countNoteWords,
  countRanges,
  readingMinutes,
} from '../../story/story/count'
import { headlineOf } from '../../story/story/parts'
import { useDesk } from '../desk/desk-store'
import { useHouses } from '../desk/houses'
import { hide, show, useShown } from '../desk/shown'
import { useStory } from '../desk/use-story'
import { Popup } from '../parts/popup'
import { focusText } from '../parts/return-focus'
import { CutSize, CutTo } from './cut'
import { useCounts } from './use-counts'

const selectedCounts = ({ doc, selection }: EditorState) => countRanges(doc, selectedRanges(selection))
const headlineLength = ({ doc }: EditorState) => countCharacters(headlineOf(doc))

const inWords = (count: number) => t('status.words', { count, formatted: formatNumber(count) })
const inCharacters = (count: number) => t('status.characters', { count, formatted: formatNumber(count) })

const houseId = ({ doc }: EditorState) => String(doc.attrs.house)

/** How long the headline may be in each place, by the story's house. */
function useHeadlineLimits() {
  const house = houseById(useHouses(), useStory(houseId))
  return limitsOf(
    house,
    useDesk(({ settings }) => settings.headlineLimits),
  )
}

/** The headline's length beside the limit that it is over, or else the highest. */
function HeadlineLength() {
  const length = useStory(headlineLength)
  const limits = useHeadlineLimits()
  const sorted = limits.toSorted((a, b) => a.most - b.most)
  const limit = sorted.find(({ most }) => most < length) ?? sorted.at(-1)
  if (length === 0) return null
  return (
    <span className={limit && length > limit.most ? 'over-limit' : ''}>
      {limit
        ? t('status.headlineOf', {
            length: formatNumber(length),
            most: formatNumber(limit.most),
            name: channelName(limit.name),
          })
        : t('status.headline', { length: formatNumber(length) })}
    </span>
  )
}

function Row({ name, isOver = false, children }: { name: string; isOver?: boolean; children: string }) {
  return (
    <div className={`counts-row ${isOver ? 'over-limit' : ''}`}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function AllCounts({ words, characters }: { words: number; characters: number }) {
  const selected = useStory(selectedCounts)
  const length = useStory(headlineLength)
  const limits = useHeadlineLimits()
  const columnWidth = useDesk(({ settings }) => settings.columnWidth)
  const lines = useStory(({ doc }) => bodyLines(doc, columnWidth))
  const noteWords = useStory(({ doc }) => countNoteWords(doc))
  return (
    <dl className="counts">
      <Row name={t('counts.words')}>{formatNumber(words)}</Row>
      <Row name={t('counts.characters')}>{formatNumber(characters)}</Row>
      <Row name={t('counts.lines', { width: formatNumber(columnWidth) })}>{formatNumber(lines)}</Row>
      <Row name={t('counts.reading')}>{t('status.reading', { count: readingMinutes(words) })}</Row>
      <Row name={t('counts.aloud')}>{t('counts.seconds', { count: aloudSeconds(words) })}</Row>
      {selected.characters > 0 && (
        <Row name={t('counts.selection')}>
          {`${inWords(selected.words)} · ${inCharacters(selected.characters)}`}
        </Row>
      )}
      {noteWords > 0 && <Row name={t('counts.deskNotes')}>{formatNumber(noteWords)}</Row>}
      <Row name={t('counts.headline')}>{inCharacters(length)}</Row>
      {limits.map(({ name, most }) => (
        <Row key={name} name={channelName(name)} isOver={length > most}>
          {length > most
            ? t('counts.over', { most: formatNumber(most), over: formatNumber(length - most) })
            : t('counts.within', { most: formatNumber(most), left: formatNumber(most - length) })}
        </Row>
      ))}
    </dl>
  )
}

export function Size() {
  const selected = useStory(selectedCounts)
  const counts = useCounts()
  const isOpen = useShown(({ overlay }) => overlay === 'counts')
  if (!counts) return null
  const { words, characters } = counts
  return (
    <Popover.Root open={isOpen} onOpenChange={(open) => (open ? show('counts') : hide())}>
      <Popover.Trigger className="sizes counts-button" title={t('command.counts')}>
        {selected.characters > 0 ? (
          <>
            <span>
              {t('status.selected', { count: selected.words, formatted: formatNumber(selected.words) })}
            </span>
            <span>{inCharacters(selected.characters)}</span>
          </>
        ) : (
          <>
            <span>{inWords(words)}</span>
            <span>{inCharacters(characters)}</span>
            {words > 0 && <span>{t('status.reading', { count: readingMinutes(words) })}</span>}
          </>
        )}
        <CutSize />
        <HeadlineLength />
      </Popover.Trigger>
      <Popup
        className="counts-popup"
        align="start"
        sideOffset={6}
        aria-label={t('command.counts')}
        onCloseAutoFocus={focusText}
        onClose={hide}
      >
        <AllCounts words={words} characters={characters} />
        <CutTo />
      </Popup>
    </Popover.Root>
  )
}
