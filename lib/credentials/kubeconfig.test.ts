import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clusterOf, readClusterAccess } from './kubeconfig.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'portolan-kube-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const ca = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'

/** As `oc login` writes it. */
const config = `
apiVersion: v1
kind: Config
current-context: web/api-one-example-com:6443/ada
clusters:
- name: api-one-example-com:6443
  cluster: { server: "https://api.one.example.com:6443", certificate-authority-data: ${Buffer.from(ca).toString('base64')} }
- name: two
  cluster: { server: "https://api.two.example.com:6443" }
- name: plain
  cluster: { server: "http://api.three.example.com" }
contexts:
- name: two
  context: { cluster: two, user: eve }
- name: web/api-one-example-com:6443/ada
  context: { cluster: "api-one-example-com:6443", namespace: web, user: ada }
- name: plain
  context: { cluster: plain, user: ada }
- name: certificate
  context: { cluster: two, user: nobody }
users:
- name: ada
  user: { token: sha256~one }
- name: eve
  user: { token: sha256~two }
- name: nobody
  user: { client-certificate-data: AAAA }
`

const around = (env: Record<string, string> = {}) => ({ env, home, uid: 1000 })

async function writeConfig(text: string) {
  await mkdir(join(home, '.kube'), { recursive: true })
  await writeFile(join(home, '.kube', 'config'), text)
}

describe('readClusterAccess', () => {
  it('takes clusters with a token, over TLS only, the current one first', async () => {
    await writeConfig(config)
    const found = await readClusterAccess(around())
    expect(found.map(({ origin, token }) => [origin, token.reveal()])).toEqual([
      ['https://api.one.example.com:6443', 'sha256~one'],
      ['https://api.two.example.com:6443', 'sha256~two'],
    ])
    expect(found[0]).toMatchObject({ ca: [ca], isCurrent: true, source: 'kubeconfig' })
    expect(JSON.stringify(found)).not.toContain('sha256~')
  })

  it('reads the files that KUBECONFIG names', async () => {
    await writeFile(join(home, 'mine'), config.replaceAll('one.example', 'mine.example'))
    const found = await readClusterAccess(around({ KUBECONFIG: `${join(home, 'none')}:${join(home, 'mine')}` }))
    expect(found[0]?.origin).toBe('https://api.mine.example.com:6443')
  })

  it('takes the service account of its pod', async () => {
    await writeFile(join(home, 'token'), 'pod-token\n')
    await writeFile(join(home, 'ca.crt'), ca)
    const [found] = await readClusterAccess(
      around({ KUBERNETES_SERVICE_HOST: '172.30.0.1', KUBERNETES_SERVICE_PORT: '443' }),
      home,
    )
    expect(found).toMatchObject({ origin: 'https://172.30.0.1', ca: [ca], source: 'service account' })
    expect(found?.token.reveal()).toBe('pod-token')
  })

  it.each(['', 'a: [', '- 1', 'contexts: 7', 'x'.repeat(2_000_000)])(
    'finds none in what is no kubeconfig',
    async text => {
      await writeConfig(text)
      expect(await readClusterAccess(around())).toEqual([])
    },
  )
})

describe('clusterOf', () => {
  it.each([
    ['default-route-openshift-image-registry.apps.one.example.com', 'https://api.one.example.com:6443'],
    ['default-route-openshift-image-registry.apps.two.example.com', 'https://api.two.example.com:6443'],
    ['image-registry.openshift-image-registry.svc:5000', 'https://api.one.example.com:6443'],
    ['default-route-openshift-image-registry.apps.evil.com', undefined],
    ['api.one.example.com.evil.com', undefined],
    ['quay.io', undefined],
  ])('%s: %s', async (host, origin) => {
    await writeConfig(config)
    expect(clusterOf(host, await readClusterAccess(around()))?.origin).toBe(origin)
  })
})
