import { buildah } from './buildah.ts'
import { buildkit } from './buildkit.ts'
import type { Dialect } from './dialect.ts'
import { docker } from './docker.ts'
import { kaniko } from './kaniko.ts'
import { verbatim } from './verbatim.ts'

/** Asked in this order for each entry: an image built on another's often holds the history of two builders. */
export const dialects: readonly Dialect[] = [buildkit, kaniko, buildah, docker, verbatim]
