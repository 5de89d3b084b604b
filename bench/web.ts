import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { launchBrowser } from '../e2e/browser.ts'
import { plainRow, type Row } from './row.ts'
import { startServer } from './server-process.ts'
import type { Stage } from './stage.ts'

const rounds = 7
const slowedBy = 4

/** Milliseconds until the largest text or picture of the catalogue page stands, in a browser that never saw it. */
const largestPaint = async (address: string, stage: Stage): Promise<{ paint: number; scripts: string[] }> => {
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const { origin } = new URL(address)
    await context.addCookies([{ name: 'covalence.session_token', value: stage.token, url: origin }])
    const page = await context.newPage()
    const scripts: string[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(new URL(response.url()).pathname)
    })
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
    await page.goto(address)
    await page.getByRole('list', { name: 'Results' }).getByRole('listitem').first().waitFor()
    const paint = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          })
        }),
    )
    return { paint, scripts }
  } finally {
    await browser.close()
  }
}

const compressed = (scripts: readonly string[]): number =>
  scripts
    .map((path) => readFileSync(join('dist/web', path)))
    .reduce((sum, script) => sum + Math.min(gzipSync(script).length, brotliCompressSync(script).length), 0) /
  1000

/** Largest contentful paint of the catalogue, and the JavaScript that it needs. */
export const measureWeb = async (stage: Stage, folder: string): Promise<Row[]> => {
  readdirSync('dist/web')
  const server = await startServer({
    DATABASE_URL: stage.opened.url,
    COVALENCE_DATA: join(folder, 'data-web'),
  })
  const address = `http://127.0.0.1:${server.port}/w/${stage.slug}/catalogue`
  const paints: number[] = []
  let scripts: string[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      const seen = await largestPaint(address, stage)
      paints.push(seen.paint)
      scripts = seen.scripts
    }
  } finally {
    await server.stop()
  }
  return [
    plainRow('web-catalogue-largest-paint', stage.size, { values: paints, unit: 'ms', atMost: 1500 }),
    plainRow('web-first-route-javascript', stage.size, {
      values: [compressed(scripts)],
      unit: 'kB',
      atMost: 250,
    }),
  ]
}
