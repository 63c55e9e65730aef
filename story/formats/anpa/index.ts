/** ANPA 1312, the text format of American wires, as AP, and those that took it over, send it: read and written. */
import type { Format } from '../format'
import { readMessages } from './read'
import { isAnpa } from './recognise'
import { writeMessage } from './write'

export const anpa: Format = {
  name: 'anpa',
  label: 'ANPA 1312',
  extensions: ['anpa', 'tst', 'txt'],
  mediaType: 'text/vnd.iptc.anpa',
  isBinary: true,
  // urgency is not among them: the priority codes are fewer, and a story that has none goes out as regular
  holds: [
    'headline',
    'standfirst',
    'byline',
    'dateline',
    'signOff',
    'text',
    'slug',
    'embargo',
    'filing',
    'clientNote',
  ],
  isWire: true,
  hasNoStrike: true,
  recognise: ({ text }) => isAnpa(text),
  read: readMessages,
  write: writeMessage,
}
