import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { openDraftAs, saved, say, startSharedDraft } from './drafts.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser
let owner: Page
let customer: Page
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const draft = await startSharedDraft(server, 'roads')
  owner = await openDraftAs(browser, { server, email: 'robin@example.org', draft })
  customer = await openDraftAs(browser, { server, email: 'casey@example.org', draft })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})
test('discarded', async () => {
  await saved(customer)
  await customer.context().setOffline(true)
  await customer.getByText('Kept in this browser until the connection is back').waitFor()
  await say(customer, 'Who it is for', 'Drivers and their dispatchers')
  await customer.keyboard.press('Escape')
  await customer.getByRole('button', { name: 'Add an outcome' }).click()
  await customer.getByLabel('Outcome', { exact: true }).fill('Drivers choose another road in time')
  await customer.getByLabel('Target').fill('80.5')
  await owner.getByRole('button', { name: 'More', exact: true }).click()
  await owner.getByRole('menuitem', { name: /Discard/ }).click()
  await owner.getByRole('dialog').getByRole('textbox').fill('Begun too early', { timeout: 800 }).catch(() => {})
  await owner.getByRole('dialog').getByRole('button', { name: /Discard/ }).click()
  await owner.getByRole('dialog').waitFor({ state: 'detached' })
  await customer.context().setOffline(false)
  await customer.getByRole('region', { name: 'What became of your draft' }).waitFor()
  await customer.waitForTimeout(500)
  await customer.screenshot({ path: '/tmp/shots/discarded.png' })
  await customer.setViewportSize({ width: 360, height: 800 })
  await customer.emulateMedia({ colorScheme: 'dark' })
  await customer.waitForTimeout(300)
  await customer.screenshot({ path: '/tmp/shots/discarded-360.png' })
})
