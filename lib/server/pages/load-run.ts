import 'server-only'
import { pullSecretName } from '#lib/format/get/pull-secret'
import { planRun, type RunPlan } from '#lib/format/run/run-plan'
import { assertRunnable } from '#lib/inspect/open-image'
import type { ExecutionConfig } from '#lib/oci/config/types'
import type { LoadedImage } from './loaded-image.ts'
import { loginNeed } from './registry-login.ts'

export interface RunFacts {
  readonly plan: RunPlan
  readonly execution: ExecutionConfig
}

/** How to run what the reference leads to. Throws AppError: what kept it from being opened, or that it does not run. */
export async function loadRun({ ctx, pinned, image }: LoadedImage): Promise<RunFacts> {
  if (!image.ok) throw image.error
  const opened = image.value
  assertRunnable(opened)
  const known = await ctx.describeRegistry(pinned.registry)
  const { execution } = opened.config.value
  const plan = planRun({
    reference: pinned,
    execution,
    ...(known.commandHost !== undefined && { plainHost: known.commandHost }),
    ...(loginNeed(known) === 'needed' && { pullSecret: pullSecretName(pinned.registry) }),
  })
  return { plan, execution }
}
