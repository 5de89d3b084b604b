import { keepsAnswer, type NeedContent } from '#model/need.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'
import { type Author, record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { followNeed, noteChange } from '#server/services/index.ts'
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

/** How the earlier need was answered, where that holds for the newer one. */
const keptOf = (earlier: Awaited<ReturnType<typeof store.holdNeedOfAnswer>>) => {
  if (!earlier || !keepsAnswer(earlier.state)) return null
  const { id: _superseded, ...answer } = earlier
  return answer
}

/**
 * Files an answer to questions as a need, asked for by a service; the need of an earlier answer stays, superseded. How
 * that was answered holds for the newer one, and what was started from it starts from the newer one.
 */
export const fileNeed = async (
  tx: Tx,
  author: Author & { scope: Scope },
  { content, personId, organisationId, givenName, service, answerId, earlierAnswerId }: Filed,
): Promise<string> => {
  const id = newId()
  const earlier = earlierAnswerId
    ? await store.holdNeedOfAnswer(tx, author.scope, earlierAnswerId)
    : undefined
  const supersedes = earlier?.id ?? null
  const kept = keptOf(earlier)
  await store.addNeed(tx, {
    workspace_id: author.scope.workspaceId,
    id,
    state: 'heard',
    ...kept,
    content: JSON.stringify(content),
    person_id: personId,
    organisation_id: organisationId,
    provider_id: service.providerId,
    given_name: givenName,
    service_id: service.id,
    question_answer_id: answerId,
    stated_at: author.now,
  })
  if (supersedes !== null) {
    await store.supersedeNeed(tx, author.scope, { id: supersedes, by: id })
    await followNeed(tx, author, { from: supersedes, to: id })
  }
  // What is wanted of the service is known now, which its checks tell.
  await noteChange(tx, author.scope, service.id)
  await record(tx, author, {
    fact: 'need.stated',
    subject: { kind: 'need', id, name: content.what },
    after: {
      role: content.role,
      providerId: service.providerId,
      serviceId: service.id,
      supersedes,
      ...(kept && {
        state: kept.state,
        answer: { kind: kept.answer_kind, serviceId: kept.answer_service_id },
      }),
    },
  })
  return id
}
