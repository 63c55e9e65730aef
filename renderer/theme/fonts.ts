/** The fonts of the screens. */

/** Asks for them before there is text: it is then laid out once, and does not change its looks under the eye. */
export function loadFonts(): void {
  const style = getComputedStyle(document.documentElement)
  for (const family of ['--ui', '--serif'])
    void document.fonts.load(`1em ${style.getPropertyValue(family)}`, 'aا')
}
