import { openApiDocument } from '#lib/contract/openapi'
import { json, toResponse } from '#lib/server/answer'
import { version } from '#lib/server/version'

export const GET = async (request: Request) => toResponse(json(openApiDocument(version), 'moving'), request)
