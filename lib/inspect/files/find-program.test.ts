import { describe, expect, it } from 'vitest'
import { mergeLayers } from '#lib/archive/tree/merge-layers'
import { tableOfTar } from '#lib/archive/tree/table-of-tar'
import { file, symlink } from '#lib/embedded/samples/format/tar-entry'
import { writeTar } from '#lib/embedded/samples/format/tar-writer'
import { parseDigest } from '#lib/oci/digest/digest'
import { findInterpreter } from './find-interpreter.ts'
import { findProgram } from './find-program.ts'
import { listAncestry } from './list-ancestry.ts'

const tree = mergeLayers([
  tableOfTar(
    writeTar([
      symlink('bin', 'usr/bin'),
      file('opt/app/run', 'x'),
      file('usr/bin/a', 'x'),
      file('usr/bin/python3.12', 'x'),
      symlink('usr/bin/python3', 'python3.12'),
      file('usr/sbin/a', 'x'),
    ]),
  ),
])
const execution = {
  ...{ exposedPorts: [], env: ['PATH=/nowhere:/usr/sbin:/usr/bin'], volumes: [], labels: {}, onBuild: [] },
  workingDir: '/opt/app',
}

describe('a program', () => {
  it.each([
    ['a', 'usr/sbin/a'],
    ['python3', 'usr/bin/python3.12'],
    ['/bin/a', 'usr/bin/a'],
    ['./run', 'opt/app/run'],
    ['no-such-program', undefined],
  ])('%s is %s', (word, path) => {
    expect(findProgram(tree, word, execution)).toEqual({ text: word, ...(path !== undefined && { path }) })
  })
})

// https://man7.org/linux/man-pages/man2/execve.2.html#interpreter_scripts
describe('an interpreter', () => {
  it.each([
    ['#!/bin/sh\necho', '/bin/sh'],
    ['#! /usr/bin/perl -w\n', '/usr/bin/perl'],
    ['#!/usr/bin/env python3\n', 'python3'],
    ['#!/usr/bin/env -S LANG=C node --harmony\n', 'node'],
    ['# no script\n', undefined],
  ])('of %j is %s', (text, wanted) => {
    expect(findInterpreter(tree, text, execution)?.text).toBe(wanted)
  })
})

it('the way to a path is listed from the root down, links above it followed', async () => {
  const files = { digest: parseDigest(`sha256:${'0'.repeat(64)}`), layers: [], tree }
  const windows = await listAncestry(files, { path: 'bin/python3.12' }, 2)
  expect(
    windows.map(({ path, total, offset, entries }) => [path, total, offset, entries.map(({ name }) => name)]),
  ).toEqual([
    ['', 3, 2, ['usr']],
    ['usr', 2, 0, ['bin', 'sbin']],
    ['usr/bin', 3, 2, ['python3.12']],
  ])
})
