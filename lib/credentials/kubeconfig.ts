import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import type { Surroundings } from './find-credential-files.ts'
import { secret } from './secret.ts'
import type { Secret } from './types.ts'

/** How a kubeconfig signs in. https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/#AuthInfo */
export type ClusterSignIn =
  | { readonly kind: 'token'; readonly token: Secret }
  /** PEM. */
  | { readonly kind: 'certificate'; readonly cert: string; readonly key: Secret }
  /** A program that is to be run, which Portolan does not; named as people know it. */
  | { readonly kind: 'plugin'; readonly command: string }

/** A cluster's API server with the way this user signs in to it. */
export interface ClusterAccess {
  /** `https://host:port` */
  readonly origin: string
  readonly signIn: ClusterSignIn
  /** Authorities of the server, PEM. */
  readonly ca: readonly string[]
  readonly source: 'kubeconfig' | 'service account'
  /** The context that is chosen, as `oc` would. */
  readonly isCurrent: boolean
}

type Loose = { readonly [key: string]: unknown } | undefined

const objectOf = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : undefined)
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const named = (list: unknown, name: string | undefined, key: string): Loose =>
  objectOf(objectOf((Array.isArray(list) ? list : []).find(entry => objectOf(entry)?.name === name))?.[key])

/** Longer is no configuration. */
const maxBytes = 1024 * 1024

async function readSmall(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  return bytes && bytes.byteLength <= maxBytes ? bytes.toString('utf8') : undefined
}

/** PEM in the file itself, which counts first, or in one beside it. */
async function pemOf(entry: Loose, member: string, folder: string): Promise<string | undefined> {
  const data = textOf(entry?.[`${member}-data`])
  if (data !== undefined) return Buffer.from(data, 'base64').toString('utf8')
  return readNamed(entry, member, folder)
}

async function readNamed(entry: Loose, member: string, folder: string): Promise<string | undefined> {
  const file = textOf(entry?.[member])
  return file === undefined ? undefined : readSmall(resolve(folder, file))
}

/** The last part of a path is what people call a program. */
const commandName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** A token counts before a certificate, as for `kubectl`; what would have to be run comes last. */
async function signInOf(user: Loose, folder: string): Promise<ClusterSignIn | undefined> {
  const token = (await readNamed(user, 'tokenFile', folder))?.trim() || textOf(user?.token)
  if (token !== undefined) return { kind: 'token', token: secret(token) }
  const [cert, key] = await Promise.all([pemOf(user, 'client-certificate', folder), pemOf(user, 'client-key', folder)])
  if (cert !== undefined && key !== undefined) return { kind: 'certificate', cert, key: secret(key) }
  const [exec, provider] = [objectOf(user?.exec), objectOf(user?.['auth-provider'])]
  if (exec) return { kind: 'plugin', command: commandName(textOf(exec.command) ?? 'exec') }
  return provider && { kind: 'plugin', command: textOf(provider.name) ?? 'auth-provider' }
}

/** Only over TLS: a token that anybody on the way can read is not sent. */
function httpsOrigin(server: string | undefined): string | undefined {
  const url = server === undefined ? null : URL.parse(server)
  return url?.protocol === 'https:' && url.username === '' ? url.origin : undefined
}

async function readContexts(path: string): Promise<readonly ClusterAccess[]> {
  const text = await readSmall(path)
  let config: Loose
  try {
    config = objectOf(text === undefined ? undefined : parse(text, { maxAliasCount: 0 }))
  } catch {
    return []
  }
  const contexts = Array.isArray(config?.contexts) ? config.contexts : []
  const found = await Promise.all(
    contexts.map(async (entry): Promise<readonly ClusterAccess[]> => {
      const context = objectOf(objectOf(entry)?.context)
      const cluster = named(config?.clusters, textOf(context?.cluster), 'cluster')
      const user = named(config?.users, textOf(context?.user), 'user')
      const origin = httpsOrigin(textOf(cluster?.server))
      const signIn = await signInOf(user, dirname(path))
      if (origin === undefined || signIn === undefined) return []
      const ca = await pemOf(cluster, 'certificate-authority', dirname(path))
      const isCurrent = objectOf(entry)?.name === config?.['current-context']
      return [{ origin, signIn, ca: ca === undefined ? [] : [ca], source: 'kubeconfig', isCurrent }]
    }),
  )
  return found.flat()
}

/** Where Kubernetes mounts what a pod signs in with. https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/ */
const serviceAccount = '/var/run/secrets/kubernetes.io/serviceaccount'

async function readServiceAccount({ env }: Surroundings, folder: string): Promise<readonly ClusterAccess[]> {
  const host = env.KUBERNETES_SERVICE_HOST
  if (!host) return []
  const [token, ca] = await Promise.all([readSmall(join(folder, 'token')), readSmall(join(folder, 'ca.crt'))])
  if (!token) return []
  const written = host.includes(':') ? `[${host}]` : host
  const origin = httpsOrigin(`https://${written}:${env.KUBERNETES_SERVICE_PORT ?? '443'}`)
  if (origin === undefined) return []
  const signIn = { kind: 'token', token: secret(token.trim()) } as const
  return [{ origin, signIn, ca: ca === undefined ? [] : [ca], source: 'service account', isCurrent: true }]
}

/**
 * The clusters this user, or this pod, is signed in to, the current one first; of several ways into one cluster the first
 * that needs no program to be run. https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/
 */
export async function readClusterAccess(
  around: Surroundings,
  mounted = serviceAccount,
): Promise<readonly ClusterAccess[]> {
  const files = around.env.KUBECONFIG ? around.env.KUBECONFIG.split(':') : [join(around.home, '.kube', 'config')]
  const found = await Promise.all([
    ...files.filter(file => file !== '').map(readContexts),
    readServiceAccount(around, mounted),
  ])
  const byOrigin = Map.groupBy(
    found.flat().toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)),
    ({ origin }) => origin,
  )
  return [...byOrigin.values()].flatMap(ways => {
    const chosen = ways.find(({ signIn }) => signIn.kind !== 'plugin') ?? ways[0]
    return chosen ? [{ ...chosen, isCurrent: ways.some(({ isCurrent }) => isCurrent) }] : []
  })
}

const internalHosts = /^image-registry\.openshift-image-registry\.svc(?:\.cluster\.local)?(?::\d+)?$/

/**
 * The cluster that a registry belongs to, by how OpenShift names both: `api.<base domain>` and `*.apps.<base domain>`; the
 * service's name is that of the cluster one is in, or signed in to. A token is sent to its own API server alone.
 */
export function clusterOf(host: string, clusters: readonly ClusterAccess[]): ClusterAccess | undefined {
  if (internalHosts.test(host)) return clusters.find(({ isCurrent }) => isCurrent)
  const domain = /\.apps\.(.+?)(?::\d+)?$/.exec(host)?.[1]
  return domain === undefined ? undefined : clusters.find(({ origin }) => new URL(origin).hostname === `api.${domain}`)
}
