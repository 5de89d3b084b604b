import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('the reference of the interface is read by anybody, leads to types, and fits a phone', async () => {
  const page = await openPage(browser)
  await page.goto(`${server.url}/api/docs`)
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Needs' }).click()
  await page.getByRole('heading', { level: 2, name: 'Needs' }).waitFor()
  await page
    .getByRole('region', { name: /^GET .*\/needs\/\{need\}$/ })
    .getByRole('link', { name: /^Need/ })
    .click()
  expect(new URL(page.url()).hash).toMatch(/^#type-Need/)
  await expectAccessible(page)
  await expectFitsPhone(page)
})
