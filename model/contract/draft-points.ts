import { z } from 'zod'
import { Definition, PartName, partNames, Translations } from '../definition/definition.ts'
import { route } from './route.ts'
import { Draft } from './service-page.ts'
import { inWorkspace } from './workspaces.ts'

const oneService = inWorkspace.extend({ service: z.uuid() })
const onePoint = oneService.extend({ point: z.uuid() })
const points = '/api/workspaces/{workspace}/services/{service}/draft/points' as const

/** A moment of a draft that is kept: when, and who had written since the one before. */
export const DraftPoint = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** `start`: before anybody changed it; `restored`: right after somebody brought a point back. */
  kind: z.enum(['start', 'written', 'restored']),
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** How many clauses were written since the point before; 0 where only translations were. */
  changes: z.int().nonnegative(),
  /** The time of the point that was brought back. */
  restoredAt: z.iso.datetime().nullable(),
})
export type DraftPoint = z.infer<typeof DraftPoint>

export const DraftPoints = z.object({
  points: z.array(DraftPoint),
  /** To be sent as `before` for the older ones; null where there are none. */
  next: z.iso.datetime().nullable(),
  can: z.array(z.enum(['restore'])),
})
export type DraftPoints = z.infer<typeof DraftPoints>

export const DraftPointText = DraftPoint.extend({
  definition: Definition,
  translations: Translations,
  /** The point before it, to be compared with. */
  before: z.uuid().nullable(),
})
export type DraftPointText = z.infer<typeof DraftPointText>

/** The contract's routes for how a draft came about; all are for those who may see the draft, and for nobody else. */
export const draftPointRoutes = {
  draftPoints: route({
    method: 'GET',
    path: points,
    summary: 'The points at which the draft was kept, the newest first: when, and who had written.',
    access: 'member',
    params: oneService,
    query: z.strictObject({
      before: z.iso.datetime().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: DraftPoints,
  }),
  draftPoint: route({
    method: 'GET',
    path: `${points}/{point}`,
    summary: 'One point of the draft, with what the draft said then.',
    access: 'member',
    params: onePoint,
    reply: DraftPointText,
  }),
  restoreDraftPoint: route({
    method: 'POST',
    path: `${points}/{point}/restore`,
    summary:
      'Brings a point of the draft back, or some parts of it, as a new change; how the draft reads now is kept as a point.',
    access: 'member',
    params: onePoint,
    body: z.strictObject({
      parts: z
        .array(PartName)
        .min(1)
        .max(4)
        .default([...partNames]),
    }),
    reply: Draft,
  }),
}
