/** Word's own format (ECMA-376): read with its styles for parts, written so that it reads back as the same story. */
import { fields } from '../fields'
import type { Format } from '../format'
import { isZip, namesInZip } from '../office/directory'
import { isOldWord } from '../office/ole'
import { isFlat } from './flat'
import { readDocx } from './read'
import { writeDocx } from './write'

export const docx: Format = {
  name: 'docx',
  label: 'Word',
  extensions: ['docx', 'docm', 'dotx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  isBinary: true,
  holds: fields,
  holdsComments: true,
  holdsReview: true,
  recognise: (source) => {
    const { name, bytes } = source
    if (!isZip(bytes)) return isOldWord(bytes) || isFlat(source)
    const names = namesInZip(bytes)
    return names.length > 0
      ? names.some((each) => /^word\/document\d*\.xml$/.test(each))
      : /\.docx$/i.test(name)
  },
  read: readDocx,
  write: writeDocx,
}
