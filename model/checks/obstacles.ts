import { z } from 'zod'
import type { ServicePage } from '../contract/service-page.ts'
import type { ServiceText } from '../contract/service-texts.ts'
import { PartName } from '../definition/definition.ts'
import { partsSignedBy, SignRole } from '../life-cycle/sign-off.ts'
import type { CheckedRole, MissingSignature } from './rule.ts'
import type { Verdict } from './verdict.ts'

/** One thing that stands between a text and agreement. */
export const Obstacle = z.discriminatedUnion('kind', [
  /** Nobody can sign it: it is no proposal yet, or was published without agreement. */
  z.object({ kind: z.literal('not-proposed') }),
  /** Nobody is there who could sign in a role. */
  z.object({ kind: z.literal('vacant'), role: SignRole }),
  /** A signature was asked for and is not there. */
  z.object({
    kind: z.literal('sign-off'),
    role: SignRole,
    parts: z.array(PartName),
    organisation: z.string(),
    askedOn: z.string(),
  }),
  /** Errors that nobody waived: they keep no one from agreeing, but by default the text from being published. */
  z.object({ kind: z.literal('errors'), rules: z.array(z.string()) }),
])
export type Obstacle = z.infer<typeof Obstacle>

/** Whether this text is agreed, or was when it was published. */
const isAgreed = ({ revision }: Pick<ServiceText, 'revision'>): boolean =>
  revision !== null && revision.missing.length === 0

const vacantRoles = ({ owner }: Pick<ServicePage, 'owner'>, roles: readonly CheckedRole[]): SignRole[] =>
  SignRole.options.filter((role) =>
    role === 'owner' ? !owner?.active : !roles.some((held) => held.role === role && held.active),
  )

const asked = (missing: readonly MissingSignature[]): Obstacle[] =>
  [
    ...Map.groupBy(missing, ({ role, organisation }) => JSON.stringify([role, organisation])).values(),
  ].flatMap((ofOne) => {
    const [first] = ofOne
    if (!first) return []
    const { role, organisation, askedOn } = first
    const parts = partsSignedBy(role).filter((part) => ofOne.some((one) => one.part === part))
    return [{ kind: 'sign-off', role, parts, organisation, askedOn }]
  })

type Case = {
  page: Pick<ServicePage, 'owner'>
  text: Pick<ServiceText, 'kind' | 'revision'>
  roles: readonly CheckedRole[]
  missing: readonly MissingSignature[]
  verdicts: readonly Verdict[]
}

/** What stands between a text and agreement, in the order in which it is cleared away; nothing once it is agreed. */
export const obstaclesOf = ({ page, text, roles, missing, verdicts }: Case): Obstacle[] => {
  if (isAgreed(text)) return []
  const errors = verdicts.filter(({ severity, waiver }) => severity === 'error' && waiver === null)
  const rules = [...new Set(errors.map(({ rule }) => rule))]
  return [
    ...vacantRoles(page, roles).map((role): Obstacle => ({ kind: 'vacant', role })),
    ...(text.kind === 'open' ? asked(missing) : [{ kind: 'not-proposed' } as const]),
    ...(rules.length > 0 ? [{ kind: 'errors', rules } as const] : []),
  ]
}
