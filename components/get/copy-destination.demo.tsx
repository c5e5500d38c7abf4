import type { Demos } from '#components/ui/demos'
import { CopyDestination } from './copy-destination.tsx'
import { behindLogin, open } from './sample-targets.ts'

export const demos: Demos = {
  filled: () => <CopyDestination target={open} example="registry.example.com/podman/hello:latest" />,
  'long names': () => <CopyDestination target={behindLogin} example={`localhost:5000/${'mirror/'.repeat(20)}app`} />,
  'no name': () => <CopyDestination target={open} example="$(id); <b>Not a name</b>" />,
  'a digest': () => <CopyDestination target={open} example={`quay.io/app@${open.digest}`} />,
}
