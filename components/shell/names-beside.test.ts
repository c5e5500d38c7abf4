import { expect, it } from 'vitest'
import { namesBeside } from './names-beside.ts'

const names = ['alpine', 'ubi9/httpd-24', 'ubi9/nodejs-18', 'ubi9-minimal', 'ubi9/deep/er']

it.each([
  ['ubi9/httpd-24', '', ['ubi9/httpd-24', 'ubi9/nodejs-18', 'ubi9/deep/er']],
  ['ubi9/httpd-24', 'NODE', ['ubi9/nodejs-18']],
  ['alpine', '', names],
  ['alpine', 'mini', ['ubi9-minimal']],
  ['ubi9/deep/er', '', ['ubi9/deep/er']],
])('beside %s with %j', (name, filter, expected) => {
  expect(namesBeside(names, name, filter)).toEqual(expected)
})
