import { spawnSync } from 'node:child_process'

const end = '\u0001'

/**
 * What `/bin/sh` makes of a script in which `programs` are the commands: one list of words a call, the program first. The
 * programs do not run. Words must not hold the character U+0001.
 */
export function shellWords(script: string, programs: readonly string[]): readonly (readonly string[])[] {
  const functions = programs.map(name => `${name}() { printf '%s\\0' ${name} "$@"; printf '${end}\\0'; }`)
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-eu', '-c', [...functions, script].join('\n')], {
    encoding: 'utf8',
    // Nothing but the functions can be found, so that no test runs what a hostile text asks for.
    env: { NODE_ENV: 'test', PATH: '/nonexistent' },
  })
  if (status !== 0 || stderr !== '') throw new Error(`the shell said ${status}: ${stderr}`)
  const words = stdout.split('\0').slice(0, -1)
  const calls: string[][] = [[]]
  for (const word of words) {
    if (word === end) calls.push([])
    else calls.at(-1)?.push(word)
  }
  return calls.slice(0, -1)
}
