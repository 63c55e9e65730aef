/** Processes of the app that read and write formats: Electron's, which need no leave to run as Node. */
import { utilityProcess } from 'electron'
import { type Fork, heapMb } from './process'

/** What a process is given of the environment: what it takes to start, and what dates and letters go by. */
const given = ['TZ', 'LANG', 'LC_ALL', 'LC_TIME', 'SystemRoot', 'TEMP', 'TMPDIR', 'HOME']

/** Starts processes of a script. The app must be ready. */
export function forkUtility(script: string): Fork {
  return (onMessage, ended) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => given.includes(name)))
    const child = utilityProcess.fork(script, [], {
      serviceName: 'Copydesk transfer',
      stdio: 'ignore',
      // an empty environment stands for main's own
      env: { ...env, COPYDESK_TRANSFER: '1' },
      execArgv: [`--js-flags=--max-old-space-size=${heapMb}`],
    })
    child.on('message', onMessage)
    child.once('exit', (code) => ended(`the process has ended (${code})`))
    return { send: (message) => child.postMessage(message), end: () => void child.kill() }
  }
}
