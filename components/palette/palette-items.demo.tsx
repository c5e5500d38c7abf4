import type { Demos } from '#components/ui/demos'
import { PaletteItemsSample } from './palette-items.sample.tsx'

export const demos: Demos = {
  'a suggestion, an action, what is typed': () => <PaletteItemsSample text="quay.io/podman/hello:latest" />,
  long: () => <PaletteItemsSample text={`quay.io/${'a-long-name/'.repeat(12)}<b>app</b>`} />,
}
