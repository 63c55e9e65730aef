/** Choosing what the shown version is compared with. */

import { t } from '../../catalogue'
import type { Version } from '../../contract/version'
import { isOpen } from '../../story/suggestions/review'
import { reviewOf } from '../../story/suggestions/tracking'
import { useFormats } from '../desk/formats'
import { useStory } from '../desk/use-story'
import { Choice } from '../parts/choice'
import { Field } from '../parts/field'
import { calledOf, whyOf } from './describe'
import { base, now } from './use-versions'

/** The text of now is compared with itself, without what is suggested and with it. */
const suggested = 'suggested'

interface CompareWithProps {
  versions: readonly Version[]
  version: Version
  other: string
  choose(other: string): void
}

export function CompareWith({ versions, version, other, choose }: CompareWithProps) {
  const formats = useFormats()
  const isSuggested = useStory((state) => isOpen(reviewOf(state)))
  const others = versions.filter(({ id }) => id !== version.id).toReversed()
  return (
    <Field label={t('versions.compareWith')}>
      {(id) => (
        <Choice
          id={id}
          value={other === version.id ? 'none' : other}
          options={[
            { value: 'none', label: t('versions.nothing') },
            { value: 'before', label: t('versions.before') },
            { value: now, label: t('versions.now') },
            ...(isSuggested
              ? [
                  { value: base, label: t('versions.base') },
                  { value: suggested, label: t('versions.suggested') },
                ]
              : []),
            ...others.map((each) => ({
              value: each.id,
              label: `${calledOf(each)} · ${whyOf(each, formats)}`,
            })),
          ]}
          onChange={choose}
        />
      )}
    </Field>
  )
}

/** Which two are compared, the earlier first; the same twice where nothing is. */
export function comparedPair(
  versions: readonly Version[],
  version: Version,
  other: string,
): readonly [earlier: string, later: string] {
  const at = versions.indexOf(version)
  if (other === now || other === base) return [version.id, other]
  if (other === suggested) return [base, now]
  const before = other === 'before' ? at - 1 : versions.findIndex(({ id }) => id === other)
  const found = versions[before]
  if (!found) return [version.id, version.id]
  return before < at ? [found.id, version.id] : [version.id, found.id]
}
