/** What is said where there is no list to show, and while the desk is being read. */
import { formatNumber, t } from '../../catalogue'
import { useDesk } from '../desk/desk-store'
import { relist } from '../list/list-reader'
import { useListing } from '../list/listing'
import { Button } from '../parts/button'

function Empty() {
  const { text, isBin } = useListing((state) => state.query)
  if (!text) return <p className="list-empty">{t(isBin ? 'desk.emptyBin' : 'desk.empty')}</p>
  return (
    <p className="list-empty">
      {t(isBin ? 'desk.noMatchInBin' : 'desk.noMatch', { filter: text.trim() })}
      <button type="button" className="text-button" onClick={() => useDesk.setState({ filter: '' })}>
        {t('desk.clearFilter')}
      </button>
    </p>
  )
}

/** What stands in place of rows where there are none. */
export function NoRows() {
  const isEmpty = useListing(
    ({ isAnswered, total, reading, problem }) => isAnswered && total === 0 && !reading && problem === null,
  )
  return isEmpty && <Empty />
}

/** Why the list cannot be read, and what to do. */
export function Problem() {
  const problem = useListing((state) => state.problem)
  if (problem === null) return null
  return (
    <div className="list-problem" role="alert">
      <p>{t('list.problem')}</p>
      <small className="selectable">{problem}</small>
      <Button onClick={relist}>{t('list.again')}</Button>
    </div>
  )
}

/** How far the index is in reading the desk. */
export function IndexProgress() {
  const reading = useListing((state) => state.reading)
  if (!reading) return null
  const { done, total } = reading
  const text = t('list.reading', { done: formatNumber(done), total: formatNumber(total) })
  return (
    <div className="list-reading">
      <span>{text}</span>
      <progress aria-label={text} value={done} max={total} />
    </div>
  )
}
