import 'server-only'
import { type ClusterAccess, clusterOf, readClusterAccess } from '#lib/credentials/kubeconfig'
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

/** What the registries of these clusters are called, by their default route, or by their service inside one. */
export async function clusterRegistries(services: Services): Promise<readonly string[]> {
  return (await clusters(services)).flatMap(({ origin, source }) => {
    if (source === 'service account') return ['image-registry.openshift-image-registry.svc:5000']
    const domain = /^api\.(.+)$/.exec(new URL(origin).hostname)?.[1]
    return domain === undefined ? [] : [`default-route-openshift-image-registry.apps.${domain}`]
  })
}
