import { describe, expect, it } from 'vitest'
import { type ErrorCode, errorCodes } from '#lib/errors/codes'
import type { WireError } from '#lib/errors/wire'
import { english } from '#lib/messages/english'
import { korean } from '#lib/messages/korean'
import { renderIn } from '#lib/testing/render-in'
import { Notice } from './notice.tsx'

const render = (error: WireError) => renderIn('en', <Notice error={error} />)

describe('Notice', () => {
  it.each(Object.keys(errorCodes) as ErrorCode[])('%s has a title, the words, and who can fix it', code => {
    const html = render({ code, message: 'It happened so.' })
    expect(html).toContain(english.feedback.notice.titles[code])
    expect(html).toContain('It happened so.')
    expect(html).toMatch(/Who can fix it: \w+/)
  })

  it.each(Object.keys(errorCodes) as ErrorCode[])('%s is told in Korean', code => {
    const html = renderIn('ko', <Notice error={{ code, message: '그렇게 되었습니다.', host: 'quay.io' }} />)
    expect(html).toContain(korean.feedback.notice.titles[code])
    expect(html).toMatch(/해결할 수 있는 사람: [가-힣]+/)
    expect(html.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/ [a-z]+ [a-z]+ [a-z]+ /)
  })

  it('offers the login command of the registry that wants one', () => {
    const html = render({ code: 'unauthorized', message: 'Log in.', host: 'registry.redhat.io' })
    expect(html).toContain('podman login registry.redhat.io')
  })

  it.each(['x; rm -rf ~', '$(id)', 'a`id`', '-h'])('never puts %s into a command', host => {
    expect(render({ code: 'unauthorized', message: 'Log in.', host })).not.toContain('podman login')
  })

  it("keeps the registry's own status, code and words, and where was looked", () => {
    const html = render({
      code: 'unauthorized',
      message: 'Log in.',
      registry: { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' },
      tried: ['~/.docker/config.json (not found)'],
    })
    expect(html).toContain('401')
    expect(html).toContain('UNAUTHORIZED')
    expect(html).toContain('authentication required')
    expect(html).toContain('~/.docker/config.json (not found)')
  })

  it('shows hostile words of a registry as text', () => {
    const html = render({
      code: 'malformed',
      message: 'Not JSON.',
      registry: { status: 200, message: '<script>alert(1)</script>\u202E' },
    })
    expect(html).not.toContain('<script>')
    expect(html).toContain('U+202E')
  })

  it('says how long a registry asks to wait, before any script runs', () => {
    expect(render({ code: 'rate-limited', message: 'Wait.', retryAfterMs: 95_000 })).toContain('1 min 35 s')
  })
})
