import { describe, expect, it } from 'vitest'
import { shellWords } from '#lib/testing/shell-words'
import { empty, hostile, hostileValues, ordinary, reference } from './fixtures/configs.ts'
import { podmanRun } from './podman-run.ts'
import { planRun } from './run-plan.ts'

const image = `quay.io/course/httpd-24@${reference.digest}`
const wordsOf = (execution: typeof ordinary, more: Partial<Parameters<typeof planRun>[0]> = {}) =>
  shellWords(podmanRun(planRun({ reference, execution, ...more })), ['podman'])

describe('podmanRun', () => {
  it('publishes, mounts, sets and runs as the image declares', () => {
    // Options: https://docs.podman.io/en/latest/markdown/podman-run.1.html
    expect(wordsOf(ordinary)).toEqual([
      [
        ...['podman', 'run', '-d', '--name', 'httpd-24'],
        // 53 needs root on the host, 8080 and 8443 do not.
        ...['-p', '8053:53/udp', '-p', '8080:8080', '-p', '8443:8443'],
        ...['-v', 'httpd-24-var-log-httpd:/var/log/httpd', '-v', 'httpd-24-var-www-html:/var/www/html'],
        ...['-e', 'HTTPD_LOG_LEVEL=warn', '-e', 'GREETING=hello world'],
        ...['--user', '1001:0', '--stop-timeout', '30', image],
      ],
    ])
  })

  it('is one call of podman whatever the config says, with each value as it is', () => {
    const calls = wordsOf(hostile)
    expect(calls).toHaveLength(1)
    const words = calls[0] ?? []
    const variables = words.flatMap((word, at) => (words[at - 1] === '-e' ? [word] : []))
    expect(variables).toEqual(hostileValues.map((value, index) => `V${index}=${value}`))
    expect(words.at(-1)).toBe(image)
    expect(words).not.toContain('--user')
  })

  it('names the host the samples are served at, without TLS', () => {
    const [words = []] = wordsOf(empty, { plainHost: 'localhost:3000' })
    expect(words).toEqual([
      ...['podman', 'run', '-d', '--name', 'httpd-24', '--tls-verify=false'],
      `localhost:3000/course/httpd-24@${reference.digest}`,
    ])
  })
})
