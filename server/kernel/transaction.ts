import type { Context, Tx } from './context.ts'

/** Runs a verb's work in one transaction: all of it is kept, journal included, or none. */
export const inTransaction = <Result>(
  ctx: Pick<Context, 'db'>,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> => ctx.db.transaction().execute(work)
