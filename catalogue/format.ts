/** What formats are called. */
import { en } from './en'
import { t } from './index'

const { formats } = en

function hasWords(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name)
}

/** A format as people know it: by a name that is the same in all languages, or by words. */
export function formatLabel({ name, label }: { name: string; label: string }): string {
  return hasWords(name) ? t(`formats.${name}`) : label
}
