import type { RegistryAnswer, RegistryEntry } from '#lib/contract/registries'
import { sampleQuotas } from './sample-quotas.ts'

const asked = { can: 'unknown', why: 'The registry is asked when this is needed.' } as const

const base = {
  kind: 'distribution',
  login: { state: 'none', tried: ['~/.config/containers/auth.json (not found)', '~/.docker/config.json (no entry)'] },
  capabilities: {
    list: asked,
    search: asked,
    description: asked,
    tags: asked,
    security: asked,
    quotas: asked,
    referrers: asked,
  },
  featured: [],
  origin: 'built-in',
} as const satisfies Partial<RegistryEntry>

/** Registries as the catalog describes them, for the style guide: each in a state of its own. */
export const sampleEntries = {
  samples: {
    ...base,
    host: 'samples.localhost',
    title: 'Samples',
    classes: [{ class: 'samples', reason: 'Comes with Portolan.' }],
    login: { state: 'not-needed', tried: [] },
    featured: ['course/httpd', 'multi/hello'],
  },
  redHat: {
    ...base,
    host: 'registry.access.redhat.com',
    title: 'Red Hat Registry',
    kind: 'red-hat',
    classes: [
      { class: 'red-hat-managed', reason: 'Red Hat runs this registry.' },
      { class: 'public', reason: 'Images can be pulled without a login.' },
    ],
    facts: {
      serves: 'Red Hat product images',
      loginNeeded: 'No',
      account: 'A product subscription applies to non-UBI images',
      redistribution: 'UBI-based images only',
    },
    capabilities: {
      list: { can: 'no', why: 'This registry does not serve its catalog.' },
      search: { can: 'yes', why: 'The vendor’s catalog is searched.' },
      description: { can: 'yes', why: 'The vendor’s catalog describes repositories.' },
      tags: { can: 'yes', why: 'The vendor’s catalog knows every tag.' },
      security: asked,
      quotas: { can: 'yes', why: 'The vendor tells what is left.' },
      referrers: asked,
    },
    featured: ['ubi9', 'ubi9/python-312', 'ubi9/httpd-24'],
  },
  signedIn: {
    ...base,
    host: 'quay.io',
    title: 'Quay.io',
    kind: 'quay',
    classes: [{ class: 'public', reason: 'Images can be pulled without a login.' }],
    login: {
      state: 'found',
      file: '~/.docker/config.json',
      key: 'quay.io',
      helper: 'docker-credential-pass',
      tried: [],
    },
  },
  longName: {
    ...base,
    host: 'default-route-openshift-image-registry.apps.very-long-cluster-name.example.com:5000',
    title: 'default-route-openshift-image-registry.apps.very-long-cluster-name.example.com:5000',
    classes: [
      { class: 'openshift-internal', reason: 'Its name is that of the internal registry’s route.' },
      { class: 'private', reason: 'The registry asked for a login.' },
    ],
    insecure: true,
    login: {
      ...base.login,
      namespaces: [{ key: 'example.com:5000/team', file: '~/.config/containers/auth.json' }],
    },
  },
} as const satisfies Readonly<Record<string, RegistryEntry>>

/** What each registry answers when it is asked; the last one cannot be. */
export const sampleAnswers: readonly RegistryAnswer[] = [
  {
    registry: sampleEntries.samples,
    reachable: true,
    words: 'Reachable · 1 repository',
    scheme: 'none',
    repositories: { count: 1, more: false },
  },
  {
    registry: sampleEntries.redHat,
    reachable: true,
    words: 'Reachable · does not list repositories',
    scheme: 'none',
    quotas: [sampleQuotas.pulls],
  },
  {
    registry: sampleEntries.signedIn,
    reachable: true,
    words: 'Reachable · 1,200 and more repositories',
    scheme: 'bearer',
    repositories: { count: 1_200, more: true },
    quotas: [sampleQuotas.storage, sampleQuotas.requests],
  },
  {
    registry: sampleEntries.longName,
    reachable: false,
    error: { code: 'unreachable', message: 'The name has no address.' },
  },
]
