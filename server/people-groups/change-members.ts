import { EMail } from '#model/contract/accounts.ts'
import { addressesIn, mostAddresses, mostMembers } from '#model/people-groups/people-group.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { activeAmong, peopleByEmail } from '#server/parties/index.ts'
import { inGroup } from './in-group.ts'
import * as store from './store.ts'

type Change = { group: string; add: readonly string[]; addresses: string; remove: readonly string[] }
type Changed = { added: number; removed: number; unknown: string[] }

/** The people behind addresses that were pasted, and the addresses of nobody who is active here. */
const byAddress = async (
  tx: Tx,
  { scope }: MemberContext,
  pasted: string,
): Promise<{ people: string[]; unknown: string[] }> => {
  const addresses = addressesIn(pasted)
  if (addresses.length > mostAddresses)
    throw invalid('addresses', `are more than ${mostAddresses}: paste them in parts`, 'too-many-addresses', {
      most: String(mostAddresses),
    })
  const written = addresses.filter((address) => EMail.safeParse(address).success)
  const known = written.length > 0 ? await peopleByEmail(tx, scope, written) : new Map<string, never>()
  return {
    people: [...known.values()].filter(({ active }) => active).map(({ id }) => id),
    unknown: addresses.filter((address) => known.get(address)?.active !== true),
  }
}

const assertActive = async (tx: Tx, { scope }: MemberContext, people: readonly string[]): Promise<void> => {
  const active = await activeAmong(tx, scope, people)
  if (people.some((id) => !active.has(id)))
    throw invalid('add', 'names somebody who is not here', 'person-not-here')
}

/** Adds people to a group by name, and takes others out who are in it by name. */
export const changeMembers = (
  ctx: MemberContext,
  { group: id, add, addresses, remove }: Change,
): Promise<Changed> =>
  inGroup(ctx, id, async (tx, { name }) => {
    await assertActive(tx, ctx, add)
    const { people, unknown } = await byAddress(tx, ctx, addresses)
    const gone = await store.removeMembers(tx, ctx.scope, { id, people: remove })
    const come = await store.addMembers(tx, ctx.scope, { id, people: [...new Set([...add, ...people])] })
    if (come.length > 0 && (await store.countMembers(tx, ctx.scope, id)) > mostMembers)
      throw invalid('add', `A group has room for ${mostMembers} people by name.`, 'group-full', {
        most: String(mostMembers),
      })
    if (gone.length > 0 || come.length > 0)
      await record(tx, ctx, {
        fact: 'people-group.members-changed',
        subject: { kind: 'people-group', id, name },
        after: { added: come, removed: gone },
      })
    return { added: come.length, removed: gone.length, unknown }
  })
