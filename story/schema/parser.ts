/** Reads a story's nodes out of HTML, as the schema's own rules say; all that they do not name is let go. */
import { DOMParser, type TagParseRule } from 'prosemirror-model'
import { schema } from './index'

/** What is no text of a story, whatever is in it. */
const ignored: TagParseRule[] = [
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'button',
  'input',
  'select',
  'textarea',
  'nav',
  'dialog',
  'head',
  'title',
  'meta',
  'link',
].map((tag) => ({ tag, ignore: true, priority: 100 }))

export const storyParser = new DOMParser(schema, [...ignored, ...DOMParser.fromSchema(schema).rules])
