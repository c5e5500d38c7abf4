import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Absolute path of a command found in PATH (and in the folders of administrators' tools), or undefined. */
export function findCommand(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin', '/sbin']
  return folders.map(folder => join(folder, name)).find(isExecutable)
}

/** The browser of the e2e tests: PORTOLAN_CHROMIUM, or one found in PATH. */
export function findChromium(): string | undefined {
  return process.env.PORTOLAN_CHROMIUM ?? findCommand('chromium') ?? findCommand('chromium-browser')
}
