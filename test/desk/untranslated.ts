/** What a screen shows that is not of the made-up language: all that it says is in brackets. */
import type { Page } from '@playwright/test'

/** Text of stories, names of people, houses, languages, files and formats, and what Intl writes. */
const notTranslated = [
  '.story',
  '.row-title',
  '.row-snippet',
  '.row-place',
  '.row-hold',
  '.version-text',
  '.found-hit',
  'ins',
  'del',
  '.compared',
  'small',
  'pre',
  'iframe',
  'kbd',
  'bdi',
  'time',
  'script',
  'style',
  '[data-no-translation]',
].join(', ')

/** The visible strings of the page that no catalogue gave, and the controls whose words are cut off. */
export function untranslated(
  page: Page,
  names: readonly string[],
): Promise<{ strings: string[]; cutOff: string[] }> {
  return page.evaluate(
    ([skipped, known]) => {
      const dates =
        /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|at|AM|PM|GMT|UTC|alt)\b/g
      const keys = /\b(?:Ctrl|Alt|Shift|Cmd|Esc|Enter|Del|Delete|Space|Home|End|F\d+|[A-Z])\b/g
      const isSeen = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      const rest = (text: string) => {
        let left = known.reduce((rest, name) => rest.replaceAll(name, ''), text)
        for (let before = ''; before !== left; ) {
          before = left
          left = left.replace(/\[[^[\]]*\]/g, ' ')
        }
        return left.replace(dates, '').replace(keys, '')
      }
      const isForeign = (text: string | null) => /\p{L}/u.test(rest(text ?? '')) || /\{\{/.test(text ?? '')
      const strings: string[] = []
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        if (!element || element.closest(skipped) || !isSeen(element)) continue
        const text = node.textContent
        if (isForeign(text)) strings.push(`${element.tagName.toLowerCase()}.${element.className}: ${text}`)
      }
      for (const element of document.querySelectorAll('body *')) {
        if (!isSeen(element)) continue
        for (const name of ['aria-label', 'title', 'placeholder', 'aria-description', 'alt', 'data-hint']) {
          const value = element.getAttribute(name)
          if (value && !element.closest('[data-no-translation]') && isForeign(value))
            strings.push(`${element.tagName.toLowerCase()}[${name}]: ${value}`)
        }
      }
      const controls = 'button:not(.choice), [role=tab], [role=menuitem], legend, h1, h2, h3, dt'
      const cutOff = [...document.querySelectorAll(controls)]
        .filter((each) => isSeen(each) && !each.closest('.story, .visually-hidden'))
        .filter((each) => {
          const { overflowX, textOverflow } = getComputedStyle(each)
          const isClipped = overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1
          const { left, right } = each.getBoundingClientRect()
          const isOutside = left < -1 || right > innerWidth + 1
          return (isClipped && textOverflow !== 'ellipsis') || isOutside
        })
        .map((each) => `${each.tagName.toLowerCase()}.${each.className}: ${each.textContent}`)
      return { strings: [...new Set(strings)], cutOff: [...new Set(cutOff)] }
    },
    [notTranslated, names] as const,
  )
}
