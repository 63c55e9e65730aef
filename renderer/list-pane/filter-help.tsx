/** What can be typed in the filter box. */
import { t } from '../../catalogue'

const rows = [
  'words',
  'phrase',
  'beginning',
  'parts',
  'details',
  'days',
  'embargo',
  'unread',
  'commented',
  'suggested',
  'flagged',
  'templates',
] as const

export function FilterHelp() {
  return (
    <details className="filter-help">
      <summary>{t('filter.help')}</summary>
      <dl>
        {rows.map((row) => (
          <div key={row}>
            <dt className="selectable" dir="ltr">
              {t(`filter.helpRows.${row}`)}
            </dt>
            <dd>{t(`filter.helpRows.${row}Text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
