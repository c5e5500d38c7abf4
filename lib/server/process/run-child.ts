import { spawn } from 'node:child_process'

export interface ChildOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** How long the child may finish its work after a stop signal before it is ended. */
  readonly drainMs: number
  /** Sees the child's standard output, which is passed on unchanged. */
  readonly onOutput?: (text: string) => void
}

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Runs a command until it ends, passing stop signals on to it. Resolves to its exit code, or to 0 when it was asked to
 * stop: a server that was stopped on request has not failed. Only this child is ever signalled.
 */
export function runChild(command: string, args: readonly string[], options: ChildOptions): Promise<number> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.onOutput ? 'pipe' : 'inherit', 'inherit'],
  })
  child.stdout?.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    options.onOutput?.(chunk.toString())
  })

  let deadline: NodeJS.Timeout | undefined
  const stop = () => {
    // A terminal signals the whole group and npm passes the signal on again: only the first one counts.
    if (deadline) return
    child.kill('SIGTERM')
    deadline = setTimeout(() => child.kill('SIGKILL'), options.drainMs)
  }
  for (const signal of STOP_SIGNALS) process.on(signal, stop)

  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(deadline)
      for (const signal of STOP_SIGNALS) process.off(signal, stop)
    }
    child.once('error', error => {
      settle()
      reject(error)
    })
    child.once('exit', code => {
      settle()
      resolve(deadline ? 0 : (code ?? 1))
    })
  })
}
