import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPage } from './browser.ts'
import { setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServer()
  const robin = await setUp(server, workspace)
  await robin.importExample({ params: { workspace } })
  browser = await launchBrowser()
  page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

test('an organisation is found by its whole name, among many, with the keyboard alone', async () => {
  await page.goto(`${server.url}/w/${workspace}/services/new`)
  const provider = page.getByRole('combobox', { name: /Which organisation provides it/ })
  await provider.fill('Health Canad')
  await page.getByRole('option', { name: 'Health Canada (HC)', exact: true }).waitFor()
  const found = page.waitForResponse((response) => response.url().includes('text=Health+Canada'))
  await provider.press('End')
  await page.keyboard.type('a')
  // The search waits for a pause in the typing: what is shown then must still be what was typed.
  await found
  await expect.poll(() => page.getByRole('option').allTextContents()).toContain('Health Canada (HC)')
  expect((await page.getByRole('option').allTextContents()).length).toBeLessThan(10)
  // It is there by this name already, whatever it is called for short.
  expect(await page.getByRole('option', { name: /^Add “/ }).count()).toBe(0)
  const wanted = page.getByRole('option', { name: 'Health Canada (HC)', exact: true })
  // The arrows walk through what was found, as far down as it takes.
  await expect
    .poll(async () => {
      await provider.press('ArrowDown')
      return wanted.getAttribute('data-combobox-selected')
    })
    .toBe('true')
  await provider.press('Enter')
  await expect.poll(() => provider.inputValue()).toBe('Health Canada (HC)')
  expect(await page.getByRole('option').count()).toBe(0)
})

test('what is typed before the name of the chosen organisation is known stays a search', async () => {
  const ofChosen = /\/organisations\/[0-9a-f-]{36}$/
  await page.route(ofChosen, async (route) => {
    const reply = await route.fetch()
    await new Promise((later) => setTimeout(later, 1000))
    await route.fulfill({ response: reply })
  })
  await page.goto(`${server.url}/w/${workspace}/services/new`)
  const provider = page.getByRole('combobox', { name: /Which organisation provides it/ })
  const late = page.waitForResponse((response) => ofChosen.test(response.url()))
  await provider.fill('Health Canad')
  await late
  await page.unrouteAll({ behavior: 'wait' })
  expect(await provider.inputValue()).toBe('Health Canad')
  const wanted = page.getByRole('option', { name: 'Health Canada (HC)', exact: true })
  await wanted.click()
  expect(await provider.inputValue()).toBe('Health Canada (HC)')
  // Choosing what is chosen already takes nothing away.
  await provider.click()
  await wanted.click()
  await wanted.waitFor({ state: 'detached' })
  expect(await provider.inputValue()).toBe('Health Canada (HC)')
})

test('an administrator adds an organisation that is not there where it is asked for', async () => {
  await page.goto(`${server.url}/w/${workspace}/services/new`)
  const provider = page.getByRole('combobox', { name: /Which organisation provides it/ })
  await provider.fill('Ministry of Ferries')
  await page.getByRole('option', { name: 'Add “Ministry of Ferries” as an organisation' }).click()
  await page.getByText('Ministry of Ferries is an organisation here now.').waitFor()
  await expect.poll(() => provider.inputValue()).toBe('Ministry of Ferries')
  await provider.click()
  await page.getByRole('option', { name: 'Ministry of Ferries', exact: true }).waitFor()
  expect(await page.getByRole('option', { name: /^Add “/ }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.getByLabel('What is it called').fill('Ferry passes')
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await page.getByRole('heading', { name: 'Ferry passes' }).first().waitFor()
})
