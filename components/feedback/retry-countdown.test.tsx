import { expect, it } from 'vitest'
import { renderIn } from '#lib/testing/render-in'
import { RetryCountdown } from './retry-countdown.tsx'

it.each([
  [1, '1 s', '1초'],
  [59, '59 s', '59초'],
  [60, '1 min', '1분'],
  [95, '1 min 35 s', '1분 35초'],
  [3_600, '1 h', '1시간'],
  [11_405, '3 h 10 min', '3시간 10분'],
])('%i seconds are told as %s', (seconds, english, korean) => {
  const told = <RetryCountdown afterMs={seconds * 1_000} />
  expect(renderIn('en', told)).toContain(`The registry asks to wait ${english}.`)
  expect(renderIn('ko', told)).toContain(`레지스트리가 ${korean} 기다리라고 합니다.`)
})

it('says when the wait is over', () => {
  expect(renderIn('en', <RetryCountdown afterMs={0} />)).toContain('The registry should answer again now.')
})
