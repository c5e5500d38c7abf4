import type { ExecutionConfig } from '#lib/oci/config/types'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { type PlannedPort, planPorts } from './plan-ports.ts'
import { type PlannedProbe, planProbe } from './plan-probe.ts'
import { type PlannedUser, planUser } from './plan-user.ts'
import { type PlannedVariable, planVariables } from './plan-variables.ts'
import { type PlannedVolume, planVolumes } from './plan-volumes.ts'
import { resourceName } from './resource-name.ts'

export interface RunTarget {
  /** By digest where the digest is known. */
  readonly reference: Reference
  readonly execution: ExecutionConfig
  /** Host[:port] to name instead of the reference's, served without TLS. */
  readonly plainHost?: string
  /** Name of the cluster's secret that holds the login, where one is needed. */
  readonly pullSecret?: string
}

/**
 * How to run an image, read from its config once for every tool. Holds only what each of their languages can say; what
 * it leaves out the image still sets itself.
 */
export interface RunPlan {
  /** Of the container, the unit, the service: a DNS label (RFC 1035) of at most 40 characters. */
  readonly name: string
  /** Canonical reference, e.g. `quay.io/podman/hello@sha256:…`. */
  readonly image: string
  /** The registry is served without TLS. */
  readonly plainHttp: boolean
  readonly ports: readonly PlannedPort[]
  readonly volumes: readonly PlannedVolume[]
  readonly variables: readonly PlannedVariable[]
  readonly user?: PlannedUser
  readonly probe?: PlannedProbe
  /** Seconds between SIGTERM and SIGKILL, where the image says so. */
  readonly stopTimeout?: number
  readonly pullSecret?: string
}

const daySeconds = 86_400

const planStopTimeout = (seconds: number | undefined): number | undefined =>
  seconds !== undefined && Number.isSafeInteger(seconds) && seconds >= 0 && seconds <= daySeconds ? seconds : undefined

export function planRun({ reference, execution, plainHost, pullSecret }: RunTarget): RunPlan {
  const { registry, name, digest, tag } = reference
  const named = { registry: plainHost ?? registry, name }
  const ownName = resourceName(name.slice(name.lastIndexOf('/') + 1))
  const user = planUser(execution.user)
  const probe = planProbe(execution)
  const stopTimeout = planStopTimeout(execution.stopTimeout)
  return {
    name: ownName,
    // containers/image does not take a tag and a digest together.
    image: formatCanonical(digest ? { ...named, digest } : { ...named, ...(tag !== undefined && { tag }) }),
    plainHttp: plainHost !== undefined,
    ports: planPorts(execution.exposedPorts),
    volumes: planVolumes(ownName, execution.volumes),
    variables: planVariables(execution.env),
    ...(user && { user }),
    ...(probe && { probe }),
    ...(stopTimeout !== undefined && { stopTimeout }),
    ...(pullSecret !== undefined && { pullSecret }),
  }
}
