import { expect } from '@playwright/test'
import { labImage } from './lab/lab.ts'
import { settle } from './pages/settle.ts'
import { type ImageManifest, skopeoOf } from './pages/skopeo.ts'
import { TagTable } from './pages/tag-table.ts'
import { test } from './pages/test.ts'

const asVersion = (tag: string) => tag.split('.').map(Number)
const byVersion = (one: string, other: string) => {
  const [left, right] = [asVersion(one), asVersion(other)]
  return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0)
}

const isSorted = (values: readonly number[]) => values.every((value, at) => at === 0 || (values[at - 1] ?? 0) <= value)

test.describe('the tag table', () => {
  test('sorts names as versions', async ({ page, lab }) => {
    const { repository, count } = lab.bulkTags
    const expected = Array.from({ length: count }, (_, index) => `${Math.floor(index / 10)}.${index % 10}`)
    await page.goto(`/repo/${lab.registries.open.host}/${repository}`)
    const table = new TagTable(page)
    await table.sortBy('Tag', 'ascending')
    const first = await table.names()
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(page).toHaveURL(/cursor=/)
    await expect(table.rowOf(expected.at(-1) ?? '')).toBeVisible()
    expect([...first, ...(await table.names())]).toEqual(expected.toSorted(byVersion))
    await page.getByRole('link', { name: 'First page' }).click()
    await table.sortBy('Tag', 'descending')
    await expect(table.table.locator('tbody tr').first()).toHaveAttribute('data-tag', '11.9')
  })

  test('sorts by date and by size', async ({ page, lab, server }) => {
    const skopeo = skopeoOf(lab)
    const name = `${server}/course/httpd`
    const created = new Map<string, number>()
    const sizes = new Map<string, number>()
    for (const tag of await skopeo.tags(name)) {
      const { config, layers } = JSON.parse(await skopeo.rawManifest(`${name}:${tag}`)) as ImageManifest
      created.set(tag, Date.parse((await skopeo.inspect(`${name}:${tag}`)).Created))
      sizes.set(
        tag,
        // What a pull fetches beside the manifest.
        [config, ...layers].map(({ size }) => size).reduce((sum, size) => sum + size),
      )
    }
    expect(new Set(created.values()).size).toBeGreaterThan(2)
    await page.goto('/repo/samples.localhost/course/httpd')
    const table = new TagTable(page)
    for (const [column, values] of [
      ['Created', created],
      ['Size', sizes],
    ] as const) {
      await table.sortBy(column, 'ascending')
      const rising = await table.names()
      expect(rising.toSorted()).toEqual([...values.keys()].toSorted())
      expect(isSorted(rising.map(tag => values.get(tag) ?? Number.NaN)), `${column}: ${rising}`).toBe(true)
      await table.sortBy(column, 'descending')
      const falling = await table.names()
      expect(isSorted(falling.map(tag => -(values.get(tag) ?? Number.NaN))), `${column}: ${falling}`).toBe(true)
    }
  })

  test('keeps the filter in the address, over back and reload', async ({ page, lab }) => {
    await page.goto(`/repo/${lab.registries.open.host}/tools/busybox`)
    const table = new TagTable(page)
    const filter = page.getByRole('searchbox', { name: 'Filter tags' })
    const expected = ['1.35.0', '1.35.0-docker', '1.35.0-zstd']
    const shows = async () => {
      await expect(filter).toHaveValue('1.35.0')
      await expect(table.table.locator('tbody tr')).toHaveCount(expected.length)
      expect((await table.names()).toSorted()).toEqual(expected)
    }
    await filter.pressSequentially('1.35.0')
    await expect(page).toHaveURL(/\?filter=1\.35\.0$/)
    await shows()
    await expect(filter).toBeFocused()
    await page.reload()
    await shows()
    await table.rowOf('1.35.0').getByRole('link', { name: '1.35.0', exact: true }).click()
    await expect(page).toHaveURL(/\/image\//)
    await page.goBack()
    await expect(page).toHaveURL(/\?filter=1\.35\.0$/)
    await shows()
    await filter.fill('nothing is called so')
    await expect(page.getByText('No tag matches the filter')).toBeVisible()
  })

  test('shows which tags are the same bytes, and the digest of each', async ({ page, lab }) => {
    await page.goto(`/repo/${lab.registries.open.host}/course/httpd`)
    const table = new TagTable(page)
    await table.filled()
    for (const tag of ['1.1', '1', 'latest']) {
      const others = ['1.1', '1', 'latest'].filter(other => other !== tag)
      for (const other of others)
        await expect(table.cell(tag, 'Also tagged').getByRole('link', { name: other, exact: true })).toBeVisible()
      await expect(table.cell(tag, 'Digest')).toContainText(labImage(lab, 'course/httpd', tag).digest)
    }
    await expect(table.cell('1.0', 'Also tagged')).toHaveText('')
  })

  test('explains fixed and floating tags', async ({ page, lab }) => {
    await page.goto(`/repo/${lab.registries.open.host}/tools/busybox`)
    const table = new TagTable(page)
    for (const [tag, word] of [
      ['1.35.0', 'fixed'],
      ['latest', 'floating'],
    ] as const) {
      const mark = table.rowOf(tag).getByRole('button', { name: word })
      const words = page.getByText(`Looks ${word}.`)
      await mark.hover()
      await expect(words.filter({ visible: true })).toHaveCount(1)
      await page.mouse.move(0, 0)
      await expect(words.filter({ visible: true })).toHaveCount(0)
      await mark.click()
      await expect(words.filter({ visible: true })).toHaveCount(1)
      await page.keyboard.press('Escape')
      await expect(words.filter({ visible: true })).toHaveCount(0)
    }
  })

  test('folds signatures away until they are wanted', async ({ page, lab }) => {
    const { digest } = labImage(lab, 'course/httpd', '1.1')
    const signature = `${digest.replace(':', '-')}.sig`
    await page.goto(`/repo/${lab.registries.open.host}/course/httpd`)
    const table = new TagTable(page)
    await expect(table.rowOf('1.1')).toBeVisible()
    await expect(table.rowOf(signature)).toHaveCount(0)
    await page.getByRole('link', { name: '2 signatures and attestations folded' }).click()
    await expect(table.rowOf(signature)).toBeVisible()
    await expect(page).toHaveURL(/\?kind=all$/)
    await page.getByRole('link', { name: 'fold signatures and attestations' }).click()
    await expect(table.rowOf(signature)).toHaveCount(0)
  })

  test('asks for the details of the rows one looks at, and no others', async ({ page, lab }) => {
    const { repository } = lab.bulkTags
    const asked: string[] = []
    page.on('request', request => {
      const url = new URL(request.url())
      if (url.pathname === '/api/v1/tags') asked.push(url.searchParams.get('names') ?? '')
    })
    await page.goto(`/repo/${lab.registries.open.host}/${repository}`)
    const table = new TagTable(page)
    await table.filled()
    const last = (await table.names()).at(-1) ?? ''
    expect(asked.flatMap(names => names.split(','))).not.toContain(last)
    await expect(table.cell(last, 'Digest')).toHaveText('')
    await table.rowOf(last).scrollIntoViewIfNeeded()
    await expect(table.cell(last, 'Digest')).toContainText('sha256:')
  })

  test('has a chip for every platform, which opens the image for it', async ({ page, lab }) => {
    const { platforms, reference } = labImage(lab, 'course/multi', '1')
    await page.goto(`/repo/${lab.registries.open.host}/course/multi`)
    await settle(page)
    const chips = new TagTable(page).cell('1', 'Platforms').getByRole('link')
    await expect(chips).toHaveText(platforms.map(platform => platform.replace('linux/', '')))
    await chips.filter({ hasText: 'arm64' }).click()
    await expect(page).toHaveURL(`/image/${reference}?platform=linux/arm64/v8`)
    await expect(page.getByRole('main').getByText('ARCH=arm64')).toBeVisible()
  })

  test('says that a repository has no tags', async ({ page, lab }) => {
    const { registry, repository } = lab.emptyRepository
    await page.goto(`/repo/${lab.registries[registry].host}/${repository}`)
    await expect(page.getByText('This repository has no tags')).toBeVisible()
  })
})
