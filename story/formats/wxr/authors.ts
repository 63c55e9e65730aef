/** Who wrote a post: accounts, under the names that their owners show. */
import { joinNames } from '../../forms/names'
import type { Houses } from '../../houses'
import { isLogin } from '../parts/logins'
import { type Element, find, findAll, textOf } from '../xml'
import { plainOf } from './plain'

/** Accounts that are nobody's name. */
const nobody = /^(?:admin(?:istrator)?|root|webmaster|editor|wordpress)$/i

/** The names of a channel's authors by their logins. */
export function authorsOf(channel: Element): Map<string, string> {
  return new Map(
    findAll(channel, 'author').map((author) => {
      const textIn = (name: string) => plainOf(textOf(find(author, name)))
      const login = textIn('author_login')
      const shown = textIn('author_display_name')
      const full = [textIn('author_first_name'), textIn('author_last_name')].filter(Boolean).join(' ')
      // WordPress shows the login until its owner chooses a name
      return [login, shown === '' || shown === login ? full || shown || login : shown]
    }),
  )
}

/** The byline of a post, and the accounts whose owners the file does not name; `''` where its account is no person's. */
export function bylineOf(
  item: Element,
  authors: ReadonlyMap<string, string>,
  language: string,
  houses: Houses,
): { byline: string; logins: string[] } {
  // plugins for several authors keep them as terms
  const several = findAll(item, 'category')
    .filter(({ attributes }) => attributes.domain === 'author')
    .map((term) => plainOf(textOf(term)))
  const creator = plainOf(textOf(find(item, 'creator')))
  const writers = (several.length > 0 ? several : [creator])
    .filter((account) => account !== '' && !nobody.test(account))
    .map((account) => ({ account, name: authors.get(account) ?? account }))
  const unknown = new Set(writers.filter(({ name }) => isLogin(name, houses)))
  const names = writers.filter((each) => !unknown.has(each)).map(({ name }) => name)
  return {
    byline: joinNames(
      names.filter((name) => !nobody.test(name)),
      language,
    ),
    logins: [...unknown].map(({ account }) => account),
  }
}
