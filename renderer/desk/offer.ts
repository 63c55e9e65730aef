/** Messages that offer to do something: each goes as soon as that is no longer to be done, however it came so. */
import { type ExternalToast, toast } from 'sonner'
import { openSession, useDesk } from './desk-store'
import { unhurried } from './message-time'

/** What a message offers. */
export interface Offer {
  label: string
  take(): void
  /** Whether it is still to be done; asked at each change of the desk and of the open story. */
  isOpen(): boolean
}

/** How messages are shown: `toast`, `toast.success` and so on. */
type Tell = (text: string, how: ExternalToast) => string | number

interface How extends ExternalToast {
  /** Whether what it says is still so; asked as an offer is. It goes as soon as it is not. */
  isSo?(): boolean
  /** Whether it has more to say, and stays without a button when there is nothing left to do. */
  staysWithout?: boolean
}

/** A message that is shown, with what it offers. */
interface Shown {
  offers: readonly Offer[]
  /** What it says now. */
  text: string
  /** Shows the message again with these alone. */
  tell(open: readonly Offer[]): void
  textNow(): string
  isSo(): boolean
  staysWithout: boolean
}

/** The messages that offer something now, by their ids. */
const shown = new Map<string | number, Shown>()

/** What a message says: what stays may name a story that has another name by then. */
type Text = string | (() => string)

const textOf = (text: Text) => (typeof text === 'string' ? text : text())

/** Takes away what is no longer to be done, and a message of which no offer is left; says again what has changed. */
function reviewOffers(): void {
  for (const [message, { offers, text, textNow, isSo, tell, staysWithout }] of shown) {
    const open = offers.filter((offer) => offer.isOpen())
    const isTrue = isSo()
    if (isTrue && open.length === offers.length && textNow() === text) continue
    if (isTrue && (open.length > 0 || staysWithout)) tell(open)
    else {
      shown.delete(message)
      toast.dismiss(message)
    }
  }
}

let stopFollowing: (() => void) | null = null

/** Follows the desk and whichever story is open. */
function follow(): void {
  if (stopFollowing) return
  stopFollowing = openSession()?.subscribe(reviewOffers) ?? (() => undefined)
  useDesk.subscribe(({ session }, before) => {
    if (session !== before.session) {
      stopFollowing?.()
      stopFollowing = session?.subscribe(reviewOffers) ?? (() => undefined)
    }
    reviewOffers()
  })
}

/**
 * Says something, and offers what can be done about it: two things at most.
 * @param how an `id` has the message take the place of the last one of that name, with what that offered
 */
export function tellOffering(
  tell: Tell,
  text: Text,
  offers: readonly Offer[],
  { staysWithout = false, isSo, ...how }: How = {},
): string | number {
  follow()
  const forget = (gone: { id: string | number }) => shown.delete(gone.id)
  const show = (open: readonly Offer[], id = how.id) => {
    const [first, second] = open
    const buttonOf = (offer: Offer | undefined) =>
      offer && {
        label: offer.label,
        onClick: () => {
          shown.delete(message)
          if (offer.isOpen()) offer.take()
        },
      }
    const said = textOf(text)
    const message: string | number = tell(said, {
      ...(open.length > 0 && unhurried),
      ...how,
      ...(id !== undefined && { id }),
      // what the last message of this name offered does not stay on it
      action: buttonOf(first),
      cancel: buttonOf(second),
      onAutoClose: forget,
      onDismiss: (gone) => {
        forget(gone)
        how.onDismiss?.(gone)
      },
    })
    const isFollowed = open.length > 0 || typeof text !== 'string' || isSo !== undefined
    if (!isFollowed) shown.delete(message)
    else
      shown.set(message, {
        offers: open,
        text: said,
        textNow: () => textOf(text),
        isSo: isSo ?? (() => true),
        tell: (left) => show(left, message),
        staysWithout: staysWithout || open.length === 0,
      })
    return message
  }
  return show(offers)
}
