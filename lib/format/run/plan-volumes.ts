import { resourceName, uniqueName } from './resource-name.ts'

export interface PlannedVolume {
  readonly name: string
  /** Absolute path in the container. */
  readonly path: string
}

/** Paths that need no quoting in any of the tools; `:` and `,` part the fields of `--volume`. */
const sayablePath = /^(?:\/[A-Za-z0-9_.@+-]+)+$/

const maxVolumes = 50

/** Named volumes for the paths a config declares. One that is left out the engine gives an anonymous volume. */
export function planVolumes(owner: string, paths: readonly string[]): readonly PlannedVolume[] {
  const taken = new Set<string>()
  return [...new Set(paths.map(path => path.replace(/(?<=.)\/+$/, '')))]
    .filter(path => path.length <= 1_000 && sayablePath.test(path))
    .sort()
    .slice(0, maxVolumes)
    .map(path => ({ name: uniqueName(resourceName(`${owner}${path}`), taken), path }))
}
