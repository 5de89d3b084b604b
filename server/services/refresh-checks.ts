import { sql } from 'kysely'
import { countsOf } from '#model/checks/counts.ts'
import { ruleResultsOf } from '#model/checks/rule-results.ts'
import { newestText, type ServiceText, textsOf } from '#model/contract/service-texts.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import { type DueService, keepResults, type ServiceResult, takeDueServices } from '#server/checks/index.ts'
import { type Actor, type Context, nobodyId, type Tx, type WorkspaceFacts } from '#server/kernel/context.ts'
import { storyOf } from '#server/kernel/error-story.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { workspaceFacts } from '#server/workspaces/index.ts'
import { checkText } from './check-text.ts'
import { findServicePages, type PageFacts } from './find-service-page.ts'
import { checkedPageOf } from './find-surroundings.ts'

type Means = Pick<Context, 'db' | 'log' | 'now'>

/** Reads what everybody may read: belongs nowhere, holds no role. */
export const anybody: Actor = {
  personId: nobodyId,
  name: '',
  organisationId: null,
  administrator: false,
  identityConfirmed: false,
  language: 'en',
  sight: null,
}
const administrator: Actor = { ...anybody, administrator: true }

/** The text that everybody may read; of a service that is only drafted the newest. */
const textOf = (page: ServicePage): ServiceText | undefined =>
  page.state === 'drafted'
    ? newestText(page)
    : textsOf(page).find(({ kind }) => kind === 'published' || kind === 'listed')

type Case = Means & { tx: Tx; due: DueService; facts: PageFacts; workspace: WorkspaceFacts }

const resultOf = async ({ tx, now, due, facts, workspace }: Case): Promise<ServiceResult> => {
  const drafted = facts.state === 'drafted'
  const reader = {
    actor: drafted ? administrator : anybody,
    scope: { workspaceId: due.workspaceId },
    workspace,
    now,
    // Counts are read by everybody.
    forOthers: true as const,
  }
  const checked = await checkedPageOf(tx, reader, facts)
  const text = textOf(checked.page)
  const result = text ? checkText({ now }, checked, { text }) : { verdicts: [], undecided: [] }
  return {
    serviceId: due.id,
    providerId: facts.provider.id,
    drafted,
    text: text?.kind ?? null,
    rules: ruleResultsOf(result),
    counts: countsOf(result.verdicts),
    changes: due.changes,
    settingsVersion: due.settingsVersion,
    people: due.people,
  }
}

/** Services that cannot be checked as they are, with their changes at that time. */
export type Failed = Map<string, number>

/** Whether the database still answers: once a statement fails, its transaction takes no other. */
const stands = (tx: Tx): Promise<boolean> =>
  sql`select`.execute(tx).then(
    () => true,
    () => false,
  )

type Batch = { workspaceId: string; ids: readonly string[]; failed: Failed }

/** Checks a few services of a workspace again and keeps what was found; none while another server does. */
export const refreshBatch = (means: Means, { workspaceId, ids, failed }: Batch): Promise<number> =>
  inTransaction(means, async (tx) => {
    const { now, log } = means
    const day = now.slice(0, 10)
    const due = await takeDueServices(tx, { workspaceId, ids, day })
    if (due.length === 0) return 0
    const standing = due.filter(({ state }) => state !== 'retired')
    const pages = await findServicePages(
      tx,
      { workspaceId },
      anybody,
      standing.map(({ id }) => id),
    )
    const workspace = await workspaceFacts(tx, { workspaceId })
    const results: ServiceResult[] = []
    for (const one of standing) {
      const facts = pages.find(({ id }) => id === one.id)
      if (!facts || facts.state === 'retired') continue
      const made = await resultOf({ ...means, tx, due: one, facts, workspace }).catch(
        async (error: unknown) => {
          // A fault of the database passes, and is nothing of this service.
          if (!(await stands(tx))) throw error
          // One service that cannot be checked must not keep the others from it; tried again once it changes.
          failed.set(one.id, one.changes)
          log.error({ error: storyOf(error), service: one.id }, 'a service could not be checked')
          return null
        },
      )
      if (made) results.push(made)
    }
    const gone = due.filter(({ state }) => state === 'retired').map(({ id }) => id)
    await keepResults(tx, { workspaceId }, { day, results, gone })
    return results.length + gone.length
  })
