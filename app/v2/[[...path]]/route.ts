import { serveSamples } from '#lib/server/serve-samples'

export const GET = serveSamples
export const HEAD = serveSamples
