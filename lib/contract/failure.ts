import { z } from 'zod'
import { type ErrorCode, errorCodes } from '#lib/errors/codes'

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]

/** One failure: our code and words, the next step, and what the registry itself said. */
export const failure = z.strictObject({
  code: z.enum(codes),
  message: z.string(),
  hint: z.string().optional(),
  host: z.string().optional(),
  registry: z
    .strictObject({ status: z.number().int(), code: z.string().optional(), message: z.string().optional() })
    .optional(),
  retryAfterMs: z.number().optional(),
  tried: z.array(z.string()).readonly().optional(),
})

/** Body of every answer of `/api/v1` that is not a success. */
export const failureAnswer = z.strictObject({ error: failure })
