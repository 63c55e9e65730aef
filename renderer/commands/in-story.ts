/** Commands of ProseMirror as commands of the app. */
import type { EditorState, Command as StoryCommand } from 'prosemirror-state'
import { openSession } from '../desk/desk-store'
import type { Command } from './command'

/** A command of the app that runs a command on the open story, and is enabled where that applies. */
export function inStory(
  command: StoryCommand,
  rest: Omit<Command, 'run' | 'when' | 'checked'>,
  checked?: (state: EditorState) => boolean,
): Command {
  return {
    inText: true,
    ...rest,
    run() {
      const session = openSession()
      session?.run(command)
      if (rest.inText !== false) session?.view?.focus()
    },
    when: () => openSession()?.can(command) ?? false,
    ...(checked && { checked: () => answerFor(checked) }),
  }
}

/** The answer to a question about the open story; no where none is open. */
export function answerFor(question: (state: EditorState) => boolean): boolean {
  const session = openSession()
  return session !== null && question(session.state)
}
