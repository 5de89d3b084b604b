import { Logger, run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Logger as Log } from 'pino'
import { storyOf } from './error-story.ts'

/** Slow work under way; `stop` lets what has begun come to its end. */
export type Jobs = { stop: () => Promise<void> }

type Means = { pool: pg.Pool; log: Log; tasks: TaskList }

type Told = {
  error?: unknown
  fatalError?: unknown
  job?: { id: string; task_identifier: string; attempts: number }
}

/** What failed, in which job. The queue's own message would quote the error, and with it what the error quotes. */
const failureOf = (error: unknown, { job }: Told): object => ({
  ...(job ? { job: job.id, task: job.task_identifier, attempt: job.attempts } : {}),
  error: storyOf(error),
})

// Payloads and results stay out of the log: its own messages name a job by task and number.
const loggerOf = (log: Log): Logger =>
  new Logger(() => (level, message, told: Told = {}) => {
    const error = told.error ?? told.fatalError
    if (error !== undefined) log.error(failureOf(error, told), 'job failed')
    else if (level === 'error' || level === 'warning')
      log[level === 'error' ? 'error' : 'warn']({ jobs: message })
    else log.debug({ jobs: message })
  })

/** Starts doing queued jobs, and makes the tables of the queue where they are missing. */
export const startJobs = async ({ pool, log, tasks }: Means): Promise<Jobs> => {
  // A connection that breaks while it is lent out must not end the process; whoever uses it learns of it.
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ jobs: error.message }))
  })
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    concurrency: 2,
    noHandleSignals: true,
    logger: loggerOf(log),
  })
  return { stop: () => runner.stop() }
}
