/** First names, and what stands with a capital where one would. */

const noFirstName = new Set(
  'New North South East West Northern Southern Eastern Western Central Greater Upper Lower Saint The In At On For Of And But From Old Great Radio Agence News Daily President Minister Mayor Governor Prime General Colonel Captain Doctor Professor King Queen Prince Princess Sheikh Mullah Imam Pope Bishop Judge Senator Sheriff Chief Sergeant Detective Inspector Premier Chancellor Chairman Director Deputy Officer Ambassador Secretary Speaker Commissioner Former Mr Ms Mrs Miss Sir Lord Lady'.split(
    ' ',
  ),
)

/** Whether a word with a capital may be the first name of a person. */
export const isFirstName = (word: string) => !noFirstName.has(word)

/**
 * The first name that stands before a place in a text; null where another word does, or one that has its capital of its
 * sentence.
 */
export function firstNameBefore(text: string, at: number): string | null {
  const word = /(?<=[\p{L}\p{Nd},;’'-] )\p{Lu}\p{Ll}{2,30}(?= $)/u.exec(
    text.slice(Math.max(0, at - 35), at),
  )?.[0]
  return word !== undefined && isFirstName(word) ? word : null
}
