/** What another program wrote over a story that is open: it is kept, and the editor is told where. */
import { toast } from 'sonner'
import type { StorySummary } from '../../story/story/record'
import { t } from '../catalogue'
import { openStory } from './actions'
import { attempt } from './attempt'
import { show } from './shown'

/** Says that a story was changed elsewhere, until the editor has seen it. */
export function toldForeign({ id, headline }: StorySummary): void {
  toast.warning(t('foreign.title', { headline: headline || t('desk.untitled') }), {
    id: `foreign-${id}`,
    description: t('foreign.text'),
    duration: Number.POSITIVE_INFINITY,
    action: {
      label: t('foreign.show'),
      onClick: () =>
        void attempt(async () => {
          await openStory(id)
          show('versions')
        }),
    },
  })
}
