// Loaded into a main process with `-r`: types into the window's text as soon as there is one, until it takes a key,
// prints when the frame after that key was painted (milliseconds since 1970), and quits.
const { app } = require('electron')

/** In the page: resolves when there is a text to type in, with the cursor in it. */
function waitForText() {
  return new Promise((resolve) => {
    const look = () => {
      const text = document.querySelector('.ProseMirror')
      if (!text) return false
      text.focus()
      resolve(true)
      return true
    }
    if (look()) return
    const seen = new MutationObserver(() => look() && seen.disconnect())
    seen.observe(document, { childList: true, subtree: true })
  })
}

/** In the page: resolves when a key has changed the text and the change is painted. */
function waitForKey() {
  const text = document.querySelector('.ProseMirror')
  const length = () => (text.value ?? text.textContent).length
  const before = length()
  return new Promise((resolve) => {
    const released = () => {
      if (length() === before) return
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())))
    }
    addEventListener('keyup', released, { capture: true })
  })
}

async function typeUntilAccepted({ debugger: page }) {
  page.attach('1.3')
  const ask = async (question) => {
    const expression = `(${question})()`
    const { result } = await page.sendCommand('Runtime.evaluate', { expression, awaitPromise: true })
    return result.value
  }
  await page.sendCommand('Emulation.setFocusEmulationEnabled', { enabled: true })
  await ask(waitForText)
  let painted
  const waiting = ask(waitForKey).then((time) => {
    painted = time
  })
  while (painted === undefined) {
    await page.sendCommand('Input.dispatchKeyEvent', { type: 'keyDown', key: 'x', code: 'KeyX', text: 'x' })
    await page.sendCommand('Input.dispatchKeyEvent', { type: 'keyUp', key: 'x', code: 'KeyX' })
    await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 4))])
  }
  process.stdout.write(`accepted ${painted}\n`)
  page.detach()
  app.quit()
}

app.on('web-contents-created', (_, contents) =>
  contents.once('dom-ready', () => void typeUntilAccepted(contents)),
)
