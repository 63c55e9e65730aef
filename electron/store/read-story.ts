/** Reading the stories of a desk from their files. */
import { opendir, readdir } from 'node:fs/promises'
import { DamagedError } from './errors'
import { type Folders, idOfFile } from './folders'
import { type StoredFile, StoryFile } from './story-file'

/**
 * The story of a file, or null where there is none. One that a sync tool is still writing is waited for: set aside, the
 * tool would take it for deleted.
 * @throws DamagedError where the file holds no whole story, or another than its name says
 */
export async function readStory(
  folders: Folders,
  id: string,
  file = new StoryFile(folders.story(id)),
): Promise<StoredFile | null> {
  const stored = await file.readWritten()
  if (stored && stored.story.id !== id) throw new DamagedError('other-story')
  return stored
}

/** The ids of all stories, damaged ones too. */
export async function storyIds(folders: Folders): Promise<string[]> {
  return (await readdir(folders.stories)).flatMap((name) => idOfFile(name) ?? [])
}

/** Whether a desk has any story, without reading the names of all. */
export async function hasStories(folders: Folders): Promise<boolean> {
  for await (const { name } of await opendir(folders.stories)) if (idOfFile(name) !== null) return true
  return false
}
