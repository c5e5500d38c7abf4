import { expect, it } from 'vitest'
import type { Services } from '../create-services.ts'
import { mayBeEmbedded, viewerOf } from './viewer.ts'

const services = (mode: 'personal' | 'public') => ({ settings: { mode } as Services['settings'] })
const request = (headers: Record<string, string>) => new Request('http://127.0.0.1:3000/badge', { headers })
const fetched = (site: string, dest: string) => ({ 'sec-fetch-site': site, 'sec-fetch-dest': dest })

it.each([
  ['a program', {}, 'owner'],
  ['our own page', fetched('same-origin', 'image'), 'owner'],
  ['the address bar', fetched('none', 'document'), 'owner'],
  ['who follows a link from elsewhere', fetched('cross-site', 'document'), 'owner'],
  ['a picture on another site', fetched('cross-site', 'image'), 'other-site'],
  ['a picture of another port of this machine', fetched('same-site', 'image'), 'other-site'],
  ['a frame on another site', fetched('cross-site', 'iframe'), 'other-site'],
  ['a script of another site', fetched('cross-site', 'empty'), 'other-site'],
  ['a word that no browser says', fetched('nonsense', 'image'), 'other-site'],
] as const)('a personal Portolan takes %s for what it is', (_, headers, viewer) => {
  expect(viewerOf(request(headers), services('personal'))).toBe(viewer)
  // Without logins there is nothing that one may see and another may not.
  expect(viewerOf(request(headers), services('public'))).toBe('anyone')
})

it('what the owner sees stays on our own pages', () => {
  expect([mayBeEmbedded('owner'), mayBeEmbedded('other-site'), mayBeEmbedded('anyone')]).toEqual([false, true, true])
})
