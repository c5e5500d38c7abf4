import { FoundImages } from '../found-images.ts'
import { findTool, readCommand, type ToolCall } from './read-command.ts'
import { splitCommands } from './split-commands.ts'

/** More calls than a script has that somebody reads; those after them are left out. */
const maxCalls = 5000

export interface CommandsReading {
  readonly found: FoundImages
  /** Registries that commands such as `login` are about. */
  readonly hosts: readonly string[]
  /** The first call that names no image and no registry, e.g. `podman ps`. */
  readonly idle?: string
  readonly calls: number
}

/** A root prompt looks like a comment; before a single command it is one of neither meaning. */
const prompt = /^(?:\[[^\]\n]{1,80}\]|[\w.@:~/\\-]{0,100})[#$%>]\s+/

/** Every image that the commands of a shell text name. `calls` is 0 where it calls no tool that names images. */
export function readCommands(text: string): CommandsReading {
  const found = new FoundImages()
  const hosts: string[] = []
  const idle: string[] = []
  let calls = 0
  const single = !/[^\\\r]\r?\n/.test(text)
  for (const command of splitCommands(single ? text.replace(prompt, '') : text)) {
    const call = findTool(command)
    if (!call) continue
    if (++calls > maxCalls) break
    const before = found.size
    const host = readCommand(call, command.line, found)
    if (host !== undefined) hosts.push(host)
    else if (found.size === before) idle.push(describe(call))
  }
  return { found, hosts, calls, ...(idle[0] !== undefined && { idle: idle[0] }) }
}

const describe = ({ name, words }: ToolCall) =>
  [name, ...words.slice(0, 2).map(({ text }) => text)].join(' ').slice(0, 80)
