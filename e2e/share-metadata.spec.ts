import { expect, type Page } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { test } from './pages/test.ts'

/** What a shared link unfurls to: https://ogp.me, https://oembed.com/#section4, and the pictures themselves. */

const views = ['image', 'layers', 'config', 'containerfile', 'referrers', 'get', 'run', 'raw'] as const

const contentOf = (page: Page, key: string) =>
  page.locator(`head meta[property="${key}"], head meta[name="${key}"]`).getAttribute('content')
const linkOf = (page: Page, selector: string) => page.locator(`head link[${selector}]`).getAttribute('href')

/** Decoded by Chromium, which is not what encoded it. */
const sizeOf = (page: Page, picture: string) =>
  page.evaluate(async source => {
    const image = new Image()
    image.src = source
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, picture)

for (const view of views)
  test(`${view}: title, description, card, pinned address and oEmbed`, async ({ page, lab, baseURL }) => {
    const image = labImage(lab, 'course/httpd', '1.1')
    await page.goto(`/${view}/${image.reference}`)
    const canonical = `${baseURL}/${view}/${image.reference}@${image.digest}`
    expect(await linkOf(page, 'rel="canonical"')).toBe(canonical)
    expect(await contentOf(page, 'og:url')).toBe(canonical)
    for (const kind of ['og', 'twitter']) {
      expect(await contentOf(page, `${kind}:title`)).toContain('course/httpd:1.1')
      expect(await contentOf(page, `${kind}:description`)).toMatch(/\d layers\..*Runs as /)
    }
    expect(await contentOf(page, 'description')).toBe(await contentOf(page, 'og:description'))
    expect(await contentOf(page, 'twitter:card')).toBe('summary_large_image')
    expect(await contentOf(page, 'robots')).toBe(view === 'raw' ? 'noindex, follow' : 'index, follow')
    const card = (await contentOf(page, 'og:image')) ?? ''
    expect(card).toMatch(new RegExp(`^${baseURL}/card/.*@${image.digest}\\.png$`))
    expect(await sizeOf(page, card)).toEqual([1200, 630])
    const oembed = await page.request.get((await linkOf(page, 'type="application/json+oembed"')) ?? '')
    expect(await oembed.json()).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: await contentOf(page, 'og:title'),
    })
  })

test('metadata stand in the head for who runs no script and says no known name', async ({ request, lab }) => {
  const { reference } = labImage(lab, 'course/httpd', '1.1')
  const html = await (
    await request.get(`/image/${reference}`, { headers: { 'user-agent': 'kakaotalk-scrap/1.0' } })
  ).text()
  const head = html.slice(0, html.indexOf('</head>'))
  for (const tag of ['<title>', 'og:title', 'og:image', 'twitter:card', 'rel="canonical"', 'json+oembed'])
    expect(head).toContain(tag)
})

test('registry and repository', async ({ page, lab, baseURL }) => {
  const { host } = lab.registries.open
  await page.goto(`/registry/${host}`)
  expect(await contentOf(page, 'og:title')).toBe(host)
  expect(await linkOf(page, 'rel="canonical"')).toBe(`${baseURL}/registry/${host}`)
  expect(await sizeOf(page, (await contentOf(page, 'og:image')) ?? '')).toEqual([1200, 630])
  await page.goto(`/repo/${host}/course/httpd?filter=1&sort=name`)
  expect(await linkOf(page, 'rel="canonical"')).toBe(`${baseURL}/repo/${host}/course/httpd`)
  expect(await contentOf(page, 'og:description')).toMatch(/^\d+ tags\./)
  expect(await sizeOf(page, (await contentOf(page, 'og:image')) ?? '')).toEqual([1200, 630])
})

const many = {
  matrix: 'Images side by side',
  tree: 'Layer genealogy',
  history: '/etc/os-release',
} as const

for (const [view, words] of Object.entries(many))
  test(`${view}: of many images`, async ({ page, lab, baseURL }) => {
    const { host } = lab.registries.open
    const path = view === 'history' ? '&path=etc/os-release' : ''
    const address = `/${view}?repository=${host}/course/httpd&tags=1.0,1.1${path}`
    await page.goto(address)
    expect(await contentOf(page, 'og:title')).toContain('course/httpd: 1.0, 1.1')
    expect(await contentOf(page, 'og:title')).toContain(words)
    expect(await contentOf(page, 'og:description')).toContain('2 images of course/httpd: 1.0, 1.1.')
    expect(await linkOf(page, 'rel="canonical"')).toBe(baseURL + address)
    expect(await contentOf(page, 'robots')).toBe('noindex, follow')
    expect(await sizeOf(page, (await contentOf(page, 'og:image')) ?? '')).toEqual([1200, 630])
    const oembed = await page.request.get((await linkOf(page, 'type="application/json+oembed"')) ?? '')
    expect(await oembed.json()).toMatchObject({ type: 'rich', title: await contentOf(page, 'og:title') })
  })

test('in Korean, the card too', async ({ browser, lab, baseURL }) => {
  const context = await browser.newContext({ locale: 'ko-KR', ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.goto(`/layers/${labImage(lab, 'course/httpd', '1.1').reference}`)
  expect(await contentOf(page, 'og:title')).toContain('레이어')
  expect(await contentOf(page, 'og:description')).toMatch(/레이어는 \d+개입니다/)
  const card = (await contentOf(page, 'og:image')) ?? ''
  expect(card).toMatch(/\.png\?lang=ko$/)
  expect(await sizeOf(page, card)).toEqual([1200, 630])
  await context.close()
})

test('what a login is needed for says no more than that', async ({ page, lab }) => {
  const secret = `${lab.registries.token.host}/secret/app`
  const open = `${lab.registries.open.host}/course/httpd`
  const addresses = [
    `/repo/${secret}`,
    `/where/${secret}:1`,
    `/tree?repository=${secret}`,
    `/matrix?repository=${open}&tags=1.0,1.1,${secret}:1`,
    `/history?repository=${open}&tags=1.0,1.1,1.2,1.0,${secret}:1&path=etc/passwd`,
  ]
  for (const address of addresses) {
    await page.goto(address)
    await expect(page).toHaveTitle('Sign in to see · Portolan')
    for (const key of ['og:title', 'og:description', 'description', 'twitter:title'])
      expect(await contentOf(page, key)).toMatch(/^Sign in to see\.?$/)
    expect(await contentOf(page, 'robots')).toBe('noindex, nofollow')
  }
})

test('badges are well-formed and named, whatever an image says', async ({ page, lab }) => {
  await page.goto('/')
  for (const image of [labImage(lab, 'tools/hostile', '1'), labImage(lab, 'course/httpd', '1.1')])
    for (const what of ['size', 'digest', 'platforms', 'layers', 'created', 'base', 'user']) {
      const address = `/badge/${what}/${image.reference}.svg`
      const parsed = await page.evaluate(async source => {
        const text = await (await fetch(source)).text()
        const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml')
        const title = root.querySelector('title')
        const elements = [...root.querySelectorAll('*')].map(({ localName }) => localName)
        return {
          root: root.localName,
          role: root.getAttribute('role'),
          named: title !== null && root.getAttribute('aria-labelledby') === title.id,
          title: title?.textContent,
          elements: [...new Set(elements)].sort(),
        }
      }, address)
      expect(parsed).toMatchObject({ root: 'svg', role: 'img', named: true })
      expect(parsed.title).toMatch(new RegExp(`^${what}: .`))
      expect(parsed.elements).toEqual(['clipPath', 'g', 'rect', 'text', 'title'])
      expect((await sizeOf(page, address))[1]).toBe(20)
    }
})

test('a frame has both themes, fits, and runs nothing', async ({ page, lab }) => {
  const answer = await page.goto(`/embed/${labImage(lab, 'course/multi', '1').reference}`)
  expect(await answer?.text()).not.toContain('<script')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(background).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 26, 32)')
  }
  for (const width of [280, 600]) {
    await page.setViewportSize({ width, height: 270 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  const link = page.getByRole('link')
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('href', /\/image\//)
})
