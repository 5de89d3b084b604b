import type { Waiver } from '#model/checks/settings.ts'
import type { StandingWaiver, Surroundings } from '#model/contract/checks.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import { newestText, type ServiceText, textsOf } from '#model/contract/service-texts.ts'
import { coCreationShare } from '#model/definition/clauses.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { SignRole } from '#model/life-cycle/sign-off.ts'
import { type Around, type EarlierText, findAround } from '#server/checks/index.ts'
import { type Actor, type Db, type MemberContext, nobodyId } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { policyFacts } from './can-of.ts'
import { findServicePage, type PageFacts } from './find-service-page.ts'
import { pageOf, surroundingsOfPage } from './page-of.ts'
import * as policy from './policy.ts'
import { confirmedRecords } from './revision-view.ts'

/** A service's page with what surrounds it: all that its checks must know. */
export type CheckedPage = { page: ServicePage; surroundings: Surroundings }

/** As whom the page is read. */
export type Reader = Pick<MemberContext, 'actor' | 'scope' | 'workspace' | 'now'> & {
  /** Where what comes of it is read by others, too, what no text names and what two sides think of each other count for nothing. */
  forOthers?: true
}

/** The revision that was frozen last before a text. */
const before = ({ revision, kind }: ServiceText, { revisions }: PageFacts): number[] => {
  if (kind === 'listed') return []
  const earlier = revisions
    .map(({ number }) => number)
    .filter((number) => revision === null || number < revision.number)
  return earlier.length === 0 ? [] : [Math.max(...earlier)]
}

const sharesOf = (earlier: readonly EarlierText[], ctx: Reader, facts: PageFacts) =>
  earlier.flatMap((text) => {
    const records = confirmedRecords(text, surroundingsOfPage(facts, ctx.workspace))
    const share = coCreationShare(text.definition, records)
    return share === null ? [] : [{ revision: text.number, share }]
  })

/** The roles in which somebody may waive a check now; of a retired service nothing changes any more. */
const waivingRoles = (actor: Actor, facts: PageFacts): SignRole[] =>
  facts.state === 'retired' ? [] : policy.rolesOf(actor, policyFacts(facts))

const standing = (waiver: Waiver, actor: Actor, facts: PageFacts): StandingWaiver => ({
  ...waiver,
  mayEnd:
    facts.state !== 'retired' &&
    policy.mayEndWaiver(actor, policyFacts(facts), { personId: waiver.person.id, role: waiver.role }),
})

/** The last day on which somebody said what they want in a role; empty where nobody did. */
const lastWanted = (roles: Around['roles'], role: ConsumerRole): string =>
  roles
    .flatMap((one) => (one.role === role && one.active ? [one.wantedOn] : []))
    .toSorted()
    .at(-1) ?? ''

/** What somebody said in a role, where the reader hears of it: what is not heard must not tell of another holder. */
const heard = (roles: Around['roles'], { role, judged }: Around['roles'][number]) =>
  judged ?? roles.find((one) => one.role === role && one.judged !== null)?.judged ?? null

/** Those who are not invited are told what decides checks: that a role is held, not for whom, by how many or by which of them. */
const rolesFor = (roles: Around['roles'], invited: boolean): Surroundings['roles'] => {
  if (invited) return roles
  const told = roles.map((one) =>
    Object.assign({}, one, {
      organisationId: '1',
      wantedOn: lastWanted(roles, one.role),
      judged: heard(roles, one),
    }),
  )
  return [...new Map(told.map((one) => [JSON.stringify(one), one])).values()]
}

/** The page of a service and what surrounds it, as this person may see them; two statements. */
export const findCheckedPage = async (db: Db, ctx: Reader, service: string): Promise<CheckedPage> =>
  checkedPageOf(db, ctx, found(await findServicePage(db, ctx.scope, ctx.actor, service), 'service'))

/** The page of a service whose facts are loaded, and what surrounds it, as this person may see them; one statement. */
export const checkedPageOf = async (db: Db, ctx: Reader, facts: PageFacts): Promise<CheckedPage> => {
  const { actor, workspace } = ctx
  const page = pageOf(facts, actor, workspace)
  const judged = policyFacts(facts)
  const around = await findAround(db, ctx, {
    service: { id: facts.id, revisions: textsOf(page).flatMap((text) => before(text, facts)) },
    providerId: page.provider.id,
    name: newestText(page)?.definition.value.name ?? '',
    language: page.language,
    reader: ctx.forOthers || actor.personId === nobodyId ? null : actor,
    day: ctx.now.slice(0, 10),
  })
  const { reviewed, conflicts, relationships, restsOn, catalogue, settings, waivers, earlier } = around
  const surroundings = {
    provider: found(around.provider, 'organisation'),
    enterprise: found(around.enterprise, 'organisation'),
    roles: rolesFor(around.roles, policy.isInvited(actor, judged)),
    shares: sharesOf(earlier, ctx, facts),
    reviewed,
    conflicts,
    relationships,
    restsOn,
    catalogue,
    settings,
    waivers: waivers.map((waiver) => standing(waiver, actor, facts)),
    mayWaiveAs: waivingRoles(actor, facts),
  }
  return { page, surroundings }
}
