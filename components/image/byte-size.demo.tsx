import type { Demos } from '../ui/demos.tsx'
import { ByteSize } from './byte-size.tsx'

export const demos: Demos = {
  nothing: () => <ByteSize sizeBytes={0} />,
  bytes: () => <ByteSize sizeBytes={556} />,
  large: () => <ByteSize sizeBytes={112_345_678_901} />,
}
