import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { openTestContext, type TestContext } from '#lib/testing/test-context'
import { openImage } from '../open-image.ts'
import { findInterpreter } from './find-interpreter.ts'
import { findProgram } from './find-program.ts'
import { listAncestry } from './list-ancestry.ts'
import { type OpenedFiles, openFiles } from './open-files.ts'
import { startFacts } from './start-facts.ts'

const reference = parseReference('samples.localhost/course/httpd:2.4')
const execution = {
  ...{ exposedPorts: [], env: ['PATH=/nowhere:/usr/sbin:/usr/bin'], volumes: [], labels: {}, onBuild: [] },
  workingDir: '/etc/httpd',
}

let reader: TestContext
let files: OpenedFiles
beforeAll(async () => {
  reader = await openTestContext()
  files = await openFiles(reader.ctx, reference)
})
afterAll(() => reader.close())

/** Any program of the sample that is where PATH leads. */
const program = () => {
  const { tree } = files
  const bin = tree.find('usr/bin') ?? tree.find('usr/sbin') ?? 0
  const [first = 0] = tree.list(bin, { removed: false })
  return { name: tree.name(first), path: tree.path(first) }
}

describe('a program', () => {
  it('is found by PATH, in its order', () => {
    const { name, path } = program()
    expect(findProgram(files.tree, name, execution)).toEqual({ text: name, path })
  })
  it('is found by its path, and by one from the working directory', () => {
    const { path } = program()
    expect(findProgram(files.tree, `/${path}`, execution).path).toBe(path)
    expect(findProgram(files.tree, `../../${path}`, execution).path).toBe(path)
  })
  it('is named also where the image does not have it', () => {
    expect(findProgram(files.tree, 'no-such-program', execution)).toEqual({ text: 'no-such-program' })
  })
})

// https://man7.org/linux/man-pages/man2/execve.2.html#interpreter_scripts
describe('an interpreter', () => {
  const textOf = (text: string) => findInterpreter(files.tree, text, execution)?.text
  it.each([
    ['#!/bin/sh\necho', '/bin/sh'],
    ['#! /usr/bin/perl -w\n', '/usr/bin/perl'],
    ['#!/usr/bin/env python3\n', 'python3'],
    ['#!/usr/bin/env -S LANG=C node --harmony\n', 'node'],
    ['# no script\n', undefined],
  ])('of %j is %s', (text, wanted) => {
    expect(textOf(text)).toBe(wanted)
  })
})

it('tells where to begin', async () => {
  const image = await openImage(reader.ctx, reference)
  const facts = await startFacts(reader.ctx, files, image.config?.value.execution ?? execution)
  expect(facts.osRelease?.path).toMatch(/os-release$/)
  expect(facts.entrypoint ?? facts.command).toBeDefined()
})

it('lists the way to a path, from the root down', () => {
  const { path } = program()
  const windows = listAncestry(files, { path }, 2)
  const directories = path.split('/').slice(0, -1)
  expect(windows.map(window => window.path)).toEqual([
    '',
    ...directories.map((_, at) => directories.slice(0, at + 1).join('/')),
  ])
  for (const [depth, window] of windows.entries()) {
    expect(window.offset % 2).toBe(0)
    expect(window.entries.map(entry => entry.path)).toContain(
      path
        .split('/')
        .slice(0, depth + 1)
        .join('/'),
    )
  }
})
