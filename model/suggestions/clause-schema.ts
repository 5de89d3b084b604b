import type { z } from 'zod'
import { fieldAt } from '../live/shape.ts'

/** What the model allows at a clause's path, and whether it is an entry, which can come and go; undefined where no clause can be. */
export const clauseSchemaAt = (path: string): { schema: z.ZodType; isEntry: boolean } | undefined => {
  const [list = '', id] = path.split('/', 2)
  const field = fieldAt(list)
  if (id === undefined) {
    return field && 'schema' in field && field.kind !== 'entries'
      ? { schema: field.schema, isEntry: false }
      : undefined
  }
  return field?.kind === 'entries' ? { schema: field.schema, isEntry: true } : undefined
}
