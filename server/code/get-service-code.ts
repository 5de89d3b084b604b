import type { z } from 'zod'
import type { ServiceDocument } from '#model/code/document.ts'
import { writeDocument } from '#model/code/write.ts'
import type { WantedText } from '#model/contract/code.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { getRevision, getServicePage } from '#server/services/index.ts'
import { serviceDocument } from './document-of.ts'
import { shownDependencies } from './dependencies-read.ts'
import { namesFor } from './ensure-names.ts'

type Wish = {
  service: string
  text?: z.infer<typeof WantedText> | undefined
  revision?: number | undefined
}

type Text = { definition: Definition; translations: Translations }

/** The text that is asked for, else the newest that the reader sees: `not_found` where there is none such. */
const textOf = async (
  ctx: MemberContext,
  page: ServicePage,
  { text, revision }: Wish,
): Promise<Text | null> => {
  if (revision !== undefined) return getRevision(ctx, { service: page.id, number: revision })
  if (text !== undefined) return found(page[text], 'text')
  const newest = page.draft ?? page.open ?? page.published
  if (newest) return newest
  const last = page.revisions[0]
  return last ? getRevision(ctx, { service: page.id, number: last.number }) : page.listed
}

type Named = (id: string) => string

const rolesOf = ({ roles }: ServicePage, nameOf: Named) =>
  roles.map(({ role, person, organisation, speaksFor, group, interim, until, deputyFor }) => {
    const principal = deputyFor && roles.find(({ id }) => id === deputyFor.id)
    return {
      role,
      interim,
      speaksFor,
      until,
      person: nameOf(person.id),
      organisation: nameOf(organisation.id),
      deputyFor: principal ? nameOf(principal.person.id) : null,
      group: group && nameOf(group.id),
    }
  })

const providerRolesOf = ({ providerRoles }: ServicePage, nameOf: Named) =>
  providerRoles.map(({ role, person, organisation, until }) => ({
    role,
    until,
    person: nameOf(person.id),
    organisation: organisation && nameOf(organisation.id),
  }))

const factsOf = (page: ServicePage, nameOf: Named) => ({
  id: page.id,
  imported: page.source,
  provider: nameOf(page.provider.id),
  owner: page.owner && nameOf(page.owner.id),
  language: page.language,
  labels: page.labels,
  programmes: page.programmes.map(({ code }) => code),
  link: page.source?.link ?? {},
  roles: rolesOf(page, nameOf),
  providerRoles: providerRolesOf(page, nameOf),
})

const idsOf = ({ id, provider, owner, roles, providerRoles }: ServicePage): string[] => [
  id,
  provider.id,
  ...(owner ? [owner.id] : []),
  ...roles.flatMap(({ person, organisation, group }) => [
    person.id,
    organisation.id,
    ...(group ? [group.id] : []),
  ]),
  ...providerRoles.flatMap(({ person, organisation }) => [
    person.id,
    ...(organisation ? [organisation.id] : []),
  ]),
]

/** One service as a document, with the text, the people and the facts that its page shows to this reader. */
export const getServiceCode = async (
  ctx: MemberContext,
  wish: Wish,
): Promise<{ document: ServiceDocument; text: string }> => {
  const page = await getServicePage(ctx, wish)
  const text = await textOf(ctx, page, wish)
  const names = await namesFor(ctx, idsOf(page))
  const { name, kept, source } = found(names.get(page.id), 'service')
  const document = serviceDocument({
    ...factsOf(page, (id) => names.get(id)?.name ?? ''),
    name,
    kept,
    source,
    dependencies: await shownDependencies(ctx, page.id),
    definition: text?.definition ?? null,
    translations: text?.translations ?? {},
  }) as ServiceDocument
  return { document, text: writeDocument(document) }
}
