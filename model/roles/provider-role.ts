import { z } from 'zod'
import type { Term } from '../contract/workspaces.ts'

/** The kind of the workspace's terms that name further roles of the provider's side. */
export const providerRoleTerm = 'provider-role'

/** Names a role of the provider's side: lower-case letters, digits and hyphens. */
export const ProviderRole = z.string().regex(/^[a-z][a-z0-9-]{1,49}$/)
export type ProviderRole = z.infer<typeof ProviderRole>

/** The roles beside the service owner that every workspace has; the wording catalogue names them. */
export const usualProviderRoles = ['relationship-manager', 'delivery-manager'] as const
export type UsualProviderRole = (typeof usualProviderRoles)[number]

export const isUsual = (role: string): role is UsualProviderRole =>
  usualProviderRoles.some((usual) => usual === role)

/** All roles of the provider's side that a workspace gives, the usual ones first. */
export const providerRolesOf = (vocabulary: readonly Term[]): string[] => [
  ...usualProviderRoles,
  ...vocabulary.filter(({ kind, key }) => kind === providerRoleTerm && !isUsual(key)).map(({ key }) => key),
]

/** The key of a role that is named so: its letters and digits without accents. */
export const providerRoleKeyOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .trim()
    .replaceAll(/[ -]+/g, '-')
    .slice(0, 50)
