import { mostNamed, type PastePreview } from '#model/contract/people.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { countsOf, namedIn, planPeople } from './plan-people.ts'

/** Says what pasted lines would come to, with every mistake; nothing is kept. */
export const previewPeople = async (
  { db, scope }: MemberContext,
  { text }: { text: string },
): Promise<PastePreview> => {
  const { people, mistakes } = await planPeople(db, scope, text)
  return { counts: countsOf(people), people: namedIn(people, mostNamed), mistakes }
}
