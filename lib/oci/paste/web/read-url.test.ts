import { expect, it } from 'vitest'
import { allInEnglish } from '#lib/testing/all-in-english'
import { pasteSummary } from '../paste-summary.ts'
import { readPaste } from '../read-paste.ts'

const hex = 'b'.repeat(64)
const digest = `sha256:${hex}`

const cases: readonly (readonly [url: string, meaning: string | readonly string[]])[] = [
  ['https://hub.docker.com/_/nginx', 'docker.io/library/nginx'],
  ['https://hub.docker.com/_/nginx/tags?page=1&name=alpine', 'docker.io/library/nginx'],
  ['https://hub.docker.com/r/bitnami/redis', 'docker.io/bitnami/redis'],
  ['https://hub.docker.com/r/bitnami/redis/tags', 'docker.io/bitnami/redis'],
  ['https://hub.docker.com/repository/docker/me/app/general', 'docker.io/me/app'],
  [
    `https://hub.docker.com/layers/library/amazoncorretto/21.0.8-al2023/images/sha256-${hex}`,
    `docker.io/library/amazoncorretto:21.0.8-al2023@${digest}`,
  ],
  [
    `https://hub.docker.com/layers/rust/library/rust/1.49.0/images/sha256-${hex}?context=explore`,
    `docker.io/library/rust:1.49.0@${digest}`,
  ],
  ['https://hub.docker.com/layers/library/postgres/16-alpine/', 'docker.io/library/postgres:16-alpine'],
  ['https://hub.docker.com/search?q=nginx', 'unknown'],
  ['https://hub.docker.com/u/bitnami', 'unknown'],
  ['https://quay.io/repository/podman/hello', 'quay.io/podman/hello'],
  ['https://quay.io/repository/podman/hello?tab=tags&tag=latest', 'quay.io/podman/hello:latest'],
  [`https://quay.io/repository/podman/hello/manifest/${digest}`, `quay.io/podman/hello@${digest}`],
  ['https://quay.example.com/repository/team/app?tab=tags', 'quay.example.com/team/app'],
  ['https://quay.io/podman/hello:latest', 'quay.io/podman/hello:latest'],
  ['https://github.com/andydunstall/piko/pkgs/container/piko', 'ghcr.io/andydunstall/piko'],
  ['https://github.com/deeptoai-com/kin/pkgs/container/kin%2Fapp', 'ghcr.io/deeptoai-com/kin/app'],
  ['https://github.com/Jokod/x/pkgs/container/foxbot/123456?tag=v1', 'ghcr.io/jokod/foxbot:v1'],
  ['https://github.com/orgs/home-assistant/packages/container/package/core', 'ghcr.io/home-assistant/core'],
  ['https://github.com/users/me/packages/container/app/settings', 'ghcr.io/me/app'],
  ['https://github.com/andydunstall/piko', 'unknown'],
  ['https://ghcr.io/andydunstall/piko:latest', 'ghcr.io/andydunstall/piko:latest'],
  [
    'https://gitlab.com/deepcypher/python-fhez/container_registry/2063426',
    ['GitLab', 'registry.gitlab.com/deepcypher/python-fhez'],
  ],
  [
    'https://gitlab.com/gitlab-org/ci/agent/-/container_registry',
    ['GitLab', 'registry.gitlab.com/gitlab-org/ci/agent'],
  ],
  [
    'https://git.example.com/team/app/-/container_registry/7',
    ['GitLab', 'registry.git.example.com/team/app', 'git.example.com:5050/team/app'],
  ],
  [
    'https://catalog.redhat.com/software/containers/ubi8/nodejs-18/6278e5c078709f5277f26998',
    'registry.access.redhat.com/ubi8/nodejs-18',
  ],
  [
    'https://catalog.redhat.com/en/software/containers/ubi9/httpd-24/6065b844aee24f523c207943?architecture=arm64&tag=1-274#get-this-image',
    'registry.access.redhat.com/ubi9/httpd-24:1-274 linux/arm64',
  ],
  [
    'https://catalog.redhat.com/software/containers/rhel9/support-tools/615be213075b022acc111bf9',
    [
      'Red Hat Ecosystem Catalog',
      'registry.access.redhat.com/rhel9/support-tools',
      'registry.redhat.io/rhel9/support-tools',
      'registry.connect.redhat.com/rhel9/support-tools',
    ],
  ],
  [
    'https://catalog.redhat.com/software/containers/registry/registry.access.redhat.com/repository/ubi9/httpd-24',
    'registry.access.redhat.com/ubi9/httpd-24',
  ],
  [
    'https://catalog.redhat.com/en/software/containers/registry/registry.connect.redhat.com/repository/acme%2Fapp?tag=1.2',
    'registry.connect.redhat.com/acme/app:1.2',
  ],
  // https://catalog.redhat.com/api/containers/v1/ui/
  [
    'https://catalog.redhat.com/api/containers/v1/repositories/registry/registry.access.redhat.com/repository/ubi9/ubi/tag/9.4',
    'registry.access.redhat.com/ubi9/ubi:9.4',
  ],
  ['https://catalog.redhat.com/software/containers/registry/quay.io', 'unknown'],
  ['https://catalog.redhat.com/software/containers/detail/5c83967add19c77a15918c27', ['Red Hat Ecosystem Catalog']],
  ['https://catalog.redhat.com/software/containers/search?q=ubi', 'unknown'],
  ['https://gallery.ecr.aws/docker/library/nginx', 'public.ecr.aws/docker/library/nginx'],
  ['https://gallery.ecr.aws/lambda/python', 'public.ecr.aws/lambda/python'],
  ['https://explore.ggcr.dev/?image=registry.k8s.io%2Fpause%3A3.9', 'registry.k8s.io/pause:3.9'],
  ['https://explore.ggcr.dev/?repo=registry.k8s.io', 'registry registry.k8s.io'],
  [`https://explore.ggcr.dev/fs/quay.io/a/b@${digest}/etc/passwd`, `quay.io/a/b@${digest}`],
  ['https://mcr.microsoft.com/en-us/product/dotnet/sdk/tags', 'mcr.microsoft.com/dotnet/sdk'],
  ['https://mcr.microsoft.com/artifact/mar/dotnet/runtime/about', 'mcr.microsoft.com/dotnet/runtime'],
  ['https://mcr.microsoft.com/dotnet/sdk:8.0', 'mcr.microsoft.com/dotnet/sdk:8.0'],
  [
    `https://console.cloud.google.com/artifacts/docker/cloudrun/us/container/hello/sha256:${hex}?project=x`,
    `us-docker.pkg.dev/cloudrun/container/hello@${digest}`,
  ],
  ['https://harbor.example.com/harbor/projects/12/repositories/app/artifacts-tab', ['Harbor']],
  // The distribution API: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#endpoints
  ['https://registry.example.com/v2/', 'registry registry.example.com'],
  ['https://registry.example.com/v2/team/app/manifests/1.0', 'registry.example.com/team/app:1.0'],
  [`http://localhost:5000/v2/team/app/manifests/${digest}`, `localhost:5000/team/app@${digest}`],
  ['http://localhost:5000/v2/team/app/tags/list?n=10', 'localhost:5000/team/app'],
  ['https://registry.example.com', 'registry registry.example.com'],
  ['https://registry.example.com/team/app:1.0', 'registry.example.com/team/app:1.0'],
  // Portolan's own, of any instance.
  [
    'http://127.0.0.1:3000/image/quay.io/podman/hello:latest?platform=linux/arm64',
    'quay.io/podman/hello:latest linux/arm64',
  ],
  [`https://portolan.example.com/files/quay.io/a/b@${digest}/etc/passwd#L3`, `quay.io/a/b@${digest}`],
  [
    'http://localhost:3000/repo/registry.access.redhat.com/ubi9/httpd-24?sort=name',
    'registry.access.redhat.com/ubi9/httpd-24',
  ],
  ['http://localhost:3000/registry/localhost:5000', 'registry localhost:5000'],
  ['https://', 'unknown'],
  ['https://example.com/Some/Page', 'unknown'],
  ['https://example.com/%E0%A4%A', 'unknown'],
]

it.each(cases)('%s', (url, meaning) => expect(pasteSummary(readPaste(url))).toEqual(meaning))

it('says what the address of a page does not tell', () => {
  expect(allInEnglish(readPaste('https://gitlab.com/a/b/container_registry/1'))).toMatchObject({
    why: expect.stringContaining('number'),
  })
  expect(allInEnglish(readPaste('https://hub.docker.com/u/bitnami'))).toMatchObject({
    why: expect.stringContaining('Docker Hub'),
  })
})
