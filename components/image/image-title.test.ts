import { expect, it } from 'vitest'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { imageTitle } from './image-title.ts'

it('is the last part of the name with its tag, else its digest', () => {
  const hex = '38427c29'.repeat(8)
  expect(imageTitle(parseReference('quay.io/podman/hello:latest'))).toBe('hello:latest')
  expect(imageTitle(parseReference(`quay.io/podman/hello@sha256:${hex}`))).toBe('hello@sha256:38427c29…7c29')
})
