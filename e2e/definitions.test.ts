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
const file = (text: string, name = 'permits.yaml') => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
})

const show = () => page.getByRole('button', { name: 'Show what would change' }).click()

const chooseFiles = async (files: ReturnType<typeof file>[]): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles(files)
  await page.getByText(files.map(({ name }) => name).join(', ')).waitFor()
}

const choose = async (text: string): Promise<void> => {
  await chooseFiles([file(text)])
  await show()
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
  await page.getByRole('link', { name: 'Permits', exact: true }).click()
  await page.waitForURL(`${server.url}/w/${workspace}/services/${started?.subject.id}`)
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

const catalogue = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: permit-desk
  tags: [web]
spec:
  type: website
  lifecycle: production
  owner: ministry-of-roads
`
const objectives = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: desk-open
  displayName: The desk is open
spec:
  service: desk
  budgetingMethod: Occurrences
  timeWindow:
    - duration: 30d
      isRolling: true
  alertPolicies:
    - name: late
  objectives:
    - target: 0.995
`
const foreign = [file(catalogue, 'catalog-info.yaml'), file(objectives, 'slo.yaml')]

test('a Backstage catalogue and OpenSLO objectives are put into a service, seen first, then applied', async () => {
  await page.reload()
  await chooseFiles(foreign)
  await page.getByText('Where to put what comes from Backstage and OpenSLO').waitFor()
  await show()
  await page.getByText('Choose the service that all of it is put into.').waitFor()
  await look()
  await page.getByRole('combobox', { name: 'Service' }).click()
  await page.keyboard.type('permits')
  await page.getByRole('option', { name: 'Permits of roads · permits' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await show()
  await page.getByText('1 changed').waitFor()
  await page.getByText('catalog-info.yaml, line 1: the tags of component:default/permit-desk').waitFor()
  await page.getByText('slo.yaml, line 1: the alert policies of').waitFor()
  await page.locator('summary').filter({ hasText: 'Difference' }).click()
  await look()
  await page.getByRole('button', { name: 'Apply all of it' }).click()
  await page.getByText('It is applied.').waitFor()
  await look()
  const { documents } = await robin.exportDocuments({ params, query: { service: 'permits' } })
  expect(documents[0]?.spec).toMatchObject({
    value: { name: 'Permits of roads', levels: [{ statement: 'The desk is open', target: '99.5' }] },
    supply: { resources: [{ statement: 'permit-desk (website, component, production)' }] },
  })
})

const idOf = async (name: string): Promise<string> => {
  const { names } = await robin.documentNames({ params, query: { kind: 'Service', text: name } })
  return names[0]?.id ?? ''
}

test('the levels of a service leave as OpenSLO again, from its code', async () => {
  const id = await idOf('permits')
  await page.goto(`${server.url}/w/${workspace}/services/${id}`)
  await page.getByRole('tab', { name: 'Code' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download as OpenSLO' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('permits.openslo.yaml')
  expect(readFileSync(await saved.path(), 'utf8')).toContain('target: 0.995')
  // What is found in the code has to stand still to be looked at.
  await page.getByText('No customer takes part').first().waitFor()
  await look()
})

test('objectives become services of their own, of the provider that is chosen', async () => {
  await page.goto(`${server.url}/w/${workspace}/administration/definitions`)
  await chooseFiles(foreign)
  await page.getByRole('radio', { name: 'As services of their own' }).check()
  await show()
  await page.getByText('Choose who provides the services from OpenSLO.').waitFor()
  await page.getByRole('combobox', { name: 'Provider of the services from OpenSLO' }).click()
  await page.getByRole('option', { name: /^Ministry of Roads/ }).click()
  await show()
  await page.getByText('belongs to no system that is described here').waitFor()
  await look()
  await page.getByRole('button', { name: 'Apply all of it' }).click()
  await page.getByText('It is applied.').waitFor()
  const { documents } = await robin.exportDocuments({ params, query: { service: 'desk' } })
  expect(documents[0]?.spec).toMatchObject({
    provider: 'ministry-of-roads',
    value: { levels: [{ target: '99.5' }] },
  })
})

test('levels that OpenSLO cannot say are named with the reason, and nothing is downloaded', async () => {
  const id = await idOf('permits')
  const { draft } = await robin.service({ params: { workspace, service: id } })
  if (!draft) throw new Error('The service has no draft.')
  const value = draft.definition.value
  const levels = value.levels.map((level) => ({ ...level, target: '100' }))
  await robin.writeValue({
    params: { workspace, service: id },
    body: { version: draft.versions.value, content: { ...value, levels } },
  })
  await page.goto(`${server.url}/w/${workspace}/services/${id}`)
  await page.getByRole('tab', { name: 'Code' }).click()
  const button = page.getByRole('button', { name: 'Download as OpenSLO' })
  await button.waitFor()
  await expect.poll(() => button.isDisabled()).toBe(true)
  await page.getByText('none of the levels can be written in it').waitFor()
  await page.getByText('“The desk is open” promises 100%').waitFor()
  await page.getByText('No customer takes part').first().waitFor()
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
  await phone.getByText(/^texte collé, ligne 6, colonne \d+\s: .*«\s?nobody\s?»/).waitFor()
  expect(await phone.getByRole('button', { name: 'Tout appliquer' }).count()).toBe(0)
  await expectAccessible(phone)
  await expectFitsPhone(phone)
  await phone.getByLabel('Ou coller du texte').fill(catalogue)
  await phone.getByText('Où mettre ce qui vient de Backstage').waitFor()
  await phone.getByRole('radio', { name: 'Comme services à part entière' }).check()
  await phone.getByRole('button', { name: 'Montrer ce qui changerait' }).click()
  await phone.getByText(/^texte collé, ligne 1\s: .*n’appartient à aucun système/).waitFor()
  await phone.getByText('rien d’autre qu’une définition puisse reprendre', { exact: false }).waitFor()
  await expectAccessible(phone)
  await expectFitsPhone(phone)
})

test('the list of people names the file that somebody came from', async () => {
  const source =
    '{repository: "https://git.example/roads", file: definitions/people-of-the-ministry.yaml, row: "7"}'
  const person = `apiVersion: covalence/v1\nkind: Person\nmetadata: {name: kim, source: ${source}}\nspec: {name: Kim Gravel, email: kim@example.org}\n`
  const { documents } = readDocuments(person, 'people.yaml')
  await robin.applyDocuments({ params, body: { documents: documents.map(({ document }) => document) } })
  // On the phone the account chose French, which holds on every device.
  await robin.changeMe({ body: { language: 'en' } })
  await page.goto(`${server.url}/w/${workspace}/administration/people`)
  const line = 'From https://git.example/roads, definitions/people-of-the-ministry.yaml, line 7'
  await page.getByText(line).waitFor()
  await expect.poll(() => page.getByText(line).count()).toBe(1)
  await look()
})
