import type { PoolClient, QueryResult } from 'pg'

// Every connection keeps each named statement in the database's memory, so only hot ones get a name.
const limits = { names: 400, remembered: 4000, longest: 20_000, sightings: 3 }

/** Names for statements that come again and again, so that the database parses and plans them once. */
export type StatementNames = {
  nameOf: (text: string) => string | undefined
  /** Gives all statements new names: after a change of tables the plans kept under the old ones are refused. */
  renew: () => void
}

/** Counts statements, and names each from its third sighting on, as long as there are names left. */
export const countStatements = (): StatementNames => {
  const sightings = new Map<string, number>()
  const names = new Map<string, string>()
  let generation = 0
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known) return known
    if (names.size >= limits.names || text.length > limits.longest) return undefined
    const seen = (sightings.get(text) ?? 0) + 1
    if (seen < limits.sightings) {
      if (sightings.size >= limits.remembered) sightings.clear()
      sightings.set(text, seen)
      return undefined
    }
    sightings.delete(text)
    const name = `s${generation}_${names.size}`
    names.set(text, name)
    return name
  }
  const renew = (): void => {
    generation += 1
    names.clear()
  }
  return { nameOf, renew }
}

const planOutdated = '0A000'

/** A pooled connection whose statements with parameters are sent by name where they have one. */
export const namedClient = (client: PoolClient, { nameOf, renew }: StatementNames) => ({
  query: async (text: string, values: readonly unknown[]): Promise<QueryResult<Record<string, unknown>>> => {
    const name = values.length > 0 ? nameOf(text) : undefined
    if (name === undefined) return client.query(text, [...values])
    try {
      return await client.query({ name, text, values: [...values] })
    } catch (error) {
      if (error instanceof Error && (error as { code?: unknown }).code === planOutdated) renew()
      throw error
    }
  },
  release: () => client.release(),
})
