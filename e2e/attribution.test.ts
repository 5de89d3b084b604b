import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, launchBrowser } from './browser.ts'
import { openDraftAs, saved, say, startSharedDraft } from './drafts.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser
let draft: string
let owner: Page
let customer: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  draft = await startSharedDraft(server, 'roads')
  owner = await openDraftAs(browser, { server, email: 'robin@example.org', draft })
  customer = await openDraftAs(browser, { server, email: 'casey@example.org', draft })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const words = 'Drivers who deliver before dawn.'

test('the owner types what the customer said, and says whose words they are', async () => {
  await say(owner, 'Who it is for', words)
  await owner.getByLabel('Who it is for', { exact: true }).press('Escape')
  await saved(owner)
  await owner.getByRole('button', { name: 'Somebody else said this: Who it is for' }).press('Enter')
  await owner.getByRole('button', { name: /Casey Customer.*here now/ }).waitFor()
  await expectAccessible(owner)
  await owner.getByRole('button', { name: /Casey Customer.*here now/ }).click()
  await owner.getByText('Typed by Robin Tremblay, said by Casey Customer: waits for their word').waitFor()
  expect(await owner.getByRole('button', { name: 'Take back who said it: Who it is for' }).count()).toBe(1)
  await expectAccessible(owner)
  await expectFitsPhone(owner)
})

test('the customer follows the notice and gives their word by one click', async () => {
  await customer.goto(`${draft.replace(/\/services\/.*/, '')}/notices`)
  await customer.getByRole('link', { name: /wrote down what you said/ }).click()
  const panel = customer.getByRole('region', { name: 'Somebody typed what you are said to have said' })
  await panel.waitFor()
  await expectAccessible(customer)
  await expectFitsPhone(customer)
  await panel.getByRole('button', { name: 'These are my words: Who it is for' }).press('Enter')
  await panel.waitFor({ state: 'detached' })
  await customer.getByText('typed by Robin Tremblay').waitFor()
  await customer.getByText('Worded: Consumer').waitFor()
  // The owner's open page looks for it every quarter of a minute.
  await owner.getByText('Worded: Consumer').waitFor({ timeout: 30_000 })
  expect(await customer.getByText('waits for their word').count()).toBe(0)
  await expectAccessible(customer)
})

test('who contributed what is told by side, with the way to each text', async () => {
  await customer.getByRole('button', { name: 'Who contributed what' }).press('Enter')
  const drawer = customer.getByRole('dialog', { name: 'Who contributed what' })
  await drawer.getByText('Described by the provider alone').waitFor()
  const mine = drawer.getByRole('region', { name: 'Consumer' })
  await mine.getByText('Worded one text').click()
  await drawer
    .getByRole('region', { name: 'Provider' })
    .getByText('Typed one text for somebody else')
    .waitFor()
  expect(await mine.getByText('Changed').count()).toBe(0)
  await expectAccessible(customer)
  await expectFitsPhone(customer)
  await mine.getByRole('button', { name: 'Who it is for' }).press('Enter')
  await drawer.waitFor({ state: 'detached' })
  await customer.waitForFunction(() => document.activeElement?.closest('#at-value\\.forWhom') !== null)
})
