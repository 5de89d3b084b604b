import { sql } from 'kysely'
import type { Access } from '#model/contract/route.ts'
import { type PublishedSeenBy, Slug } from '#model/contract/workspaces.ts'
import type { Language } from '#model/text.ts'
import { withinWorkspace } from '#server/database/workspace-lock.ts'
import type { AccountContext, Actor, Context, MemberContext } from '#server/kernel/context.ts'
import { AppError, notFound, permit } from '#server/kernel/errors.ts'
import type { Admit } from '#server/kernel/http.ts'
import { lineageTable } from '#server/parties/index.ts'
import { tokenOf } from './session-token.ts'

type Caller = {
  sessionId: string
  id: string
  name: string
  email: string
  language: Language
  installer: boolean
  identityConfirmed: boolean
  /** Null where the workspace is unknown or the account does not belong to it. */
  personId: string | null
  personName: string
  organisationId: string | null
  administrator: boolean
  workspaceId: string
  workspaceName: string
  publishWithoutAgreement: boolean
  consumerOrganisations: number
  publishedSeenBy: PublishedSeenBy
  sight: Actor['sight']
}

/** What person `p` sees of what is published for consumer groups, in workspace `w`; null where that is all. */
export const sight = sql`case when w.published_seen_by = 'target-groups' and not p.administrator then (
  with recursive ${lineageTable({ workspace: sql`w.id`, person: sql`p.id` })}
  select jsonb_build_object(
    'organisations', (select coalesce(jsonb_agg(id), '[]') from lineage),
    'groups', (select coalesce(jsonb_agg(distinct g.consumer_group), '[]')
      from organisation_consumer_group g join lineage on g.organisation_id = lineage.id
      where g.workspace_id = w.id))) end`

/** Session, account, workspace and person in one statement: every request begins with it. */
const findCaller = async (
  { db, now }: Context,
  token: string,
  workspace: string | undefined,
): Promise<Caller | undefined> => {
  const { rows } = await sql<Caller>`
    select s.id as "sessionId", a.id, a.name, a.email, a.language, a.installer,
      a.email_verified as "identityConfirmed", p.id as "personId", p.name as "personName",
      b.organisation_id as "organisationId", p.administrator, w.id as "workspaceId", w.name as "workspaceName",
      w.publish_without_agreement as "publishWithoutAgreement", w.consumer_organisations as "consumerOrganisations",
      w.published_seen_by as "publishedSeenBy", ${sight} as sight
    from session s
    join account a on a.id = s.account_id
    left join workspace w on w.slug = ${workspace ?? null}
    left join person p on p.workspace_id = w.id and p.account_id = a.id and p.active
    left join lateral (
      select m.organisation_id from running_membership m where m.workspace_id = p.workspace_id and m.person_id = p.id
      order by m.first desc, m.since nulls first, m.id limit 1
    ) b on true
    where s.token = ${token} and s.expires_at > ${now}`.execute(db)
  return rows[0]
}

const signInFirst = (): AppError => new AppError('unauthenticated', 'Sign in first.')

const accountContext = (ctx: Context, token: string, caller: Caller): AccountContext => ({
  ...ctx,
  account: {
    id: caller.id,
    name: caller.name,
    email: caller.email,
    language: caller.language,
    installer: caller.installer,
    identityConfirmed: caller.identityConfirmed,
    sessionId: caller.sessionId,
    sessionToken: token,
  },
})

const memberContext = (ctx: AccountContext, caller: Caller, slug: string): MemberContext => {
  // A workspace that one does not belong to is answered like one that does not exist.
  if (caller.personId === null) throw notFound('workspace')
  return {
    ...ctx,
    db: withinWorkspace(ctx.db, caller.workspaceId),
    scope: { workspaceId: caller.workspaceId },
    actor: {
      personId: caller.personId,
      name: caller.personName,
      organisationId: caller.organisationId,
      administrator: caller.administrator,
      identityConfirmed: caller.identityConfirmed,
      language: caller.language,
      sight: caller.sight,
    },
    workspace: {
      slug,
      name: caller.workspaceName,
      publishWithoutAgreement: caller.publishWithoutAgreement,
      consumerOrganisations: caller.consumerOrganisations,
      publishedSeenBy: caller.publishedSeenBy,
    },
  }
}

/** A name that no workspace can have is not asked for: some cannot even be written. */
const slugOf = (workspace: string | undefined): string | undefined => Slug.safeParse(workspace).data

const needsWorkspace = (access: Access): boolean => access === 'member' || access === 'administrator'

/** Finds out who calls, and whether the route is for them. */
export const admit: Admit = async (ctx, request, { access }, workspace) => {
  if (access === 'anyone') return ctx
  const token = tokenOf(request.headers)
  const caller = token ? await findCaller(ctx, token, slugOf(workspace)) : undefined
  if (!token || !caller) throw signInFirst()
  const account = accountContext(ctx, token, caller)
  if (!needsWorkspace(access)) {
    permit(access !== 'installer' || caller.installer, 'Only whoever set this installation up may do this.')
    return account
  }
  const member = memberContext(account, caller, workspace ?? '')
  permit(access !== 'administrator' || member.actor.administrator, 'Only administrators may do this.')
  return member
}
