/** Word's own format (ECMA-376): read with its styles for parts, written so that it reads back as the same story. */
import { fields } from '../fields'
import type { Format } from '../format'
import { isZip, namesInZip } from '../office/directory'
import { isOldWord } from '../office/ole'
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
  recognise: ({ name, bytes }) => {
    if (!isZip(bytes)) return isOldWord(bytes)
    const names = namesInZip(bytes)
    return names.length > 0
      ? names.some((each) => /^word\/document\d*\.xml$/.test(each))
      : /\.docx$/i.test(name)
  },
  read: readDocx,
  write: writeDocx,
}
