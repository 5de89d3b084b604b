import type { Surroundings } from '../contract/checks.ts'
import type { ServicePage } from '../contract/service-page.ts'
import type { ServiceText } from '../contract/service-texts.ts'
import type { Names } from '../contract/workspaces.ts'
import { reviewedOn } from '../life-cycle/review.ts'
import type { Language } from '../text.ts'
import { type BetweenThisAndAgreed, betweenThisAndAgreed } from './between-this-and-agreed.ts'
import type { CheckInput, MissingSignature } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** A text of a service as it is, or as it will be once what is typed has been saved. */
export type CheckedText = Pick<ServiceText, 'kind' | 'revision' | 'definition' | 'records'>

type Known = {
  page: ServicePage
  surroundings: Surroundings
  text: CheckedText
  /** YYYY-MM-DD. */
  today: string
  /** The language in which organisations are named: that of whoever reads; of the definition where results are kept for all. */
  language: Language
}

const nameIn = (names: Names, language: Language): string => names[language] || names.en || names.fr || ''

/** The sign-offs that the open revision waits for; nobody is asked to sign any other text. */
const missingSignaturesOf = ({
  page,
  text: { kind, revision },
  language,
}: Pick<Known, 'page' | 'text' | 'language'>): MissingSignature[] => {
  if (kind !== 'open' || revision === null) return []
  const organisations = new Map(page.roles.map(({ organisation }) => [organisation.id, organisation.names]))
  return revision.missing.map(({ role, part, organisationId }) => ({
    role,
    part,
    organisation: nameIn(
      role === 'owner' ? page.provider.names : (organisations.get(organisationId ?? '') ?? {}),
      language,
    ),
    askedOn: revision.proposedAt.slice(0, 10),
  }))
}

/** The share of the revision that was frozen last before this text. */
const earlierShareOf = ({ shares }: Surroundings, { kind, revision }: CheckedText): number | null => {
  if (kind === 'listed') return null
  const before = shares.filter((one) => revision === null || one.revision < revision.number)
  const last = before.toSorted((one, other) => other.revision - one.revision)[0]
  return last?.share ?? null
}

/** The last of all days on which both sides are known to have looked at what is published; publishing it was one. */
const lastLookedAt = ({ published, reviews }: ServicePage, { reviewed }: Surroundings): string => {
  const days = [published?.publishedAt?.slice(0, 10) ?? '', reviewedOn(reviews), reviewed]
  return days.toSorted().at(-1) ?? ''
}

/**
 * What checks know of a service's text: made here for server and browser alike, from the same two replies, so that
 * both reach the same verdicts.
 */
export const inputOf = ({ page, surroundings, text, today, language }: Known): CheckInput => {
  return {
    definition: text.definition,
    language: page.language,
    provider: surroundings.provider,
    // Only people can be named: who owns a service is a person of the workspace.
    owner: { known: page.owner !== null, isPerson: page.owner !== null, active: page.owner?.active ?? false },
    roles: surroundings.roles,
    records: text.records,
    missingSignOffs: missingSignaturesOf({ page, text, language }),
    conflicts: surroundings.conflicts,
    relationships:
      surroundings.relationships?.map(({ consumer, ...said }) =>
        Object.assign(said, { consumer: nameIn(consumer, language) }),
      ) ?? null,
    restsOn: surroundings.restsOn,
    review: { inUse: page.state === 'live', on: lastLookedAt(page, surroundings) },
    earlierShare: earlierShareOf(surroundings, text),
    catalogue: surroundings.catalogue,
    settings: surroundings.settings,
    waivers: surroundings.waivers.map(({ mayEnd: _right, ...waiver }) => waiver),
    today,
  }
}

/** Whether a text is agreed, and else what stands between it and that. */
export const agreementOf = (
  { surroundings, ...signing }: Omit<Known, 'today'>,
  verdicts: readonly Verdict[],
): { agreed: boolean; between: BetweenThisAndAgreed } => {
  const { text } = signing
  const agreed = text.revision !== null && text.revision.missing.length === 0
  const known = { roles: surroundings.roles, missingSignOffs: missingSignaturesOf(signing), verdicts }
  return { agreed, between: agreed ? { obstacles: [], unknown: [] } : betweenThisAndAgreed(known) }
}
