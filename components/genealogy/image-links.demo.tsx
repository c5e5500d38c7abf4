import type { Demos } from '../ui/demos.tsx'
import { ImageLinks } from './image-links.tsx'

const names = Array.from({ length: 12 }, (_, index) => `2.4.${index}`)

export const demos: Demos = {
  few: () => <ImageLinks images={[0, 3]} names={names} hrefOf={image => `/image/${image}`} />,
  many: () => <ImageLinks images={names.map((_, index) => index)} names={names} hrefOf={image => `/image/${image}`} />,
}
