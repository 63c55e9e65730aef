/** What may fail, and what is said when it does. */
import { toast } from 'sonner'

/** What is said of an error that main answered with. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/^Error invoking remote method '[^']*': (\w*Error: )?/, '')
}

/** Runs what may fail, and says so in a message that stays until it is read. */
export async function attempt(what: () => Promise<void>): Promise<void> {
  try {
    await what()
  } catch (error) {
    toast.error(messageOf(error), { duration: Number.POSITIVE_INFINITY })
  }
}
