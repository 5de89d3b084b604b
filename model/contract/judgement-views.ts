import { z } from 'zod'
import { ConsumerRole } from '../definition/entries.ts'
import { Worth } from '../judgements/judgement.ts'
import { Day } from '../text.ts'
import { Names } from './workspaces.ts'

const organisation = z.object({ id: z.uuid(), names: Names })

const Given = z.object({
  id: z.uuid(),
  worth: Worth,
  reason: z.string(),
  evidence: z.string(),
  /** Null where it was a draft or a listed text. */
  revision: z.int().nullable(),
  on: Day,
  /** Whether it was taken back. */
  withdrawn: z.boolean(),
})
export type GivenJudgement = z.infer<typeof Given>

/** What one person says in one role, with what they said before, the newest first, twenty at the most. */
export const Judgement = Given.extend({
  person: z.object({ id: z.uuid(), name: z.string() }),
  /** Whether they hold the role today; of others it is shown and not counted. */
  holds: z.boolean(),
  /** Since when they hold it no more; null where they do. */
  heldUntil: Day.nullable(),
  earlier: z.array(Given),
})
export type Judgement = z.infer<typeof Judgement>

/** One role for one consumer: what those say who hold it. */
export const JudgedRole = z.object({
  organisation,
  role: ConsumerRole,
  /** How many hold it and have said nothing that stands. */
  silent: z.int(),
  judgements: z.array(Judgement),
})
export type JudgedRole = z.infer<typeof JudgedRole>

/** A role that I hold, in which I judge. */
export const OwnRole = z.object({ holder: z.uuid(), role: ConsumerRole, organisation })
export type OwnRole = z.infer<typeof OwnRole>

export const ServiceJudgements = z.object({
  roles: z.array(JudgedRole),
  /** Those in which I may judge now. */
  mine: z.array(OwnRole),
})
export type ServiceJudgements = z.infer<typeof ServiceJudgements>
