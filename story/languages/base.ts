/** The language of a tag without its region: `fr` of `fr-CA`. */
export function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
