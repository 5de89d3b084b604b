import { type RawBuilder, sql } from 'kysely'
import type { VerdictCounts } from '#model/checks/counts.ts'
import type { RuleResult } from '#model/checks/rule-results.ts'
import type { TextKind } from '#model/contract/text-kind.ts'
import type { Db, Scope, Tx } from '#server/kernel/context.ts'
import { type Basis, ruleSet } from './find-due-checks.ts'
import { mostDays } from './trend-of.ts'

/** What the checks said of a service's text; without a text there was nothing to check. */
export type ServiceResult = Basis & {
  serviceId: string
  providerId: string
  /** Whether the service is nothing but drafted: only administrators are told. */
  drafted: boolean
  text: TextKind | null
  rules: RuleResult[]
  counts: VerdictCounts
}

type Written = {
  /** YYYY-MM-DD. */
  day: string
  results: readonly ServiceResult[]
  /** Services that are over: what was said of them is forgotten, and no longer counted. */
  gone: readonly string[]
}

const rowOf = (workspaceId: string, day: string, { counts, rules, ...result }: ServiceResult): object => ({
  workspace_id: workspaceId,
  service_id: result.serviceId,
  provider_id: result.providerId,
  drafted: result.drafted,
  text: result.text,
  rules,
  failing: rules
    .filter(({ findings }) => findings > 0)
    .flatMap(({ rule, severity }) => [rule, `${rule}.${severity}`]),
  errors: counts.error,
  warnings: counts.warning,
  notes: counts.note,
  waived: counts.waived,
  changes: result.changes,
  settings_version: result.settingsVersion,
  rule_set: ruleSet,
  people: result.people,
  day,
})

const failing = (severity: string, findings: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select 'failing' as counted, ${sql.lit(severity)} as severity, 1 as services, ${findings} as findings,
    0 as waived, 0 as undecided where ${findings} > 0`

/**
 * What result `one` counts as: once as checked, or as one with nothing to check, once per severity that it fails, and
 * once per rule that says something of it.
 */
export const countsOfService = sql`(
  select case when one.text is null then 'nothing' else 'checked' end as counted, '' as severity, 1 as services,
    0 as findings, one.waived as waived, 0 as undecided
  union all ${failing('', sql`one.errors + one.warnings + one.notes`)}
  union all ${failing('error', sql`one.errors`)}
  union all ${failing('warning', sql`one.warnings`)}
  union all ${failing('note', sql`one.notes`)}
  union all
  select rule ->> 'rule', rule ->> 'severity', ((rule ->> 'findings')::integer > 0)::integer,
    (rule ->> 'findings')::integer, ((rule ->> 'waived')::integer > 0)::integer, (rule ->> 'undecided')::boolean::integer
  from jsonb_array_elements(one.rules) rule)`

/**
 * Keeps results in place of earlier ones, with their counts and those of the day, in one statement. The results of
 * the workspace must be taken: two that write at once would count from the same past.
 */
export const keepResults = async (
  tx: Tx,
  { workspaceId }: Scope,
  { day, results, gone }: Written,
): Promise<void> => {
  const rows = JSON.stringify(results.map((result) => rowOf(workspaceId, day, result)))
  const all = [...results.map(({ serviceId }) => serviceId), ...gone]
  await sql`
    with given as materialized (select * from jsonb_populate_recordset(null::service_check, ${rows}::jsonb)),
    before as materialized (
      select * from service_check where workspace_id = ${workspaceId} and service_id = any(${all}::uuid[])
    ),
    kept as (
      insert into service_check select * from given
      on conflict (workspace_id, service_id) do update set
        provider_id = excluded.provider_id, drafted = excluded.drafted, text = excluded.text,
        rules = excluded.rules, failing = excluded.failing, errors = excluded.errors, warnings = excluded.warnings, notes = excluded.notes,
        waived = excluded.waived, changes = excluded.changes, settings_version = excluded.settings_version,
        rule_set = excluded.rule_set, people = excluded.people, day = excluded.day
    ),
    dropped as (
      delete from service_check where workspace_id = ${workspaceId} and service_id = any(${[...gone]}::uuid[])
    ),
    moved as (
      select one.drafted, whose.provider_id, kind.counted, kind.severity,
        sum(one.sign * kind.services) as services, sum(one.sign * kind.findings) as findings,
        sum(one.sign * kind.waived) as waived, sum(one.sign * kind.undecided) as undecided
      from (select *, 1 as sign from given union all select *, -1 from before) one
      cross join lateral ${countsOfService} kind
      cross join lateral (values (one.provider_id), (null)) whose (provider_id)
      group by 1, 2, 3, 4
    ),
    counted as (
      insert into check_count as now
        (workspace_id, drafted, provider_id, counted, severity, services, findings, waived, undecided)
      select ${workspaceId}::uuid, drafted, provider_id, counted, severity, services, findings, waived, undecided
      from moved where services <> 0 or findings <> 0 or waived <> 0 or undecided <> 0
      on conflict on constraint check_count_key do update set
        services = now.services + excluded.services, findings = now.findings + excluded.findings,
        waived = now.waived + excluded.waived, undecided = now.undecided + excluded.undecided
      returning *
    )
    insert into check_day
      (workspace_id, drafted, provider_id, counted, severity, day, services, findings, waived)
    select workspace_id, drafted, provider_id, counted, severity, ${day}::date, services, findings, waived
    from counted
    on conflict on constraint check_day_key do update set
      services = excluded.services, findings = excluded.findings, waived = excluded.waived`.execute(tx)
}

/** Whose services were counted, so that those of nobody are the same as well. */
const providerIn = (table: string) =>
  sql`coalesce(${sql.ref(`${table}.provider_id`)}, '00000000-0000-0000-0000-000000000000')`

/** Drops what was counted before the days that are shown; of each count the newest is kept, which held as they began. */
export const forgetOldDays = async (db: Db, today: string): Promise<void> => {
  const since = sql`${today}::date - ${sql.lit(mostDays)}::integer`
  // Which is the newest is looked up once for each count: compared with one another, the days of many take minutes.
  await sql`
    delete from check_day old using (
      select workspace_id, counted, severity, ${providerIn('d')} as provider, drafted, max(day) as day
      from check_day d where day < ${since} group by 1, 2, 3, 4, 5
    ) newest
    where old.day < ${since} and old.day < newest.day
      and newest.workspace_id = old.workspace_id and newest.counted = old.counted
      and newest.severity = old.severity and newest.provider = ${providerIn('old')}
      and newest.drafted = old.drafted`.execute(db)
}
