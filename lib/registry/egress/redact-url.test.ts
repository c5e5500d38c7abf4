import { expect, it } from 'vitest'
import { redactUrl } from './redact-url.ts'

it.each([
  ['https://cdn.example/blob?X-Amz-Signature=s3cret#f', 'https://cdn.example/blob?[redacted]'],
  ['https://user:s3cret@registry.example:5000/v2/', 'https://registry.example:5000/v2/'],
  ['https://registry.example/v2/a/manifests/latest', 'https://registry.example/v2/a/manifests/latest'],
  ['s3cret', '[not a URL]'],
])('%s', (url, expected) => {
  expect(redactUrl(url)).toBe(expected)
})
