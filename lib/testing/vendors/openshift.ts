import { jsonAnswer, pageOf, type VendorScript } from './json-answer.ts'

/**
 * An API server of OpenShift as far as images go, in the shapes of
 * https://github.com/openshift/api/blob/master/image/v1/types.go and
 * https://github.com/openshift/api/blob/master/project/v1/types.go
 */
export const streamDigest = `sha256:${'1'.repeat(64)}`
const olderDigest = `sha256:${'2'.repeat(64)}`

const service = 'image-registry.openshift-image-registry.svc:5000'

export function imageStream(namespace: string, name: string, tags = 2) {
  const tagNames = ['latest', ...Array.from({ length: tags }, (_, index) => `1.${index}`)].slice(0, tags)
  return {
    kind: 'ImageStream',
    apiVersion: 'image.openshift.io/v1',
    metadata: {
      name,
      namespace,
      uid: '5d1b7c3f-7f3c-4c1e-9d2f-2f1c6f0f7c11',
      creationTimestamp: '2026-01-02T03:04:05Z',
      annotations: { 'openshift.io/display-name': 'Apache HTTP Server', description: 'Serves pages' },
    },
    spec: {
      lookupPolicy: { local: false },
      tags: [
        {
          name: 'latest',
          annotations: null,
          from: { kind: 'DockerImage', name: 'registry.redhat.io/ubi9/httpd-24:latest' },
          generation: 2,
          importPolicy: { scheduled: true, importMode: 'PreserveOriginal' },
          referencePolicy: { type: 'Local' },
        },
      ],
    },
    status: {
      dockerImageRepository: `${service}/${namespace}/${name}`,
      publicDockerImageRepository: `default-route-openshift-image-registry.apps.example.com/${namespace}/${name}`,
      tags: tagNames.map(tag => ({
        tag,
        items: [
          {
            created: '2026-11-20T10:00:00Z',
            dockerImageReference: `registry.redhat.io/ubi9/httpd-24@${streamDigest}`,
            image: streamDigest,
            generation: 2,
          },
          {
            created: '2026-10-01T10:00:00Z',
            dockerImageReference: `registry.redhat.io/ubi9/httpd-24@${olderDigest}`,
            image: olderDigest,
            generation: 1,
          },
        ],
      })),
    },
  }
}

const signatures = {
  kind: 'ImageStreamImage',
  apiVersion: 'image.openshift.io/v1',
  metadata: { name: `httpd@${streamDigest}` },
  image: {
    metadata: { name: streamDigest },
    signatures: [
      {
        metadata: { name: `${streamDigest}@5bf2a1` },
        type: 'atomic',
        content: 'aGVsbG8=',
        imageIdentity: 'registry.redhat.io/ubi9/httpd-24:latest',
        created: '2026-11-20T09:00:00Z',
        issuedBy: { commonName: 'Red Hat release key' },
        issuedTo: { publicKeyID: '199E2F91FD431D51' },
      },
    ],
  },
}

const forbidden = {
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    kind: 'Status',
    status: 'Failure',
    message: 'imagestreams.image.openshift.io is forbidden: User "ada" cannot list resource at the cluster scope',
    reason: 'Forbidden',
    code: 403,
  }),
}

const list = (items: readonly object[], next?: string) =>
  jsonAnswer({ kind: 'ImageStreamList', metadata: { ...(next && { continue: next }) }, items })

interface Options {
  readonly tags?: number
  readonly others?: number
  /** Whether the token may list the whole cluster. */
  readonly isAdmin?: boolean
}

/** Two projects, one ImageStream in each, and one more in the second. */
export const openshiftApi =
  ({ tags = 2, others = 0, isAdmin = true }: Options = {}): VendorScript =>
  ({ path, query }) => {
    const root = '/apis/image.openshift.io/v1'
    if (path === `${root}/imagestreams`) {
      if (!isAdmin) return forbidden
      return query.get('continue') === 'c2'
        ? list([imageStream('web', 'httpd'), ...pageOf(others, 1, others, n => imageStream('web', `other-${n}`))])
        : list([imageStream('api', 'server'), imageStream('web', 'apache')], 'c2')
    }
    if (path === '/apis/project.openshift.io/v1/projects')
      return jsonAnswer({ items: [{ metadata: { name: 'web' } }, { metadata: { name: 'api' } }] })
    if (path === `${root}/namespaces/api/imagestreams`) return list([imageStream('api', 'server')])
    if (path === `${root}/namespaces/web/imagestreams`)
      return query.get('continue') === 'w2'
        ? list([imageStream('web', 'httpd')])
        : list([imageStream('web', 'apache')], 'w2')
    if (path === `${root}/namespaces/web/imagestreams/httpd`) return jsonAnswer(imageStream('web', 'httpd', tags))
    if (decodeURIComponent(path) === `${root}/namespaces/web/imagestreamimages/httpd@${streamDigest}`)
      return jsonAnswer(signatures)
    return undefined
  }
