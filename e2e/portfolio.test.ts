import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let page: Page
let robin: Client

beforeAll(async () => {
  server = await startServer()
  robin = await setUp(server, workspace)
  browser = await launchBrowser()
  page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const open = () => page.goto(`${server.url}/w/${workspace}/checks`)
const rules = () => page.getByRole('list', { name: 'Checks that find something' })
const organisations = () => page.getByRole('list', { name: 'Organisations' })
const services = () => page.getByRole('list', { name: /^Services / })

test('before there is a service, the page says what will be there', async () => {
  await page.goto(`${server.url}/w/${workspace}`)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Checks' }).click()
  await page.getByText('There is no service to check').waitFor()
  expect(await rules().count()).toBe(0)
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('an import is checked by itself, and the page follows how far it is', async () => {
  await robin.importExample({ params: { workspace } })
  await open()
  const under = page.getByText(/ of 1,751 services are checked so far|of 1,751 so far/)
  await under.first().waitFor()
  await page.getByText(/^Of 1,751 services, 1,751 have something open\./).waitFor({ timeout: 90_000 })
  await under.first().waitFor({ state: 'detached' })
  expect((await robin.portfolio({ params: { workspace }, query: {} })).services).toEqual({
    all: 1751,
    checked: 1751,
  })
  await expectAccessible(page)
  await expectFitsPhone(page)
}, 120_000)

test('a check leads to the organisations and services where it finds something, and back', async () => {
  await open()
  const rule = rules().getByRole('button', { name: /SD052/ })
  await rule.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('rule=SD052')
  const { failing } = await robin.portfolio({ params: { workspace }, query: { rule: 'SD052' } })
  await page.getByText(`is found in ${failing.toLocaleString('en-CA')}.`).waitFor()
  await organisations()
    .getByRole('button', { name: /Revenue Agency/ })
    .click()
  await expect.poll(() => page.url()).toContain('provider=')
  await expectAccessible(page)
  await page.getByRole('button', { name: /: Any organisation/ }).click()
  await expect.poll(() => page.url()).not.toContain('provider=')
  await page.goBack()
  await expect.poll(() => page.url()).toContain('provider=')
  await page.goBack()
  await page.goBack()
  await expect.poll(() => page.url()).not.toContain('rule=')
})

test('an organisation further down is found by its name', async () => {
  await open()
  await page.getByRole('searchbox', { name: 'Find an organisation' }).fill('peches')
  await expect.poll(() => organisations().getByRole('button').count()).toBe(1)
  await organisations().getByRole('button').click()
  await page.getByText(/^Of \d+ services of Fisheries/).waitFor()
})

test('a service leads to its page, and further ones are fetched', async () => {
  await open()
  await expect.poll(() => services().getByRole('listitem').count()).toBe(50)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect.poll(() => services().getByRole('listitem').count()).toBe(100)
  const first = services().getByRole('link').first()
  const name = await first.innerText()
  await first.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
})

test('the lines over time have a table behind them, and both are saved', async () => {
  // As if services had been checked a month ago, and a third of them had no errors then.
  await sql`insert into check_day
    select workspace_id, drafted, provider_id, counted, severity, day - 30,
      case severity when 'error' then 2 * services / 3 else services end, findings, waived
    from check_day`.execute(server.db)
  await open()
  await page.getByRole('img', { name: /^Services with something open, from / }).waitFor()
  await page.getByText('The figures as a table').click()
  await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(3)
  await expectAccessible(page)
  await expectFitsPhone(page)
  const saved = async (button: string) => {
    const download = page.waitForEvent('download')
    await page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Over time' }) })
      .getByRole('button', { name: button })
      .click()
    return readFileSync(await (await download).path(), 'utf8')
  }
  expect(await saved('Save as CSV')).toMatch(/1751,1167,/)
  expect(await saved('Save as SVG')).toMatch(/^<svg [^]*stroke="rgb/)
})

test('checks that wait are named, and never as passed', async () => {
  await open()
  await page.getByText(/^\d+ checks wait for something/).click()
  await page.getByText('Work waits more than it moves').waitFor()
  expect(await rules().getByText('Work waits more than it moves').count()).toBe(0)
})

test('what cannot be fetched says so, and can be tried again', async () => {
  await open()
  await rules().waitFor()
  const broken = '**/checks/portfolio?*'
  await page.route(broken, (route) => route.abort())
  await rules().getByRole('button').nth(1).click()
  await page.getByRole('alert').waitFor({ timeout: 30_000 })
  await page.unroute(broken)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await expect.poll(() => services().getByRole('listitem').count()).toBe(50)
})

test('it speaks French', async () => {
  await open()
  await page.getByText('Français').click()
  await page.getByText(/^Sur 1\s751 services, 1\s751 laissent quelque chose ouvert/).waitFor()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr')
  await expectFitsPhone(page)
})
