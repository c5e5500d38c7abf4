import { type Sentence, say } from '#lib/messages/say'
import { shellQuote } from '../shell-quote.ts'
import type { RunPlan } from './run-plan.ts'

export interface LifecycleCommand {
  readonly verb: string
  readonly command: string
  /** What it does, in one sentence. */
  readonly words: Sentence
}

interface Row {
  readonly verb: string
  readonly words: Sentence
  /** Before the name. */
  readonly options?: string
  /** After the name. */
  readonly rest?: string
}

// https://docs.podman.io/en/latest/Commands.html
const rows: readonly Row[] = [
  { verb: 'inspect', words: say`Shows its config and state as JSON.` },
  { verb: 'logs', options: '-f ', words: say`Shows what it writes to standard output and error, and follows.` },
  { verb: 'exec', options: '-it ', rest: ' sh', words: say`Opens a shell in it, if the image has one.` },
  {
    verb: 'pause',
    words: say`Freezes every process where it stands and keeps its memory; nothing is told, nothing is lost.`,
  },
  { verb: 'unpause', words: say`Lets the frozen processes go on.` },
  { verb: 'kill', words: say`Sends SIGKILL at once: no process can finish what it was doing.` },
  { verb: 'restart', words: say`Stops it as stop does, then starts the same container again.` },
  { verb: 'rm', words: say`Removes the stopped container and its writable layer; named volumes stay.` },
]

/** Short names for the signals of `STOPSIGNAL`. */
const signalName = /^(?:SIG[A-Z0-9+-]{2,12}|[0-9]{1,2})$/

/** What one does with a running container, in the order one meets it. */
export function lifecycleCommands(
  { name, stopTimeout = 10 }: RunPlan,
  stopSignal: string | undefined,
): readonly LifecycleCommand[] {
  const filled = rows.map(({ verb, words, options = '', rest = '' }) => ({
    verb,
    words,
    command: `podman ${verb} ${options}${shellQuote(name)}${rest}`,
  }))
  const signal = stopSignal !== undefined && signalName.test(stopSignal) ? stopSignal : 'SIGTERM'
  const ps = {
    verb: 'ps',
    command: `podman ps -a --filter name=${shellQuote(name)}`,
    words: say`Shows whether it runs.`,
  }
  const stop = {
    verb: 'stop',
    command: `podman stop ${shellQuote(name)}`,
    words: say`Sends ${signal} so that it can finish, and SIGKILL after ${stopTimeout} seconds; its memory is gone, its files stay.`,
  }
  return [ps, ...filled.flatMap(row => (row.verb === 'kill' ? [stop, row] : [row]))]
}
