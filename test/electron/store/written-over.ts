/** A story over which another program has written what it had not seen, and which is yet to be merged. */
import { join } from 'node:path'
import { Transform } from 'prosemirror-transform'
import { type DeskStore, openDesk } from '../../../electron/store'
import { StoryFile } from '../../../electron/store/story-file'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'

/** Makes one in a folder, with the headline `Ours` here and `Theirs` in its file, and closes the desk. */
export async function writtenOver(folder: string): Promise<string> {
  const desk: DeskStore = await openDesk(folder)
  const { id } = await desk.create(blankDoc({ house: 'ap' }))
  const story = await desk.open(id)
  const path = join(folder, 'stories', `${id}.json`)
  const before = await new StoryFile(path).read()
  if (!before) throw new Error('no story')
  const mine = new Transform(story.story.doc).insert(1, schema.text('Ours'))
  await story.append(
    story.version,
    mine.steps.map((step) => step.toJSON()),
  )
  await story.flush()
  const { doc } = new Transform(before.story.doc).insert(1, schema.text('Theirs'))
  await new StoryFile(path).write({ ...before, story: { ...before.story, doc } })
  await story.look()
  await desk.close()
  return id
}
