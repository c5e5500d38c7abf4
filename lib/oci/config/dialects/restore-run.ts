import { say } from '#lib/messages/say'
import type { Scope, Translation } from './dialect.ts'
import { oncePerConfig } from './once-per-config.ts'

/** Shells that begin a command when no SHELL instruction is on record, e.g. inherited from an unrecorded base. */
const usualShells = ['/bin/sh -c', '/bin/bash -c', 'cmd /S /C', 'powershell -Command']

const configuredShell = oncePerConfig(({ shell }) => shell?.join(' ') ?? '')

/** Shells that a command line of this length may begin with. */
const shellsOf = ({ shell, config }: Scope, length: number): readonly string[] => {
  const shells = [shell, configuredShell(config), ...usualShells].filter(text => text !== '' && text.length < length)
  return [...new Set(shells)]
}

/** `EOF`, with one underscore more than any the script has. */
function unusedMark(script: string): string {
  const underscores = [...script.matchAll(/EOF(_*)/g)].map(([, found = '']) => found.length)
  return `EOF${'_'.repeat(underscores.reduce((most, count) => Math.max(most, count + 1), 0))}`
}

/** A script of several lines becomes a here-document; one that already is one stays. */
function asRun(command: string): Translation {
  // Only where a run of line breaks begins: trying at each of them would be quadratic.
  const script = command.replace(/(?<!\n)\n+$/, '')
  if (!script.includes('\n') || /<<-?\s*["']?\w/.test(script.slice(0, script.indexOf('\n'))))
    return { text: `RUN ${script}` }
  const mark = unusedMark(script)
  return {
    text: `RUN <<${mark}\n${script}\n${mark}`,
    note: say`Commands of several lines are written as here-documents.`,
  }
}

/**
 * Restores `RUN` from the command line that history holds: `[|n A=1 B=2] <shell> <command>`, where n counts the build
 * arguments. Undefined when it does not begin with a known shell.
 */
export function restoreRun(commandLine: string, scope: Scope): Translation | undefined {
  const count = /^\|(\d+) /.exec(commandLine)
  const shells = shellsOf(scope, commandLine.length)
  if (!count) {
    const shell = shells.find(candidate => commandLine.startsWith(`${candidate} `))
    return shell === undefined ? undefined : asRun(commandLine.slice(shell.length + 1))
  }
  const begin = count[0].length - 1
  // Values may have spaces in them, so the first shell ends the arguments.
  const places = shells
    .map(shell => ({ shell, at: commandLine.indexOf(` ${shell} `, begin) }))
    .filter(({ at }) => at >= 0)
  const [first] = places.sort((a, b) => a.at - b.at || b.shell.length - a.shell.length)
  if (!first) return undefined
  const args = commandLine.slice(begin, first.at).trim()
  const run = asRun(commandLine.slice(first.at + first.shell.length + 2))
  return args === '' ? run : { ...run, comment: say`Run with the build arguments ${args}.` }
}
