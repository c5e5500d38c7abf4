import { writeFile } from 'node:fs/promises'
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test'
import { test } from './lab/lab-test.ts'
import { componentFolders } from './pages/style-guide.ts'
import { comparePictures } from './pictures/compare-pictures.ts'
import { type Box, measurePictures } from './pictures/measure-pictures.ts'
import type { Picture } from './pictures/picture.ts'
import { readRecorded, writeRecorded } from './pictures/recorded-pictures.ts'

/**
 * Every state of every component in both themes, against what was recorded of its picture (pictures/recorded); the
 * picture itself is attached where it differs. To record anew: `npm run pictures`.
 */
/** Two device pixels to one: letters then have a core of their own colour, not only smoothed edges. */
const SCALE = 2

interface Shown {
  readonly name: string
  readonly box: Box
}

/** Every state of a component, with its place in the section of that component. */
const statesIn = (section: Locator): Promise<readonly Shown[]> =>
  section.evaluate(element => {
    const corner = element.getBoundingClientRect()
    return [...element.querySelectorAll<HTMLElement>('[data-component] > [data-state]')].map(state => {
      const { x, y, width, height } = state.getBoundingClientRect()
      const panel = (state.parentElement as HTMLElement).dataset
      const name = [panel.component, state.dataset.state, panel.theme].join(' · ')
      return { name, box: { x: x - corner.x, y: y - corner.y, width, height } }
    })
  })

/** Chromium leaves parts of a higher picture white: no surface of it is higher than 16,384 device pixels. */
const SLICE_HEIGHT = 4_000

/** The whole section from top to bottom. */
async function takeSlices(page: Page, section: Locator): Promise<readonly Buffer[]> {
  const { x, y, width, height } = await section.evaluate(element => {
    const box = element.getBoundingClientRect()
    return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height }
  })
  const slices: Buffer[] = []
  for (let top = 0; top < height; top += SLICE_HEIGHT) {
    const clip = { x, y: y + top, width, height: Math.min(SLICE_HEIGHT, height - top) }
    slices.push(await page.screenshot({ animations: 'disabled', fullPage: true, clip }))
  }
  return slices
}

interface Taken {
  readonly pictures: ReadonlyMap<string, Picture>
  /** The whole section, for people. */
  readonly slices: readonly Buffer[]
}

async function takePictures(page: Page, section: Locator): Promise<Taken> {
  await section.evaluate(element => element.removeAttribute('data-aside'))
  const states = await statesIn(section)
  const slices = await takeSlices(page, section)
  const boxes = states.map(({ box }) => box)
  const pictures = await measurePictures(page, slices, boxes, SCALE)
  await section.evaluate(element => element.setAttribute('data-aside', ''))
  return { pictures: new Map(pictures.map((picture, index) => [states[index]?.name ?? '', picture])), slices }
}

/** Name of each picture that differs, with words on how. */
const differences = (before: ReadonlyMap<string, Picture>, after: ReadonlyMap<string, Picture>) =>
  new Map(
    [...after].flatMap(([name, picture]) => {
      const recorded = before.get(name)
      const words = recorded ? comparePictures(recorded, picture) : ['no picture was recorded, `npm run pictures` does']
      return words.length > 0 ? [[name, `${name}: ${words.join('; ')}`] as const] : []
    }),
  )

const isRecording = ({ config }: TestInfo) => ['all', 'changed'].includes(config.updateSnapshots)

/**
 * One section at a time: a page without the others is laid out sooner, as it is twice for every screenshot. And only
 * letters that come as a package are on every machine: lines of code are then not monospaced, and equally wide all over.
 */
const STYLE = `
  [data-aside] { display: none }
  :root { --font-signs: "Pretendard Variable" !important }
  *, ::before, ::after { font-family: "Pretendard Variable" !important }
`

async function openStyleGuide(page: Page, folder: string): Promise<Locator> {
  // What counts down stands still.
  await page.clock.setFixedTime(new Date('2026-01-01T00:00:00Z'))
  await page.goto(`/styleguide/${folder}`, { waitUntil: 'networkidle' })
  await page.addStyleTag({ content: STYLE })
  // Only a layout asks for the files of the letters in it, which then may be laid out with others again.
  await page.waitForFunction(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
    return document.fonts.status === 'loaded'
  })
  const sections = page.getByRole('main').locator('section:has(> * > [data-component])')
  await expect(sections.first()).toBeVisible()
  await sections.evaluateAll(elements => {
    for (const element of elements) element.setAttribute('data-aside', '')
  })
  return sections
}

test.use({
  viewport: { width: 1280, height: 900 },
  deviceScaleFactor: SCALE,
  colorScheme: 'light',
  contextOptions: { reducedMotion: 'reduce' },
  // For the style element.
  bypassCSP: true,
})

for (const folder of componentFolders) {
  test(`components/${folder} look as they were recorded`, async ({ page }, testInfo) => {
    // Some folders hold dozens of pictures, and a machine that does other work as well takes minutes for them.
    test.setTimeout(400_000)
    const before = readRecorded(folder)
    const after = new Map<string, Picture>()
    const told: string[] = []
    // Such as a page that a script had to write anew: what the server wrote then is not what people see.
    page.on('pageerror', error => told.push(error.message))
    for (const section of await (await openStyleGuide(page, folder)).all()) {
      const { pictures, slices } = await takePictures(page, section)
      const found = differences(before, pictures)
      // What has not changed keeps its line, so that the difference of a commit tells what it changed.
      for (const [name, picture] of pictures) after.set(name, (!found.has(name) && before.get(name)) || picture)
      const [first] = found.keys()
      if (first === undefined) continue
      told.push(...found.values())
      for (const [index, png] of slices.entries()) {
        const path = testInfo.outputPath(`${first.split(' ')[0]}-${index}.png`)
        await writeFile(path, png)
        await testInfo.attach('what it looks like', { path, contentType: 'image/png' })
      }
    }
    const gone = [...before.keys()].filter(name => !after.has(name))
    if (isRecording(testInfo)) writeRecorded(folder, after)
    else
      expect([...told, ...gone.map(name => `${name}: is shown no more`)], 'npm run pictures records anew').toEqual([])
  })
}
