import { partsToSign, type SignOff } from '#model/life-cycle/sign-off.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { tell } from '#server/notices/index.ts'
import type { ServiceFacts } from './load-service.ts'

/** Where notices lead that ask for sign-offs of a service. */
export const askedAt = (service: string) =>
  ({ kinds: ['sign-off-asked'], path: `/services/${service}` }) as const

type Asked = { facts: ServiceFacts; number: number; name: string; counting: readonly SignOff[] }

/** Tells everybody on the consumer's side whose part is not signed as it now reads, once each; never who proposes. */
export const askForSignOffs = async (
  tx: Tx,
  ctx: MemberContext,
  { facts, number, name, counting }: Asked,
): Promise<void> => {
  const asked = facts.roles.filter((held) => partsToSign(held, counting).length > 0)
  await tell(tx, ctx, {
    kind: 'sign-off-asked',
    event: `revision ${facts.id} ${number}`,
    to: asked.map(({ personId }) => personId),
    subject: { kind: 'service', id: facts.id, name },
    path: askedAt(facts.id).path,
    params: { number: String(number) },
  })
}
