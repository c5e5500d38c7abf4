import { z } from 'zod'
import { type Endpoint, endpoints } from './endpoints.ts'
import { failureAnswer } from './failure.ts'

type Json = Record<string, unknown>

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

function parameters(input: z.ZodType): Json[] {
  const schema = jsonSchema(input, 'input') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, { description, ...property }]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    ...(description !== undefined && { description }),
    schema: property,
  }))
}

const binary = { schema: { type: 'string', format: 'binary' } }

const answerContent = ({ answer, bytes = [], line }: Endpoint): Json => ({
  ...(answer && { 'application/json': { schema: jsonSchema(answer, 'output') } }),
  // Of each line: OpenAPI 3.1 has no word for a sequence of them, as 3.2's `itemSchema` is.
  ...(line && { 'application/x-ndjson': { schema: jsonSchema(line, 'output') } }),
  ...Object.fromEntries(bytes.map(mediaType => [mediaType, binary])),
})

function operation(name: string, endpoint: Endpoint): Json {
  const input =
    endpoint.method === 'GET' || endpoint.upload !== undefined
      ? {
          parameters: parameters(endpoint.input),
          ...(endpoint.upload !== undefined && {
            requestBody: {
              required: true,
              description: endpoint.upload,
              content: { 'application/octet-stream': binary },
            },
          }),
        }
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(endpoint.input, 'input') } },
          },
        }
  return {
    operationId: name,
    summary: endpoint.summary,
    ...input,
    responses: {
      200: { description: 'Success', content: answerContent(endpoint) },
      default: {
        description: 'Failure',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
      },
    },
  }
}

/** The OpenAPI 3.1 document of `/api/v1`. https://spec.openapis.org/oas/v3.1.0 */
export function openApiDocument(version: string): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Portolan', version, description: 'One catalog over all of your container registries.' },
    servers: [{ url: '/api/v1' }],
    paths: Object.fromEntries(
      Object.entries(endpoints).map(([name, endpoint]) => [
        `/${endpoint.path}`,
        { [endpoint.method.toLowerCase()]: operation(name, endpoint) },
      ]),
    ),
    components: { schemas: { Failure: jsonSchema(failureAnswer, 'output') } },
  }
}
