/** Two documents compared: how many differences, those of forms and details, and the text with its changes marked. */
import type { Node } from 'prosemirror-model'
import { useMemo } from 'react'
import { t } from '../../catalogue'
import { compareDocs } from '../../story/revisions/compare'
import { detailsOf } from '../../story/story/parts'
import { Block } from './block'
import { Differences } from './differences'

interface ComparedDocsProps {
  before: Node
  after: Node
  /** What the text is, for screen readers. */
  label: string
}

/** The same document twice is shown as it is. */
export function ComparedDocs({ before, after, label }: ComparedDocsProps) {
  const compared = useMemo(() => compareDocs(before, after), [before, after])
  const { language, direction } = detailsOf(after)
  const changes = compared.blocks.filter(({ change }) => change !== 'none').length
  return (
    <>
      {before !== after && (
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
        aria-label={label}
      >
        {compared.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one comparison stay in their places
          <Block key={index} block={block} around={direction} />
        ))}
      </article>
    </>
  )
}
