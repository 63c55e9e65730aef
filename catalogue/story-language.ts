/** What the language of a story is called. */
import { languageName } from '../story/languages'
import { unknown } from '../story/languages/words'
import { t } from './index'

/** What a language calls itself; that it is none, where nobody knew it. */
export function storyLanguageName(tag: string): string {
  return tag === unknown ? t('list.none.language') : languageName(tag)
}
