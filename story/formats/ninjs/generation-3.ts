/** The names of ninjs 3.1, which are those of 2.2 with capitals within. */

const names = new Map(
  `altIds charCount contactInfo contentCreated contentType copyrightHolder copyrightNotice digitalSourceType edNote
  encodedRights firstCreated infoSources langId linkedRights pubStatus representationType rightsInfo sizeInBytes
  symbolType trustIndicators usageTerms versionCreated wordCount`
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name] as const),
)

/** The one that got another. */
names.set('embargoed', 'embargoedUntil')

/** An item of ninjs 2.2 by the names of 3.1. */
export function inGeneration3(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inGeneration3)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [names.get(name) ?? name, inGeneration3(each)]),
  )
}
