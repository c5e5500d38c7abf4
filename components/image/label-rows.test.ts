import { describe, expect, it } from 'vitest'
import { labelRows } from './label-rows.ts'

describe('labelRows', () => {
  it('answers each question once, preferring the specification over older names', () => {
    const { important, others } = labelRows({
      zebra: 'z',
      vendor: 'Red Hat, Inc.',
      'org.opencontainers.image.vendor': 'Example',
      'com.redhat.component': 'httpd-24-container',
      version: '1',
    })
    expect(important.map(({ question, value }) => [question, value])).toEqual([
      ['version', '1'],
      ['vendor', 'Example'],
      ['component', 'httpd-24-container'],
    ])
    expect(others.map(({ key }) => key)).toEqual(['vendor', 'zebra'])
  })

  it('takes hostile names as names', () => {
    const labels = Object.fromEntries([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['version', '  '],
    ])
    const { important, others } = labelRows(labels)
    expect(important).toEqual([])
    expect(others.map(({ key }) => key)).toEqual(['__proto__', 'constructor', 'version'])
  })
})
