import type { CodeDocument, ServiceDocument } from '#model/code/document.ts'
import type { Actor } from '#server/kernel/context.ts'
import { type Appliable, sideOf } from '#server/services/index.ts'
import type { FoundDocument } from './found-document.ts'
import type { KnownOrganisation } from './find-surroundings.ts'

type Reader = {
  actor: Actor
  services: ReadonlyMap<string, Appliable>
  organisations: readonly KnownOrganisation[]
}

/**
 * On the consumer's side people read who is there on the provider's for all consumers, or for one that they speak for.
 * They may say that again, and then leave the others as they are; whatever else they say of it is a guess.
 */
export const asReadByConsumer = (
  given: CodeDocument,
  { id, document }: FoundDocument,
  { actor, services, organisations }: Reader,
): { given: CodeDocument; isGuess: boolean } => {
  const service = services.get(id)
  if (given.kind !== 'Service' || !service || actor.administrator) return { given, isGuess: false }
  const said = given.spec.providerRoles
  if (said.length === 0 || sideOf(actor, service) === 'provider') return { given, isGuess: false }
  const theirs = new Set(
    service.roles.filter(({ personId }) => personId === actor.personId).map((one) => one.organisationId),
  )
  const names = new Set(organisations.filter((one) => theirs.has(one.id)).map(({ name }) => name))
  const { providerRoles } = (document as ServiceDocument).spec
  const shown = providerRoles.filter(({ organisation }) => organisation === '' || names.has(organisation))
  const isSame = JSON.stringify(shown) === JSON.stringify(said)
  return isSame
    ? { given: { ...given, spec: { ...given.spec, providerRoles: [] } }, isGuess: false }
    : { given, isGuess: true }
}
