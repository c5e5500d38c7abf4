import { say } from '#lib/messages/say'
import type { Platform } from '../../manifest/types.ts'
import { type FoundImages, readPlatform } from '../found-images.ts'
import { clusterTools } from './cluster-tools.ts'
import { containerTools } from './container-tools.ts'
import { joinTables, type OptionTable } from './option-table.ts'
import { type ParsedOptions, parseOptions } from './parse-options.ts'
import { registryTools } from './registry-tools.ts'
import type { Command, Word } from './split-commands.ts'
import type { ImageCommand, Tool } from './tool.ts'

const tools = new Map(
  [...containerTools, ...registryTools, ...clusterTools].flatMap(tool => tool.names.map(name => [name, tool] as const)),
)

/** What stands before the tool: prompts, privilege, environment. `sudo -u user` takes a value, `sudo -E` does not. */
const prefixes = new Set(['$', '%', '>', 'sudo', 'doas', 'env', 'time', 'command', 'exec', 'nohup', 'winpty', '!'])
const prefixValues = new Set(['-u', '--user', '-g', '--group', '-C', '-h', '-p', '-r', '-t'])
const assignment = /^[A-Za-z_]\w*=/

/** Transports that lead to this machine and not to a registry: containers-transports(5). */
const localTransport =
  /^(?:containers-storage|dir|docker-archive|docker-daemon|oci|oci-archive|ostree|sif|tarball):(?!\/\/)/

export interface ToolCall {
  readonly tool: Tool
  readonly name: string
  readonly words: readonly Word[]
}

/** The tool a command calls and the words after it; undefined where it calls none that names images. */
export function findTool({ words }: Command): ToolCall | undefined {
  let at = 0
  let prefixed = false
  for (; at < words.length; at++) {
    const { text } = words[at] as Word
    if (prefixed && text.startsWith('-')) {
      if (prefixValues.has(text)) at++
    } else if (prefixes.has(text)) prefixed = true
    else if (!assignment.test(text)) break
  }
  const name = (words[at]?.text ?? '').replace(/^.*[/\\]/, '').replace(/\.exe$/, '')
  const tool = tools.get(name)
  return tool && { tool, name, words: words.slice(at + 1) }
}

/** Index of the subcommand: global options before it are skipped. */
function skipGlobals(words: readonly Word[], globals: OptionTable): number {
  let at = 0
  for (; words[at]?.text.startsWith('-'); at++) {
    const text = words[at]?.text ?? ''
    if (!text.includes('=') && globals.valued.has(text.replace(/^--?/, ''))) at++
  }
  return at
}

/** Commands of each tool by their path, with the options they take. */
const commandsOf = new Map(
  [...containerTools, ...registryTools, ...clusterTools].map(tool => [
    tool,
    new Map(
      tool.commands.flatMap(command => {
        const options = joinTables(command.options, tool.globals)
        return command.path.split(' | ').map(path => [path, { ...command, options }] as const)
      }),
    ),
  ]),
)

interface Matched {
  readonly command: ImageCommand
  /** Words before the subcommand. */
  readonly globals: readonly Word[]
  readonly path: string
  readonly rest: readonly Word[]
}

function findCommand({ tool, words }: ToolCall): Matched | undefined {
  const start = skipGlobals(words, tool.globals)
  const longestPath = 3
  for (let length = longestPath; length > 0; length--) {
    const path = words
      .slice(start, start + length)
      .map(({ text }) => text)
      .join(' ')
    const command = commandsOf.get(tool)?.get(path)
    if (command) return { command, globals: words.slice(0, start), path, rest: words.slice(start + length) }
  }
  return undefined
}

const lastOf = (values: ParsedOptions['values'], ...names: readonly string[]) =>
  names.flatMap(name => values.get(name) ?? []).at(-1)?.text

function platformOf(values: ParsedOptions['values']): Platform | undefined {
  const whole = lastOf(values, 'platform', 'filter-by-os')
  if (whole !== undefined) return readPlatform(whole)
  const os = lastOf(values, 'override-os', 'os')
  const architecture = lastOf(values, 'override-arch', 'arch')
  const variant = lastOf(values, 'override-variant', 'variant')
  if (os === undefined && architecture === undefined) return undefined
  // Without the architecture the tool takes its machine's, which nobody here knows.
  return architecture === undefined
    ? undefined
    : readPlatform([os ?? 'linux', architecture, ...(variant === undefined ? [] : [variant])].join('/'))
}

const rightSide = (word: Word): readonly Word[] => {
  const equals = word.text.indexOf('=')
  return equals < 0 ? [] : [{ ...word, text: word.text.slice(equals + 1) }]
}

function imageWords(
  { images, imageOptions = [], pairs, mappings, onlyQualified }: ImageCommand,
  parsed: ParsedOptions,
) {
  const { operands, values } = parsed
  const named = images ? operands.slice(...images) : []
  return [
    ...(onlyQualified ? named.flatMap(qualifiedOnly) : mappings ? named.flatMap(mappingSides) : named),
    ...imageOptions.flatMap(name => values.get(name) ?? []),
    ...(pairs === 'operands' ? operands.flatMap(rightSide) : []),
    ...(typeof pairs === 'object'
      ? pairs
          .flatMap(name => values.get(name) ?? [])
          .flatMap(splitAtCommas)
          .flatMap(rightSide)
      : []),
  ]
}

const splitAtCommas = (word: Word): readonly Word[] => word.text.split(',').map(text => ({ ...word, text }))
const mappingSides = (word: Word): readonly Word[] => word.text.split('=').map(text => ({ ...word, text }))

/** `image~source` of `oc new-app` names its builder image before the tilde. */
function qualifiedOnly(word: Word): readonly Word[] {
  const [image = ''] = word.text.split('~')
  return /^[^/\s]+\/./.test(image) && !/^\.|:\/\/|=|\.git$/.test(image) ? [{ ...word, text: image }] : []
}

function addImage(
  found: FoundImages,
  { tool, name }: ToolCall,
  matched: Matched,
  word: Word,
  line: number,
  platform?: Platform,
) {
  const { command, path } = matched
  const place = `${name} ${path}`
  const transport = command.transport ?? tool.transport
  if (word.expands) return found.addProblem(place, line, word.text, say`It holds a variable that only the shell knows.`)
  const remote = word.text.startsWith('docker://') ? word.text.slice('docker://'.length) : undefined
  if (transport !== 'never' && remote === undefined && (transport === 'required' || localTransport.test(word.text)))
    return found.addProblem(place, line, word.text, notRemote(word.text))
  // `docker://` never asks registries.conf for short names.
  found.add(place, line, remote ?? word.text, { shortNames: tool.shortNames && remote === undefined, platform })
}

const notRemote = (text: string) =>
  localTransport.test(text)
    ? say`${text.slice(0, text.indexOf(':'))}: leads to this machine, not to a registry.`
    : say`This tool wants a transport before the name: docker://.`

/** Reads one command; adds what it names to `found`. Answers the host where the command is about a registry. */
export function readCommand(call: ToolCall, line: number, found: FoundImages): string | undefined {
  const matched = findCommand(call)
  if (!matched) return undefined
  const { command, rest } = matched
  const everything = Number.POSITIVE_INFINITY
  const globals = parseOptions(matched.globals, call.tool.globals, {
    operandLimit: everything,
    unknownTakesValue: false,
  })
  const operandLimit = command.stops ? 1 : everything
  const read = (unknownTakesValue: boolean) => parseOptions(rest, command.options, { operandLimit, unknownTakesValue })
  const reading = read(false)
  // An option nobody knows may or may not take the next word: then what both readings name is shown.
  for (const parsed of reading.unsure ? [reading, read(true)] : [reading]) {
    const platform = platformOf(new Map([...globals.values, ...parsed.values]))
    if (command.host) return parsed.operands[0]?.text
    for (const word of imageWords(command, parsed)) addImage(found, call, matched, word, line, platform)
  }
  return undefined
}
