import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocuments } from '#model/code/read.ts'
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

const permits = (name: string): string => `apiVersion: covalence/v1
kind: Service
metadata:
  name: permits
spec:
  provider: ministry-of-roads
  value:
    name: ${name}
`
const file = (text: string) => ({
  name: 'permits.yaml',
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
})

const choose = async (text: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles([file(text)])
  await page.getByText('One file chosen: permits.yaml').waitFor()
  await page.getByRole('button', { name: 'Show what would change' }).click()
}

const look = async (): Promise<void> => {
  await expectAccessible(page)
  await expectFitsPhone(page)
}

test('a file is read, its faults are told with their places, and nothing is applied', async () => {
  await page.goto(`${server.url}/w/${workspace}/administration`)
  await page.getByRole('link', { name: 'Definitions', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Definitions as code' }).waitFor()
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await page.getByText('Choose a file or paste text first.').waitFor()
  await look()
  await choose(permits('Permits').replace('provider:', 'provded:'))
  await page
    .getByText(/^permits\.yaml, line 6, column \d+: .*provider/)
    .first()
    .waitFor()
  await look()
  expect(await page.getByRole('button', { name: 'Apply all of it' }).count()).toBe(0)
})

test('what would change is looked at, then applied, and the page of the service names the file', async () => {
  await choose(permits('Permits'))
  await page.getByText('1 made').waitFor()
  await page.locator('summary').filter({ hasText: 'Difference' }).click()
  await page.getByText('+ name: Permits').first().waitFor()
  await look()
  await page.getByRole('button', { name: 'Apply all of it' }).click()
  await page.getByText('It is applied.').waitFor()
  await look()
  const { entries } = await robin.journal({ params, query: {} })
  const started = entries.find(({ fact }) => fact === 'service.started')
  expect(started?.subject.name).toBe('Permits')
  await page.goto(`${server.url}/w/${workspace}/services/${started?.subject.id}`)
  await page.getByText('permits.yaml, line 1').waitFor()
  await look()
  await page.goto(`${server.url}/w/${workspace}/administration/definitions`)
})

test('a text that somebody wrote meanwhile is not written over: the plan is made anew', async () => {
  await choose(permits('Permits for roads'))
  await page.getByText('1 changed').waitFor()
  await robin.applyDocuments({
    params,
    body: {
      takeOver: true,
      documents: [
        {
          apiVersion: 'covalence/v1',
          kind: 'Service',
          metadata: { name: 'permits' },
          spec: { provider: 'ministry-of-roads', value: { name: 'Permits of roads' } },
        },
      ],
    },
  })
  await page.getByRole('button', { name: 'Apply all of it' }).click()
  await page.getByText('Something changed since the plan was made.').waitFor()
  await look()
  const { documents } = await robin.exportDocuments({ params, query: { service: 'permits' } })
  expect(documents[0]?.spec).toMatchObject({ value: { name: 'Permits of roads' } })
})

test('everything is downloaded as one file, which applied again changes nothing', async () => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download all definitions' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('roads.yaml')
  const text = readFileSync(await saved.path(), 'utf8')
  expect(text).toContain('name: Permits of roads')
  await page.getByText(/definitions are downloaded/).waitFor()
  // The file that was chosen before would say the same thing twice.
  await page.reload()
  await page.getByLabel('Or paste text').fill(text)
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await page.getByText('Nothing would change').waitFor()
  await look()
})

test('all of it is there in French, on a phone', async () => {
  const phone = await openPage(browser, { width: 360, height: 740, locale: 'fr-CA' })
  await signIn(phone, server, 'robin@example.org')
  await phone.goto(`${server.url}/w/${workspace}/administration/definitions`)
  await phone.getByText('Français').click()
  await phone.getByRole('heading', { level: 1, name: 'Définitions sous forme de code' }).waitFor()
  await phone.getByLabel('Ou coller du texte').fill(permits('Permis').replace('ministry-of-roads', 'nobody'))
  await phone.getByRole('button', { name: 'Montrer ce qui changerait' }).click()
  await phone.getByText(/spec\.provider nomme nobody/).waitFor()
  expect(await phone.getByRole('button', { name: 'Tout appliquer' }).count()).toBe(0)
  await expectAccessible(phone)
  await expectFitsPhone(phone)
})

test('the list of people names the file that somebody came from', async () => {
  const source =
    '{repository: "https://git.example/roads", file: definitions/people-of-the-ministry.yaml, row: "7"}'
  const person = `apiVersion: covalence/v1\nkind: Person\nmetadata: {name: kim, source: ${source}}\nspec: {name: Kim Gravel, email: kim@example.org}\n`
  const { documents } = readDocuments(person, 'people.yaml')
  await robin.applyDocuments({ params, body: { documents: documents.map(({ document }) => document) } })
  await page.goto(`${server.url}/w/${workspace}/administration/people`)
  const line = 'From https://git.example/roads, definitions/people-of-the-ministry.yaml, line 7'
  await page.getByText(line).waitFor()
  expect(await page.getByText(line).count()).toBe(1)
  await look()
})
