import { isProviderOnly, type StakeholderFields } from '#model/stakeholders/stakeholder.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { oneNameOf, runningOrganisation } from '#server/parties/index.ts'

/** What is written of a stakeholder, and what the journal calls it; an organisation must be there still. */
export const fieldsOf = async (tx: Tx, { scope }: MemberContext, given: StakeholderFields) => {
  const { kind, organisationId, name, seeks } = given
  const organisation = organisationId === null ? null : await runningOrganisation(tx, scope, organisationId)
  const fields = {
    kind,
    organisation_id: organisationId,
    name,
    seeks,
    provider_only: isProviderOnly(given),
  }
  return { fields, called: organisation ? oneNameOf(organisation.names) : name }
}
