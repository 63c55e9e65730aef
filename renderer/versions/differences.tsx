/** The forms and details in which two versions differ. */

import { t, uiLanguage } from '../../catalogue'
import { houseName } from '../../catalogue/house'
import { zoneName } from '../../story/embargo'
import type { Comparison } from '../../story/revisions/compare'
import { deskHouses } from '../desk/houses'
import { nameOfStage } from '../desk/stages'
import { embargoText } from '../desk/zone'
import { Passage } from './passage'

type FormPart = Comparison['forms'][number]['what']
type Detail = Comparison['details'][number]['what']

const formLabels = {
  byline: 'panel.byline',
  places: 'versions.places',
  date: 'dateline.date',
  sources: 'dateline.source',
  reporting: 'signOff.reporting',
  additional: 'signOff.additional',
  writing: 'signOff.writing',
  editing: 'signOff.editing',
} as const satisfies Record<FormPart, string>

function asWritten(text: string): string {
  return text
}

/** How people read a detail that has a text; the compiler asks for each. */
const readings: Readonly<Record<Detail, (text: string) => string>> = {
  slug: asWritten,
  keywords: asWritten,
  language: asWritten,
  direction: (text) => t(text === 'rtl' ? 'details.rtl' : 'details.ltr'),
  house: (text) => houseName(deskHouses(), text),
  stage: nameOfStage,
  moves: asWritten,
  // in the zone of the desk, and in GMT: the clock of this machine tells nothing of it
  embargo: (text) => embargoText({ embargo: text, embargoZone: '', house: '' }),
  embargoZone: (text) => zoneName(text, uiLanguage()),
  withdrawn: (text) => (text === 'canceled' || text === 'withheld' ? t(`held.${text}`) : text),
  filing: asWritten,
  note: asWritten,
  clientNote: asWritten,
  urgency: asWritten,
  priority: asWritten,
  genre: asWritten,
  subjects: asWritten,
  ignored: asWritten,
  words: asWritten,
  wire: () => t('versions.senderMetadata'),
}

/** A detail's text as people read it. */
export function readDetail(what: Detail, text: string): string {
  return text === '' ? '' : readings[what](text)
}

export function Differences({ compared: { forms, details } }: { compared: Comparison }) {
  const rows = [
    ...forms.map(({ what, before, after }) => ({ label: t(formLabels[what]), before, after })),
    ...details.map(({ what, before, after }) => ({
      label: t(`field.${what}`),
      before: readDetail(what, before),
      after: readDetail(what, after),
    })),
  ]
  if (rows.length === 0) return null
  return (
    <dl className="differences" aria-label={t('versions.differences')}>
      {rows.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>
              {before && <Passage run={{ mark: 'deleted', text: before }} />}{' '}
              {after && <Passage run={{ mark: 'inserted', text: after }} />}
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
