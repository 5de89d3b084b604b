import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServer()
  const robin = await setUp(server, workspace)
  // Gives everybody the key by which documents know them.
  await robin.exportDocuments({ params: { workspace }, query: {} })
  browser = await launchBrowser()
  page = await openPage(browser)
  await signIn(page, server, 'robin@example.org')
  await page.goto(`${server.url}/w/${workspace}/administration/definitions`)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const choose = async (name: string, text: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })
  await page.getByText(`One file chosen: ${name}`).waitFor()
  await page.getByRole('button', { name: 'Show what would change' }).click()
}

const look = async (): Promise<void> => {
  await expectAccessible(page)
  await expectFitsPhone(page)
}

const several = `apiVersion: covalence/v1
kind: Organisation
metadata: {name: depot}
spec: {names: {en: Depot}, parent: depo}
---
apiVersion: covalence/v1
kind: Person
metadata: {name: kim}
spec: {name: Kim Gravel, email: robin@example.org, organisation: nowhere}
---
apiVersion: covalence/v1
kind: Service
metadata: {name: gravel}
spec:
  provider: ministry-of-roads
  value: {name: Gravel}
  roles:
    - {role: user, person: kim, organisation: depot}
    - {role: sponsor, person: kim, organisation: depot}
    - {role: customer, person: nobody, organisation: depot}
---
apiVersion: covalence/v1
kind: Person
metadata: {name: lee}
spec: {name: Lee, email: lee@example.org, organization: depot}
`

test('values, references and addresses are told in one round, each with the line that it has in the file', async () => {
  await choose('roads.yaml', several)
  const told = page
    .getByRole('alert')
    .filter({ hasText: 'keep this from being applied' })
    .getByRole('listitem')
  await told.first().waitFor()
  expect((await told.allTextContents()).map((text) => text.replace(/, column \d+: /, ' '))).toEqual([
    expect.stringMatching(/^roads\.yaml, line 4 .*“depo”.*Did you mean “depot”/),
    expect.stringMatching(/^roads\.yaml, line 9 .*robin@example\.org/),
    expect.stringMatching(/^roads\.yaml, line 9 .*“nowhere”/),
    expect.stringMatching(/^roads\.yaml, line 20 .*“nobody”/),
    expect.stringMatching(/^roads\.yaml, line 25 .*organi[sz]ation/),
  ])
  await look()
  expect(await page.getByRole('button', { name: 'Apply all of it' }).count()).toBe(0)
})

const permits = `apiVersion: covalence/v1
kind: Service
metadata: {name: permits}
spec: {provider: ministry-of-roads, value: {name: Permits}}
`

test('a file under another name is told how it goes on from there', async () => {
  await choose('permits.yaml', permits)
  await page.getByRole('button', { name: 'Apply all of it' }).click()
  await page.getByText('It is applied.').waitFor()
  await choose('renamed.yaml', permits)
  await page.getByText('If these are the same definitions, moved or renamed').waitFor()
  expect(await page.getByText('--repository').count()).toBe(0)
  await look()
  await page.getByRole('checkbox', { name: 'Take over what comes from elsewhere' }).check()
  await page.getByRole('button', { name: 'Show what would change' }).click()
  await page.getByRole('button', { name: 'Apply all of it' }).waitFor()
})
