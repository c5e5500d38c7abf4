import type { Demos } from '#components/ui/demos'
import { Share } from './share.tsx'

const digest = `sha256:${'38427c29'.repeat(8)}`

export const demos: Demos = {
  'of an image': () => (
    <Share
      target={{
        title: 'podman/hello:latest',
        pinned: `/image/quay.io/podman/hello:latest@${digest}`,
        named: '/image/quay.io/podman/hello:latest',
        byName: 'quay.io/podman/hello:latest',
        byDigest: `quay.io/podman/hello@${digest}`,
        embed: '/embed/quay.io/podman/hello:latest',
      }}
    />
  ),
  'of a registry': () => <Share target={{ title: 'quay.io', named: '/registry/quay.io' }} />,
}
