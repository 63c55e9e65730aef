/** Long stories come in takes: a message that ends with `more`, and the next of the same slug that goes on. */

/** The parts of a message that show whether another continues it. */
export interface Take {
  slug: string
  text: string[]
}

const more =
  /^[(\-–]*\s*(?:more|mf|mehr|mehr folgt|(?:fort(?:s|setzung)\.? )?folgt|[àa] suivre|sigue|segue)\s*[)\-–=]*\.?$/i

function isMore(line: string | undefined): boolean {
  return line !== undefined && line.length < 40 && more.test(line.trim())
}

/** A slug without the number of its take: `BRIDGE-VOTE=2`, `BRIDGE-VOTE/2`, `BRIDGE-VOTE (2)`, `BRIDGE-VOTE, 1st Add`. */
function subjectOf(slug: string): string {
  return slug
    .toLowerCase()
    .replace(/(?:(?<![\s,])[\s,]+)?(?:\d(?:st|nd|rd|th)[\s-]*)?add(?:\s*\d+)?$/, '')
    .replace(/(?:(?<!\s)\s+)?(?:[(=/-]\s*)?\d{1,2}\)?$/, '')
    .replace(/(?<![\s=/-])[\s=/-]+$/, '')
}

function lastLine(text: readonly string[]): number {
  return text.findLastIndex((line) => line.trim() !== '')
}

/** Messages with those that go on with the one before put after its text. */
export function joinTakes<T extends Take>(messages: readonly T[]): T[] {
  const whole: T[] = []
  for (const message of messages) {
    const before = whole.at(-1)
    const end = before ? lastLine(before.text) : -1
    if (before && isMore(before.text[end]) && subjectOf(before.slug) === subjectOf(message.slug)) {
      whole[whole.length - 1] = { ...before, text: [...before.text.slice(0, end), '', ...message.text] }
    } else whole.push(message)
  }
  return whole
}
