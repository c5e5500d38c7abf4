import { baseSystem } from './content/base-system.ts'
import { rpmPackages } from './content/rpm-packages.ts'
import { type BuildStep, type Built, buildImage, tagged } from './format/image.ts'
import { buildLayer } from './format/layer.ts'
import type { SampleRepository } from './format/sample-repository.ts'
import { changeset } from './format/tar-entry.ts'

/** What images built on a base take over from it. */
export interface CourseBase {
  readonly built: Built
  readonly steps: readonly BuildStep[]
  readonly environment: readonly string[]
  readonly labels: Readonly<Record<string, string>>
}

const releases = {
  '9.3': '2024-03-12T08:15:30Z',
  '9.4': '2024-06-18T09:02:11Z',
} as const

function buildBase(version: keyof typeof releases): CourseBase {
  const created = releases[version]
  const files = [
    ...baseSystem({ version, architecture: 'amd64' }),
    rpmPackages({ base: version, architecture: 'amd64' }),
  ]
  const layer = buildLayer(changeset(files, Date.parse(created) / 1000))
  const environment = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'container=oci']
  const labels = {
    name: 'course/base',
    version,
    vendor: 'Portolan',
    summary: 'Base image of the course',
    'io.k8s.display-name': `Portolan Sample Linux ${version}`,
  }
  // Text as buildah writes it: every instruction in the form of the classic builder.
  const steps: readonly BuildStep[] = [
    { created, createdBy: `/bin/sh -c #(nop) ADD file:${layer.diffId.slice(7)} in / `, layer },
    ...[
      `LABEL ${Object.entries(labels)
        .map(([key, value]) => `${key}="${value}"`)
        .join(' ')}`,
      'ENV container=oci',
      'CMD ["/bin/bash"]',
    ].map(text => ({ created, createdBy: `/bin/sh -c #(nop) ${text}` })),
  ]
  const built = buildImage({
    created,
    platform: { architecture: 'amd64', os: 'linux' },
    execution: { Env: environment, Cmd: ['/bin/bash'], Labels: labels },
    steps,
    annotations: { 'org.opencontainers.image.base.digest': '', 'org.opencontainers.image.base.name': '' },
  })
  return { built, steps, environment, labels }
}

export interface CourseBases {
  readonly '9.3': CourseBase
  readonly '9.4': CourseBase
}

export const buildCourseBases = (): CourseBases => ({ '9.3': buildBase('9.3'), '9.4': buildBase('9.4') })

export const courseBase = (bases: CourseBases): SampleRepository => ({
  name: 'course/base',
  blobs: [...bases['9.3'].built.blobs, ...bases['9.4'].built.blobs],
  manifests: [tagged(bases['9.3'].built, '9.3'), tagged(bases['9.4'].built, '9.4', '9', 'latest')],
})
