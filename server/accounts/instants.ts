import type { KyselyPlugin } from 'kysely'

const asDate = ([name, value]: [string, unknown]): [string, unknown] => [
  name,
  name.endsWith('_at') && typeof value === 'string' ? new Date(value) : value,
]

/** Gives the accounts library the Date objects it compares; everybody else reads instants as ISO 8601 text. */
export const instants: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) => Object.fromEntries(Object.entries(row).map(asDate))),
  }),
}
