/** The names of Markdown files: what begins with a tag is HTML, but in a file that says that it is Markdown. */

/** Whether a file's name says that it is Markdown. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|mdx|rmd|qmd)$/i.test(name)
}
