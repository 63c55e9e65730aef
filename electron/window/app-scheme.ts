/** What the app serves at `app://`: its screens and the desk's pictures, and nothing else of the disk. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { app, protocol } from 'electron'

/** Where the screens begin. */
export const startPage = 'app://desk/index.html'

/** Whether an address is the app's own page. */
export function isOwnPage(url: string): boolean {
  return url === startPage || url.startsWith(`${startPage}#`)
}

/** What the page may load and run, as the Content-Security-Policy header has it. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // the preview shows an export with its own styles, and message boxes and menus bring theirs as elements
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
}

/** Must be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // what was compiled of the page's script is kept for the next start
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** The file of an address within a folder, or null where it would lead out of it. */
export function fileWithin(folder: string, pathname: string): string | null {
  const file = join(folder, decodeURIComponent(pathname))
  return file.startsWith(folder + sep) && !file.includes('\0') ? file : null
}

/** Documents that are shown to be printed, by their paths. */
const pages = new Map<string, Buffer>()

/** Gives a document an address that the app can load, until it is released. It may load pictures and fonts, and run nothing. */
export function showPage(html: string): { url: string; release(): void } {
  const path = `/print/${randomUUID()}`
  pages.set(path, Buffer.from(html))
  return { url: `app://desk${path}`, release: () => void pages.delete(path) }
}

const pagePolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; font-src 'self'"

/**
 * Serves the screens, and the pictures of the desk at `app://desk/pictures/<name>`.
 * @param picture reads a picture; null where there is none. What cannot be read is shown as missing
 */
export function serve(picture: (name: string) => Promise<Buffer | null>): void {
  const screens = join(app.getAppPath(), 'out/renderer')
  protocol.handle('app', async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    if (method !== 'GET' || host !== 'desk') return notFound()
    try {
      const page = pages.get(pathname)
      if (page) return respond(page, 'text/html; charset=utf-8', pagePolicy)
      const name = pathname.match(/^\/pictures\/([^/]+)$/)?.[1]
      const file = fileWithin(screens, pathname)
      const type = types[extname(pathname)]
      const body = name ? await picture(name) : file && type && (await readFile(file))
      return body && type ? respond(body, type) : notFound()
    } catch {
      return notFound()
    }
  })
}

function respond(body: Buffer, type: string, allowed = policy): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-security-policy': allowed,
      'x-content-type-options': 'nosniff',
    },
  })
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}
