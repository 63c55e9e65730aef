/** The thread that spells: dictionaries take memory and time, so that no key and no list waits for them. */
import { parentPort, workerData } from 'node:worker_threads'
import { failureOf } from '../errors/reasons'
import { lowerThreadPriority } from '../transfer/background'
import { Dictionaries } from './dictionaries'
import { type SpellAnswer, type SpellQuestion, spellerDataSchema } from './protocol'
import { Speller } from './speller'

const speller = Dictionaries.open(spellerDataSchema.parse(workerData).folders).then(
  (dictionaries) => new Speller(dictionaries),
)

async function answerTo(question: SpellQuestion): Promise<SpellAnswer> {
  const { kind, id } = question
  try {
    const ready = await speller
    if (kind === 'look') return { kind, id, answer: ready.look(question.language, question.blocks) }
    return { kind, id, answer: ready.suggest(question.word, question.language) }
  } catch (error) {
    return { kind: 'failed', id, ...failureOf(error) }
  }
}

lowerThreadPriority()
parentPort?.on('message', (question: SpellQuestion) => {
  void answerTo(question).then((answer) => parentPort?.postMessage(answer))
})
