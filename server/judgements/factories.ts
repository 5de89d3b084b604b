import { SaidJudgement } from '#model/judgements/judgement.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Stage } from '#server/services/factories.ts'
import { giveJudgement } from './give-judgement.ts'

/** The players of a stage who hold the role that they are called by. */
export type JudgingRole = ConsumerRole

/** The role in a service that its player holds. */
export const holderOf = async (stage: Stage, service: string, role: JudgingRole): Promise<string> => {
  const { id } = await stage
    .as(role)
    .db.selectFrom('role_holder')
    .select('id')
    .where('service_id', '=', service)
    .where('role', '=', role)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return id
}

type Given = Partial<SaidJudgement> & { service: string; role: JudgingRole }

/** What the player of a role says in it: that it is worth it, unless stated. */
export const buildJudgement = async (
  stage: Stage,
  { service, role, ...given }: Given,
): Promise<{ id: string }> =>
  giveJudgement(stage.as(role), {
    service,
    holder: await holderOf(stage, service, role),
    ...SaidJudgement.parse({ worth: 'worth', reason: 'Fewer letters get lost', ...given }),
  })
