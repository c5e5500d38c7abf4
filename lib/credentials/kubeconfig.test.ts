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
    expect(found.map(({ origin, signIn }) => [origin, signIn.kind === 'token' && signIn.token.reveal()])).toEqual([
      ['https://api.one.example.com:6443', 'sha256~one'],
      ['https://api.two.example.com:6443', 'sha256~two'],
    ])
    expect(found[0]).toMatchObject({ ca: [ca], isCurrent: true, source: 'kubeconfig' })
    expect(JSON.stringify(found)).not.toContain('sha256~')
  })

  const withUser = (user: string) => `
current-context: one
clusters: [{ name: one, cluster: { server: "https://api.one.example.com:6443" } }]
contexts: [{ name: one, context: { cluster: one, user: ada } }]
users: [{ name: ada, user: ${user} }]
`
  const signInOf = async (user: string) => {
    await writeConfig(withUser(user))
    return (await readClusterAccess(around()))[0]?.signIn
  }

  it('takes client certificates, from the file itself or from files beside it', async () => {
    const encoded = (text: string) => Buffer.from(text).toString('base64')
    await mkdir(join(home, '.kube'))
    await writeFile(join(home, '.kube', 'ada.crt'), 'cert of a file')
    await writeFile(join(home, '.kube', 'ada.key'), 'key of a file')
    for (const [user, from] of [
      [`{ client-certificate-data: ${encoded('cert of data')}, client-key-data: ${encoded('key of data')} }`, 'data'],
      ['{ client-certificate: ada.crt, client-key: ada.key }', 'a file'],
    ] as const) {
      const signIn = await signInOf(user)
      expect(signIn).toMatchObject({ kind: 'certificate', cert: `cert of ${from}` })
      expect(signIn?.kind === 'certificate' && signIn.key.reveal()).toBe(`key of ${from}`)
      expect(JSON.stringify(signIn)).not.toContain('key of')
    }
  })

  it('takes the token of a file, which counts before another', async () => {
    await mkdir(join(home, '.kube'))
    await writeFile(join(home, '.kube', 'token'), 'of a file\n')
    const signIn = await signInOf('{ tokenFile: token, token: old }')
    expect(signIn?.kind === 'token' && signIn.token.reveal()).toBe('of a file')
  })

  it.each([
    ['{ exec: { apiVersion: client.authentication.k8s.io/v1, command: /usr/local/bin/aws } }', 'aws'],
    ['{ auth-provider: { name: oidc } }', 'oidc'],
  ])('runs no program, and names the one it would take: %s', async (user, command) => {
    expect(await signInOf(user)).toEqual({ kind: 'plugin', command })
  })

  it('goes in another way where one of them needs a program', async () => {
    await writeConfig(`
current-context: run
clusters: [{ name: one, cluster: { server: "https://api.one.example.com:6443" } }]
contexts: [{ name: run, context: { cluster: one, user: run } }, { name: ada, context: { cluster: one, user: ada } }]
users: [{ name: run, user: { exec: { command: aws } } }, { name: ada, user: { token: mine } }]
`)
    expect(await readClusterAccess(around())).toMatchObject([{ signIn: { kind: 'token' }, isCurrent: true }])
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
    expect(found?.signIn.kind === 'token' && found.signIn.token.reveal()).toBe('pod-token')
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
