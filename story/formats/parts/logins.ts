/** Accounts of systems that stand where a file has a name: they are no byline. */
import { byline, type Style } from '../../forms'
import type { Houses } from '../../houses'
import { isSource } from '../../houses/sources'
import type { Byline } from '../../schema/values'
import type { Report } from '../format'

/** What only a system calls somebody: an address, initials of several (`lo/hk`), or letters and figures without a blank that do not begin as a name. */
const login =
  /^[^\s@]*@\S*$|^\p{Ll}{2,4}(?:\/\p{Ll}{2,4}){1,5}$|^(?=[\w.-]*[\d_]|\p{Ll}|\p{Lu}\p{Lu}\p{Ll})[\w.-]{1,60}$/u

/** Whether a name is that of an account; sources are written in small letters and with figures as well (`dpa`, `K24`). */
export function isLogin(name: string, houses: Houses): boolean {
  return login.test(name) && !isSource(houses, name)
}

/** The writers without those that are only the login of an account, and these logins. */
export function withoutLogins(
  bylines: readonly Byline[],
  { houses }: Style,
): { bylines: Byline[]; logins: string[] } {
  const accounts = new Set(bylines.filter(({ name }) => isLogin(name, houses)))
  return {
    bylines: bylines.filter((each) => !accounts.has(each)),
    logins: [...accounts].map(({ name }) => name),
  }
}

/** A byline as a field has it without such accounts, `''` where nobody else is named, and the accounts. */
export function bylineWithoutLogins(stated: string, style: Style): { stated: string; logins: string[] } {
  const { bylines, logins } = withoutLogins(byline.parse(stated, style), style)
  if (logins.length === 0) return { stated, logins }
  return { stated: bylines.length === 0 ? '' : byline.print(bylines, style), logins }
}

/** Tells accounts for which no name was found. */
export function reportLogins(logins: readonly string[], report: Report): void {
  if (logins.length > 0) report.notices.push({ code: 'login-name', value: logins.join(', ') })
}
