/** The index's thread. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { IndexServer } from './server'
import { StoryIndex } from './story-index'

const { file, stories } = z.object({ file: z.string(), stories: z.string() }).parse(workerData)
const server = new IndexServer(new StoryIndex(file), stories, (told) => parentPort?.postMessage(told))
parentPort?.on('message', (request) => server.hear(request))
