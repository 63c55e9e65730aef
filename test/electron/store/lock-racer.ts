/** A program of its own that goes for the lock of many desks at the very moment that others do, and says which it took. */
import { join } from 'node:path'
import { DeskInUse, takeLock } from '../../../electron/store/lock'

const [, , folder = '', rounds = '', start = '', every = ''] = process.argv
const won: number[] = []
for (let round = 0; round < Number(rounds); round++) {
  while (Date.now() < Number(start) + round * Number(every));
  try {
    await takeLock(join(folder, `${round}.lock`))
    won.push(round)
  } catch (error) {
    if (!(error instanceof DeskInUse)) throw error
  }
}
console.log(JSON.stringify(won))
// it lives, and has its desks, until the others are done
process.stdin.resume().on('end', () => process.exit(0))
