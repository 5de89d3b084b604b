import type { Access, Route } from '../contract/route.ts'
import type { Policy, Who } from './policy.ts'
import { policies } from './table.ts'

/** Who can be allowed by a route at all, by whom it admits. */
const admitted: Record<Access, (who: Who) => boolean> = {
  anyone: (who) => who === 'anyone' || who === 'linkHolder',
  account: (who) => who === 'account',
  installer: (who) => who === 'installer',
  member: (who) => !['anyone', 'account', 'installer'].includes(who),
  administrator: (who) => who === 'administrator',
}

const faultOf = (route: Pick<Route, 'access'>, policy: Policy | undefined): string | null => {
  if (policy === undefined || policy.allowed.length === 0) return 'has no policy'
  const stranger = policy.allowed.find((who) => !admitted[route.access](who))
  return stranger ? `admits "${route.access}", but its policy allows "${stranger}"` : null
}

/** Throws where a route has no policy, or one that does not go with whom the route admits. */
export const assertPolicies = (
  routes: Readonly<Record<string, Pick<Route, 'access'>>>,
  table: Readonly<Record<string, Policy>> = policies,
): void => {
  const faults = Object.entries(routes).flatMap(([name, route]) => {
    const fault = faultOf(route, table[name])
    return fault === null ? [] : [`Route ${name} ${fault}: see model/policy/table.ts.`]
  })
  if (faults.length > 0) throw new Error(faults.join('\n'))
}
