import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const params = { workspace }
let server: RunningServer
let browser: Browser
let robin: Client
let page: Page

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

const dialog = () => page.getByRole('dialog')

test('many people are pasted, and one of them comes to belong to two organisations', async () => {
  await robin.addOrganisation({ params, body: { names: { en: 'Bridge Office' }, abbreviation: 'BO' } })
  await page.goto(`${server.url}/w/${workspace}/administration/people`)
  await page.getByRole('link', { name: 'Paste many' }).click()
  const lines = page.getByLabel('Lines of people')
  await lines.fill(
    'Ada Hill, ada@example.org, BO, Plans bridges\nBo Hill, bo.example.org\nCy Hill, cy@example.org',
  )
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByText('“bo.example.org” is no e-mail address.').waitFor()
  await expectAccessible(page)
  await expectFitsPhone(page)
  // Loading the page anew would lose what was pasted: the browser asks first.
  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => void setTimeout(() => location.reload(), 0))
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  expect(await lines.inputValue()).toContain('bo.example.org')
  await lines.fill('Ada Hill, ada@example.org, BO, Plans bridges\nCy Hill, cy@example.org')
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByText('2 people are new').waitFor()
  await page.getByText('Ada Hill · ada@example.org · BO, Plans bridges').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add them' }).click()
  await page.getByText('The people are added.').waitFor()

  await page.getByRole('link', { name: 'Open Ada Hill' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ada Hill' }).waitFor()
  await page.getByText('Plans bridges').waitFor()
  await page.getByRole('button', { name: 'Add a membership' }).click()
  await dialog().getByRole('combobox', { name: 'Organisation' }).fill('minis')
  await page.getByRole('option', { name: 'Ministry of Roads' }).click()
  await dialog().getByLabel('They belong there first').check()
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Save' }).click()
  const belongs = page.getByRole('list', { name: 'Where they belong' }).getByRole('listitem')
  await expect
    .poll(() => belongs.allInnerTexts())
    .toEqual([expect.stringMatching(/^Ministry of Roads\s+First/), expect.stringMatching(/^Bridge/)])
  await page.getByRole('button', { name: 'End the membership in Ministry of Roads' }).click()
  await dialog().getByRole('button', { name: 'End' }).click()
  await expect
    .poll(() => belongs.allInnerTexts())
    .toEqual([expect.stringMatching(/^Bridge Office\s+First/), expect.stringMatching(/Past/)])
  await expectAccessible(page)
  await expectFitsPhone(page)

  await page.getByRole('button', { name: 'Merge' }).click()
  await dialog().getByRole('combobox', { name: 'The same person as' }).fill('cy@')
  await page.getByRole('option', { name: /^Cy Hill/ }).click()
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Merge them' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cy Hill' }).waitFor()
  await page.getByText('Was here also as ada@example.org.').waitFor()
  await expectFitsPhone(page)
})
