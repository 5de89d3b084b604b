import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../e2e/browser.ts'
import { type LiveStage, seated, seatsOn } from './live-seats.ts'
import { bringPeople } from './live-load.ts'
import { percentile, plainRow, type Row } from './row.ts'
import type { Process } from './server-process.ts'
import type { Stage } from './stage.ts'

const keys = 100
/** From key to key, and how long a page may take to come to a state, in milliseconds. */
const pause = 120
const patience = 30_000
const longest = 100
const label = 'Value proposition'

declare global {
  interface Window {
    /** When keys were pressed on this page, and when it was drawn with so many letters, by the clock on the wall. */
    pressedAt: number[]
    drawnAt: number[]
  }
}

const openDraft = async (browser: Browser, address: string, token: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(patience)
  await context.addCookies([{ name: 'covalence.session_token', value: token, url: new URL(address).origin }])
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('heading', { name: 'What the checks say' }).waitFor()
  await page.getByText('All changes saved').waitFor()
  return page
}

const openField = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: `Edit: ${label}` }).click()
  await page.getByRole('textbox', { name: label, exact: true }).and(page.locator(':focus')).waitFor()
}

/** Notes each key as the browser got it. */
const notePresses = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.pressedAt = []
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => window.pressedAt.push(performance.timeOrigin + timeStamp),
      { capture: true },
    )
  })

/** Notes the frame in which the page first shows one more of the letters that are typed, in a field or to be read. */
const noteFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.drawnAt = []
    requestAnimationFrame(function look(): void {
      const place = document.querySelector('#at-value\\.proposition')
      const shown = place?.querySelector('textarea')?.value ?? place?.textContent ?? ''
      const letters = shown.split('#').length - 1
      while (window.drawnAt.length < letters) window.drawnAt.push(performance.timeOrigin + performance.now())
      requestAnimationFrame(look)
    })
  })

/** From each key in one browser until the other browser draws it, in milliseconds. */
const delaysBetween = async (writer: Page, reader: Page): Promise<number[]> => {
  await writer.getByRole('textbox', { name: label, exact: true }).fill('-')
  await sleep(1500)
  await notePresses(writer)
  await noteFrames(reader)
  for (let key = 0; key < keys; key += 1) {
    const next = sleep(pause)
    await writer.keyboard.press('#')
    await next
  }
  await reader.waitForFunction((all) => window.drawnAt.length >= all, keys)
  const pressed = await writer.evaluate(() => window.pressedAt)
  const drawn = await reader.evaluate(() => window.drawnAt)
  return pressed.map((at, key) => drawn[key]! - at)
}

/** From one browser's key to the other's screen: both in one field, one reading, and while the room is full. */
export const measureEyes = async (stage: Stage, server: Process, live: LiveStage): Promise<Row[]> => {
  const address = `http://127.0.0.1:${server.port}/w/${stage.slug}/services/${live.drafts[0]!.service}`
  const browser = await launchBrowser()
  const rows: Row[] = []
  const note = (name: string, values: number[], atMost: number | null): void => {
    rows.push(plainRow(name, stage.size, { values, unit: 'ms' }))
    const p99 = percentile(values, 0.99)
    rows.push(plainRow(`${name}-p99`, stage.size, { values: [p99], unit: 'ms', atMost }))
  }
  const between = async (isReading: boolean): Promise<number[]> => {
    const writer = await openDraft(browser, address, live.tokens[0]!)
    const reader = await openDraft(browser, address, live.tokens[1]!)
    try {
      await openField(writer)
      if (!isReading) await openField(reader)
      return await delaysBetween(writer, reader)
    } finally {
      await writer.context().close()
      await reader.context().close()
    }
  }
  try {
    note('live-eyes', await between(false), longest)
    note('live-eyes-reading', await between(true), null)
    const people = bringPeople({
      rooms: seated({ rooms: 1, people: 50 }, seatsOn(server, live)),
      every: 200,
      warmUp: 0,
      seconds: 120,
    })
    try {
      await people.next('begun')
      note('live-eyes-full-room', await between(false), longest)
    } finally {
      await people.leave()
    }
  } finally {
    await browser.close()
  }
  return rows
}
