/** The languages that the window is started with: it has to speak before it can ask. */

export interface Languages {
  /** The language that was chosen (BCP 47), or `''` for the system's. */
  chosen: string
  /** The languages of the system, the favourite first. */
  system: string[]
  /** The languages that an editor can choose. */
  offered: string[]
}

const argument = '--languages='

/** The languages, as an argument of the window's process. */
export function languagesArgument(languages: Languages): string {
  return argument + encodeURIComponent(JSON.stringify(languages))
}

/** The languages among the arguments of the window's process; main has put them there. */
export function readLanguages(args: readonly string[]): Languages {
  const given = args.find((each) => each.startsWith(argument))
  const none: Languages = { chosen: '', system: [], offered: [] }
  return given ? { ...none, ...JSON.parse(decodeURIComponent(given.slice(argument.length))) } : none
}
