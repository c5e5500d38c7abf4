import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { composeFile } from './compose-file.ts'
import { empty, hostile, hostileValues, ordinary, reference } from './fixtures/configs.ts'
import { kubernetesManifests } from './kubernetes-manifests.ts'
import { openShiftRoute } from './openshift-route.ts'
import { planRun } from './run-plan.ts'

const planOf = (execution: typeof ordinary, more: Partial<Parameters<typeof planRun>[0]> = {}) =>
  planRun({ reference, execution, ...more })
const documents = (text: string) => parseAllDocuments(text, { version: '1.1' }).map(document => document.toJS())
const image = `quay.io/course/httpd-24@${reference.digest}`

/** `$$` is how a literal dollar sign is written, `$NAME` and `${NAME}` are replaced: compose-spec 12-interpolation.md */
const readByCompose = (text: string) => text.replace(/\$\$/g, '$')
/** Kubernetes replaces `$(NAME)` alone, and reads `$$` as `$`: k8s.io/kubernetes third_party/forked/golang/expansion. */
const readByKubelet = readByCompose

describe('composeFile', () => {
  it('is one service with what the image declares', () => {
    expect(parse(composeFile(planOf(ordinary)))).toEqual({
      services: {
        'httpd-24': {
          image,
          ports: ['8053:53/udp', '8080:8080', '8443:8443'],
          environment: { HTTPD_LOG_LEVEL: 'warn', GREETING: 'hello world' },
          user: '1001:0',
          volumes: ['httpd-24-var-log-httpd:/var/log/httpd', 'httpd-24-var-www-html:/var/www/html'],
          stop_grace_period: '30s',
          restart: 'unless-stopped',
        },
      },
      volumes: { 'httpd-24-var-log-httpd': {}, 'httpd-24-var-www-html': {} },
    })
  })

  it('keeps hostile values and interpolates none', () => {
    const { environment } = parse(composeFile(planOf(hostile))).services['httpd-24']
    hostileValues.forEach((value, index) => {
      const written: string = environment[`V${index}`]
      expect(written.replaceAll('$$', '')).not.toContain('$')
      expect(readByCompose(written)).toBe(value)
    })
  })
})

describe('kubernetesManifests', () => {
  it('is a Deployment and its Service', () => {
    const [deployment, service, ...rest] = documents(
      kubernetesManifests(planOf(ordinary, { pullSecret: 'quay-io-pull' })),
    )
    expect(rest).toEqual([])
    expect(deployment).toMatchObject({ apiVersion: 'apps/v1', kind: 'Deployment' })
    const { template, selector } = deployment.spec
    expect(template.metadata.labels).toEqual(selector.matchLabels)
    expect(service.spec.selector).toEqual(selector.matchLabels)
    expect(template.spec).toMatchObject({
      imagePullSecrets: [{ name: 'quay-io-pull' }],
      terminationGracePeriodSeconds: 30,
      containers: [
        {
          image,
          livenessProbe: {
            exec: { command: ['/bin/sh', '-c', 'curl -f http://localhost:8080/ || exit 1'] },
            periodSeconds: 15,
            failureThreshold: 5,
          },
          securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: false },
        },
      ],
    })
    // restricted-v2 assigns the user and refuses a pod that names another.
    expect(JSON.stringify(template)).not.toContain('runAsUser')
    expect(service.spec.ports).toEqual([
      { name: 'udp-53', port: 53, targetPort: 'udp-53', protocol: 'UDP' },
      { name: 'tcp-8080', port: 8080, targetPort: 'tcp-8080', protocol: 'TCP' },
      { name: 'tcp-8443', port: 8443, targetPort: 'tcp-8443', protocol: 'TCP' },
    ])
  })

  it('has no Service without ports, and asks for nothing where the image runs as root', () => {
    const [deployment, ...rest] = documents(kubernetesManifests(planOf(empty)))
    expect(rest).toEqual([])
    expect(deployment.spec.template.spec.containers).toEqual([{ name: 'httpd-24', image }])
  })

  it('keeps hostile values in their scalars', () => {
    const all = documents(kubernetesManifests(planOf(hostile)))
    expect(all.map(document => document.kind)).toEqual(['Deployment', 'Service'])
    const [container] = all[0].spec.template.spec.containers
    const env: readonly { name: string; value: string }[] = container.env
    expect(env.map(({ name, value }) => [name, readByKubelet(value)])).toEqual(
      hostileValues.map((value, index) => [`V${index}`, value]),
    )
    expect(env.map(({ value }) => value.replaceAll('$$', '')).filter(value => value.includes('$('))).toEqual([])
    // Commands of probes are not expanded.
    expect(container.livenessProbe.exec.command).toEqual(['/bin/check', ...hostileValues])
    expect(container.livenessProbe.failureThreshold).toBe(3)
  })
})

describe('openShiftRoute', () => {
  const routeOf = (...exposedPorts: string[]) => {
    const text = openShiftRoute(planOf({ ...empty, exposedPorts }))
    return text === undefined ? undefined : parse(text).spec
  }

  it('leads to the port that likely speaks HTTP', () => {
    expect(routeOf('8443', '9000', '8080')).toEqual({
      to: { kind: 'Service', name: 'httpd-24' },
      port: { targetPort: 'tcp-8080' },
      tls: { termination: 'edge', insecureEdgeTerminationPolicy: 'Redirect' },
    })
    expect(routeOf('9999')).toMatchObject({ port: { targetPort: 'tcp-9999' } })
  })

  it('passes TLS through to a port that speaks it, and needs TCP at all', () => {
    expect(routeOf('8443')).toMatchObject({ tls: { termination: 'passthrough' } })
    expect(routeOf('53/udp')).toBeUndefined()
    expect(routeOf()).toBeUndefined()
  })
})
