import { gzipSync } from 'node:zlib'
import { amountFigure, type Figure } from '../figure.ts'
import { openBrowser } from '../open-browser.ts'
import type { Ground } from '../start-ground.ts'

const limitKilobytes = 210

const isScript = /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/

/** Bytes of every script that Chromium loads for `url` until the network is quiet, each compressed by gzip. */
async function scriptBytes(url: string): Promise<number> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    const sizes: Promise<number>[] = []
    page.on('response', response => {
      const scripted = isScript.test(response.headers()['content-type'] ?? '')
      if (scripted) sizes.push(response.body().then(body => gzipSync(body).byteLength))
    })
    const response = await page.goto(url, { waitUntil: 'networkidle' })
    if (response?.status() !== 200) throw new Error(`${url} was answered with ${response?.status()}.`)
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    if (bytes === 0) throw new Error(`No script was seen on ${url}.`)
    return bytes
  } finally {
    await browser.close()
  }
}

/** What a first visit to the page of one image costs in scripts. */
export async function pageScripts({ app, images }: Ground): Promise<readonly Figure[]> {
  const bytes = await scriptBytes(`${app}/image/${images}/course/httpd:1.1`)
  return [amountFigure('JavaScript of the image page, gzip', bytes / 1000, 'kB', limitKilobytes)]
}
