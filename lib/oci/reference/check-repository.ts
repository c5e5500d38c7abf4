import { say } from '#lib/messages/say'
import { invalidReference } from './invalid-reference.ts'
import { isHostText, isNameComponent, longestName } from './name-grammar.ts'
import type { Repository } from './types.ts'

function checkHost(registry: string, text: string): void {
  if (isHostText(registry)) return
  if (/%/.test(registry))
    throw invalidReference(text, say`An IPv6 host is written without its zone, e.g. [fe80::1]:5000.`)
  if (/^[^[].*:.*:/.test(registry))
    throw invalidReference(text, say`An IPv6 host is written in square brackets, e.g. [::1]:5000/name.`)
  if (/^[^[\]]*:[0-9]*[^0-9]*$/.test(registry))
    throw invalidReference(text, say`After the host’s colon comes a port number.`)
  throw invalidReference(text, say`“${registry.slice(0, 80)}” is not a host name with an optional port.`)
}

/** Throws AppError `invalid-reference` naming what is wrong; `text` is what the reader typed. */
export function checkRepository({ registry, name }: Repository, text: string): void {
  checkHost(registry, text)
  if (name === '') throw invalidReference(text, say`The name of a repository is missing after the host.`)
  if (name.length > longestName)
    throw invalidReference(
      text,
      say`A repository name has at most ${longestName} characters; this one has ${name.length}.`,
    )
  if (name !== name.toLowerCase())
    throw invalidReference(text, say`Repository names are lowercase: did you mean ${name.toLowerCase().slice(0, 80)}?`)
  const wrong = name.split('/').find(component => !isNameComponent(component))
  if (wrong === '') throw invalidReference(text, say`A part of the name is empty: leave out the doubled or last slash.`)
  if (wrong !== undefined)
    throw invalidReference(
      text,
      say`“${wrong.slice(0, 80)}” is not a valid part of a name: letters a-z and digits, joined by single dots, one or two underscores, or dashes.`,
    )
}
