/** The app's own protocol: its screens and the desk's pictures, and nothing else of the disk. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { readPicture } from './store/pictures'

/** Where the screens are. */
export const startPage = 'app://desk/index.html'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // the preview of an export, and parts that place themselves, carry styles
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' app: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Must be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

function respond(body: Buffer, type: string): Response {
  return new Response(new Uint8Array(body), {
    headers: { 'content-type': type, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
  })
}

/** The file of an address within a folder, or null where it would lead out of it. */
export function fileWithin(folder: string, pathname: string): string | null {
  const file = normalize(join(folder, decodeURIComponent(pathname)))
  return file.startsWith(folder + sep) ? file : null
}

/** Serves the screens from one folder and pictures from another. */
export function serve(screens: string, pictures: () => string): void {
  protocol.handle('app', async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    try {
      if (method !== 'GET' || host !== 'desk') return new Response(null, { status: 404 })
      const picture = pathname.match(/^\/pictures\/([^/]+)$/)?.[1]
      if (picture) {
        const found = await readPicture(pictures(), picture)
        return found ? respond(found.bytes, found.type) : new Response(null, { status: 404 })
      }
      const file = fileWithin(screens, pathname)
      const type = file && types[extname(file)]
      return type ? respond(await readFile(file), type) : new Response(null, { status: 404 })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
