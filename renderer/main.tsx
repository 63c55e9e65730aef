/** Starts the screens. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app'
import { on } from './bridge'
import { isCommandId, runCommand } from './commands'
import { handleKey } from './commands/keys'
import { startMenu } from './commands/menu-sync'
import { messageOf } from './desk/attempt'
import { openSession } from './desk/desk-store'
import { startLanguage } from './desk/language'
import { keepFocus } from './parts/lost-focus'
import { followFocus } from './parts/return-focus'
import { startDesk } from './start'
import { StartFailed } from './start-failed'
import { startTheme } from './theme/apply'
import { loadFonts } from './theme/fonts'
import './theme/index.css'

// the content security policy allows no code made of text
z.config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// keys pressed while the desk is being read are not lost
const early: KeyboardEvent[] = []
const holdKey = (event: KeyboardEvent) => void early.push(event)
window.addEventListener('keydown', holdKey)

startLanguage()
followFocus()
keepFocus()
loadFonts()
const screens = createRoot(root)
try {
  await startDesk()
} catch (error) {
  startTheme()
  screens.render(<StartFailed reason={messageOf(error)} />)
  throw error
}
startTheme()
startMenu()
on('command', ({ id }) => isCommandId(id) && runCommand(id))
window.removeEventListener('keydown', holdKey)
window.addEventListener('keydown', handleKey, { capture: true })
// the status bar says what was not saved
const flush = () =>
  void openSession()
    ?.flush()
    .catch(() => undefined)
window.addEventListener('blur', flush)
window.addEventListener('beforeunload', flush)
screens.render(
  <StrictMode>
    <App />
  </StrictMode>,
)
early.forEach(handleKey)
