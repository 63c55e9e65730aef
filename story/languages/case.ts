function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase()
}

const letter = /\p{L}/u

/** A word or phrase with the capitals of another one: of all of it where that has several, or of its first letter. */
export function inCaseOf(text: string, model: string): string {
  const letters = [...model].filter((each) => letter.test(each))
  const [first = ''] = letters
  if (letters.length > 1 && isUpper(model)) return text.toUpperCase()
  if (!isUpper(first)) return text
  return text.replace(letter, (each) => each.toUpperCase())
}
