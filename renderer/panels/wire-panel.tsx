/** What the sender of a story sent beside it: kept as it came, and written back when the story returns to its format. */

import { formatMoment, t } from '../../catalogue'
import type { Wire } from '../../story/schema/values'
import { detailsOf } from '../../story/story/parts'
import { useStory } from '../desk/use-story'
import type { PanelDefinition } from './panel'

function facts({ format, id, version, created, sent, provider, copyright, located }: Wire) {
  const all = {
    format,
    id,
    version,
    created: created && formatMoment(created),
    sent: sent && formatMoment(sent),
    provider,
    copyright,
    located,
  }
  const names = ['format', 'provider', 'sent', 'created', 'id', 'version', 'located', 'copyright'] as const
  return names.flatMap((name) => (all[name] ? [{ name, value: all[name] }] : []))
}

function WirePanel() {
  const wire = useStory(({ doc }) => detailsOf(doc).wire)
  if (!wire) return null
  const rest = Object.entries(wire.rest)
  return (
    <>
      <dl className="facts selectable">
        {facts(wire).map(({ name, value }) => (
          <div key={name}>
            <dt>{t(`wire.${name}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {wire.pictures.length > 0 && (
        <ul className="facts selectable" aria-label={t('wire.pictures')}>
          {wire.pictures.map(({ href, caption, credit, terms }) => (
            <li key={`${href} ${caption}`}>
              <p>{[caption, credit].filter(Boolean).join(' – ')}</p>
              {terms && <p className="field-note">{t('picture.termsOf', { terms })}</p>}
              <p className="field-note">{href}</p>
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details className="rest">
          <summary>{t('wire.rest', { count: rest.length })}</summary>
          <dl className="facts selectable">
            {rest.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

export const wirePanel: PanelDefinition = {
  name: 'wire',
  title: 'panel.wire',
  value: ({ doc }) => {
    const { wire } = detailsOf(doc)
    return [wire?.provider, wire?.format].filter(Boolean).join(' · ')
  },
  isShown: ({ doc }) => detailsOf(doc).wire !== null,
  Content: WirePanel,
}
