/** Colours and movements of a terminal (ECMA-48, 5.4; OSC of xterm), and letters that were struck over. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const codes = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-Z\\-_]|[^\n]\x08/g

/** A text as its reader saw it. */
export function withoutTerminalCodes(text: string): string {
  return text.includes('\x1b') || text.includes('\b') ? text.replace(codes, '') : text
}
