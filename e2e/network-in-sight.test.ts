import { randomUUIDv7 } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '#model/contract/client.ts'
import { launchBrowser, openPage } from './browser.ts'
import { setUp, signIn } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const workspace = 'roads'
const links = ['Quarry', 'Asphalt Works', 'Road Builders', 'Road Keepers']
const offices = Array.from({ length: 60 }, (_each, number) => `Office ${number + 1}`)
let server: RunningServer
let browser: Browser
let page: Page

const addService = async (robin: Client, providerId: string, labels: object): Promise<void> => {
  const { id } = await robin.startService({
    params: { workspace },
    body: { name: 'Roads', providerId, language: 'en' },
  })
  await server.db
    .updateTable('service')
    .set({
      state: 'listed',
      listed: JSON.stringify({ value: { name: 'Roads' } }),
      labels: JSON.stringify(labels),
      source: 'list',
    })
    .where('id', '=', id)
    .execute()
}

const relate = async (workspaceId: string, [providerId, consumerId]: [string, string]): Promise<void> => {
  await server.db
    .insertInto('relationship')
    .values({
      workspace_id: workspaceId,
      id: randomUUIDv7(),
      provider_id: providerId,
      consumer_id: consumerId,
      created_at: '2026-05-01T10:00:00.000Z',
    })
    .execute()
}

/** A chain, whose last organisation offers to so many that the map is high: then the chain stands far below its corner. */
beforeAll(async () => {
  server = await startServer()
  const robin = await setUp(server, workspace)
  const { id: workspaceId } = await robin.workspace({ params: { workspace } })
  const add = async (en: string): Promise<string> =>
    (await robin.addOrganisation({ params: { workspace }, body: { names: { en }, parentId: null } })).id
  const chain: string[] = []
  for (const name of links) chain.push(await add(name))
  for (const [index, provider] of chain.slice(0, -1).entries())
    await relate(workspaceId, [provider, chain[index + 1] ?? ''])
  await addService(robin, chain.at(-1) ?? '', { scope: ['ENTERPRISE'] })
  for (const office of offices) await addService(robin, await add(office), {})
  await server.db.updateTable('organisation').set({ source: 'list' }).execute()
  browser = await launchBrowser()
  page = await openPage(browser, { width: 760, height: 480 })
  await signIn(page, server, 'robin@example.org')
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const map = () => page.getByRole('application', { name: /^Map of organisations/ })

test('the whole map is in sight at first, also where its corner is empty', async () => {
  await page.goto(`${server.url}/w/${workspace}/relationships/map`)
  for (const name of [...links, 'Office 1', 'Office 60'])
    await map()
      .getByRole('group', { name: new RegExp(`^${name}\\b`) })
      .waitFor()
  expect(
    await map()
      .getByRole('group', { name: /^Office/ })
      .count(),
  ).toBe(offices.length)
})
