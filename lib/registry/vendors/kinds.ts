import { say, verbatim } from '#lib/messages/say'
import type { KindTraits, RegistryKind } from './types.ts'

const usual = { catalogScope: true, catalogCursor: 'last', hidesMissing: false, metersManifests: false } as const

/** How each kind of registry departs from the distribution specification. */
export const kindTraits: Readonly<Record<RegistryKind, KindTraits>> = {
  distribution: { ...usual, title: say`OCI registry` },
  'red-hat': {
    ...usual,
    title: say`Red Hat registry`,
    account: say`The login is a Red Hat Customer Portal account, or a registry service account made at https://access.redhat.com/terms-based-registry/.`,
  },
  // Quay refuses any scope outside repository:<name>:(push|pull|*) with 400.
  // https://github.com/quay/quay/blob/master/endpoints/v2/v2auth.py; its catalog pages by an opaque next_page.
  quay: {
    ...usual,
    catalogScope: false,
    catalogCursor: 'next_page',
    title: verbatim('Quay'),
    account: say`The login is a Quay account with an encrypted password, or a robot account named organisation+robot.`,
  },
  // https://docs.docker.com/reference/api/registry/auth/; a hundred manifests in six hours for an anonymous address:
  // https://docs.docker.com/docker-hub/usage/pulls/
  'docker-hub': {
    ...usual,
    hidesMissing: true,
    metersManifests: true,
    title: verbatim('Docker Hub'),
    account: say`The login is a Docker ID with a personal access token as the password.`,
  },
  ghcr: {
    ...usual,
    title: verbatim('GitHub Container Registry'),
    account: say`The login is a GitHub user name with a personal access token (classic) that has read:packages.`,
  },
  gitlab: {
    ...usual,
    title: verbatim('GitLab Container Registry'),
    account: say`The login is a GitLab user name with a personal access token, or a deploy token, that has read_registry.`,
  },
  harbor: {
    ...usual,
    title: verbatim('Harbor'),
    account: say`The login is a Harbor user with the CLI secret of the user profile, or a robot account named robot$….`,
  },
  openshift: {
    ...usual,
    title: say`OpenShift image registry`,
    account: say`The login is any user name with an OpenShift token as the password: oc registry login stores it.`,
  },
  ecr: {
    ...usual,
    title: verbatim('Amazon ECR'),
    account: say`The login is the user AWS with the password that aws ecr get-login-password prints, valid for 12 hours.`,
  },
  'ecr-public': { ...usual, title: verbatim('Amazon ECR Public') },
  'artifact-registry': {
    ...usual,
    title: verbatim('Google Artifact Registry'),
    account: say`The login is oauth2accesstoken with the token that gcloud auth print-access-token prints, or _json_key.`,
  },
  acr: {
    ...usual,
    title: verbatim('Azure Container Registry'),
    account: say`The login comes from az acr login, or from a token made in the registry.`,
  },
  mcr: { ...usual, title: verbatim('Microsoft Artifact Registry') },
  kubernetes: { ...usual, title: say`Kubernetes registry` },
  zot: { ...usual, title: verbatim('zot') },
  artifactory: {
    ...usual,
    title: verbatim('JFrog Artifactory'),
    account: say`The login is an Artifactory user with an API key, a reference token or an access token.`,
  },
  nexus: {
    ...usual,
    title: verbatim('Sonatype Nexus Repository'),
    account: say`The login is a Nexus user, or a user token.`,
  },
  samples: { ...usual, title: say`Samples` },
}
