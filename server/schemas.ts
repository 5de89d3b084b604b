import type { Hono } from 'hono'
import { schemaFiles } from '#model/code/json-schema.ts'

/** Adds `/schemas/`: the JSON Schemas of definitions as code, made when the first is asked for. */
export const addSchemas = (app: Hono): void => {
  let files: ReadonlyMap<string, string> | undefined
  app.get('/schemas/:file', async (c, next) => {
    files ??= new Map(
      Object.entries(schemaFiles()).map(([name, schema]) => [name.toLowerCase(), JSON.stringify(schema)]),
    )
    const body = files.get(c.req.param('file').toLowerCase())
    // What is not there is answered as everywhere else.
    if (body === undefined) return next()
    return c.body(body, 200, { 'content-type': 'application/schema+json', 'cache-control': 'no-cache' })
  })
}
