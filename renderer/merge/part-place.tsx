/** A place of the text that somebody changed. */
import type { Node } from 'prosemirror-model'
import { type Key, t, uiDirection, uiLanguage } from '../../catalogue'
import { compareBlocks } from '../../story/revisions/compare'
import type { MergePart } from '../../story/revisions/merge'
import type { MergeChoice } from '../../story/revisions/merge-choice'
import type { NodeName } from '../../story/schema'
import { nodeName } from '../../story/schema/names'
import type { Details } from '../../story/schema/values'
import { Block } from '../versions/block'
import { MergePlace } from './place'

interface PartPlaceProps {
  part: MergePart
  taken: MergeChoice | null
  choose(choice: MergeChoice): void
  details: Details
}

/** What a part is called, by its first block; null of what stands in a block, and is never a part by itself. */
const kinds: Readonly<Record<NodeName, Key | null>> = {
  headline: 'editor.headline',
  standfirst: 'editor.standfirst',
  byline: 'panel.byline',
  signoff: 'merge.kinds.signoff',
  paragraph: 'merge.kinds.paragraph',
  crosshead: 'merge.kinds.crosshead',
  quote: 'merge.kinds.quote',
  bullet_list: 'merge.kinds.bullet_list',
  ordered_list: 'merge.kinds.ordered_list',
  table: 'merge.kinds.table',
  captioned_table: 'merge.kinds.table',
  picture: 'merge.kinds.picture',
  rule: 'merge.kinds.rule',
  doc: null,
  list_item: null,
  table_row: null,
  table_cell: null,
  table_header: null,
  table_caption: null,
  table_note: null,
  caption: null,
  credit: null,
  text: null,
  hard_break: null,
}

function kindOf(block: Node | undefined): string {
  return t((block && kinds[nodeName(block)]) ?? 'merge.kinds.paragraph')
}

export function PartPlace({ part, taken, choose, details }: PartPlaceProps) {
  const { base, mine, theirs, together, changed, choices } = part
  if (changed === 'nobody') return null
  return (
    <MergePlace
      what={kindOf([...mine, ...theirs, ...base][0])}
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
          <Block key={index} block={block} around={direction} />
        ))
      )}
    </div>
  )
}
