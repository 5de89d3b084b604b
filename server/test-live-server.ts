import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Client, createClient } from '#model/contract/client.ts'
import { comeIn, type TestGuest } from './co-creation/test-guest.ts'

/** A port on which nobody listens at this moment. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** A draft on a server that runs as a process of its own, and somebody who may do everything in it. */
export type ServedDraft = {
  service: string
  /** Calls a server as that somebody. */
  callsOf: (address: string) => Client
  /** They come in once more, on a port of their choice. */
  enter: (port: number, lostAfter?: number) => TestGuest
}

/** Sets a new server up, and starts a draft on it. */
export const startServedDraft = async (address: string): Promise<ServedDraft> => {
  let token = ''
  const callsOf = (baseUrl: string): Client =>
    createClient({
      baseUrl,
      fetch,
      headers: (): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {}),
    })
  const client = callsOf(address)
  const account = { name: 'Ada', email: 'ada@example.org', password: 'long enough to hold' }
  token = (await client.setUp({ body: account })).token
  await client.makeWorkspace({ body: { name: 'Kept', slug: 'kept' } })
  const params = { workspace: 'kept' }
  const { id: providerId } = await client.addOrganisation({ params, body: { names: { en: 'Provider' } } })
  const page = await client.startService({ params, body: { providerId, name: 'Letters', language: 'en' } })
  const { id: service } = page
  const { startedAt } = page.draft!
  const enter = (port: number, lostAfter?: number): TestGuest =>
    comeIn({
      address: `127.0.0.1:${port}`,
      slug: 'kept',
      token,
      service,
      startedAt,
      ...(lostAfter === undefined ? {} : { lostAfter }),
    })
  return { service, callsOf, enter }
}

/** The text that `keepTyping` types into. */
export const typedIn = (guest: TestGuest): string =>
  guest.doc('value').getText('value.description').toString()
