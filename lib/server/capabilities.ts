import 'server-only'
import type { Capabilities } from '#lib/context/known-registry'
import { say } from '#lib/messages/say'
import { adapters } from '#lib/registry/vendors/adapters'
import type { Vendor } from '#lib/registry/vendors/known-hosts'
import type { RegistryKind } from '#lib/registry/vendors/types'
import { type VendorCapability as Capability, vendorCapabilities } from '#lib/registry/vendors/vendor-client'

/** Kinds whose referrers endpoint is known not to be one. PROTOCOL: GHCR redirects to its web pages, GitLab answers 404. */
const withoutReferrers: readonly RegistryKind[] = ['ghcr', 'gitlab']

function listing({ row }: Vendor, loggedIn: boolean): Capability {
  const rule = row?.listing
  if (!rule) return { can: 'unknown', why: say`The list of repositories is optional; Portolan asks for it.` }
  if (rule.serves === 'with-login' && loggedIn) return { can: 'unknown', why: say`It lists what your login may see.` }
  const why =
    rule.serves === 'never'
      ? say`It lists its repositories to nobody. ${rule.instead}`
      : say`It lists repositories to a login only. ${rule.instead}`
  return { can: 'no', why }
}

const referrers = (kind: RegistryKind): Capability =>
  withoutReferrers.includes(kind)
    ? { can: 'no', why: say`It has no referrers API; Portolan reads the referrers tag instead.` }
    : { can: 'unknown', why: say`Where the referrers API is missing, Portolan reads the referrers tag instead.` }

function search(kind: RegistryKind, vendors: Capability): Capability {
  return adapters[kind].search
    ? vendors
    : { can: 'no', why: say`Names are filtered here, in the list of repositories.` }
}

function listed(vendor: Vendor, loggedIn: boolean, vendors: Capability): Capability {
  if (vendor.kind === 'samples') return { can: 'yes', why: say`Portolan serves these images itself.` }
  return adapters[vendor.kind].listRepositories ? vendors : listing(vendor, loggedIn)
}

/** What can be done with a registry as far as its kind tells. `hasApi`: whether it is known where its vendor's API is. */
export function capabilitiesOf(vendor: Vendor, loggedIn: boolean, hasApi = true): Capabilities {
  const { kind, title } = vendor
  const vendors = vendorCapabilities(hasApi ? adapters[kind] : { apiAt: 'elsewhere' }, title)
  return {
    list: listed(vendor, loggedIn, vendors.listRepositories),
    search: search(kind, vendors.search),
    description: vendors.describeRepository,
    tags: vendors.describeTags,
    security: vendors.securityReport,
    quotas: vendors.quotas,
    referrers: kind === 'samples' ? { can: 'yes', why: say`It has the referrers API.` } : referrers(kind),
  }
}
