/** Says above the page that what is open is a template, and what its fields are. */
import { FileStack } from 'lucide-react'
import { t } from '../../catalogue'
import { runCommand } from '../commands'
import { Button } from '../parts/button'

export function TemplateBar() {
  return (
    <p className="held-bar template">
      <FileStack aria-hidden="true" />
      <strong>{t('templates.bar')}.</strong> {t('templates.fields')}
      <Button onClick={() => runCommand('useTemplate')}>{t('templates.use')}</Button>
    </p>
  )
}
