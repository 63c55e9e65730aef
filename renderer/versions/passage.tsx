/** A run of compared text. */

import { t } from '../../catalogue'
import type { ComparedRun } from '../../story/revisions/words'

/** Screen readers read no `ins` and `del` out by themselves. */
export function Passage({ run: { mark, text } }: { run: ComparedRun }) {
  if (mark === 'same') return text
  const Tag = mark === 'inserted' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="visually-hidden">{t(`versions.${mark}`)} </span>
      {text}
      <span className="visually-hidden"> {t('versions.markEnd')} </span>
    </Tag>
  )
}
