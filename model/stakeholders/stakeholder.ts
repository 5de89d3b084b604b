import { z } from 'zod'
import { OrganisationRef } from '../organisations/history.ts'
import { Line, Paragraph, TermKey } from '../text.ts'

/** The kinds that every workspace knows; a workspace's own are terms of the kind "stakeholder". */
export const stakeholderKinds = [
  'regulator',
  'supplier',
  'partner',
  'shareholder',
  'society',
  'staff',
] as const

/** The kind of term that names a workspace's own kinds of stakeholders. */
export const stakeholderTerm = 'stakeholder'

/** How many services one stakeholder is tied to, and how many stakeholders one service has, at most. */
export const mostTies = 200

export const StakeholderDeed = z.enum(['change', 'remove', 'untie'])
export type StakeholderDeed = z.infer<typeof StakeholderDeed>

/** Somebody beside provider and consumer who has a stake, and the value that they seek. */
export const Stakeholder = z.object({
  id: z.uuid(),
  kind: TermKey,
  organisation: OrganisationRef.nullable(),
  /** Who it is, where it is no organisation of the workspace. */
  name: z.string(),
  seeks: z.string(),
  /** Whether only the provider's side reads of it. */
  providerOnly: z.boolean(),
  version: z.int().min(0),
  /** The services that it is tied to, as far as the reader may know. */
  services: z.array(z.object({ id: z.uuid(), name: z.string() })),
  can: z.array(StakeholderDeed),
})
export type Stakeholder = z.infer<typeof Stakeholder>

/** What is said of a stakeholder: an organisation or a name. */
export const StakeholderFields = z
  .strictObject({
    kind: TermKey,
    organisationId: z.uuid().nullable().default(null),
    name: Line.default(''),
    seeks: Paragraph.max(2000).default(''),
    providerOnly: z.boolean().default(false),
  })
  .refine(({ organisationId, name }) => organisationId !== null || name !== '', {
    path: ['name'],
    error: 'Name an organisation, or say who it is.',
    params: { code: 'required' },
  })
export type StakeholderFields = z.infer<typeof StakeholderFields>

/** Who supplies is the provider's own affair, unless the definition names them. */
export const isProviderOnly = ({
  kind,
  providerOnly,
}: Pick<StakeholderFields, 'kind' | 'providerOnly'>): boolean => providerOnly || kind === 'supplier'
