import 'server-only'
import type { Capabilities, Capability } from '#lib/context/known-registry'
import type { Vendor } from '#lib/registry/vendors/known-hosts'
import type { RegistryKind } from '#lib/registry/vendors/types'

/** Kinds whose referrers endpoint is known not to be one. PROTOCOL: GHCR redirects to its web pages, GitLab answers 404. */
const withoutReferrers: readonly RegistryKind[] = ['ghcr', 'gitlab']

function listing({ row }: Vendor, loggedIn: boolean): Capability {
  const rule = row?.listing
  if (!rule) return { can: 'unknown', why: 'The list of repositories is optional; Portolan asks for it.' }
  if (rule.serves === 'with-login' && loggedIn) return { can: 'unknown', why: 'It lists what your login may see.' }
  const reason =
    rule.serves === 'never' ? 'It lists its repositories to nobody.' : 'It lists repositories to a login only.'
  return { can: 'no', why: `${reason} ${rule.instead}` }
}

const referrers = (kind: RegistryKind): Capability =>
  withoutReferrers.includes(kind)
    ? { can: 'no', why: 'It has no referrers API; Portolan reads the referrers tag instead.' }
    : { can: 'unknown', why: 'Where the referrers API is missing, Portolan reads the referrers tag instead.' }

/** What can be done with a registry as far as its kind tells. */
export const capabilitiesOf = (vendor: Vendor, loggedIn: boolean): Capabilities => ({
  list:
    vendor.kind === 'samples' ? { can: 'yes', why: 'Portolan serves these images itself.' } : listing(vendor, loggedIn),
  search: { can: 'no', why: 'Names are filtered here, in the list of repositories.' },
  referrers: vendor.kind === 'samples' ? { can: 'yes', why: 'It has the referrers API.' } : referrers(vendor.kind),
})
