/** Reading the open story aloud, by a voice of the system that needs no network. */

import type { Node } from 'prosemirror-model'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { storyLanguageName } from '../../catalogue/story-language'
import { selectedRanges } from '../../story/editing/selected-ranges'
import { copyOfBlock } from '../../story/story/desk-notes'
import { blockText } from '../../story/story/lines'
import { openSession } from '../desk/desk-store'

/** A voice for a language (BCP 47): one of its region, else of the language. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ localService }) => localService)
  const [base = ''] = language.split('-')
  const isOf = (lang: string, wanted: string) =>
    lang.replace('_', '-').toLowerCase().startsWith(wanted.toLowerCase())
  return voices.find(({ lang }) => isOf(lang, language)) ?? voices.find(({ lang }) => isOf(lang, base))
}

/** The texts to be read: what is selected, or all from the block with the cursor on. */
function textsOf(doc: Node, from: number, to: number): string[] {
  const texts: string[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    const start = Math.max(from - pos - 1, 0)
    const end = Math.min(to - pos - 1, node.content.size)
    const copy = start < end ? copyOfBlock(node.cut(start, end)) : null
    if (copy) texts.push(blockText(copy).replaceAll('\n', ' '))
    return false
  })
  return texts
}

/** Whether something is being read. */
export function isReading(): boolean {
  return speechSynthesis.speaking
}

/** Reads what is selected, or on from the block with the cursor; stops where something is being read. */
export function readAloud(): void {
  if (isReading()) {
    speechSynthesis.cancel()
    return
  }
  const session = openSession()
  if (!session) return
  const { doc, selection } = session.state
  const { language } = doc.attrs
  const voice = voiceFor(language)
  if (!voice) {
    toast.warning(t('readAloud.none', { language: storyLanguageName(language) }), {
      description: t('readAloud.install'),
    })
    return
  }
  const { $from, empty } = selection
  const texts = empty
    ? textsOf(doc, $from.start(), doc.content.size)
    : selectedRanges(selection).flatMap(({ from, to }) => textsOf(doc, from, to))
  // block by block: a voice may give up in the middle of a long text
  for (const text of texts) {
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    speechSynthesis.speak(utterance)
  }
}
