/** A block of compared text. */

import { t } from '../../catalogue'
import type { ComparedBlock } from '../../story/revisions/compare'
import { Passage } from './passage'

const kinds: Readonly<Record<string, 'h3' | 'h4' | 'blockquote'>> = {
  headline: 'h3',
  crosshead: 'h4',
  quote: 'blockquote',
}

export function Block({ block: { kind, runs, change } }: { block: ComparedBlock }) {
  const Tag = kinds[kind] ?? 'p'
  if (kind === 'rule') runs = [{ mark: ruleMark[change], text: '* * *' }]
  if (runs.length === 0) return null
  return (
    <Tag data-kind={kind} data-change={change}>
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
