import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { shellWords } from '#lib/testing/shell-words'
import { sample, target } from './fixtures/targets.ts'
import type { GetTarget } from './get-target.ts'
import { loginBlocks, loginCommand } from './login-commands.ts'
import { pullSecretBlocks, pullSecretName, pullSecretYaml } from './pull-secret.ts'

const at = (registry: string, registryKind: string): GetTarget => ({
  ...target,
  registryKind,
  repository: { registry, name: 'team/app' },
})
const login = (registry: string, kind: string) => loginCommand(at(registry, kind), ['podman', 'login']).text

describe('loginCommand', () => {
  // The clouds' own documentation, linked in login-commands.ts.
  it.each([
    ['quay.io', 'quay', 'podman login quay.io'],
    [
      '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
      'ecr',
      'aws ecr get-login-password --region eu-west-1 | podman login --username AWS --password-stdin 123456789012.dkr.ecr.eu-west-1.amazonaws.com',
    ],
    [
      'europe-docker.pkg.dev',
      'artifact-registry',
      'gcloud auth print-access-token | podman login --username oauth2accesstoken --password-stdin europe-docker.pkg.dev',
    ],
    [
      'team.azurecr.io',
      'acr',
      'az acr login --name team --expose-token --output tsv --query accessToken | podman login --username 00000000-0000-0000-0000-000000000000 --password-stdin team.azurecr.io',
    ],
    [
      'default-route-openshift-image-registry.apps.example.com',
      'openshift',
      'oc whoami --show-token | podman login --username openshift --password-stdin default-route-openshift-image-registry.apps.example.com',
    ],
  ])('%s', (registry, kind, expected) => {
    expect(login(registry, kind)).toBe(expected)
  })
})

it('quotes the bar in the name of a Red Hat service account', () => {
  const blocks = loginBlocks(target).map(({ text }) => shellWords(text, ['podman'])[0])
  expect(blocks).toContainEqual([...['podman', 'login', '--username', '<number>|<account name>', 'registry.redhat.io']])
  expect(
    loginBlocks({ ...target, serviceAccounts: false })
      .map(({ text }) => text)
      .join(),
  ).not.toContain('|')
})

describe('pull secrets', () => {
  it('are named after the registry by a name that a cluster takes', () => {
    expect(pullSecretName('registry.redhat.io')).toBe('registry-redhat-io-pull')
    expect(pullSecretName('localhost:5000')).toBe('localhost-5000-pull')
    expect(pullSecretName('[::1]:5000')).toMatch(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])$/)
  })

  it('hold what kubectl create secret docker-registry stores', () => {
    const secret = parse(pullSecretYaml(target).text, { version: '1.1' })
    // As `kubectl create secret docker-registry --dry-run=client -o yaml` writes it, but for `auth`, which repeats both.
    expect(secret).toMatchObject({ apiVersion: 'v1', kind: 'Secret', type: 'kubernetes.io/dockerconfigjson' })
    expect(JSON.parse(secret.stringData['.dockerconfigjson'])).toEqual({
      auths: { 'registry.redhat.io': { username: '<user name>', password: '<password>' } },
    })
  })

  it('name Docker Hub as its clients do', () => {
    const [create] = pullSecretBlocks(at('docker.io', 'docker-hub'))
    expect(create?.text).toContain('--docker-server=https://index.docker.io/v1/')
  })

  it('are linked for pulling, by oc and by kubectl', () => {
    const calls = pullSecretBlocks(target)
      .filter(({ what }) => what === 'command')
      .flatMap(({ text }) => shellWords(text, ['oc', 'kubectl', 'podman']))
    expect(calls).toContainEqual(['oc', 'secrets', 'link', 'default', 'registry-redhat-io-pull', '--for=pull'])
    const patch = calls.find(([program, verb]) => program === 'kubectl' && verb === 'patch')
    expect(JSON.parse(patch?.at(-1) ?? '')).toEqual({ imagePullSecrets: [{ name: 'registry-redhat-io-pull' }] })
  })

  it('go to the host that serves the samples', () => {
    expect(pullSecretBlocks(sample)[0]?.text).toContain('--docker-server=localhost:3000')
  })
})
