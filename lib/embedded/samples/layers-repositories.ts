import { type BuildStep, buildImage, tagged } from './format/image.ts'
import { buildLayer, type LayerFormat } from './format/layer.ts'
import type { SampleRepository } from './format/sample-repository.ts'
import {
  changeset,
  directory,
  file,
  hardlink,
  opaqueWhiteout,
  symlink,
  type TarEntry,
  whiteout,
} from './format/tar-entry.ts'

const created = '2024-05-14T15:30:00Z'
const modifiedAt = Date.parse(created) / 1000

/** What the three changesets leave: see the test. Each covers a rule of https://github.com/opencontainers/image-spec/blob/main/layer.md#applying-changesets */
const whiteoutChangesets: readonly { readonly createdBy: string; readonly entries: readonly TarEntry[] }[] = [
  {
    createdBy: 'COPY rootfs/ / # buildkit',
    entries: [
      file('etc/motd', 'first\n'),
      file('etc/secret.key', 'not so secret\n', { mode: 0o600 }),
      file('opt/app/bin/run.sh', '#!/bin/sh\necho one\n', { mode: 0o755 }),
      file('opt/app/lib/one.txt', '1\n'),
      file('opt/app/lib/two.txt', '2\n'),
      file('srv/data/old/a.txt', 'a\n'),
      file('srv/data/old/b.txt', 'b\n'),
      file('srv/turns-into-a-directory', 'still a file\n'),
      file('var/cache/pkg/index', 'x'.repeat(4000)),
      directory('tmp', { mode: 0o1777 }),
    ],
  },
  {
    createdBy:
      'RUN /bin/sh -c rm -rf /etc/secret.key /srv/data/old /var/cache/pkg && chmod 700 /opt/app/bin # buildkit',
    entries: [
      whiteout('etc/secret.key'),
      whiteout('srv/data/old'),
      whiteout('var/cache/pkg'),
      directory('opt/app/bin', { mode: 0o700 }),
      file('srv/turns-into-a-directory/inside.txt', 'now a directory\n'),
    ],
  },
  {
    createdBy: 'COPY --link lib/ /opt/app/lib/ # buildkit',
    entries: [
      opaqueWhiteout('opt/app/lib'),
      file('opt/app/lib/two.txt', 'two, again\n'),
      hardlink('opt/app/lib/zwei.txt', 'opt/app/lib/two.txt'),
      symlink('opt/app/current', 'lib'),
      file('srv/data/문서.txt', '이름이 ASCII가 아닌 파일\n'),
      file(`srv/data/${'long-directory-name/'.repeat(6)}file.txt`, 'a name longer than 100 bytes\n'),
    ],
  },
]

export function layersWhiteouts(): SampleRepository {
  const steps = whiteoutChangesets.map(({ createdBy, entries }) => ({
    created,
    createdBy,
    comment: 'buildkit.dockerfile.v0',
    layer: buildLayer(changeset(entries, modifiedAt)),
  }))
  return repositoryOf('layers/whiteouts', steps)
}

/** Two layers, the second over the first, in the given compression. */
function compressed(format: LayerFormat): readonly BuildStep[] {
  const lines = Array.from(
    { length: 4000 },
    (_, index) => `${String(index + 1).padStart(5, '0')} soundings in fathoms\n`,
  )
  const changesets = [
    [
      file('etc/os-release', 'NAME="Portolan Sample Linux"\nID=portolan-sample\nVERSION_ID="9.4"\n'),
      file('usr/bin/sound', '#!/bin/sh\ncat /usr/share/soundings/log.txt\n', { mode: 0o755 }),
      symlink('usr/bin/fathom', 'sound'),
      file('usr/share/soundings/log.txt', lines.join('')),
    ],
    [
      file('usr/share/soundings/README', `Layers of this image are compressed as ${format}.\n`),
      hardlink('usr/share/soundings/LIESMICH', 'usr/share/soundings/README'),
      whiteout('usr/bin/fathom'),
    ],
  ]
  return changesets.map((entries, index) => ({
    created,
    createdBy: index === 0 ? 'COPY rootfs/ / # buildkit' : 'COPY README /usr/share/soundings/ # buildkit',
    comment: 'buildkit.dockerfile.v0',
    layer: buildLayer(changeset(entries, modifiedAt), format),
  }))
}

export const layersZstd = (): SampleRepository => repositoryOf('layers/zstd', compressed('zstd'))
export const layersEstargz = (): SampleRepository => repositoryOf('layers/estargz', compressed('estargz'))

function repositoryOf(name: string, steps: readonly BuildStep[]): SampleRepository {
  const built = buildImage({
    created,
    platform: { architecture: 'amd64', os: 'linux' },
    execution: { Env: ['PATH=/usr/bin:/bin'], Cmd: ['/bin/sh'] },
    steps,
  })
  return { name, blobs: built.blobs, manifests: [tagged(built, '1', 'latest')] }
}
