import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPodmanStorage, type PodmanStorage } from '#lib/testing/podman-storage'
import { empty, hostile, ordinary } from './fixtures/configs.ts'
import { kubernetesManifests } from './kubernetes-manifests.ts'
import { legacyUnit } from './legacy-unit.ts'
import { podmanArguments } from './podman-run.ts'
import { planRun, type RunPlan } from './run-plan.ts'

let podman: PodmanStorage

/** An image of one empty layer that podman finds under the plan's name; nothing of it is ever started. */
const local = { registry: 'localhost', name: 'course/httpd-24', tag: 'test' }

beforeAll(() => {
  podman = openPodmanStorage()
  // A tar archive of no entries is two blocks of zeros.
  const archive = podman.file('layer.tar', '\0'.repeat(1024))
  podman.run('import', '--quiet', '--change', 'CMD ["/bin/serve"]', archive, 'localhost/course/httpd-24:test')
})
afterAll(() => podman[Symbol.dispose]())

/** Each container goes again, so that the next may have its name. */
function create(plan: RunPlan): string {
  podman.run('create', '--replace', ...podmanArguments(plan))
  return plan.name
}

const withoutComments = (unit: string) => unit.replace(/^#.*\n/gm, '').trim()

const plain = { ...ordinary, env: [...ordinary.env, 'PERCENT=50%', 'DOLLAR=a $HOME', 'QUOTE=say "hi"', 'SLASH=a\\b c'] }

describe('podman generate systemd --new', () => {
  it.each([
    ['an ordinary config', plain],
    ['an empty config', empty],
  ])('writes the unit we show: %s', (_name, execution) => {
    const plan = planRun({ reference: local, execution })
    const generated = podman.run('generate', 'systemd', '--new', '--name', create(plan))
    expect(withoutComments(generated)).toBe(withoutComments(legacyUnit(plan)))
  })
})

describe('podman create', () => {
  it('takes every word of a hostile config as the value it is', () => {
    const plan = planRun({ reference: local, execution: hostile })
    const [container] = JSON.parse(podman.run('container', 'inspect', create(plan)))
    const env: readonly string[] = container.Config.Env
    for (const { name, value } of plan.variables) expect(env).toContain(`${name}=${value}`)
    expect(container.Config.Cmd).toEqual(['/bin/serve'])
    expect(container.HostConfig.Privileged).toBe(false)
  })
})

describe('podman kube play', () => {
  it.each([
    ['an ordinary config', plain],
    ['a hostile config', hostile],
  ])('reads the Deployment into Kubernetes’ own types: %s', (_name, execution) => {
    const plan = planRun({ reference: local, execution })
    podman.run('kube', 'play', '--replace', '--start=false', podman.file('deployment.yaml', kubernetesManifests(plan)))
    const [container] = JSON.parse(podman.run('container', 'inspect', `${plan.name}-pod-0-${plan.name}`))
    const env: readonly string[] = container.Config.Env
    // podman leaves `$$` as it stands, which the kubelet turns into `$`.
    for (const { name, value } of plan.variables) expect(env).toContain(`${name}=${value.replaceAll('$', '$$$$')}`)
  })
})
