import type { Demos } from './demos.tsx'
import { Link, type LinkTone } from './link.tsx'

const tones: readonly LinkTone[] = ['accent', 'quiet', 'underlined']

export const demos: Demos = {
  tones: () => (
    <p className="flex gap-4">
      {tones.map(tone => (
        <Link key={tone} href="/styleguide" tone={tone}>
          {tone}
        </Link>
      ))}
    </p>
  ),
}
