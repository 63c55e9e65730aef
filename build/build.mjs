// npm run build: builds the app into out/.
import { buildApp } from './app.mjs'
import { run } from './say.mjs'

await run(buildApp)
