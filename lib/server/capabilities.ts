import 'server-only'
import type { Capabilities, Capability } from '#lib/context/known-registry'
import { say } from '#lib/messages/say'
import type { Vendor } from '#lib/registry/vendors/known-hosts'
import type { RegistryKind } from '#lib/registry/vendors/types'

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

/** What can be done with a registry as far as its kind tells. */
export const capabilitiesOf = (vendor: Vendor, loggedIn: boolean): Capabilities => ({
  list:
    vendor.kind === 'samples'
      ? { can: 'yes', why: say`Portolan serves these images itself.` }
      : listing(vendor, loggedIn),
  search: { can: 'no', why: say`Names are filtered here, in the list of repositories.` },
  referrers: vendor.kind === 'samples' ? { can: 'yes', why: say`It has the referrers API.` } : referrers(vendor.kind),
})
