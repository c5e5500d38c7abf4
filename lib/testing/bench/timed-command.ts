import { spawn } from 'node:child_process'

export interface Finished {
  /** From before the process was made until it had ended. */
  readonly wallMs: number
  readonly stdout: string
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
}

/** Runs a command to its end and takes its wall time; one that fails rejects with what it said. */
export function timedCommand(
  command: string,
  args: readonly string[],
  { env, stdin }: CommandOptions = {},
): Promise<Finished> {
  const startedMs = performance.now()
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: 'pipe' })
  const stdout: Buffer[] = []
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = `${stderr}${chunk}`.slice(-4_000)
  })
  child.stdin.end(stdin)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      const wallMs = performance.now() - startedMs
      if (code === 0) resolve({ wallMs, stdout: Buffer.concat(stdout).toString() })
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${stderr}`))
    })
  })
}

/** One GET by curl: both contenders of a comparison pay for a process of their own. */
export const curl = (url: string, ...flags: readonly string[]): Promise<Finished> =>
  timedCommand('curl', ['--silent', '--show-error', '--fail', ...flags, url])
