import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, focusOf, launchBrowser, openPage } from './browser.ts'
import { setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let page: Page
/** The catalogue requests that the page has made since the last look. */
let asked: string[] = []

beforeAll(async () => {
  server = await startServer()
  const robin = await setUp(server, workspace)
  await robin.importExample({ params: { workspace } })
  browser = await launchBrowser()
  page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
  page.on('request', (request) => {
    if (/\/catalogue\?/.test(request.url())) asked.push(new URL(request.url()).search)
  })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const open = async (search = ''): Promise<void> => {
  await page.goto(`${server.url}/w/${workspace}/catalogue${search}`)
  await results().waitFor()
  asked = []
}
const results = () => page.getByRole('list', { name: 'Results' })
const field = () => page.getByRole('searchbox', { name: 'Search the catalogue' })
const total = () => page.getByRole('status').filter({ hasText: /services?$/ })
const firstResult = () => results().getByRole('link').first()

test('the catalogue shows what there is, and who described it', async () => {
  await open()
  await expect.poll(() => total().innerText()).toBe('1,751 services')
  // The first few are drawn at once, the rest of the page right behind them.
  await expect.poll(() => results().getByRole('listitem').count()).toBe(50)
  await expect.poll(() => results().getByText('Described by the provider alone').count()).toBe(50)
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('what an address holds that the catalogue does not know is left out of it, and nothing is refused', async () => {
  const refused: string[] = []
  const note = (response: Response) => void (response.status() < 400 || refused.push(response.url()))
  page.on('response', note)
  await open('?text=licence&utm_source=mail')
  await expect.poll(() => page.url()).toBe(`${server.url}/w/${workspace}/catalogue?text=licence`)
  expect(await field().inputValue()).toBe('licence')
  page.off('response', note)
  expect(refused).toEqual([])
})

test('it searches while one types, one request per pause, without regard to accents', async () => {
  await open()
  await field().pressSequentially('peche', { delay: 15 })
  await expect.poll(() => page.url()).toContain('text=peche')
  await expect.poll(() => total().innerText()).not.toBe('1,751 services')
  const plain = await total().innerText()
  expect(asked).toHaveLength(1)
  await field().fill('pêche')
  await expect.poll(() => page.url()).toContain('text=p%C3%AAche')
  await expect.poll(() => asked.length).toBe(2)
  await expect.poll(() => total().innerText()).toBe(plain)
})

test('facets narrow it down, the address holds the search, and going back undoes it', async () => {
  await open('?text=licence')
  const found = await total().innerText()
  await page
    .getByRole('region', { name: 'For whom' })
    .getByRole('button', { name: /^Persons/ })
    .click()
  await expect.poll(() => total().innerText()).not.toBe(found)
  expect(asked).toHaveLength(1)
  const narrowed = await total().innerText()
  const address = page.url()
  await page.reload()
  await expect.poll(() => total().innerText()).toBe(narrowed)
  expect(page.url()).toBe(address)
  await expect.poll(() => field().inputValue()).toBe('licence')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove all filters' }).click()
  await expect.poll(() => total().innerText()).toBe(found)
})

test('it can be ordered, and shows more where there is more', async () => {
  await open()
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'By provider' })
  await expect.poll(() => page.url()).toContain('sort=provider')
  await expect.poll(() => results().getByRole('listitem').count()).toBe(50)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => results().getByRole('listitem').count()).toBe(100)
})

test('the keyboard goes from the field to a service and opens it', async () => {
  await open('?text=email')
  await field().focus()
  await page.keyboard.press('ArrowDown')
  const name = await firstResult().innerText()
  expect(await focusOf(page)).toBe(`A ${name}`)
  await page.keyboard.press('ArrowUp')
  expect(await focusOf(page)).toBe('INPUT')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
})

test('where nothing matches, a need is one step away', async () => {
  await page.goto(`${server.url}/w/${workspace}/catalogue?text=zzzzqqq`)
  await page.getByText('Nothing matches').waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('link', { name: 'I need something' }).click()
  await page.getByRole('heading', { level: 1, name: 'What do you need?' }).waitFor()
  expect(page.url()).toMatch(/\/needs\/new$/)
})

test('a reader of French reads French', async () => {
  await open('?text=courriel')
  await page.getByRole('button', { name: 'Français' }).click()
  const services = page.getByRole('list', { name: 'Résultats' })
  await services.getByRole('link', { name: 'Courriel (Yes et Legacy)' }).first().waitFor()
  await services.getByText('Services partagés Canada').first().waitFor()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr')
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: 'English' }).click()
  await results().waitFor()
})

test('on a phone the facets stay folded until they are wanted', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open()
  const persons = page.getByRole('button', { name: /^Persons/ })
  expect(await persons.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Narrow down' }).click()
  await persons.click()
  await page.getByRole('button', { name: 'Narrow down (1)' }).waitFor()
  expect(page.url()).toContain('group=')
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('the command palette finds a service, and the keyboard opens it', async () => {
  await page.goto(`${server.url}/w/${workspace}`)
  await page.getByRole('heading', { level: 1, name: 'Hello, Robin' }).waitFor()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search' })
  await palette.getByPlaceholder('A service, a screen, an action…').fill('agristability')
  const found = palette.getByRole('button', { name: /^AgriStability Agriculture/ })
  await found.waitFor()
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /AgriStability/ }).waitFor()
  expect(page.url()).toContain('/services/')
})
