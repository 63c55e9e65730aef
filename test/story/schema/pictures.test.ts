import { describe, expect, it } from 'vitest'
import { embeddedPicture, isSafePicture } from '../../../story/schema/attributes'

const png = (data: string) => `data:image/png;base64,${data}`

describe('the address of a picture', () => {
  it.each([
    [png('iVBORw0KGgo='), 'png', 'iVBORw0KGgo='],
    [png('iVBORw0KGg=='), 'png', 'iVBORw0KGg=='],
    ['data:image/avif;base64,AAAA', 'avif', 'AAAA'],
  ])('that is the picture itself gives it: %s', (src, kind, data) => {
    expect(embeddedPicture(src)).toEqual({ kind, data })
    expect(isSafePicture(src)).toBe(true)
  })

  it.each([
    png(''),
    png('='),
    png('AA=A'),
    png('AAAA==='),
    png('AAAA\n'),
    png('AA AA'),
    png('AA"><script>'),
    'data:image/svg+xml;base64,AAAA',
    'data:text/html;base64,AAAA',
    ' data:image/png;base64,AAAA',
    'https://example.org/a.png',
    'picture:../../etc/passwd',
    `picture:${'a'.repeat(64)}.svg`,
    `picture:${'a'.repeat(64)}.png\n`,
    '',
  ])('is refused where it is no picture: %j', (src) => {
    expect(embeddedPicture(src)).toBe(null)
    expect(isSafePicture(src)).toBe(false)
  })

  it('of the desk is shown', () => {
    expect(isSafePicture(`picture:${'0a'.repeat(32)}.jpg`)).toBe(true)
  })

  it('may be as long as the largest picture, and is looked at in one go', () => {
    const data = 'iVBORw0KGgo'.repeat(3_000_000)
    expect(embeddedPicture(png(data))?.data.length).toBe(data.length)
    expect(isSafePicture(png(`${data}"`))).toBe(false)
  })
})
