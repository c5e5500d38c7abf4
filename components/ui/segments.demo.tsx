import type { Demos } from './demos.tsx'
import { Segments } from './segments.tsx'

const segments = ['Text', 'Hexadecimal', 'Strings'].map((label, index) => ({
  href: `/styleguide?${index}`,
  label,
  current: index === 0,
}))

export const demos: Demos = { 'three views': () => <Segments label="View" segments={segments} className="w-fit" /> }
