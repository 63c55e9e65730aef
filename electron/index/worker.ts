/** The index's thread. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { IndexServer } from './server'
import { StoryIndex } from './story-index'

const { file, stories } = z.object({ file: z.string(), stories: z.string() }).parse(workerData)
const server = new IndexServer(new StoryIndex(file), stories, (message) => parentPort?.postMessage(message))
parentPort?.on('message', (request) => server.handle(request))
