import { join } from 'node:path'
import type { Browser, Page, Response } from 'playwright-core'
import { NetworkMap } from '#model/contract/network.ts'
import type { OpenDatabase } from '#server/database/connect.ts'
import { launchBrowser } from '../e2e/browser.ts'
import { bareMap, type Drawn } from './bare-map.ts'
import { fillNetwork, networkSize } from './map-stage.ts'
import { percentile, plainRow, type Row } from './row.ts'
import { startServer } from './server-process.ts'
import { buildStage } from './stage.ts'

const rounds = 7
/** How long the map may take to come, in milliseconds. */
const patience = 60_000
const dragSteps = 120

/** What opening the map took: until it can be seen, and what came over the line for it. */
type Opening = { time: number; requests: number; bytes: number }

const sizeOf = async (response: Response): Promise<number> => {
  const sizes = await response.request().sizes()
  return sizes.responseBodySize + sizes.responseHeadersSize
}

const signedIn = async (browser: Browser, address: string, token: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(patience)
  const { origin } = new URL(address)
  await context.addCookies([{ name: 'covalence.session_token', value: token, url: origin }])
  return context.newPage()
}

/** Opens the map in a browser that never saw it, until its organisations are drawn. */
const openMap = async (page: Page, address: string): Promise<Opening> => {
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  const begin = performance.now()
  await page.goto(address)
  await page.locator('.react-flow__node').first().waitFor()
  const time = performance.now() - begin
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(responses.map(sizeOf))
  return { time, requests: responses.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Opens a page that draws as much with no code of ours: until it can be seen. */
const openBare = async (page: Page, drawn: Drawn): Promise<number> => {
  const begin = performance.now()
  await page.setContent(bareMap(drawn))
  await page.locator('.box').first().waitFor()
  return performance.now() - begin
}

/** Beside all organisations: what is pressed there pushes the map. */
const besideTheMap = async (page: Page): Promise<{ x: number; y: number }> => {
  const box = await page.locator('.react-flow__pane').boundingBox()
  if (!box) throw new Error('The map has no room on the page.')
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.waitForTimeout(500)
  return { x: box.x + box.width - 12, y: box.y + 12 }
}

/** Milliseconds of each frame while a map is dragged about from this place. */
const framesWhileDragged = async (page: Page, { x, y }: { x: number; y: number }): Promise<number[]> => {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(() => {
    const noted = globalThis as unknown as { frames: number[]; watching: boolean }
    noted.frames = []
    noted.watching = true
    let last = performance.now()
    const note = (now: number): void => {
      noted.frames.push(now - last)
      last = now
      if (noted.watching) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  for (let step = 0; step < dragSteps; step += 1)
    await page.mouse.move(x - 300 * Math.sin(step / 12) ** 2, y + 200 * Math.sin(step / 9) ** 2)
  const frames = await page.evaluate(() => {
    const noted = globalThis as unknown as { frames: number[]; watching: boolean }
    noted.watching = false
    return noted.frames.slice(1)
  })
  await page.mouse.up()
  return frames
}

/** How long the server takes for the map, in milliseconds, and how much there is to draw. */
const askForMap = async (
  origin: string,
  slug: string,
  token: string,
): Promise<{ time: number; drawn: Drawn }> => {
  const begin = performance.now()
  const headers = { authorization: `Bearer ${token}` }
  const reply = await fetch(`${origin}/api/workspaces/${slug}/network`, { headers })
  const text = await reply.text()
  const time = performance.now() - begin
  if (!reply.ok) throw new Error(`The map was refused: ${reply.status}.`)
  const { nodes, edges } = NetworkMap.parse(JSON.parse(text))
  return { time, drawn: { boxes: nodes.length, lines: edges.length } }
}

type Measured = {
  openings: Opening[]
  frames: number[]
  replies: number[]
  bare: { openings: number[]; frames: number[] }
}

const measureAt = async (origin: string, slug: string, token: string): Promise<Measured> => {
  const measured: Measured = { openings: [], frames: [], replies: [], bare: { openings: [], frames: [] } }
  const address = `${origin}/w/${slug}/relationships/map`
  for (let round = 0; round < rounds; round += 1) {
    const { time, drawn } = await askForMap(origin, slug, token)
    measured.replies.push(time)
    const browser = await launchBrowser()
    try {
      const page = await signedIn(browser, address, token)
      measured.openings.push(await openMap(page, address))
      measured.frames.push(percentile(await framesWhileDragged(page, await besideTheMap(page)), 0.9))
      const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      measured.bare.openings.push(await openBare(bare, drawn))
      measured.bare.frames.push(percentile(await framesWhileDragged(bare, { x: 1200, y: 600 }), 0.9))
    } finally {
      await browser.close()
    }
  }
  return measured
}

const row = (name: string, values: readonly number[], unit: string, atMost: number | null = null): Row =>
  plainRow(name, networkSize.relationships, { values, unit, atMost })

const rowsOf = ({ openings, frames, replies, bare }: Measured): Row[] => {
  return [
    row('map-reply', replies, 'ms'),
    row(
      'map-opens',
      openings.map(({ time }) => time),
      'ms',
      2000,
    ),
    row(
      'map-requests',
      openings.map(({ requests }) => requests),
      'requests',
    ),
    row(
      'map-bytes',
      openings.map(({ bytes }) => bytes / 1000),
      'kB',
    ),
    row('map-frame-ninth-of-ten', frames, 'ms', 33),
    row('map-bare-page-opens', bare.openings, 'ms'),
    row('map-bare-page-frame', bare.frames, 'ms'),
  ]
}

/** How fast the map of a large network opens, what that takes, and how it keeps up while it is dragged. */
export const measureNetwork = async (opened: OpenDatabase, folder: string): Promise<Row[]> => {
  const stage = await buildStage(opened, 1)
  await fillNetwork(opened.db, stage)
  await stage.close()
  const server = await startServer({ DATABASE_URL: opened.url, COVALENCE_DATA: join(folder, 'data-network') })
  try {
    return rowsOf(await measureAt(`http://127.0.0.1:${server.port}`, stage.slug, stage.token))
  } finally {
    await server.stop()
  }
}
