/** In which direction the panels show words of the text: as they stand there, whatever letters they begin with. */
import type { EditorState } from 'prosemirror-state'

export const textDirection = ({ doc }: EditorState): 'ltr' | 'rtl' => doc.attrs.direction
