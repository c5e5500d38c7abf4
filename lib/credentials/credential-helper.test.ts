import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { askCredentialHelper } from './credential-helper.ts'
import { TemporaryHome } from './temporary-home.ts'

/** Installs `docker-credential-fake` with this body; the protocol is docker-credential-helpers'. */
function install(home: TemporaryHome, body: string) {
  home.write('bin/docker-credential-fake', `#!/bin/sh\n${body}\n`, 0o755)
  return { env: { PATH: `${home.path}/bin:/usr/bin:/bin`, HOME: home.path, PORTOLAN_LISTEN: 'x', AWS_PROFILE: 'dev' } }
}

const answer = (username: string) => `echo '{"ServerURL":"s","Username":"${username}","Secret":"canary"}'`

describe('askCredentialHelper', () => {
  it('asks “get” with the server on standard input', async () => {
    using home = new TemporaryHome()
    const options = install(home, `echo "$@" > ${home.path}/args; cat > ${home.path}/input; ${answer('ada')}`)
    const credential = await askCredentialHelper('fake', 'quay.io', options)
    expect(credential).toMatchObject({ kind: 'basic', username: 'ada' })
    expect(credential?.kind === 'basic' && credential.password.reveal()).toBe('canary')
    expect(readFileSync(`${home.path}/args`, 'utf8')).toBe('get\n')
    expect(readFileSync(`${home.path}/input`, 'utf8')).toBe('quay.io')
  })

  it('takes the username <token> for an identity token', async () => {
    using home = new TemporaryHome()
    const credential = await askCredentialHelper('fake', 'quay.io', install(home, answer('<token>')))
    expect(credential?.kind === 'identity-token' && credential.token.reveal()).toBe('canary')
  })

  it('passes on what helpers need and nothing of Portolan’s', async () => {
    using home = new TemporaryHome()
    const options = install(home, `env > ${home.path}/env; ${answer('ada')}`)
    await askCredentialHelper('fake', 'quay.io', options)
    const env = readFileSync(`${home.path}/env`, 'utf8')
    expect(env).toMatch(/^AWS_PROFILE=dev$/m)
    expect(env).not.toContain('PORTOLAN')
  })

  it.each(['credentials not found in native keychain', 'Credentials not found'])(
    'takes “%s” for absence',
    async words => {
      using home = new TemporaryHome()
      expect(await askCredentialHelper('fake', 'quay.io', install(home, `echo '${words}'; exit 1`))).toBeUndefined()
    },
  )

  it.each([
    ['echo canary; exit 3', 'docker-credential-fake gave no login: it ended with status 3.'],
    ['echo canary', 'docker-credential-fake gave no login: its answer is not JSON.'],
    ['echo null', 'docker-credential-fake gave no login: its answer is not a login.'],
    ['head -c 70000 /dev/zero', 'docker-credential-fake gave no login: its answer exceeds 64 KiB.'],
    ['sleep 30', 'docker-credential-fake gave no login: no answer within 0.3 s.'],
  ])('tells that “%s” failed, without its output', async (body, message) => {
    using home = new TemporaryHome()
    const options = { ...install(home, body), timeoutMs: 300 }
    await expect(askCredentialHelper('fake', 'quay.io', options)).rejects.toMatchObject({
      code: 'invalid-configuration',
      message,
    })
  })

  it('ends the helper’s own children at the deadline', async () => {
    using home = new TemporaryHome()
    const options = { ...install(home, `(sleep 1; touch ${home.path}/outlived) & sleep 30`), timeoutMs: 200 }
    await expect(askCredentialHelper('fake', 'quay.io', options)).rejects.toThrow('no answer')
    await delay(1300)
    expect(existsSync(`${home.path}/outlived`)).toBe(false)
  })

  it('tells when the helper is not installed', async () => {
    using home = new TemporaryHome()
    const missing = askCredentialHelper('absent', 'quay.io', install(home, 'true'))
    await expect(missing).rejects.toThrow('docker-credential-absent gave no login: not installed.')
  })

  it.each(['../evil', 'a/b', 'a b', '', 'x;y', '$(id)'])('refuses the name %j', async suffix => {
    using home = new TemporaryHome()
    await expect(askCredentialHelper(suffix, 'quay.io', install(home, 'true'))).rejects.toThrow('its name is not valid')
  })
})
