import { describe, expect, it } from 'vitest'
import { Queue, Queues } from '../../../electron/store/queue'

/** Work that ends when it is told to. */
function heldWork(name: string, log: string[]) {
  let end = () => {}
  const held = new Promise<void>((resolve) => {
    end = resolve
  })
  const work = async () => {
    log.push(`${name} begins`)
    await held
    log.push(`${name} ends`)
    return name
  }
  return { work, end }
}

describe('work in a queue', () => {
  it('is done one after the other', async () => {
    const log: string[] = []
    const queue = new Queue()
    const first = heldWork('first', log)
    const second = heldWork('second', log)
    const all = Promise.all([queue.run(first.work), queue.run(second.work)])
    second.end()
    first.end()
    expect(await all).toEqual(['first', 'second'])
    expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  })

  it('tells who asked for it why it failed, and holds up nothing behind it', async () => {
    const queue = new Queue()
    const failing = queue.run(() => Promise.reject(new Error('no room')))
    const next = queue.run(async () => 'done')
    await expect(failing).rejects.toThrow('no room')
    expect(await next).toBe('done')
  })

  it('has ended when the queue is idle', async () => {
    const log: string[] = []
    const queue = new Queue()
    const only = heldWork('only', log)
    void queue.run(only.work)
    only.end()
    await queue.idle()
    expect(log).toEqual(['only begins', 'only ends'])
  })
})

describe('work in queues by id', () => {
  it('waits for that of the same id alone', async () => {
    const log: string[] = []
    const queues = new Queues()
    const held = heldWork('a1', log)
    const first = queues.run('a', held.work)
    const behind = queues.run('a', workAtOnce('a2', log))
    await queues.run('b', workAtOnce('b1', log))
    expect(log).toEqual(['a1 begins', 'b1'])
    held.end()
    await Promise.all([first, behind])
    expect(log).toEqual(['a1 begins', 'b1', 'a1 ends', 'a2'])
  })

  it('waits for all that is before it, and not for the first alone', async () => {
    const log: string[] = []
    const queues = new Queues()
    const first = heldWork('a1', log)
    const second = heldWork('a2', log)
    const one = queues.run('a', first.work)
    const two = queues.run('a', second.work)
    first.end()
    await one
    await queues.run('b', workAtOnce('b1', log))
    const three = queues.run('a', workAtOnce('a3', log))
    await queues.run('b', workAtOnce('b2', log))
    second.end()
    await Promise.all([two, three])
    expect(log.filter((each) => !each.startsWith('b'))).toEqual([
      'a1 begins',
      'a1 ends',
      'a2 begins',
      'a2 ends',
      'a3',
    ])
  })

  it('goes on after what failed', async () => {
    const queues = new Queues()
    const failing = queues.run('a', () => Promise.reject(new Error('no room')))
    const next = queues.run('a', async () => 'done')
    await expect(failing).rejects.toThrow('no room')
    expect(await next).toBe('done')
  })
})

/** Work that ends at once. */
function workAtOnce(name: string, log: string[]) {
  return async () => {
    log.push(name)
  }
}
