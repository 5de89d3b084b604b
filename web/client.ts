import { createClient } from '#model/contract/client.ts'

/** Every call to the server: same origin, so the session cookie goes along. */
export const client = createClient({ baseUrl: '', fetch: (input, init) => window.fetch(input, init) })
