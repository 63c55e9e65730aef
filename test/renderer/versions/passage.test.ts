import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Passage } from '../../../renderer/versions/passage'

it('tells screen readers what was inserted and deleted apart from the direction of the text', () => {
  for (const mark of ['inserted', 'deleted'] as const) {
    const shown = renderToStaticMarkup(createElement(Passage, { run: { mark, text: 'Do not call again.' } }))
    // what is isolated is passed over where the direction is that of the first letter
    expect(shown.replace(/<bdi.*?<\/bdi>/g, '')).toMatch(/^<(ins|del)>Do not call again\.<\/\1>$/)
  }
})
