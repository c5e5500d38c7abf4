import { say } from '#lib/messages/say'
import { FoundImages, readPlatform } from '../found-images.ts'
import { containerfileLines, type Instruction } from './containerfile-lines.ts'
import { substitute } from './substitute.ts'

/** `--name=value` flags before the operands, and the operands. */
function flagsOf(rest: string): {
  readonly flags: ReadonlyMap<string, readonly string[]>
  readonly words: readonly string[]
} {
  const words = rest.split(/\s+/).filter(Boolean)
  const end = words.findIndex(word => !word.startsWith('--'))
  const flags = new Map<string, string[]>()
  for (const word of words.slice(0, end < 0 ? words.length : end)) {
    const equals = word.indexOf('=')
    if (equals < 0) continue
    const name = word.slice(2, equals)
    const others = flags.get(name)
    if (others) others.push(word.slice(equals + 1))
    else flags.set(name, [word.slice(equals + 1)])
  }
  return { flags, words: end < 0 ? [] : words.slice(end) }
}

const unquoted = (text: string) => text.replace(/^(["'])(.*)\1$/s, '$2')

class Reader {
  readonly found = new FoundImages()
  /** Defaults of `ARG` before the first `FROM`: the only variables that `FROM` sees. */
  readonly #globals = new Map<string, string>()
  readonly #stages = new Set<string>()
  #stageCount = 0

  read({ line, name, rest }: Instruction): void {
    if (name === 'ARG' && this.#stageCount === 0) this.#arg(rest)
    else if (name === 'FROM') this.#from(line, rest)
    else if (name === 'COPY' || name === 'ADD')
      this.#source(`${name} --from`, line, flagsOf(rest).flags.get('from')?.[0])
    else if (name === 'RUN') this.#mounts(line, rest)
  }

  #arg(rest: string): void {
    for (const word of rest.split(/\s+/)) {
      const equals = word.indexOf('=')
      if (equals < 0) continue
      this.#globals.set(word.slice(0, equals), substitute(unquoted(word.slice(equals + 1)), this.#globals).text)
    }
  }

  #from(line: number, rest: string): void {
    const { flags, words } = flagsOf(rest)
    const [image = '', as, stage] = words
    const { text, missing } = substitute(unquoted(image), this.#globals)
    // A platform such as $BUILDPLATFORM is that of the machine that builds.
    const written = flags.get('platform')?.[0]
    const platform = written === undefined ? undefined : readPlatform(substitute(written, this.#globals).text)
    if (text === '') this.found.addProblem('FROM', line, rest, say`FROM names no image.`)
    else if (missing.length > 0) this.found.addProblem('FROM', line, text, unknownVariables(missing))
    else if (text !== 'scratch' && !this.#stages.has(text.toLowerCase()))
      this.found.add('FROM', line, text, { platform })
    this.#stageCount++
    if (as?.toLowerCase() === 'as' && stage !== undefined) this.#stages.add(stage.toLowerCase())
  }

  /** What `--from` names: a stage by its name or number, else an image. */
  #source(place: string, line: number, from: string | undefined): void {
    if (from === undefined || this.#stages.has(from.toLowerCase()) || /^\d+$/.test(from)) return
    const { text, missing } = substitute(from, this.#globals)
    if (missing.length > 0) this.found.addProblem(place, line, text, unknownVariables(missing))
    else this.found.add(place, line, text)
  }

  /** https://docs.docker.com/reference/dockerfile/#run---mounttypebind */
  #mounts(line: number, rest: string): void {
    for (const mount of flagsOf(rest).flags.get('mount') ?? []) {
      const from = mount.split(',').find(part => part.startsWith('from='))
      if (from !== undefined) this.#source('RUN --mount', line, from.slice('from='.length))
    }
  }
}

const unknownVariables = (names: readonly string[]) =>
  say`The file gives no value for ${names.slice(0, 3).map(name => `$${name}`)}.`

/** Whether the text begins as a Containerfile does: its first instruction is `FROM`, or `ARG` with `FROM` after it. */
export function isContainerfile(text: string): boolean {
  const first = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(FROM|ARG)[ \t]+\S/i.exec(text)?.[1]
  return first?.toUpperCase() === 'FROM' || (first !== undefined && /^[ \t]*FROM[ \t]+\S/im.test(text))
}

/** Every image that a Containerfile needs: bases, `--from` sources, mounts and the syntax frontend; no stages. */
export function readContainerfile(text: string): FoundImages {
  const { syntax, instructions } = containerfileLines(text)
  const reader = new Reader()
  // BuildKit itself fetches the frontend, for which a short name is Docker Hub's.
  if (syntax) reader.found.add('# syntax', syntax.line, syntax.text, { shortNames: false })
  for (const instruction of instructions) reader.read(instruction)
  return reader.found
}
