import { say } from '#lib/messages/say'
import type { VendorApi } from '../adapter.ts'
import { beside } from '../beside.ts'
import type { LooseObject } from '../loose-json.ts'
import { storageQuota } from '../storage-quota.ts'
import type { Quota } from '../vendor-facts.ts'

/** Each is a request of its own. */
const maxOrganisations = 5

/**
 * `quota_report` of an account, where quotas are switched on: get_quota_for_view in
 * https://github.com/quay/quay/blob/master/data/model/namespacequota.py. Until Quay has counted what was there before,
 * its figure is too small, and none is told.
 */
function quotaOf(account: LooseObject): Quota | undefined {
  const name = account.text('name') ?? account.text('username')
  const report = account.object('quota_report')
  const isCounting = ['waiting', 'running'].includes(report.text('backfill_status') ?? '')
  if (name === undefined || isCounting) return undefined
  return storageQuota(name, { used: report.count('quota_bytes'), limit: report.count('configured_quota') })
}

/** Told to members: https://github.com/quay/quay/blob/master/endpoints/api/organization.py. A user's namespace has none. */
export async function namespaceQuota(api: VendorApi, namespace: string): Promise<Quota | undefined> {
  if (!api.signedIn) return undefined
  const path = `/api/v1/organization/${encodeURIComponent(namespace)}`
  const found = await beside(() => api.ask({ path, subject: say`the quota of ${namespace}` }))
  return found && quotaOf(found.body)
}

/** Of the token's account and its organisations: https://github.com/quay/quay/blob/master/endpoints/api/user.py */
export async function quotas(api: VendorApi): Promise<readonly Quota[]> {
  if (!api.signedIn) return []
  const { body } = await api.ask({ path: '/api/v1/user/', subject: say`the account of the login` })
  const organisations = body.objects('organizations').flatMap(one => one.text('name') ?? [])
  const others = await Promise.all(organisations.slice(0, maxOrganisations).map(name => namespaceQuota(api, name)))
  return [quotaOf(body), ...others].filter(quota => quota !== undefined)
}
