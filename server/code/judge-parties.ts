import type { DocumentKind, MembershipEntry, NeedDocument, PersonDocument } from '#model/code/document.ts'
import { firstDiffers, membershipsIn, overlapping } from '#model/code/memberships.ts'
import { EMail } from '#model/contract/accounts.ts'
import { mayBeReworded } from '#model/need.ts'
import { type Block, conflictOf, type Item, refusalOf } from './plan-item.ts'
import type { Surroundings } from './surroundings.ts'

/** A reference that leads nowhere; an empty one refers to nothing. */
export const unknownReference = (
  { idOf }: Surroundings,
  kind: DocumentKind,
  field: string,
  name: string,
): Block[] =>
  name === '' || idOf(kind, name) !== undefined ? [] : [refusalOf('unknown-reference', { field, kind, name })]

/** Something new is not tied to an organisation that has ended; what was tied to it before may go on saying so. */
export const newlyTied = (
  { endedOrganisations }: Surroundings,
  field: string,
  name: string,
  before: readonly string[] = [],
): Block[] => {
  const on = endedOrganisations.get(name)
  return on === undefined || before.includes(name)
    ? []
    : [refusalOf('organisation-ended', { field, name, on })]
}

export const forAdministrators = ({ actor }: Surroundings): Block[] =>
  actor.administrator ? [] : [refusalOf('not-administrator')]

const judgeAddress = (
  { metadata, spec: { email } }: PersonDocument,
  item: Item,
  around: Surroundings,
): Block[] => {
  if (!EMail.safeParse(email).success) return [refusalOf('bad-email', { email })]
  const other = around.namesByEmail.get(email)?.find((name) => name !== metadata.name)
  if (other !== undefined) return [conflictOf('email-taken', { email, name: other })]
  // Addresses that people hand on to one another would meet on the way.
  const holder = around.peopleByEmail.get(email)
  if (item.found && holder && holder.id !== item.id)
    return [conflictOf('email-moves', { email, name: holder.name ?? '' })]
  const standing = around.people.get(item.id)
  return standing?.hasAccount && standing.email !== email ? [conflictOf('email-fixed')] : []
}

/** Where somebody belongs: each organisation once at a time, and first in one of them. */
const judgeMemberships = ({ spec }: PersonDocument, item: Item, around: Surroundings): Block[] => {
  const { memberships } = spec
  const said = item.given.kind === 'Person' ? item.given.spec : spec
  const backwards = memberships.find(({ since, until }) => until !== '' && since !== '' && until < since)
  const twice = memberships[overlapping(memberships)]
  return [
    ...memberships.flatMap(({ organisation }, at) =>
      unknownReference(around, 'Organisation', `spec.memberships.${at}.organisation`, organisation),
    ),
    ...(backwards ? [refusalOf('ends-before', { since: backwards.since, until: backwards.until })] : []),
    ...(twice ? [refusalOf('memberships-meet', { name: twice.organisation })] : []),
    ...(firstDiffers(said) ? [refusalOf('first-differs')] : []),
  ]
}

/** Nobody is placed in an organisation that has ended, for days on which it is no more. */
const judgeEnded = ({ spec }: PersonDocument, { found }: Item, around: Surroundings): Block[] => {
  const standing = found?.document.kind === 'Person' ? membershipsIn(found.document.spec) : []
  const lasts = ({ organisation, until }: MembershipEntry): boolean =>
    until === '' || until > (around.endedOrganisations.get(organisation) ?? until)
  const before = standing.filter(lasts).map(({ organisation }) => organisation)
  return membershipsIn(spec).flatMap((one, at) =>
    lasts(one)
      ? newlyTied(
          around,
          spec.memberships.length > 0 ? `spec.memberships.${at}.organisation` : 'spec.organisation',
          one.organisation,
          before,
        )
      : [],
  )
}

export const judgePerson = (document: PersonDocument, item: Item, around: Surroundings): Block[] => {
  // Who may not see addresses is told nothing about them.
  const refused = forAdministrators(around)
  if (refused.length > 0) return refused
  const { name, organisation, memberships } = document.spec
  return [
    ...(name === '' ? [refusalOf('unnamed')] : []),
    ...judgeAddress(document, item, around),
    ...(memberships.length > 0
      ? []
      : unknownReference(around, 'Organisation', 'spec.organisation', organisation)),
    ...judgeMemberships(document, item, around),
    ...judgeEnded(document, item, around),
    ...(around.people.get(item.id)?.merged ? [conflictOf('merged')] : []),
  ]
}

const judgeRewording = ({ spec }: NeedDocument, item: Item, around: Surroundings): Block[] => {
  const need = around.needs.get(item.id)
  const standing = item.found?.document
  if (!need || standing?.kind !== 'Need') return forAdministrators(around)
  if (!around.actor.administrator && need.personId !== around.actor.personId)
    return [refusalOf('not-administrator')]
  const moves = (['statedBy', 'organisation', 'provider'] as const).some(
    (field) => spec[field] !== standing.spec[field],
  )
  return [
    ...(moves ? [conflictOf('need-fixed')] : []),
    ...(mayBeReworded(need.state) ? [] : [conflictOf('need-answered')]),
  ]
}

export const judgeNeed = (document: NeedDocument, item: Item, around: Surroundings): Block[] => [
  ...judgeRewording(document, item, around),
  ...unknownReference(around, 'Person', 'spec.statedBy', document.spec.statedBy),
  ...unknownReference(around, 'Organisation', 'spec.organisation', document.spec.organisation),
  ...unknownReference(around, 'Organisation', 'spec.provider', document.spec.provider),
  // A need that stands keeps both: what is said of them cannot change.
  ...(item.found
    ? []
    : (['organisation', 'provider'] as const).flatMap((field) =>
        newlyTied(around, `spec.${field}`, document.spec[field]),
      )),
]
