import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let page: Page
let address: string

/** A service whose only revision was taken back: no text of it stands. */
const takeBack = async (): Promise<string> => {
  const robin = await setUp(server, workspace)
  const { organisations } = await robin.organisations({ params: { workspace }, query: {} })
  const { id: service, draft } = await robin.startService({
    params: { workspace },
    body: { providerId: organisations[0]?.id ?? '', name: 'Road closures by mail', language: 'en' },
  })
  if (!draft) throw new Error('The service was started without its draft.')
  const params = { workspace, service }
  await robin.propose({ params, body: { versions: draft.versions, note: '' } })
  await robin.withdraw({ params: { ...params, number: 1 }, body: { reason: 'Too early' } })
  return `${server.url}/w/${workspace}/services/${service}`
}

beforeAll(async () => {
  server = await startServer()
  address = await takeBack()
  browser = await launchBrowser()
  page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('a service of which no text stands says so, shows what became of it, and a draft starts from it', async () => {
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: 'Road closures by mail' }).waitFor()
  await page.getByText('No text of this service stands').waitFor()
  await page.getByText('Too early', { exact: false }).waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: 'Start a draft' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start a draft' }).click()
  await page.getByText('You are editing the draft.', { exact: false }).waitFor()
  expect(await page.getByText('No text of this service stands').count()).toBe(0)
  await expectAccessible(page)
})
