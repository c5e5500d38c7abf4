import { openApiDocument } from '#lib/contract/openapi'
import { json } from '#lib/server/answer'
import { plainRoute } from '#lib/server/plain-route'
import { version } from '#lib/server/version'

export const GET = plainRoute(() => json(openApiDocument(version), 'moving'))
