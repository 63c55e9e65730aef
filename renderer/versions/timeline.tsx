/** All versions of a story: a slider to scrub through them, and the list, newest first. */
import { useEffect, useRef } from 'react'
import { formatMoment, t } from '../../catalogue'
import type { Version } from '../../contract/version'
import { useFormats } from '../desk/formats'
import { calledOf, factsOf, whyOf } from './describe'

interface TimelineProps {
  versions: readonly Version[]
  version: Version
  choose(id: string): void
}

export function Timeline({ versions, version, choose }: TimelineProps) {
  const formats = useFormats()
  const slider = useRef<HTMLInputElement>(null)
  const current = useRef<HTMLLIElement>(null)
  // the versions come a moment after their dialog, which has looked for a field in vain
  useEffect(() => slider.current?.focus(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another line to be seen
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [version])
  return (
    <div className="timeline">
      <input
        type="range"
        ref={slider}
        aria-label={t('versions.timeline')}
        aria-valuetext={`${calledOf(version)}, ${factsOf(version)}`}
        min={0}
        max={versions.length - 1}
        value={versions.indexOf(version)}
        onChange={({ target }) => {
          const next = versions[target.valueAsNumber]
          if (next) choose(next.id)
        }}
      />
      <ul aria-label={t('versions.title')}>
        {versions.toReversed().map((each) => (
          <li key={each.id} ref={each === version ? current : null}>
            <button
              type="button"
              aria-current={each === version ? 'true' : undefined}
              onClick={() => choose(each.id)}
            >
              {each.name && <bdi className="version-name">{each.name}</bdi>}
              <time dateTime={each.saved}>{formatMoment(each.saved)}</time>
              <small>
                <bdi>{factsOf(each)}</bdi>
              </small>
              <small>{whyOf(each, formats)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
