import 'server-only'
import { createHash } from 'node:crypto'
import { type ClusterAccess, clusterOf, readClusterAccess } from '#lib/credentials/kubeconfig'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { ApiPlace } from '#lib/registry/client/vendor-connection'
import type { Services } from './create-services.ts'

/** `oc login` in another window is seen after a moment. */
const currentForMs = 5_000

/** Clusters that this user, or this pod, is signed in to; none where logins are off: then no file of them is read. */
async function clusters({ settings, recents, surroundings }: Services): Promise<readonly ClusterAccess[]> {
  if (!settings.logins) return []
  return recents.recent('server', ['clusters'], currentForMs, () => readClusterAccess(surroundings))
}

/** The API server of the cluster whose registry `host` is; `api` is what portolan.toml says about it. */
export async function clusterAccess(
  services: Services,
  host: string,
  api?: string,
): Promise<ClusterAccess | undefined> {
  const all = await clusters(services)
  return api === undefined ? clusterOf(host, all) : all.find(({ origin }) => origin === new URL(api).origin)
}

/** Tells one login from the next without telling it. */
const idOf = (source: string, text: string) =>
  `${source} ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`

/** How an API server is signed in to, with the trust that its kubeconfig names; or why it cannot be. */
export function clusterLogin({
  signIn,
  ca,
  source,
  origin,
}: ClusterAccess): Pick<ApiPlace, 'tls' | 'login' | 'refusal'> {
  if (signIn.kind === 'plugin') return { tls: { ca }, refusal: pluginRefusal(origin, signIn.command) }
  if (signIn.kind === 'certificate') {
    const { cert, key } = signIn
    return { tls: { ca, client: { cert, key: key.reveal() } }, login: { id: idOf(source, cert) } }
  }
  const token = signIn.token.reveal()
  return { tls: { ca }, login: { id: idOf(source, token), authorization: `Bearer ${token}` } }
}

/** A program of the reader's machine is not started because a page was opened. */
const pluginRefusal = (origin: string, command: string): AppError => {
  const { host } = new URL(origin)
  return new AppError(
    'unauthorized',
    say`The kubeconfig signs in to ${host} by running ${command}, and Portolan runs no programs of a kubeconfig.`,
    {
      host,
      hint: say`Sign in with oc login ${origin}, which stores a token, or store the token of a service account in the kubeconfig, then reload.`,
    },
  )
}

/** What the registries of these clusters are called, by their default route, or by their service inside one. */
export async function clusterRegistries(services: Services): Promise<readonly string[]> {
  return (await clusters(services)).flatMap(({ origin, source }) => {
    if (source === 'service account') return ['image-registry.openshift-image-registry.svc:5000']
    const domain = /^api\.(.+)$/.exec(new URL(origin).hostname)?.[1]
    return domain === undefined ? [] : [`default-route-openshift-image-registry.apps.${domain}`]
  })
}
