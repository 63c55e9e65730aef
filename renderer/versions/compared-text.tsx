/** The text of a version, with what was inserted and deleted marked where it is compared. */
import { useMemo } from 'react'
import type { Version } from '../../electron/contract'
import { type ComparedBlock, compareDocs } from '../../story/revisions/compare'
import { detailsOf } from '../../story/story/parts'
import { t } from '../catalogue'
import { comparedPair } from './compare-with'
import { Differences } from './differences'
import { Passage } from './passage'
import { useVersionDoc } from './use-versions'

interface ComparedProps {
  versions: readonly Version[]
  version: Version
  other: string
}

export function ComparedText({ versions, version, other }: ComparedProps) {
  const [earlier, later] = comparedPair(versions, version, other)
  const before = useVersionDoc(earlier)
  const after = useVersionDoc(later)
  const compared = useMemo(() => before && after && compareDocs(before, after), [before, after])
  if (!compared || !after) return <p>{t('versions.reading')}</p>
  const { language, direction } = detailsOf(after)
  const changes = compared.blocks.filter(({ change }) => change !== 'none').length
  return (
    <>
      {earlier !== later && (
        <p role="status">
          {t('versions.changes', { count: changes + compared.forms.length + compared.details.length })}
        </p>
      )}
      <Differences compared={compared} />
      <article
        className="version-text"
        lang={language}
        dir={direction}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard too
        tabIndex={0}
        aria-label={t('versions.text')}
      >
        {compared.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one comparison stay in their places
          <Block key={index} block={block} />
        ))}
      </article>
    </>
  )
}

const kinds: Readonly<Record<string, 'h3' | 'h4' | 'blockquote'>> = {
  headline: 'h3',
  crosshead: 'h4',
  quote: 'blockquote',
}

function Block({ block: { kind, runs, change } }: { block: ComparedBlock }) {
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
