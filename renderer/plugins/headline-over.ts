/** Marks in the headline what is beyond each limit that it is over. */
import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { formatNumber, t } from '../../catalogue'
import { channelName } from '../../catalogue/channel'
import { type HeadlineLimit, overLimits } from '../../story/houses/headline-limits'
import { countCharacters } from '../../story/story/count'
import { headlineOf } from '../../story/story/parts'

function marksIn(doc: Node, limits: readonly HeadlineLimit[]): DecorationSet {
  const headline = headlineOf(doc)
  const length = countCharacters(headline)
  const marks = overLimits(headline, limits).map(({ limit: { name, most }, from }) => {
    const over = t('counts.over', { most: formatNumber(most), over: formatNumber(length - most) })
    const title = t('fit.overIn', { name: channelName(name), over })
    return Decoration.inline(1 + from, 1 + headline.length, { class: 'headline-over', title })
  })
  return marks.length > 0 ? DecorationSet.create(doc, marks) : DecorationSet.empty
}

/** @param limitsIn how long the headline of a story may be in each place, at the moment */
export function headlineOver(limitsIn: (doc: Node) => readonly HeadlineLimit[]): Plugin {
  return new Plugin({ props: { decorations: ({ doc }) => marksIn(doc, limitsIn(doc)) } })
}
