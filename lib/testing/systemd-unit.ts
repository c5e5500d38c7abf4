import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The service manager does not run its test mode as root. */
const nobody = 65_534

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' }

/** Reads back how systemd prints a command line: words in double quotes, with C escapes. */
function readWords(line: string): readonly string[] {
  const words = line.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/gu) ?? []
  return words.map(word =>
    word.startsWith('"')
      ? word
          .slice(1, -1)
          .replace(/\\(?:x([0-9a-f]{2})|(.))/gsu, (_all, hex: string | undefined, one: string) =>
            hex === undefined ? (escapes[one] ?? one) : String.fromCharCode(Number.parseInt(hex, 16)),
          )
      : word,
  )
}

function withUnit<T>(name: string, text: string, use: (directory: string, file: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'portolan-units-'))
  try {
    const file = join(directory, name)
    mkdirSync(join(directory, 'runtime'))
    writeFileSync(file, text)
    chmodSync(directory, 0o755)
    chmodSync(join(directory, 'runtime'), 0o777)
    return use(directory, file)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** What `systemd-analyze verify` finds wrong with a unit; empty where nothing is. */
export const verifyUnit = (name: string, text: string): string =>
  withUnit(name, text, (_directory, file) => {
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' })
    return status === 0 ? stdout + stderr : `exit ${status}: ${stdout}${stderr}`
  })

/**
 * The command lines of a service as systemd itself reads them: split, unquoted, specifiers filled in. Variables are not
 * replaced before a service starts, so `$$` is still two characters.
 */
export const commandLines = (name: string, text: string): readonly (readonly string[])[] =>
  withUnit(name, text, directory => {
    const { stdout, stderr } = spawnSync('/usr/lib/systemd/systemd', ['--user', '--test', `--unit=${name}`], {
      encoding: 'utf8',
      ...(process.getuid?.() === 0 && { uid: nobody, gid: nobody }),
      env: {
        NODE_ENV: 'test',
        HOME: join(directory, 'runtime'),
        XDG_RUNTIME_DIR: join(directory, 'runtime'),
        SYSTEMD_UNIT_PATH: `${directory}:`,
        LC_ALL: 'C.UTF-8',
      },
      maxBuffer: 64 * 1024 * 1024,
    })
    const unit = stdout.split(/^\t?-> Unit /m).find(part => part.startsWith(`${name}:`))
    if (!unit) throw new Error(`systemd did not load ${name}: ${stderr}`)
    return [...unit.matchAll(/^\s*Command Line: (.*)$/gm)].map(([, line = '']) => readWords(line))
  })
