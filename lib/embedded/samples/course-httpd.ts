import { group, passwd } from './content/base-system.ts'
import { apacheUser, httpdPackage } from './content/httpd-package.ts'
import { type CourseRelease, httpdReleases } from './content/httpd-releases.ts'
import { rpmPackages } from './content/rpm-packages.ts'
import { webSite } from './content/web-site.ts'
import type { CourseBase, CourseBases } from './course-base.ts'
import { type BuildStep, type Built, buildImage, tagged } from './format/image.ts'
import { buildLayer, type Layer } from './format/layer.ts'
import type { SampleRepository } from './format/sample-repository.ts'
import { sha256 } from './format/sha256.ts'
import { changeset, file, type TarEntry, whiteout } from './format/tar-entry.ts'
import { samplesHost } from './samples-host.ts'

const deleted = (release: CourseRelease): readonly string[] => [
  'etc/httpd/conf.d/welcome.conf',
  ...(release.drops ?? []),
]

/** What the last RUN instruction of a release does, and the files it changes by that. */
const hardeningCommand = (release: CourseRelease): string => {
  const paths = deleted(release).map(path => `/${path}`)
  const lines = release.security.map(line => `'${line}'`)
  return `rm -rf ${paths.join(' ')} && printf '%s\\n' ${lines.join(' ')} > /etc/httpd/conf.d/security.conf`
}

const hardening = (release: CourseRelease): readonly TarEntry[] => [
  ...deleted(release).map(whiteout),
  file('etc/httpd/conf.d/security.conf', release.security.map(line => `${line}\n`).join('')),
]

const handbook = (version: string): string => `Course handbook, release ${version}

1. Build:   podman build -t course/httpd .
2. Run:     podman run -d --name web -p 8080:8080 course/httpd
3. Look:    curl http://localhost:8080
4. Inspect: podman inspect --format '{{.Config.Env}}' course/httpd
5. Clean:   podman rm -f web
`

function packageLayer({ httpd, base }: CourseRelease, modifiedAt: number): Layer {
  const installed = rpmPackages({ base, architecture: 'amd64', httpd: httpd.version })
  return buildLayer(changeset([...httpdPackage(httpd), ...apacheUser(passwd, group), installed], modifiedAt))
}

/**
 * The Containerfile of the course, one history entry per instruction as `buildah bud --layers` writes them:
 * FROM, LABEL, RUN, EXPOSE, ENV, ADD, COPY, RUN, WORKDIR, USER, ENTRYPOINT, CMD.
 */
function steps(release: CourseRelease): readonly BuildStep[] {
  const { httpd, created } = release
  const modifiedAt = Date.parse(created) / 1000
  const manual = handbook(httpd.version)
  const site = buildLayer(changeset(webSite(release.site), Date.parse(release.siteCreated) / 1000))
  const nop = (text: string, layer?: Layer): BuildStep => ({
    created,
    createdBy: `/bin/sh -c #(nop) ${text}`,
    ...(layer && { layer }),
  })
  const run = (command: string, layer: Layer): BuildStep => ({ created, createdBy: `/bin/sh -c ${command}`, layer })
  const derived = [
    nop(`LABEL description="A custom httpd container image" version="${httpd.version}"`),
    run(
      `dnf install -y httpd-${httpd.version} && dnf clean all && rm -rf /var/cache/dnf`,
      packageLayer(release, modifiedAt),
    ),
    nop(`EXPOSE ${httpd.port}`),
    nop(`ENV HTTPD_VERSION=${httpd.version} HTTPD_LOG_LEVEL=${release.logLevel}`),
    nop(
      `ADD file:${sha256(Buffer.from(manual)).slice(7)} in /usr/share/doc/course/ `,
      buildLayer(changeset([file('usr/share/doc/course/HANDBOOK.txt', manual)], modifiedAt)),
    ),
    nop(`COPY dir:${site.diffId.slice(7)} in /var/www/html/ `, site),
    run(hardeningCommand(release), buildLayer(changeset(hardening(release), modifiedAt))),
    nop('WORKDIR /var/www'),
    ...(release.user === undefined ? [] : [nop(`USER ${release.user}`)]),
    ...(release.stopSignal === undefined ? [] : [nop(`STOPSIGNAL ${release.stopSignal}`)]),
    nop('ENTRYPOINT ["/usr/sbin/httpd"]'),
    nop('CMD ["-D", "FOREGROUND"]'),
  ]
  const from = `FROM ${samplesHost}/course/base:${release.base}`
  return derived.map((step, index) => (index === 0 ? { ...step, comment: from } : step))
}

function buildRelease(release: CourseRelease, base: CourseBase): Built {
  const { httpd, created, user, stopSignal } = release
  return buildImage({
    created,
    platform: { architecture: 'amd64', os: 'linux' },
    execution: {
      ...(user !== undefined && { User: user }),
      ExposedPorts: { [`${httpd.port}/tcp`]: {} },
      Env: [...base.environment, `HTTPD_VERSION=${httpd.version}`, `HTTPD_LOG_LEVEL=${release.logLevel}`],
      Entrypoint: ['/usr/sbin/httpd'],
      Cmd: ['-D', 'FOREGROUND'],
      WorkingDir: '/var/www',
      Labels: {
        ...base.labels,
        description: 'A custom httpd container image',
        'io.buildah.version': '1.36.0',
        version: httpd.version,
      },
      ...(stopSignal !== undefined && { StopSignal: stopSignal }),
    },
    steps: [...base.steps, ...steps(release)],
    annotations: {
      'org.opencontainers.image.base.digest': base.built.descriptor.digest,
      'org.opencontainers.image.base.name': `${samplesHost}/course/base:${release.base}`,
    },
  })
}

/** The course's httpd image: every release a fixed tag, and floating tags on the newest and on the stable one. */
export function courseHttpd(bases: CourseBases): SampleRepository {
  const images = httpdReleases.map(release => ({ release, built: buildRelease(release, bases[release.base]) }))
  return {
    name: 'course/httpd',
    blobs: images.flatMap(({ built }) => built.blobs),
    manifests: images.map(({ release, built }) => tagged(built, release.httpd.version, ...release.floatingTags)),
  }
}
