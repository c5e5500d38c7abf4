import { z } from 'zod'
import { platformText } from './primitives.ts'

/** Query of everything that is about many images. */
export const chosenImages = z.strictObject({
  repository: z
    .string()
    .max(4096)
    .optional()
    .describe('repository of the tags; several, comma-separated, where no tag is given'),
  tags: z
    .string()
    .max(32_768)
    .optional()
    .describe('tags, or digests with their `@`, of the repository, and whole references of others; comma-separated'),
  platform: platformText.optional(),
})

/** How far reading the layers of many images is. A layer that several have counts once. */
export const readingProgress = z.strictObject({
  imagesRead: z.number().int(),
  imageCount: z.number().int(),
  readBytes: z.number().int(),
  totalBytes: z.number().int(),
})

export type ReadingProgress = z.infer<typeof readingProgress>
