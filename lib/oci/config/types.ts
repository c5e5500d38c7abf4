import type { DiffId } from '../digest/digest.ts'
import type { JsonValue } from '../json/json-value.ts'

export interface Healthcheck {
  readonly test: readonly string[]
  /** Durations in nanoseconds, as Docker stores them. */
  readonly intervalNs?: number
  readonly timeoutNs?: number
  readonly startPeriodNs?: number
  readonly startIntervalNs?: number
  readonly retries?: number
}

/** https://github.com/opencontainers/image-spec/blob/main/config.md#properties and Docker's additions. */
export interface ImageConfig {
  readonly created?: string
  readonly author?: string
  readonly architecture: string
  readonly os: string
  readonly variant?: string
  readonly osVersion?: string
  readonly osFeatures?: readonly string[]
  readonly dockerVersion?: string
  readonly execution: ExecutionConfig
  readonly diffIds: readonly DiffId[]
  readonly history: readonly HistoryEntry[]
  /** Members that have no place above, by their path, e.g. `container`, `config.Hostname`. */
  readonly others?: Readonly<Record<string, JsonValue>>
}

/** The `config` member: what a container started from the image gets. */
export interface ExecutionConfig {
  readonly user?: string
  readonly exposedPorts: readonly string[]
  readonly env: readonly string[]
  readonly entrypoint?: readonly string[]
  readonly cmd?: readonly string[]
  readonly volumes: readonly string[]
  readonly workingDir?: string
  readonly labels: Readonly<Record<string, string>>
  readonly stopSignal?: string
  /** Seconds. */
  readonly stopTimeout?: number
  readonly healthcheck?: Healthcheck
  readonly onBuild: readonly string[]
  readonly shell?: readonly string[]
  readonly argsEscaped?: boolean
}

export interface HistoryEntry {
  readonly created?: string
  readonly createdBy?: string
  readonly author?: string
  readonly comment?: string
  readonly emptyLayer: boolean
}
