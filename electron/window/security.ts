/** What the window may not do: ask for permissions, leave its page, open windows, or reach a network. */
import { app, type BrowserWindow, session, shell, type WebContents } from 'electron'
import { t } from '../../catalogue'
import { isSafeLink } from '../../story/schema/attributes'
import { log } from '../profile/log'
import { startPage } from './app-scheme'
import { ask } from './dialogs'

/** Chromium's own errands, switched off before it starts; no name of the network is ever found. */
export function switchOffNetwork(): void {
  const errands = [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]
  for (const name of errands) app.commandLine.appendSwitch(name)
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

const debugging = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-io-pipes',
  'remote-debugging-socket-name',
  'auto-open-devtools-for-tabs',
]

/**
 * Takes back the switches that open the packaged app to a debugger: whoever reaches its port, any user of the machine,
 * could read the desk and write in it. Only tests of the packaged app may have it, on user data of their own; they
 * say so in the environment, which no link, file or shortcut that starts the app can set.
 */
export function refuseDebugging(environment: NodeJS.ProcessEnv): void {
  const isTest = environment.COPYDESK_DEBUGGING === 'test' && Boolean(environment.COPYDESK_USER_DATA)
  if (!app.isPackaged || isTest) return
  for (const name of debugging) app.commandLine.removeSwitch(name)
}

/** Denies all permissions and every request that leaves the app. */
export function lockSession(): void {
  const { defaultSession } = session
  const allowed = app.isPackaged ? /^(app|data|blob):/ : /^(app|data|blob|devtools):/
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !allowed.test(url)
    if (cancel) log.warn('a request was stopped', url.slice(0, 200))
    answer({ cancel })
  })
}

/** Keeps contents on the page that the app gave them. */
export function lockContents(contents: WebContents): void {
  const deny = (event: { preventDefault(): void; url: string }) => {
    const isReload = event.url === startPage && contents.getURL() === startPage
    if (!isReload) event.preventDefault()
  }
  contents.on('will-navigate', deny)
  contents.on('will-redirect', deny)
  contents.on('will-frame-navigate', (event) => {
    if (event.url !== 'about:srcdoc') deny(event)
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Characters of an address that a dialog has room for. */
const mostShown = 1000

/** The windows whose editor is being asked. */
const asking = new WeakSet<BrowserWindow>()

/**
 * Opens a web or mail address outside the app, once an editor has seen it and agreed: a page that was taken over could
 * send copy away in an address.
 */
export async function openLink(window: BrowserWindow, href: string): Promise<void> {
  if (!isSafeLink(href) || !URL.canParse(href) || asking.has(window)) return
  // as the browser gets it: no letter of a host looks like another
  const address = new URL(href).href
  asking.add(window)
  try {
    const isWanted = await ask(window, {
      message: t('main.openLink'),
      detail: address.length > mostShown ? `${address.slice(0, mostShown)}…` : address,
      no: t('dialog.cancel'),
      yes: t('link.open'),
    })
    if (isWanted) await shell.openExternal(address)
  } finally {
    asking.delete(window)
  }
}
