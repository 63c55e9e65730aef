/** The lines that Windows puts before HTML on its clipboard (“HTML Format”), which some programs pass on with it. */

/** Those lines; `''` where HTML has none. */
export function windowsHead(html: string): string {
  const isHead = /^Version:[\d.]{1,10}\r?\nStartHTML:/.test(html)
  return isHead ? html.slice(0, Math.max(0, html.indexOf('<'))) : ''
}
