/** WordPress exports (WXR 1.0 to 1.2): every post and page of a site's export, each as a story. */
import type { Format } from '../format'
import { readWxr } from './read'

/** Exports begin with a comment of some 1,500 characters that tells how to use them. */
const head = 20_000

export const wxr: Format = {
  name: 'wxr',
  label: 'WordPress export',
  extensions: ['xml', 'wxr'],
  mediaType: 'application/rss+xml',
  recognise: ({ text }) => {
    const start = text.slice(0, head)
    return /<rss\b/i.test(start) && /wordpress\.org\/export\/|<wp:wxr_version/i.test(start)
  },
  read: ({ text }, options) => readWxr(text, options),
}
