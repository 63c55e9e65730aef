/**
 * An exported page in a frame: set in the faces of the app, in the light or dark of the screens. The frame runs nothing.
 * Its page is changed where it stands, so that it stays scrolled to where the editor reads.
 */
import { type RefObject, useEffect, useRef, useState } from 'react'

/** The exported page asks the system; the preview follows the screens. */
const darkRule = '@media(prefers-color-scheme:dark)'

/** What the preview adds to the page's own style. */
function screenStyle(): string {
  const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name)
  return `
    html{color-scheme:${token('color-scheme')};scrollbar-gutter:stable}
    body{background:${token('--page')};color:${token('--ink')};font-family:${token('--serif')}}
    [data-part=byline],[data-part=signoff],[data-part=embargo],figcaption,table{font-family:${token('--ui')}}
    a{pointer-events:none}
    ::-webkit-scrollbar{block-size:10px;inline-size:10px}
    ::-webkit-scrollbar-thumb{background:${token('--line-2')} content-box;border:3px solid transparent;border-radius:8px}`
}

function showIn(page: Document, html: string, isDark: boolean): void {
  const written = new DOMParser().parseFromString(html, 'text/html')
  const own = [...written.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n')
  const style = `${own.replaceAll(darkRule, isDark ? '@media all' : '@media not all')}\n${screenStyle()}`
  const shown = page.querySelector('style') ?? page.head.appendChild(page.createElement('style'))
  if (shown.textContent !== style) shown.textContent = style
  page.documentElement.lang = written.documentElement.lang
  page.documentElement.dir = written.documentElement.dir
  page.body.replaceChildren(...written.body.childNodes)
}

interface PageFrameProps {
  title: string
  html: string
  isDark: boolean
}

export function PageFrame({ title, html, isDark }: PageFrameProps) {
  const frame: RefObject<HTMLIFrameElement | null> = useRef(null)
  const [isLoaded, setLoaded] = useState(false)
  useEffect(() => {
    const page = frame.current?.contentDocument
    if (page && isLoaded) showIn(page, html, isDark)
  }, [html, isDark, isLoaded])
  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin"
      srcDoc='<!doctype html><link rel="stylesheet" href="fonts.css">'
      onLoad={() => setLoaded(true)}
    />
  )
}
