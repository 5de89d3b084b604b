import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, focusOf, launchBrowser, openPage } from './browser.ts'
import { callsOf, password } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  page = await openPage(browser)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const wordsOfPassword = (on: Page, name: string) => on.getByRole('textbox', { name, exact: true })

test('whoever opens a new installation makes its administrator with the keyboard alone', async () => {
  await page.goto(`${server.url}/w/somewhere/needs`)
  await heading('Welcome to Covalence').waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)

  await page.keyboard.press('Tab')
  expect(await focusOf(page)).toContain('Skip to the content')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Please fill this in.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name')
  await expectAccessible(page)

  await page.keyboard.type('Robin Tremblay')
  await page.keyboard.press('Tab')
  await page.keyboard.type('robin@example.org')
  await page.keyboard.press('Tab')
  await page.keyboard.type('short')
  await page.keyboard.press('Enter')
  await page.getByText('At least 12 characters, please.').waitFor()
  await expect.poll(() => page.getByLabel('E-mail address').inputValue()).toBe('robin@example.org')
  await page.keyboard.type(' but then longer')
  await page.keyboard.press('Enter')
  await heading('Where do you want to begin?').waitFor()
  await expect.poll(() => focusOf(page)).toBe('H1 Where do you want to begin?')
})

test('a blank workspace says what would be here and offers the first step', async () => {
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: /Begin with a blank one/ }).click()
  await page.getByLabel('Name of the workspace').fill('Été à la côte')
  await expect.poll(() => page.getByLabel('Short name in addresses').inputValue()).toBe('ete-a-la-cote')
  await page.getByLabel('Your organisation').fill('Ministry of Roads')
  await page.getByRole('button', { name: 'Make the workspace' }).click()
  await heading('Hello, Robin').waitFor()
  await page.getByText('You are up to date').waitFor()
  await page.getByText('No service yet').waitFor()
  await page.getByText('No need stated yet').waitFor()
  expect(await page.title()).toBe('Hello, Robin · Covalence')
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('the interface speaks French after one press, and keeps to it', async () => {
  await page.getByRole('button', { name: 'Français' }).click()
  await heading('Bonjour, Robin').waitFor()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr')
  await page.reload()
  await heading('Bonjour, Robin').waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: 'English' }).click()
  await heading('Hello, Robin').waitFor()
})

test('the colours follow the choice, and the choice stays', async () => {
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.reload()
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await page.getByRole('menuitemradio', { name: 'As the system' }).click()
})

test('a session that is ended elsewhere asks to sign in again and loses nothing that was typed', async () => {
  const other = await openPage(browser)
  await other.goto(`${server.url}/w/ete-a-la-cote/needs/new`)
  await other.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  await expectAccessible(other)
  await expectFitsPhone(other)
  await other.getByLabel('E-mail address').fill('robin@example.org')
  await wordsOfPassword(other, 'Password').fill('not the password')
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.getByText('do not belong together').waitFor()
  await expect.poll(() => other.getByLabel('E-mail address').inputValue()).toBe('robin@example.org')
  await wordsOfPassword(other, 'Password').fill('short but then longer')
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.getByRole('heading', { level: 1, name: 'What do you need?' }).waitFor()
  await other.getByLabel('What do you want to achieve?').fill('Fewer forms when somebody moves house.')

  await page.goto(`${server.url}/account`)
  await heading('Your account').waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByRole('button', { name: /^End the session on/ }).click()
  await page.getByText('The session is ended.').waitFor()

  await other.getByRole('button', { name: 'State this need' }).click()
  const dialog = other.getByRole('dialog', { name: 'Please sign in again' })
  await wordsOfPassword(other, 'Password').fill('short but then longer')
  await expectAccessible(other)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await other.getByRole('button', { name: 'State this need' }).click()
  await other.getByRole('heading', { level: 1, name: 'A need' }).waitFor()
  await other.getByText('Fewer forms when somebody moves house.').waitFor()
  await other.context().close()
})

test('the password can be changed, and the old one no longer opens', async () => {
  await wordsOfPassword(page, 'Current password').fill('surely not this')
  await wordsOfPassword(page, 'New password').fill(password)
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByText('That is not your current password.').waitFor()
  await wordsOfPassword(page, 'Current password').fill('short but then longer')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByText('Your password is changed.').waitFor()
  const body = { email: 'robin@example.org', password: 'short but then longer' }
  await expect(callsOf(server).signIn({ body })).rejects.toThrow('do not belong together')
})

test('a forgotten password leads to a link, and says the same to everybody', async () => {
  await page.getByRole('button', { name: 'Account of Robin Tremblay' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await heading('Sign in').waitFor()
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await heading('Set a new password').waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByLabel('E-mail address').fill('nobody@example.org')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await heading('Look into your mail').waitFor()
  await expectAccessible(page)

  await page.goto(`${server.url}/reset-password/${'x'.repeat(43)}`)
  await heading('Choose a new password').waitFor()
  await wordsOfPassword(page, 'New password').fill(password)
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('This link was used or is too old.')
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('an address that names nothing says so', async () => {
  await page.goto(`${server.url}/nowhere/at/all`)
  await heading('There is nothing here').waitFor()
  await expect
    .poll(() => page.getByRole('link', { name: 'To the start page' }).getAttribute('href'))
    .toBe('/')
  await expectAccessible(page)
})
