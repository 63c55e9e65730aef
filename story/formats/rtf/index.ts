/** RTF. */
import type { Format } from '../format'
export const rtf: Format = {
  name: 'rtf',
  label: 'RTF',
  extensions: ['rtf'],
  mediaType: 'application/rtf',
  isBinary: true,
  recognise: () => false,
}
