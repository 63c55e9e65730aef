/** Pages whose pictures lie beside them. */
import { describe, expect, it } from 'vitest'
import { formats } from '../../../../story/formats'
import { picturesBeside } from '../../../../story/formats/pictures/beside'
import { schema } from '../../../../story/schema'
import { newDetails } from '../../../../story/schema/values'
import { storyOf } from '../../generate'

const { nodes } = schema
const png = 'data:image/png;base64,iVBORw0KGgo='
const jpeg = 'data:image/jpeg;base64,/9j/4AAQ'

async function page(format: 'html' | 'md') {
  const paragraph = nodes.paragraph.create(null, schema.text(`<img src="${png}" alt="typed">`))
  const pictures = [png, jpeg, png].map((src) =>
    nodes.picture.create({ src, alt: 'A dam' }, [nodes.caption.create(), nodes.credit.create()]),
  )
  const doc = nodes.doc.create({ ...newDetails }, [
    nodes.headline.create(null, schema.text('Dam')),
    nodes.standfirst.create(),
    paragraph,
    ...pictures,
  ])
  const given = String(await formats[format].write?.(storyOf(doc), {}))
  return picturesBeside(given, 'a dam & more', (bytes) => `p${bytes.length}`)
}

describe.each(['html', 'md'] as const)('the pictures of %s', (format) => {
  it('are files, each once, and the page names them', async () => {
    const { page: written, files } = await page(format)
    expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['p8.png', 8],
      ['p6.jpg', 6],
    ])
    expect(written.match(/<img src="a%20dam%20%26%20more\/p8\.png"/g)).toHaveLength(2)
    expect(written.match(/<img src="a%20dam%20%26%20more\/p6\.jpg"/g)).toHaveLength(1)
  })

  it('that are only written of stay text', async () => {
    const { page: written } = await page(format)
    expect(written.split('iVBORw0KGgo').length).toBe(2)
  })
})

it('may be shown by the page', async () => {
  expect((await page('html')).page).toContain("img-src data: file: 'self'")
})

it('a page without pictures stays as it is', () => {
  const html = '<meta content="img-src data:"><p>Dam</p>'
  expect(picturesBeside(html, 'dam', () => 'p')).toEqual({ page: html, files: [] })
})
