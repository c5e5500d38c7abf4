import { gzipMember } from './format/gzip-member.ts'
import { buildManifest, describe, json, tagged } from './format/image.ts'
import type { SampleRepository } from './format/sample-repository.ts'
import { file } from './format/tar-entry.ts'
import { writeTar } from './format/tar-writer.ts'
import { samplesHost } from './samples-host.ts'

const created = '2024-08-20T13:45:00Z'
const modifiedAt = Date.parse(created) / 1000

const chart = {
  apiVersion: 'v2',
  name: 'httpd',
  description: 'The httpd image of the course on Kubernetes and OpenShift',
  type: 'application',
  version: '0.1.0',
  appVersion: '2.4.62',
} as const

const chartYaml = Object.entries(chart)
  .map(([key, value]) => `${key}: ${key === 'appVersion' ? `"${value}"` : value}\n`)
  .join('')

const values = `replicaCount: 1

image:
  repository: ${samplesHost}/course/httpd
  tag: "2.4"

service:
  type: ClusterIP
  port: 8080
`

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  replicas: {{ .Values.replicaCount }}
  selector:
    matchLabels:
      app.kubernetes.io/instance: {{ .Release.Name }}
  template:
    metadata:
      labels:
        app.kubernetes.io/instance: {{ .Release.Name }}
    spec:
      containers:
        - name: httpd
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
          ports:
            - name: http
              containerPort: {{ .Values.service.port }}
`

const service = `apiVersion: v1
kind: Service
metadata:
  name: {{ .Release.Name }}
spec:
  type: {{ .Values.service.type }}
  ports:
    - name: http
      port: {{ .Values.service.port }}
      targetPort: http
  selector:
    app.kubernetes.io/instance: {{ .Release.Name }}
`

/** A Helm chart as `helm push` stores it. https://helm.sh/docs/topics/registries/#helm-chart-manifest */
export function artifactsChart(): SampleRepository {
  const files = {
    'httpd/Chart.yaml': chartYaml,
    'httpd/values.yaml': values,
    'httpd/templates/deployment.yaml': deployment,
    'httpd/templates/service.yaml': service,
  }
  const archive = writeTar(Object.entries(files).map(([path, content]) => file(path, content, { modifiedAt })))
  const contents = gzipMember(archive)
  const config = json(chart)
  const manifest = buildManifest({
    config: describe(config, 'application/vnd.cncf.helm.config.v1+json'),
    layers: [describe(contents, 'application/vnd.cncf.helm.chart.content.v1.tar+gzip')],
    annotations: {
      'org.opencontainers.image.created': created,
      'org.opencontainers.image.description': chart.description,
      'org.opencontainers.image.title': chart.name,
      'org.opencontainers.image.version': chart.version,
    },
  })
  const built = { ...manifest, blobs: [config, contents] }
  return { name: 'artifacts/chart', blobs: built.blobs, manifests: [tagged(built, chart.version)] }
}
