/** Starts the screens. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app'
import { on } from './bridge'
import { isCommandId, runCommand } from './commands'
import { handleKey } from './commands/keys'
import { startMenu } from './commands/menu-sync'
import { startDesk } from './session/actions'
import { openSession } from './session/desk-store'
import { startTheme } from './theme/apply'
import './theme/index.css'

// the content security policy allows no code made of text
z.config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await startDesk()
startTheme()
startMenu()
on('command', ({ id }) => isCommandId(id) && runCommand(id))
window.addEventListener('keydown', handleKey, { capture: true })
window.addEventListener('blur', () => void openSession()?.flush())
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
