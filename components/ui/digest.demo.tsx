import type { Demos } from './demos.tsx'
import { Digest } from './digest.tsx'

const hex = '38427c29d41e7a1f6f0c9c9d2f6f8c2b3b8f1a6de1f7a0c4f2f1d3b5a7c9e0b1'

export const demos: Demos = {
  sha256: () => <Digest digest={`sha256:${hex}`} />,
  sha512: () => <Digest digest={`sha512:${hex}${hex}`} />,
  linked: () => <Digest digest={`sha256:${hex}`} href="/styleguide" what="index digest" />,
}
