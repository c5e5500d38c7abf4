import { verbatim } from '#lib/messages/say'
import { parseDigest } from '#lib/oci/digest/digest'
import type { Demos } from '../ui/demos.tsx'
import { ContainerfileView } from './containerfile-view.tsx'

const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)
const layer = (layerIndex: number, layerSizeBytes: number) => ({ layerIndex, layerSizeBytes, layerDigest: digest })

export const demos: Demos = {
  buildkit: () => (
    <ContainerfileView
      reference={{ registry: 'quay.io', name: 'podman/hello', digest }}
      containerfile={{
        dialect: 'buildkit',
        lines: [
          { text: 'FROM scratch' },
          { text: 'ADD rootfs.tar.gz /', ...layer(0, 78_200_000) },
          { text: 'RUN <<EOF\ndnf install -y httpd\ndnf clean all\nEOF', ...layer(1, 33_600_000) },
          { text: 'ENV HTTPD_VERSION=2.4' },
          { text: '# bazel build //web:image', ...layer(2, 1_024), comment: verbatim('No instruction is recorded.') },
          { text: 'CMD ["/usr/sbin/httpd"]' },
        ],
        notes: [verbatim('History speaks of 1 layers more than the image has.')],
      }}
    />
  ),
}
