/** The pictures of the preview: an export holds them as data, and nothing else would be let load in it. */
import type { Node } from 'prosemirror-model'
import { useEffect, useState } from 'react'
import { mapPictures, pictureSources } from '../../story/story/pictures'
import { desk } from '../bridge'

/** A transparent pixel: what stands for a picture until it is read. */
const unread = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** A document with its pictures in it, once they are read. */
export function useWithPictures(doc: Node): Node {
  const [read, setRead] = useState<ReadonlyMap<string, string>>(new Map())
  const missing = pictureSources(doc).filter((src) => src.startsWith('picture:') && !read.has(src))
  const wanted = missing.join(' ')
  useEffect(() => {
    let isShown = true
    const sources = wanted.split(' ').filter(Boolean)
    void Promise.all(sources.map(async (src) => [src, (await desk.pictureData(src)) ?? src] as const)).then(
      (found) => isShown && found.length > 0 && setRead((before) => new Map([...before, ...found])),
    )
    return () => {
      isShown = false
    }
  }, [wanted])
  return mapPictures(doc, new Map([...missing.map((src) => [src, unread] as const), ...read]))
}
