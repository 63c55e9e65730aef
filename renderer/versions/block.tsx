/** A block of compared text. */

import { t } from '../../catalogue'
import type { ComparedBlock } from '../../story/revisions/compare'
import type { Details } from '../../story/schema/values'
import { directionOfText } from '../../story/story/direction'
import { Passage } from './passage'

const kinds: Readonly<Record<string, 'h3' | 'h4' | 'blockquote'>> = {
  headline: 'h3',
  crosshead: 'h4',
  quote: 'blockquote',
}

interface BlockProps {
  block: ComparedBlock
  /** The direction of its story. */
  around: Details['direction']
}

export function Block({ block: { kind, runs, change }, around }: BlockProps) {
  const Tag = kinds[kind] ?? 'p'
  if (kind === 'rule') runs = [{ mark: ruleMark[change], text: '* * *' }]
  if (runs.length === 0) return null
  return (
    <Tag
      data-kind={kind}
      data-change={change}
      dir={directionOfText(runs.map(({ text }) => text).join(''), around)}
    >
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as the blocks
        <Passage key={index} run={run} />
      ))}
      {change === 'look' && <small>{t('versions.restyled')}</small>}
    </Tag>
  )
}

const ruleMark = {
  none: 'same',
  words: 'same',
  look: 'same',
  inserted: 'inserted',
  deleted: 'deleted',
} as const
