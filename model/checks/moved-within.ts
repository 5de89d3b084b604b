import type { Definition } from '../definition/definition.ts'
import type { CheckedRole } from './rule.ts'

type Borne = Pick<Definition['cost']['costs'][number], 'effect' | 'borneBy'>

/** Whether something is said to fall away that the enterprise goes on bearing. */
export const isStillBorne = ({ effect, borneBy }: Borne): boolean =>
  effect === 'removed' && borneBy === 'enterprise'

/** Whether somebody takes part for a consumer within the provider's own enterprise; undefined where that is not known. */
export const isWithinEnterprise = (
  roles: readonly Pick<CheckedRole, 'sharesEnterprise'>[] | null,
): boolean | undefined => {
  if (roles === null) return undefined
  if (roles.some(({ sharesEnterprise }) => sharesEnterprise)) return true
  return roles.every(({ sharesEnterprise }) => sharesEnterprise === false) ? false : undefined
}
