/** A place of the text that somebody changed. */
import type { Node } from 'prosemirror-model'
import { type Key, t, uiDirection, uiLanguage } from '../../catalogue'
import { compareBlocks } from '../../story/revisions/compare'
import type { MergePart } from '../../story/revisions/merge'
import type { MergeChoice } from '../../story/revisions/merge-choice'
import type { Details } from '../../story/schema/values'
import { Block } from '../versions/block'
import { MergePlace } from './place'

interface PartPlaceProps {
  part: MergePart
  taken: MergeChoice | null
  choose(choice: MergeChoice): void
  details: Details
}

/** What a block is called; one that is not here is a paragraph. */
const kinds: Readonly<Record<string, Key>> = {
  headline: 'editor.headline',
  standfirst: 'editor.standfirst',
  byline: 'panel.byline',
  signoff: 'merge.kinds.signoff',
  crosshead: 'merge.kinds.crosshead',
  quote: 'merge.kinds.quote',
  bullet_list: 'merge.kinds.bullet_list',
  ordered_list: 'merge.kinds.ordered_list',
  table: 'merge.kinds.table',
  captioned_table: 'merge.kinds.table',
  picture: 'merge.kinds.picture',
  rule: 'merge.kinds.rule',
}

export function PartPlace({ part, taken, choose, details }: PartPlaceProps) {
  const { base, mine, theirs, together, changed, choices } = part
  if (changed === 'nobody') return null
  const kind = [...mine, ...theirs, ...base][0]?.type.name ?? ''
  return (
    <MergePlace
      what={t(kinds[kind] ?? 'merge.kinds.paragraph')}
      changed={changed}
      choices={choices}
      taken={taken}
      choose={choose}
      side={(side) => <Blocks before={base} after={part[side]} details={details} />}
      together={together && <Blocks before={base} after={together} details={details} />}
    />
  )
}

interface BlocksProps {
  before: readonly Node[]
  after: readonly Node[]
  details: Details
}

/** What a side made of a place; what was empty and is, is nothing to be seen. */
function Blocks({ before, after, details: { language, direction } }: BlocksProps) {
  const blocks = compareBlocks(before, after, language)
  const isEmpty = blocks.every(({ runs, kind }) => runs.length === 0 && kind !== 'rule')
  return (
    <div className="merge-place-text" lang={language} dir={direction}>
      {isEmpty ? (
        <p lang={uiLanguage()} dir={uiDirection()} className="merge-place-nothing">
          {t('merge.nothing')}
        </p>
      ) : (
        blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one place stay in their order
          <Block key={index} block={block} />
        ))
      )}
    </div>
  )
}
