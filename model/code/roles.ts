import { deputyUntil, isHeldOn } from '../roles/term.ts'
import type { ProviderRoleEntry, RoleEntry } from './document.ts'

type Roles = { roles: RoleEntry[]; providerRoles: ProviderRoleEntry[] }

/** The holder whose deputy somebody is: of the same role, for the same organisation, and no deputy. */
export const principalOf = (role: RoleEntry, roles: readonly RoleEntry[]): RoleEntry | undefined =>
  roles.find(
    (one) =>
      one.person === role.deputyFor &&
      one.role === role.role &&
      one.organisation === role.organisation &&
      one.deputyFor === '',
  )

/** Whoever stands in for a holder does so no longer than they hold the role. */
export const withTerms = (roles: readonly RoleEntry[]): RoleEntry[] =>
  roles.map((role) => {
    const principal = role.deputyFor === '' ? undefined : principalOf(role, roles)
    if (!principal) return role
    return { ...role, until: deputyUntil(role.until || null, { until: principal.until || null }) ?? '' }
  })

/** Where the first deputy stands of whom nobody in the list holds the role; -1 where there is none. */
export const deputyOfNobody = (roles: readonly RoleEntry[]): number =>
  roles.findIndex((role) => role.deputyFor !== '' && !principalOf(role, roles))

/** A role whose term is over by a day is as if it were not there. */
export const heldOn = <Spec extends Roles>(spec: Spec, day: string): Spec => {
  const isHeld = ({ until }: { until: string }): boolean => isHeldOn({ until: until || null }, day)
  return { ...spec, roles: spec.roles.filter(isHeld), providerRoles: spec.providerRoles.filter(isHeld) }
}
