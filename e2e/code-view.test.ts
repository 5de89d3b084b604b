import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { expectAccessible, expectFitsPhone, launchBrowser, openPage } from './browser.ts'
import { callsOf, linkFor, password, setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
let server: RunningServer
let browser: Browser
let robin: Client
let page: Page
let service: string

const addressOf = (id: string): string => `${server.url}/w/${workspace}/services/${id}`

/** A draft of the owner's, with a customer who was invited to shape it. */
const startDraft = async (): Promise<string> => {
  const { organisations } = await robin.organisations({ params: { workspace }, query: {} })
  const { id } = await robin.startService({
    params: { workspace },
    body: { providerId: organisations[0]?.id ?? '', name: 'Road closures by mail', language: 'en' },
  })
  const { id: organisationId } = await robin.addOrganisation({
    params: { workspace },
    body: { names: { en: 'Ministry of Deliveries' } },
  })
  await robin.inviteRoleHolder({
    params: { workspace, service: id },
    body: { role: 'customer', organisationId, name: 'Casey Customer', email: 'casey@example.org' },
  })
  const link = await linkFor(robin, workspace, 'casey@example.org')
  const token = /\/invitations\/([\w-]+)/.exec(link)?.[1] ?? ''
  await callsOf(server).acceptInvitation({ params: { token }, body: { password } })
  return id
}

const openAs = async (email: string): Promise<Page> => {
  const opened = await openPage(browser)
  await signIn(opened, server, email)
  return opened
}

beforeAll(async () => {
  server = await startServer()
  robin = await setUp(server, workspace)
  service = await startDraft()
  browser = await launchBrowser()
  page = await openAs('robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const code = (on = page) => on.getByRole('textbox', { name: 'Code of this service, YAML' })
const openCode = async (on = page): Promise<void> => {
  await on.goto(addressOf(service))
  await on.getByRole('tab', { name: /^Code/ }).click()
  await code(on).waitFor()
}
const textOf = (on = page): Promise<string> =>
  on.evaluate(() => [...document.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'))
const findings = () => page.getByRole('region', { name: 'What was found in the code' })
const saved = (on = page) => on.getByText('All changes saved').waitFor()
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

/** Puts the cursor behind a piece of the code, by searching for it with the keyboard. */
const goBehind = async (piece: string): Promise<void> => {
  await code().focus()
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find' }).press('Control+a')
  await page.keyboard.type(piece)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
}

/** The editor takes no choice in the first moment, lest somebody choose what has just appeared below their fingers. */
const choosable = () => page.waitForTimeout(150)

/** Replaces a piece of the code by typing over it. */
const typeOver = async (piece: string, text: string): Promise<void> => {
  await goBehind(piece)
  for (const _ of piece) await page.keyboard.press('Backspace')
  await page.keyboard.type(text)
}

test('the code of a listed service is read, copied and downloaded by anybody who sees the service', async () => {
  await robin.importExample({ params: { workspace } })
  await page.goto(`${server.url}/w/${workspace}/catalogue?text=email`)
  await page
    .getByRole('list', { name: 'Results' })
    .getByRole('link', { name: 'Email', exact: true })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Email' }).waitFor()
  await page.getByRole('tab', { name: 'Code' }).click()
  await code().waitFor()
  expect(await textOf()).toContain('kind: Service')
  await expectAccessible(page)
  await expectFitsPhone(page)

  await press('Copy the code')
  await page.getByText('Copied').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^apiVersion: covalence\/v1\nkind: Service\nmetadata:\n {2}name: /)
  const [download] = await Promise.all([page.waitForEvent('download'), press('Download as a file')])
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9.-]+\.yaml$/)
  expect(readFileSync((await download.path()) ?? '', 'utf8')).toBe(copied)

  // Tab leads on from the code, and typing changes nothing that is only read.
  await code().focus()
  await page.keyboard.type('x')
  await page.keyboard.press('Tab')
  expect(await code().evaluate((element) => element.contains(document.activeElement))).toBe(false)
  expect(await textOf()).not.toContain('xapiVersion')
}, 180_000)

test('over plain HTTP, where browsers have no clipboard interface, code is copied too, and else the page says so', async () => {
  const other = await openAs('robin@example.org')
  try {
    await openCode(other)
    await other.evaluate(() => {
      Object.assign(window, { kept: navigator.clipboard })
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })
    })
    const copied = () => other.evaluate(() => (window as unknown as { kept: Clipboard }).kept.readText())
    await other.evaluate(() =>
      (window as unknown as { kept: Clipboard }).kept.writeText('from somewhere else'),
    )
    const button = other.getByRole('button', { name: 'Copy the code' })
    await button.click()
    await other.getByText('Copied').waitFor()
    expect(await copied()).toMatch(/^apiVersion: covalence\/v1\nkind: Service\nmetadata:\n/)

    await button.waitFor()
    await other.evaluate(() => Object.assign(document, { execCommand: () => false }))
    await button.click()
    await other.getByRole('alert').getByText('Your browser does not let this page copy').waitFor()
    expect(await other.getByText('Copied').count()).toBe(0)
    await expectAccessible(other)
    await expectFitsPhone(other)
  } finally {
    await other.context().close()
  }
}, 180_000)

test('an outcome is added with suggestions and the keyboard alone, and its check goes', async () => {
  await openCode()
  await findings().getByText('No result for the consumer is named', { exact: false }).waitFor()
  await goBehind('name: Road closures by mail')
  await page.keyboard.press('Enter')
  await page.keyboard.type('outc')
  await page.getByRole('option', { name: /^outcomes/ }).waitFor()
  // Half a key is a fault for as long as it stands; what is found has to stand still to be looked at.
  await findings().getByText('Fault').first().waitFor()
  await expectAccessible(page)
  await choosable()
  await page.keyboard.press('Enter')
  // Behind the dash the whole entry is suggested first.
  await page.getByRole('option', { name: /^direction, statement/ }).waitFor()
  await choosable()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: /^supported/ }).waitFor()
  await choosable()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.type('Drivers choose another road in time')
  await findings()
    .getByText('No result for the consumer is named', { exact: false })
    .waitFor({ state: 'detached' })
  await page.getByText('Changed, not saved yet').waitFor()
  expect(await textOf()).toContain(
    'outcomes:\n      - direction: supported\n        statement: Drivers choose',
  )
  await expectAccessible(page)
  await expectFitsPhone(page)
})

test('what is typed outlives a reload, and the other tabs say that it is not saved', async () => {
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  // The tab that was looked at stands in the address.
  await page.getByRole('tab', { name: 'Code (not saved)', selected: true }).waitFor()
  await page.getByRole('tab', { name: 'Definition' }).click()
  await expectAccessible(page)
  await press('Go to the code')
  await code().waitFor()
  expect(await textOf()).toContain('Drivers choose another road in time')
})

test('a fault keeps the code from being saved, and so does a line that is changed elsewhere', async () => {
  await typeOver('direction: supported', 'direction: sideways')
  await findings().getByText('sideways', { exact: false }).waitFor()
  await page.keyboard.press('Control+s')
  await page.getByText('Not saved: one thing has to be put right first', { exact: false }).waitFor()
  await expectAccessible(page)
  await typeOver('direction: sideways', 'direction: supported')
  await typeOver('language: en', 'language: fr')
  await findings().getByText('“spec.language” is not changed here. Put it back: en').waitFor()
  await press('Save the code')
  await page.getByText('Not saved: one thing has to be put right first', { exact: false }).waitFor()
  const { draft } = await robin.service({ params: { workspace, service } })
  expect(draft?.definition.value.outcomes).toEqual([])
  await typeOver('language: fr', 'language: en')
  await findings().getByText('is not changed here', { exact: false }).waitFor({ state: 'detached' })
})

test('saved, it is what the page reads', async () => {
  await press('Save the code')
  await saved()
  await page.getByRole('tab', { name: 'Definition' }).click()
  await page.getByText('Drivers choose another road in time').first().waitFor()
  await expect
    .poll(async () => {
      const { draft } = await robin.service({ params: { workspace, service } })
      return draft?.definition.value.outcomes
    })
    .toMatchObject([{ direction: 'supported', statement: 'Drivers choose another road in time' }])
})

test('what was typed is thrown away only after asking', async () => {
  await openCode()
  await typeOver('Drivers choose another road in time', 'Nobody knows')
  await press('Throw away…')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Throw my changes away' }).click()
  await page.getByRole('tab', { name: 'Code', exact: true }).waitFor()
  await expect.poll(() => textOf()).toContain('Drivers choose another road in time')
})

test('where somebody changed the same words on the page meanwhile, both changes stand', async () => {
  await openCode()
  await typeOver('Drivers choose another road in time', 'Drivers choose another road early')
  const casey = await openAs('casey@example.org')
  await casey.goto(addressOf(service))
  await casey.getByRole('button', { name: 'Edit: Drivers choose another road in time' }).click()
  await casey.getByLabel('Outcome', { exact: true }).fill('Most drivers choose another road in time')
  await saved(casey)
  await press('Save the code')
  await saved()
  await expect.poll(() => textOf()).toContain('Most drivers choose another road early')
  await expectAccessible(page)
  await expect
    .poll(() => casey.getByLabel('Outcome', { exact: true }).inputValue())
    .toBe('Most drivers choose another road early')
  await casey.close()
})

test('history shows two revisions in sentences and in YAML', async () => {
  const propose = async (): Promise<void> => {
    const { draft } = await robin.service({ params: { workspace, service } })
    if (!draft) throw new Error('There is no draft to propose.')
    await robin.propose({ params: { workspace, service }, body: { versions: draft.versions } })
  }
  await propose()
  await robin.withdraw({ params: { workspace, service, number: 1 }, body: {} })
  await robin.startDraft({ params: { workspace, service }, body: { from: 1 } })
  await openCode()
  await typeOver('another road early', 'another road at once')
  await press('Save the code')
  await saved()
  await propose()
  await robin.withdraw({ params: { workspace, service, number: 2 }, body: {} })
  await robin.startDraft({ params: { workspace, service }, body: { from: 2 } })
  await page.reload()
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByText('In YAML').click()
  const lines = page.getByRole('list', { name: 'What changed, in YAML' }).getByRole('listitem')
  await lines.first().waitFor()
  const said = await lines.allInnerTexts()
  expect(said.filter((line) => /Removed:/.test(line)).join()).toContain('another road early')
  expect(said.filter((line) => /Added:/.test(line)).join()).toContain('another road at once')
  await expectAccessible(page)
  await expectFitsPhone(page)
  await page.getByText('In sentences').click()
  await lines.first().waitFor({ state: 'detached' })
  await expect.poll(() => page.getByRole('tabpanel').innerText()).toContain('another road at once')
})
