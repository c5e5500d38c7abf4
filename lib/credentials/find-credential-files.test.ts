import { describe, expect, it } from 'vitest'
import { findCredentialFiles, unexpanded } from './find-credential-files.ts'

const around = { home: '/home/ada', uid: 1000, platform: 'linux' }
const pairs = (env: Record<string, string>, platform = 'linux') =>
  findCredentialFiles({ ...around, platform, env }).map(({ path, display }) => [path, display])

// The order of containers-auth.json(5).
describe('findCredentialFiles', () => {
  it('follows podman’s order with nothing set', () => {
    expect(pairs({})).toEqual([
      ['/run/containers/1000/auth.json', `/run/containers/${unexpanded('UID')}/auth.json`],
      ['/home/ada/.config/containers/auth.json', '~/.config/containers/auth.json'],
      ['/home/ada/.docker/config.json', '~/.docker/config.json'],
      ['/home/ada/.dockercfg', '~/.dockercfg'],
    ])
  })

  it('follows the variables and shows them unexpanded', () => {
    const env = { XDG_RUNTIME_DIR: '/run/user/1000', XDG_CONFIG_HOME: '/cfg', DOCKER_CONFIG: '/dock' }
    expect(pairs(env)).toEqual([
      ['/run/user/1000/containers/auth.json', `${unexpanded('XDG_RUNTIME_DIR')}/containers/auth.json`],
      ['/cfg/containers/auth.json', `${unexpanded('XDG_CONFIG_HOME')}/containers/auth.json`],
      ['/dock/config.json', `${unexpanded('DOCKER_CONFIG')}/config.json`],
      ['/home/ada/.dockercfg', '~/.dockercfg'],
    ])
  })

  it('reads only the file that REGISTRY_AUTH_FILE names', () => {
    expect(pairs({ REGISTRY_AUTH_FILE: '/x/auth.json', XDG_RUNTIME_DIR: '/run/user/1000' })).toEqual([
      ['/x/auth.json', unexpanded('REGISTRY_AUTH_FILE')],
    ])
    expect(pairs({ REGISTRY_AUTH_FILE: '' })).toHaveLength(4)
  })

  it('has no runtime directory on macOS, and names the one file once', () => {
    expect(pairs({ XDG_RUNTIME_DIR: '/run/user/1000' }, 'darwin').map(([path]) => path)).toEqual([
      '/home/ada/.config/containers/auth.json',
      '/home/ada/.docker/config.json',
      '/home/ada/.dockercfg',
    ])
  })
})
