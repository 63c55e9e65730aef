declare module 'commonmark-spec' {
  /** The examples of the specification, each with the HTML that it becomes. */
  export const tests: readonly { markdown: string; html: string; section: string; number: number }[]
}
