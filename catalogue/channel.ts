/** Names the places that a headline is printed in. */
import { channelOf, channels } from '../story/houses/headline-limits'
import { t } from '.'

/** What a channel is called; a name that a desk has made up is its own. */
export function channelName(name: string): string {
  const channel = channelOf(name)
  return channel ? t(`fit.channels.${channel}`) : name
}

/** The name that is kept for a channel that is called so on the screens. */
export function channelCalled(label: string): string {
  const folded = label.toLowerCase()
  return channels.find((channel) => t(`fit.channels.${channel}`).toLowerCase() === folded) ?? label
}
