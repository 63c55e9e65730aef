// What the app is measured beside: a window with a bare ProseMirror view, or with a blank page (`--blank`).
const { join } = require('node:path')
const { app, BrowserWindow, Menu } = require('electron')

const page = process.argv.includes('--blank') ? 'blank.html' : 'page.html'

Menu.setApplicationMenu(null)
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(__dirname, page))
})
