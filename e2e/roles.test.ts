import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { startSharedDraft } from './drafts.ts'
import { callsOf, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const params = { workspace }
let server: RunningServer
let browser: Browser
let robin: Client
/** Robin, who owns a service that Casey is the customer of. */
let page: Page
let address: string

beforeAll(async () => {
  server = await startServer()
  address = await startSharedDraft(server, workspace)
  const { token } = await callsOf(server).signIn({
    body: { email: 'robin@example.org', password: 'a long enough password' },
  })
  robin = callsOf(server, token)
  browser = await launchBrowser()
  page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const roles = () =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Who holds which role' }) })
const dialog = () => page.getByRole('dialog')
const choose = async (holder: string, deed: string): Promise<void> => {
  await roles()
    .getByRole('button', { name: `What can be done with the role: ${holder}` })
    .click()
  await page.getByRole('menuitem', { name: deed }).click()
  await dialog().waitFor()
}
const fillPerson = async (name: string, email: string): Promise<void> => {
  await dialog().getByLabel('Name', { exact: false }).first().fill(name)
  await dialog().getByLabel('E-mail address').fill(email)
}

test('the keyboard comes to the menu of a role past the text, and chooses in it with Enter', async () => {
  await page.goto(address)
  await roles().getByText('Casey Customer').waitFor()
  const skip = page.getByRole('link', { name: 'Skip to the roles' })
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => roles().evaluate((card) => card === document.activeElement)).toBe(true)
  const menu = roles().getByRole('button', { name: 'What can be done with the role: Casey Customer' })
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab')
      return menu.evaluate((button) => button === document.activeElement)
    })
    .toBe(true)
  await page.keyboard.press('Enter')
  const first = page.getByRole('menuitem').first()
  await expect.poll(() => first.evaluate((item) => item === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await dialog().waitFor()
  await page.keyboard.press('Escape')
})

test('a mandate and a term are given, and a deputy named', async () => {
  await page.goto(address)
  await roles().getByText('Casey Customer').waitFor()
  await choose('Casey Customer', 'Change mandate or term')
  await dialog().getByLabel('Speaks for whom, on what mandate').fill('all depots, elected in 2026')
  await dialog().getByLabel('Until').fill('2999-01-01')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await roles().getByText('speaks for all depots, elected in 2026', { exact: false }).waitFor()
  await choose('Casey Customer', 'Name a deputy')
  await fillPerson('Dana Deputy', 'dana@example.org')
  await dialog().getByRole('button', { name: 'Send the invitation' }).click()
  await roles().getByText('deputy for Casey Customer', { exact: false }).waitFor()
  const { roles: held } = await robin.service({
    params: { ...params, service: address.split('/').at(-1) ?? '' },
  })
  expect(held.map(({ person, until, deputyFor }) => [person.name, until, deputyFor?.name])).toEqual(
    expect.arrayContaining([
      ['Casey Customer', '2999-01-01', undefined],
      ['Dana Deputy', '2999-01-01', 'Casey Customer'],
    ]),
  )
})

test('somebody of the provider’s side gets a role that the workspace named', async () => {
  await page.goto(`${server.url}/w/${workspace}/administration`)
  await page.getByRole('button', { name: 'Add a role' }).click()
  await dialog().getByLabel('Name in English').fill('Duty officer')
  await dialog().getByLabel('Name in French').fill('Personne de garde')
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByRole('list', { name: 'Roles of the provider’s side' }).getByText('Duty officer').waitFor()
  await expectAccessible(page)
  await page.goto(address)
  await roles().getByRole('button', { name: 'Give a role on the provider’s side' }).click()
  await dialog().getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: 'Duty officer' }).click()
  await fillPerson('Noel Night', 'noel@example.org')
  await dialog().getByRole('button', { name: 'Send the invitation' }).click()
  await expect.poll(() => roles().getByText('Duty officer', { exact: false }).count()).toBe(1)
})

test('a role is handed over, and what becomes vacant is on a list', async () => {
  await page.goto(address)
  await choose('Casey Customer', 'Hand the role over')
  await dialog().getByText('Nothing waits for a signature in this role.').waitFor()
  await fillPerson('Sasha Successor', 'sasha@example.org')
  await dialog().getByRole('button', { name: 'Hand over' }).click()
  await roles().getByText('deputy for Sasha Successor', { exact: false }).waitFor()
  await expect.poll(() => roles().getByText('Casey Customer').count()).toBe(0)
  const { people } = await robin.people({ params, query: { text: 'Sasha' } })
  await robin.changePerson({ params: { ...params, person: people[0]!.id }, body: { active: false } })
  await page.goto(`${server.url}/w/${workspace}`)
  await page.getByRole('link', { name: 'All roles to fill' }).click()
  await page.getByRole('heading', { level: 1, name: 'Roles to fill' }).waitFor()
  const list = page.getByRole('list', { name: 'Roles to fill' })
  await list.getByText('Customer of Ministry of Deliveries: vacant since', { exact: false }).waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('navigation', { name: 'Which role' }).getByRole('link', { name: 'Sponsor' }).click()
  await list.getByText('Sponsor of Ministry of Deliveries: nobody yet.').waitFor()
  await list.getByRole('link').first().click()
  await page
    .getByRole('list', { name: 'Roles to fill here' })
    .getByText('Sasha Successor has left', { exact: false })
    .waitFor()
  await expectAccessible(page)
})
