import { z } from 'zod'

export const importQuery = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(400)
    .describe('repository of the built-in registry, with a tag if the archive holds one image: `team/app:1.2`'),
})

const importedImage = z.strictObject({
  /** As pages and the API take it. */
  reference: z.string(),
  digest: z.string(),
})

export const importAnswer = z.strictObject({ images: z.array(importedImage) })

export type ImportAnswer = z.infer<typeof importAnswer>
