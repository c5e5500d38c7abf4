/** What a picture of somebody else's may be; anything else is not handed on. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const
export type PictureType = (typeof pictureTypes)[number]
