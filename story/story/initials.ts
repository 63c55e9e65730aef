/** The first letters of somebody's names, as they stand beside what was said or suggested. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/u)
    .flatMap((word) => [...word].slice(0, 1))
    .join('')
