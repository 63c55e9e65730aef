/** What the window may not do: ask for permissions, leave the app, open windows, or reach a network. */
import { app, type Session, shell, type WebContents } from 'electron'
import { isSafeLink } from '../story/schema/attributes'

/** Chromium's own errands, switched off before it starts. */
export function switchOffNetwork(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

const allowed = /^(app:\/\/desk\/|data:image\/|blob:app:|devtools:)/

/** Denies a session all permissions and every request that leaves the app. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !allowed.test(url) }))
}

/** Keeps a window on its page. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Opens a link outside, when an editor asks to; only web and mail addresses. */
export async function openLink(href: string): Promise<void> {
  if (isSafeLink(href)) await shell.openExternal(href)
}
