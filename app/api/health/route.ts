import { json } from '#lib/server/answer'
import { readHealth } from '#lib/server/health'
import { plainRoute } from '#lib/server/plain-route'

export const GET = plainRoute(async () => json(await readHealth()), { publicUnderAnyHost: true })
