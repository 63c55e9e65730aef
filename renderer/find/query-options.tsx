/** How something is looked for and replaced: the choices of the find bar, and of finding in all stories. */
import { t } from '../../catalogue'
import type { FindQuery, Replacement } from '../../story/find/query'

interface QueryOptionsProps {
  query: FindQuery
  replacement: Replacement
  change(patch: Partial<FindQuery>): void
  changeReplacement(patch: Partial<Replacement>): void
}

type Choice = 'matchesCase' | 'isWholeWord' | 'isExact' | 'isPattern' | 'outsideQuotations'

export function QueryOptions({ query, replacement, change, changeReplacement }: QueryOptionsProps) {
  const choice = (name: Choice, hint?: string) => (
    <label className="check" title={hint}>
      <input
        type="checkbox"
        checked={query[name]}
        disabled={name === 'isExact' && query.isPattern}
        onChange={(event) => change({ [name]: event.target.checked })}
      />
      {t(`find.${name}`)}
    </label>
  )
  return (
    <div className="find-options">
      {choice('matchesCase')}
      {choice('isWholeWord')}
      {choice('isExact', t('find.isExactHint'))}
      {choice('isPattern')}
      <label className="check" title={t('find.keepsCaseHint')}>
        <input
          type="checkbox"
          checked={replacement.keepsCase && !query.isPattern}
          disabled={query.isPattern}
          onChange={(event) => changeReplacement({ keepsCase: event.target.checked })}
        />
        {t('find.keepsCase')}
      </label>
      {choice('outsideQuotations')}
    </div>
  )
}
