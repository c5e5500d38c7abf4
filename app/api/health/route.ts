import { json, toResponse } from '#lib/server/answer'
import { readHealth } from '#lib/server/health'

export const GET = async () => toResponse(json(await readHealth()))
