// Electron's own default app, in small: `electron FOLDER` runs the app in that folder.
const { app } = require('electron')
const { createRequire, Module } = require('node:module')
const { join, resolve } = require('node:path')

const args = process.argv.slice(1)
while (args[0] === '-r' || args[0]?.startsWith('-')) {
  // Playwright loads its own part into the main process this way.
  if (args.shift() === '-r') Module._preloadModules([resolve(args.shift())])
}

const folder = resolve(args[0] ?? '.')
const about = createRequire(join(folder, 'package.json'))('./package.json')
process.defaultApp = true
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(folder)
Module._load(join(folder, about.main), Module, true)
