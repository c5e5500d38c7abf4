import { say, verbatim } from '#lib/messages/say'
import type { ClassReason, KnownHost } from './types.ts'

const external: ClassReason = { class: 'external', reason: say`A public service outside your organisation runs it.` }
const pullable: ClassReason = { class: 'public', reason: say`Public repositories can be pulled without a login.` }
const wantsLogin: ClassReason = { class: 'private', reason: say`Every repository needs a login of its cloud account.` }

/** Public services and the clouds' registries. Patterns come after the exact hosts they would also match. */
export const publicHosts: readonly KnownHost[] = [
  {
    host: 'docker.io',
    kind: 'docker-hub',
    title: verbatim('Docker Hub'),
    classes: [pullable, external],
    apiHost: 'registry-1.docker.io',
    apiOrigin: 'https://hub.docker.com',
    listing: {
      serves: 'never',
      instead: say`Search at https://hub.docker.com/search, then open the repository by its name.`,
    },
    realms: ['https://auth.docker.io'],
    featured: ['library/alpine', 'library/debian', 'library/httpd', 'library/registry'],
  },
  {
    host: 'ghcr.io',
    apiOrigin: 'https://api.github.com',
    kind: 'ghcr',
    title: verbatim('GitHub Container Registry'),
    classes: [pullable, external],
    listing: {
      serves: 'never',
      instead: say`Open the Packages tab of the owner on https://github.com, then open the repository by its name.`,
    },
    featured: [],
  },
  {
    host: 'lscr.io',
    kind: 'ghcr',
    title: verbatim('LinuxServer.io'),
    classes: [pullable, external],
    listing: {
      serves: 'never',
      instead: say`Search at https://fleet.linuxserver.io, then open the repository by its name.`,
    },
    realms: ['https://ghcr.io'],
    redirectHosts: ['ghcr.io'],
    featured: [],
  },
  {
    host: 'registry.gitlab.com',
    apiOrigin: 'https://gitlab.com',
    kind: 'gitlab',
    title: verbatim('GitLab.com'),
    classes: [pullable, external],
    listing: {
      serves: 'never',
      instead: say`Open Deploy, Container registry of the project on https://gitlab.com, then open the repository by its name.`,
    },
    realms: ['https://gitlab.com'],
    featured: [],
  },
  {
    host: 'public.ecr.aws',
    apiOrigin: 'https://api.us-east-1.gallery.ecr.aws',
    kind: 'ecr-public',
    title: verbatim('Amazon ECR Public'),
    classes: [pullable, external],
    listing: {
      serves: 'never',
      instead: say`Search at https://gallery.ecr.aws, then open the repository by its name.`,
    },
    featured: [],
  },
  {
    host: 'mcr.microsoft.com',
    kind: 'mcr',
    title: verbatim('Microsoft Artifact Registry'),
    classes: [pullable, external],
    featured: [],
  },
  {
    host: 'registry.k8s.io',
    kind: 'kubernetes',
    title: verbatim('Kubernetes'),
    classes: [pullable, external],
    listing: {
      serves: 'never',
      instead: say`See https://explore.ggcr.dev/?repo=registry.k8s.io or the project’s documentation for the name.`,
    },
    redirectHosts: ['.pkg.dev'],
    featured: ['pause'],
  },
  {
    host: 'image-registry.openshift-image-registry.svc:5000',
    kind: 'openshift',
    title: say`OpenShift image registry`,
    classes: [{ class: 'openshift-internal', reason: say`It is the service name of the cluster’s image registry.` }],
    featured: [],
  },
  {
    host: 'default-route-openshift-image-registry.*',
    kind: 'openshift',
    title: say`OpenShift image registry`,
    classes: [{ class: 'openshift-internal', reason: say`It is the default route of the cluster’s image registry.` }],
    featured: [],
  },
  {
    host: '*.dkr.ecr.*.amazonaws.com',
    kind: 'ecr',
    title: verbatim('Amazon ECR'),
    classes: [wantsLogin, external],
    listing: {
      serves: 'with-login',
      instead: say`List them with aws ecr describe-repositories, then open one by its name.`,
    },
    featured: [],
  },
  {
    host: '*.azurecr.io',
    kind: 'acr',
    title: verbatim('Azure Container Registry'),
    classes: [wantsLogin, external],
    featured: [],
  },
  {
    host: 'gcr.io',
    kind: 'artifact-registry',
    title: verbatim('Google gcr.io'),
    classes: [pullable, external],
    featured: [],
  },
  {
    host: '*.gcr.io',
    kind: 'artifact-registry',
    title: verbatim('Google gcr.io'),
    classes: [pullable, external],
    featured: [],
  },
  {
    host: '*-docker.pkg.dev',
    kind: 'artifact-registry',
    title: verbatim('Google Artifact Registry'),
    classes: [pullable, external],
    featured: [],
  },
]
