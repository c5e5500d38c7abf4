import { describe, expect, it } from 'vitest'
import { redactWebTokens } from './redact-web-tokens.ts'

// The example of https://www.rfc-editor.org/rfc/rfc7519#section-3.1
const token = [
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9',
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ',
  'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
].join('.')

describe('redactWebTokens', () => {
  it.each([
    ['alone', token, '[redacted]'],
    ['in a sentence', `token ${token}, please`, 'token [redacted], please'],
    ['in JSON', `{"token":"${token}"}`, '{"token":"[redacted]"}'],
    ['without a signature', `${token.slice(0, token.lastIndexOf('.'))}.`, '[redacted]'],
    ['behind other words', `x-${token} y.${token}`, '[redacted] [redacted]'],
  ])('%s', (_, text, redacted) => {
    expect(redactWebTokens(text)).toBe(redacted)
  })

  it.each(['registry.example.com/v2/', 'eyJ', 'eyJ.a.b', 'the key eyJhbGciOiJIUzI1NiJ9'])('leaves %s', text => {
    expect(redactWebTokens(text)).toBe(text)
  })
})
