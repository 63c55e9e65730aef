/** The namespaces of OpenDocument (OpenDocument 1.3, part 3, 2.2), and those that it borrows. */

const oasis = 'urn:oasis:names:tc:opendocument:xmlns'

/** As attributes of a root element. */
export const namespaces = {
  'xmlns:office': `${oasis}:office:1.0`,
  'xmlns:style': `${oasis}:style:1.0`,
  'xmlns:text': `${oasis}:text:1.0`,
  'xmlns:table': `${oasis}:table:1.0`,
  'xmlns:draw': `${oasis}:drawing:1.0`,
  'xmlns:fo': `${oasis}:xsl-fo-compatible:1.0`,
  'xmlns:svg': `${oasis}:svg-compatible:1.0`,
  'xmlns:meta': `${oasis}:meta:1.0`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:loext': 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
  'office:version': '1.3',
}

/** The media type of a text. */
export const mediaType = 'application/vnd.oasis.opendocument.text'
export const manifestNamespace = `${oasis}:manifest:1.0`
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
