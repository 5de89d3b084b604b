import { z } from 'zod'
import { PartName } from '../definition/definition.ts'
import { ConsumerRole } from '../definition/entries.ts'
import { SignRole } from '../life-cycle/sign-off.ts'
import { OptionalDay } from '../text.ts'
import type { CheckInput } from './rule.ts'
import { Verdict } from './verdict.ts'

/** One thing that stands between a definition and its being agreed. */
export const Obstacle = z.discriminatedUnion('kind', [
  /** A role on the consumer's side that nobody holds: nobody could sign for it. */
  z.object({ kind: z.literal('vacant-role'), role: ConsumerRole }),
  /** Roles that are held, but not for the organisation that most speak for: agreement takes all three for one. */
  z.object({ kind: z.literal('roles-apart'), organisationId: z.string(), roles: z.array(ConsumerRole) }),
  /** A check at severity error that nobody waived. */
  z.object({ kind: z.literal('error'), verdict: Verdict }),
  /** A required sign-off; the organisation is empty while no consumer has begun, the day while nobody was asked. */
  z.object({
    kind: z.literal('sign-off'),
    role: SignRole,
    part: PartName,
    organisation: z.string(),
    askedOn: OptionalDay,
  }),
])
export type Obstacle = z.infer<typeof Obstacle>

/** The obstacles, and what is not known here and may hide more of them. */
export const BetweenThisAndAgreed = z.object({
  obstacles: z.array(Obstacle),
  unknown: z.array(z.enum(['roles', 'sign-offs'])),
})
export type BetweenThisAndAgreed = z.infer<typeof BetweenThisAndAgreed>

type Known = Pick<CheckInput, 'roles' | 'missingSignOffs'> & { verdicts: readonly Verdict[] }

const vacantRoles = ({ roles }: Known): ConsumerRole[] =>
  roles === null
    ? []
    : ConsumerRole.options.filter((role) => !roles.some((held) => held.role === role && held.active))

type RolesApart = Extract<Obstacle, { kind: 'roles-apart' }>

/** What the organisation lacks for which most roles are held, of those that somebody holds for another. */
const rolesApart = ({ roles }: Known): RolesApart[] => {
  const held = (roles ?? []).filter(({ active }) => active)
  const [nearest] = [...Map.groupBy(held, ({ organisationId }) => organisationId)]
    .map(([organisationId, ofIt]) => ({
      kind: 'roles-apart' as const,
      organisationId,
      roles: ConsumerRole.options.filter(
        (role) => held.some((one) => one.role === role) && !ofIt.some((one) => one.role === role),
      ),
    }))
    .toSorted((one, other) => one.roles.length - other.roles.length)
  return nearest && nearest.roles.length > 0 ? [nearest] : []
}

/** What stands between this and agreed: roles to fill, errors to mend, sign-offs to gather. Nothing is weighed or rated. */
export const betweenThisAndAgreed = (known: Known): BetweenThisAndAgreed => {
  const vacant = vacantRoles(known)
  // A vacant role is listed as such: the check that finds it too would name it twice.
  const named = new Set(vacant.map((role) => `roles/${role}`))
  const errors = known.verdicts.filter(
    ({ severity, waiver, rule, path }) =>
      severity === 'error' && waiver === null && !(rule === 'SD031' && named.has(path)),
  )
  return {
    obstacles: [
      ...vacant.map((role) => ({ kind: 'vacant-role' as const, role })),
      ...rolesApart(known),
      ...errors.map((verdict) => ({ kind: 'error' as const, verdict })),
      ...(known.missingSignOffs ?? []).map(({ role, part, organisation, askedOn }) => ({
        kind: 'sign-off' as const,
        role,
        part,
        organisation,
        askedOn,
      })),
    ],
    unknown: [
      ...(known.roles === null ? (['roles'] as const) : []),
      ...(known.missingSignOffs === null ? (['sign-offs'] as const) : []),
    ],
  }
}
