import type { OptionTable } from './option-table.ts'

export interface ImageCommand {
  /** The subcommand's words, e.g. `image inspect`; alternatives are separated by ` | `. */
  readonly path: string
  readonly options: OptionTable
  /** Operands that are images, as the arguments of `Array.slice`. */
  readonly images?: readonly [start: number, end?: number]
  /** Options end at the first operand: what follows it belongs to the container. */
  readonly stops?: true
  /** Options whose values are images. */
  readonly imageOptions?: readonly string[]
  /** Images are the right sides of `name=image`, in operands (`set image`) or in these options. */
  readonly pairs?: 'operands' | readonly string[]
  /** Both sides of `source=destination` are images. */
  readonly mappings?: true
  /** An operand counts only where it cannot be anything but an image: with a slash and no scheme. */
  readonly onlyQualified?: true
  /** The operand is a registry, as for `login`. */
  readonly host?: true
  readonly transport?: Tool['transport']
}

/** How a tool's command line names images. */
export interface Tool {
  readonly names: readonly string[]
  readonly globals: OptionTable
  /** Short names follow registries.conf; without it they are Docker Hub's. */
  readonly shortNames: boolean
  /** Whether images are written with a transport such as `docker://`. */
  readonly transport: 'never' | 'optional' | 'required'
  readonly commands: readonly ImageCommand[]
}
