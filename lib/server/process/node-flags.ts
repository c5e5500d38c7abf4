import { spawnSync } from 'node:child_process'

/**
 * Settings of V8 that the server runs with, where this Node knows them.
 *
 * Since Node 24, short-lived buffers are taken back by marking the whole heap once for every 64 MiB of them instead of by
 * a scavenge: a layer that comes in from a registry then costs more in the collection of garbage than in its transfer,
 * and pages wait for it. Counting buffers as part of the heap ends that; V8 has made it its default since.
 * https://github.com/nodejs/node/issues/61967
 *
 * And a heap may double before it is marked again: by itself V8 lets it grow by so little beside buffers that a server
 * which holds 100 MB marked them twice a second while layers came in.
 */
const wanted = ['--external-memory-accounted-in-global-limit', '--heap-growing-percent=100']

/** A flag of V8 that a Node does not know keeps it from starting. */
const isKnown = (flag: string) => spawnSync(process.execPath, [flag, '--version'], { stdio: 'ignore' }).status === 0

/** Those of the flags that this Node takes. */
export const nodeFlags = (flags = wanted): readonly string[] => flags.filter(isKnown)
