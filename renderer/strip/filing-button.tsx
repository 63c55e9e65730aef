/** As what the story is filed again, above its page: a click changes it. */
import { t } from '../../catalogue'
import { filingName } from '../../story/filing'
import type { Filing } from '../../story/schema/values'
import { askToChangeFiling, filingText } from '../desk/filing'

export function FilingButton({ filing, language }: { filing: Filing; language: string }) {
  const name = filingText(filing)
  const whole = [t('filing.title'), filing.advisory || filingName(filing, language)].join(': ')
  return (
    <button
      type="button"
      className="filing-button"
      data-kind={filing.kind}
      aria-label={`${name} · ${whole}`}
      title={whole}
      aria-haspopup="dialog"
      onClick={() => askToChangeFiling(filing)}
    >
      {name}
    </button>
  )
}
