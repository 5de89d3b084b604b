import type { CodeDocument } from '#model/code/document.ts'
import type { Names } from '#model/contract/workspaces.ts'
import { putOrganisations } from '#server/imports/index.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { organisationsByName, organisationsBySource } from '#server/parties/index.ts'

type Organisation = Extract<CodeDocument, { kind: 'Organisation' }>

/** A provider of a list, by its name in the documents: whether it was here, and its id. */
export type Provider = { id: string; names: Names; made: boolean }

/** The names that an organisation's document gives, as far as it gives any. */
const wordsIn = (names: Names): string[] => Object.values(names).filter((name) => name !== undefined)

const namesOf = ({ spec: { names } }: Organisation): Names => ({
  ...(names.en === '' ? {} : { en: names.en }),
  ...(names.fr === '' ? {} : { fr: names.fr }),
})

/** Finds the providers of a list: those that it made before, those that are called the same here, and makes the others. */
export const putProviders = async (
  tx: Tx,
  ctx: MemberContext,
  { source, organisations }: { source: string; organisations: readonly Organisation[] },
): Promise<Map<string, Provider>> => {
  const before = new Set(
    (await organisationsBySource(tx, ctx.scope, source)).map(({ sourceKey }) => sourceKey),
  )
  const words = organisations.flatMap((one) => wordsIn(namesOf(one)))
  const called = new Map<string, { id: string; names: Names }>()
  for (const one of (await organisationsByName(tx, ctx.scope, words)).toReversed())
    for (const name of wordsIn(one.names)) called.set(name.toLowerCase(), one)
  const standing = (one: Organisation) =>
    before.has(one.metadata.source.key)
      ? undefined
      : wordsIn(namesOf(one))
          .map((name) => called.get(name.toLowerCase()))
          .find((found) => found !== undefined)
  const ours = organisations.filter((one) => standing(one) === undefined)
  const { byKey } = await putOrganisations(tx, ctx, {
    source,
    organisations: ours.map((one) => ({ key: one.metadata.source.key, names: namesOf(one) })),
  })
  return new Map(
    organisations.map((one) => {
      const { key } = one.metadata.source
      const found = standing(one) ?? byKey.get(key) ?? { id: '', names: {} }
      return [one.metadata.name, { ...found, made: standing(one) === undefined && !before.has(key) }] as const
    }),
  )
}
