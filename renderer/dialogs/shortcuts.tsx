/** Every command that has a key. */
import { t } from '../../catalogue'
import { commands, menus } from '../commands'
import { commandTitle } from '../commands/command'
import { keyLabel } from '../commands/keys'
import { Dialog } from '../parts/dialog'

export function Shortcuts() {
  return (
    <Dialog title={t('shortcuts.title')} className="wide">
      <div className="shortcuts">
        {menus.map(({ title, ids }) => {
          const keyed = ids.flatMap((id) => {
            const { key } = commands[id]
            return key ? [{ id, key }] : []
          })
          if (keyed.length === 0) return null
          return (
            <section key={title}>
              <h3>{t(title)}</h3>
              <dl>
                {keyed.map(({ id, key }) => (
                  <div key={id}>
                    <dt>{commandTitle(commands[id])}</dt>
                    <dd>
                      <kbd>{keyLabel(key)}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}
