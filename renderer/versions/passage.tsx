/** A run of compared text. */

import { t } from '../../catalogue'
import type { ComparedRun } from '../../story/revisions/words'

/** Screen readers read no `ins` and `del` out by themselves. What is told to them has no part in the direction of the text. */
export function Passage({ run: { mark, text } }: { run: ComparedRun }) {
  if (mark === 'same') return text
  const Tag = mark === 'inserted' ? 'ins' : 'del'
  return (
    <Tag>
      <bdi className="visually-hidden">{t(`versions.${mark}`)} </bdi>
      {text}
      <bdi className="visually-hidden"> {t('versions.markEnd')} </bdi>
    </Tag>
  )
}
