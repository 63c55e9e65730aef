/** What this is, under which licences it and what it carries are, and where the stories are. */
import { useEffect, useState } from 'react'
import { t } from '../../catalogue'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { useDesk } from '../desk/desk-store'
import { Dialog } from '../parts/dialog'

function Notices() {
  const [notices, setNotices] = useState('')
  useEffect(() => {
    void attempt(async () => setNotices(await desk.notices()))
  }, [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys
    <pre className="notices selectable" tabIndex={0}>
      {notices}
    </pre>
  )
}

export function About() {
  const { versions, folder } = useDesk.getState()
  const [isOpen, setOpen] = useState(false)
  return (
    <Dialog title={t('app.name')} description={t('about.text', versions)}>
      <p className="selectable">{t('about.folder', { folder })}</p>
      <p>{t('about.licence')}</p>
      <p>{t('about.places')}</p>
      <p>{t('about.subjects')}</p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('about.notices')}</summary>
        {isOpen && <Notices />}
      </details>
    </Dialog>
  )
}
