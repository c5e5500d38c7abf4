import { say, verbatim } from '#lib/messages/say'
import type { ClassReason, KnownHost } from './types.ts'

const managed: ClassReason = { class: 'red-hat-managed', reason: say`Red Hat runs this registry.` }
const wantsLogin: ClassReason = { class: 'private', reason: say`Every image needs a login with a Red Hat account.` }

// The Red Hat registries answer _catalog with "unknown: Not Found": https://github.com/containers/podman/issues/18484
const listing = {
  serves: 'never',
  instead: say`Search at https://catalog.redhat.com/software/containers/search, then open the repository by its name.`,
} as const

// Tokens come from registry.redhat.io itself; older answers name sso.redhat.com.
const realms = ['https://registry.redhat.io', 'https://sso.redhat.com'] as const

/** The registries that Red Hat runs, with the facts a reader needs before pulling. */
export const redHatHosts: readonly KnownHost[] = [
  {
    host: 'registry.access.redhat.com',
    kind: 'red-hat',
    apiOrigin: 'https://catalog.redhat.com',
    title: say`Red Hat Registry`,
    classes: [managed, { class: 'public', reason: say`Images can be pulled without a login.` }],
    facts: {
      serves: say`Red Hat product images`,
      loginNeeded: say`No`,
      account: say`A product subscription applies to non-UBI images`,
      redistribution: say`UBI-based images only`,
    },
    listing,
    realms,
    featured: ['ubi9', 'ubi9/python-312', 'ubi9/nodejs-18', 'ubi9/go-toolset', 'ubi9/httpd-24'],
  },
  {
    host: 'registry.redhat.io',
    kind: 'red-hat',
    apiOrigin: 'https://catalog.redhat.com',
    title: say`Red Hat Registry (with login)`,
    classes: [managed, wantsLogin],
    facts: {
      serves: say`Red Hat product images`,
      loginNeeded: say`Yes, Customer Portal or a registry service account`,
      account: say`Red Hat account`,
      redistribution: say`No`,
    },
    listing,
    realms,
    featured: [],
  },
  {
    host: 'registry.connect.redhat.com',
    kind: 'red-hat',
    apiOrigin: 'https://catalog.redhat.com',
    title: say`Red Hat Partner Registry`,
    classes: [managed, wantsLogin],
    facts: {
      serves: say`Certified partners’ images`,
      loginNeeded: say`Yes, Customer Portal`,
      account: say`Red Hat account`,
      redistribution: say`At the partner’s discretion; a partner licence may apply`,
    },
    listing,
    account: say`The login is a Red Hat Customer Portal account.`,
    realms,
    featured: [],
  },
  {
    host: 'quay.io',
    kind: 'quay',
    title: verbatim('Quay.io'),
    classes: [
      { class: 'red-hat-managed', reason: say`Red Hat runs Quay.io as a public service.` },
      { class: 'public', reason: say`Public repositories can be pulled without a login.` },
    ],
    facts: {
      serves: say`Anyone’s images; builds from source triggers, scans, robot accounts`,
      loginNeeded: say`For private repositories only`,
      account: say`Quay account; private repositories come with a paid plan`,
      redistribution: say`As each publisher decides`,
    },
    // Without a login Quay lists nothing unless FEATURE_PUBLIC_CATALOG is on, which it is not by default.
    listing: {
      serves: 'with-login',
      instead: say`Search at https://quay.io/search, then open the repository by its name.`,
    },
    featured: [],
  },
]
