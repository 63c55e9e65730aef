/** The text of a version, with what was inserted and deleted marked where it is compared. */

import { t } from '../../catalogue'
import type { Version } from '../../contract/version'
import { comparedPair } from './compare-with'
import { ComparedDocs } from './compared-docs'
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
  if (!before || !after) return <p>{t('versions.reading')}</p>
  const shown = earlier === later ? before : after
  return <ComparedDocs before={before} after={shown} label={t('versions.text')} />
}
