import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { linkFor, password, setUp } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const params = { workspace }
let server: RunningServer
let browser: Browser
let robin: Client

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  robin = await setUp(server, workspace)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('whoever takes an invitation comes to the workspace, and nothing is asked for that is there no more', async () => {
  await robin.invitePerson({ params, body: { name: 'Alex Roy', email: 'alex@example.org' } })
  const link = await linkFor(robin, workspace, 'alex@example.org')
  const page = await openPage(browser)
  const refused: string[] = []
  page.on('response', (reply) => {
    if (reply.status() >= 400) refused.push(`${reply.status()} ${new URL(reply.url()).pathname}`)
  })
  await page.goto(link)
  await page.getByRole('heading', { name: 'What is asked of you' }).waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Accept and continue' }).click()
  await page.getByRole('button', { name: 'Account of Alex Roy' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`/w/${workspace}`)
  expect(refused).toEqual([])

  // Within the same page, too, the link has served.
  await page.goBack()
  await page.getByRole('heading', { name: 'This invitation is no longer open' }).waitFor()
})
