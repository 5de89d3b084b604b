import type { NeedContent } from '#model/need.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { type Author, record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import * as store from './store.ts'

/** A need that answers questions; of somebody without an account nothing is known but the name that they gave. */
type Filed = {
  content: NeedContent
  personId: string | null
  organisationId: string | null
  givenName: string
  service: { id: string; providerId: string }
  answerId: string
  /** The answer that this one takes the place of, if there was one. */
  earlierAnswerId: string | null
}

/** Files an answer to questions as a need, asked for by a service; the need of an earlier answer stays, superseded. */
export const fileNeed = async (
  tx: Tx,
  author: Author & { scope: Scope },
  { content, personId, organisationId, givenName, service, answerId, earlierAnswerId }: Filed,
): Promise<string> => {
  const id = newId()
  await store.addNeed(tx, {
    workspace_id: author.scope.workspaceId,
    id,
    state: 'heard',
    content: JSON.stringify(content),
    person_id: personId,
    organisation_id: organisationId,
    provider_id: service.providerId,
    given_name: givenName,
    service_id: service.id,
    question_answer_id: answerId,
    stated_at: author.now,
  })
  const supersedes = earlierAnswerId
    ? await store.supersedeNeed(tx, author.scope, { answerId: earlierAnswerId, by: id })
    : null
  await record(tx, author, {
    fact: 'need.stated',
    subject: { kind: 'need', id, name: content.what },
    after: { role: content.role, providerId: service.providerId, serviceId: service.id, supersedes },
  })
  return id
}
