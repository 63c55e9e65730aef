/** Which commands answer what is typed in the palette, and which of them comes first. */
import { withoutIsolates } from '../../catalogue/isolated'
import { foldWord } from '../../story/search/words'

/** A command as the palette looks for it. */
export interface Findable {
  title: string
  /** Other words that it is found by. */
  words: string
  isEnabled: boolean
  /** Whether it would apply if something were selected: it may be what is meant, and says so. */
  wantsSelection: boolean
}

const isInPlace = ({ isEnabled, wantsSelection }: Findable) => isEnabled || wantsSelection

/** How well a command answers: 0 where a word that is typed stands nowhere in it; most where its title begins so. */
function rankOf({ title, words }: Findable, typed: string): number {
  const text = ` ${foldWord(withoutIsolates(title))} ${foldWord(words)}`
  const typedWords = foldWord(typed).split(/\s+/).filter(Boolean)
  if (!typedWords.every((word) => text.includes(word))) return 0
  const starts = typedWords.filter((word) => text.includes(` ${word}`)).length
  return 1 + starts + (text.startsWith(` ${typedWords.join(' ')}`) ? 1 : 0)
}

/**
 * The commands that answer what is typed. Those that apply now, or once something is selected, come before those that do
 * not, the best first; among equals the order that is given stays. Where nothing is typed that is all that apply.
 */
export function findCommands<C extends Findable>(commands: readonly C[], typed: string): C[] {
  if (typed.trim() === '') return commands.filter(({ isEnabled }) => isEnabled)
  return commands
    .map((command) => ({ command, rank: rankOf(command, typed) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => Number(isInPlace(b.command)) - Number(isInPlace(a.command)) || b.rank - a.rank)
    .map(({ command }) => command)
}
