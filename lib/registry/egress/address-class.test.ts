import { describe, expect, it } from 'vitest'
import { canonicalAddress, classifyAddress } from './address-class.ts'

// Expected kinds: the IANA special-purpose registries (globally reachable or not) and the vendors' metadata addresses.
const table: readonly [string, string][] = [
  ['8.8.8.8', 'public'],
  ['172.15.255.255', 'public'],
  ['172.32.0.0', 'public'],
  ['100.63.255.255', 'public'],
  ['100.128.0.0', 'public'],
  ['192.169.0.0', 'public'],
  ['223.255.255.255', 'public'],
  ['2606:4700::1', 'public'],
  ['2a00:1450:4001::1', 'public'],
  ['10.0.0.0', 'private'],
  ['10.255.255.255', 'private'],
  ['172.16.0.0', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['100.127.255.255', 'private'],
  ['fc00::1', 'private'],
  ['fdff:ffff::1', 'private'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.255', 'loopback'],
  ['::1', 'loopback'],
  ['0:0:0:0:0:0:0:1', 'loopback'],
  ['0.0.0.0', 'never'],
  ['0.1.2.3', 'never'],
  ['169.254.0.1', 'never'],
  ['169.254.169.254', 'never'],
  ['100.100.100.200', 'never'],
  ['168.63.129.16', 'never'],
  ['192.0.0.192', 'never'],
  ['192.0.2.1', 'never'],
  ['192.88.99.1', 'never'],
  ['198.18.0.1', 'never'],
  ['198.19.255.255', 'never'],
  ['198.51.100.1', 'never'],
  ['203.0.113.1', 'never'],
  ['224.0.0.1', 'never'],
  ['239.255.255.255', 'never'],
  ['240.0.0.1', 'never'],
  ['255.255.255.255', 'never'],
  ['::', 'never'],
  ['::127.0.0.1', 'never'],
  ['::ffff:0:127.0.0.1', 'never'],
  ['64:ff9b:1::1', 'never'],
  ['100::1', 'never'],
  ['2001::1', 'never'],
  ['2001:0:7f00:1::', 'never'],
  ['2001:db8::1', 'never'],
  ['2002:7f00:1::1', 'never'],
  ['2002:808:808::1', 'never'],
  ['3fff::1', 'never'],
  ['4000::1', 'never'],
  ['fd00:ec2::254', 'never'],
  ['fd20:ce::254', 'never'],
  ['fe80::1', 'never'],
  ['fe80::1%lo', 'never'],
  ['febf::1', 'never'],
  ['fec0::1', 'never'],
  ['ff02::1', 'never'],
  ['localhost', 'never'],
  ['', 'never'],
]

describe('classifyAddress', () => {
  it.each(table)('%s is %s', (address, kind) => {
    expect(classifyAddress(address).kind).toBe(kind)
  })

  it.each([
    ['::ffff:8.8.8.8', 'public'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:7f00:1', 'loopback'],
    ['::ffff:a00:1', 'private'],
    ['::ffff:169.254.169.254', 'never'],
    ['::ffff:0:0', 'never'],
  ])('judges IPv4-mapped %s by its IPv4 address', (address, kind) => {
    expect(classifyAddress(address).kind).toBe(kind)
  })

  it.each([
    ['64:ff9b::808:808', 'public'],
    ['64:ff9b::7f00:1', 'never'],
    ['64:ff9b::10.0.0.1', 'never'],
    ['64:ff9b::a9fe:a9fe', 'never'],
    ['64:ff9b::', 'never'],
  ])('lets NAT64 %s only carry global IPv4', (address, kind) => {
    expect(classifyAddress(address).kind).toBe(kind)
  })
})

describe('canonicalAddress', () => {
  it.each([
    ['::ffff:127.0.0.1', '127.0.0.1'],
    ['::FFFF:7F00:1', '127.0.0.1'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['2001:DB8::1', '2001:db8::1'],
    ['127.0.0.1', '127.0.0.1'],
  ])('%s is %s', (address, expected) => {
    expect(canonicalAddress(address)).toBe(expected)
  })
})
