import { type CodeDocument, definitionOf, type ServiceDocument } from '#model/code/document.ts'
import type { Plan } from '#model/contract/code.ts'
import { type ListImport, mostMistakes } from '#model/contract/spreadsheets.ts'
import type { ColumnMap } from '#model/sheets/column-map.ts'
import { readList } from '#model/sheets/read-list.ts'
import { nameFrom } from '#model/sheets/sheet.ts'
import type { Language } from '#model/text.ts'
import { lockImporter } from '#server/imports/index.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import { findOrAddPerson, peopleByEmail } from '#server/parties/index.ts'
import { type Listed, listServices, ownListings } from '#server/services/index.ts'
import { fileRefusal } from './file-refusal.ts'
import { listPlan } from './list-plan.ts'
import { sheetNamed } from './preview-list.ts'
import { type Provider, putProviders } from './put-providers.ts'
import { readFiles, type SentFile } from './read-files.ts'

type Import = {
  files: readonly SentFile[]
  map: ColumnMap
  name: string
  dryRun: boolean
  language: Language
}

/** Ends a transaction without keeping anything, and brings the plan out of it. */
class NotKept extends Error {
  override name = 'NotKept'
  readonly plan: Plan
  constructor(plan: Plan) {
    super('This transaction was only to show what it would do.')
    this.plan = plan
  }
}

const ofKind = <Kind extends CodeDocument['kind']>(documents: readonly CodeDocument[], kind: Kind) =>
  documents.filter((one): one is Extract<CodeDocument, { kind: Kind }> => one.kind === kind)

const listedService = (document: ServiceDocument, providers: ReadonlyMap<string, Provider>) => ({
  key: document.metadata.source.key,
  providerId: providers.get(document.spec.provider)?.id ?? '',
  period: '',
  definition: definitionOf(document),
  translations: document.spec.translations,
  labels: document.metadata.labels,
  programmes: [],
  link: {},
})

/** Lists services language by language: a listing is written in one. */
const listAll = async (
  tx: Tx,
  ctx: MemberContext,
  {
    source,
    services,
    providers,
  }: { source: string; services: readonly ServiceDocument[]; providers: ReadonlyMap<string, Provider> },
): Promise<Listed[]> => {
  const names = new Map([...providers.values()].map((provider) => [provider.id, provider.names]))
  const listed: Listed[] = []
  for (const language of ['en', 'fr'] as const) {
    const inLanguage = services.filter(({ spec }) => spec.language === language)
    if (inLanguage.length === 0) continue
    const given = inLanguage.map((service) => listedService(service, providers))
    listed.push(await listServices(tx, ctx, { source, language, providers: names, services: given }))
  }
  return listed
}

/** Finds or adds the owners and names them; returns those that are new here, by their names in the documents. */
const nameOwners = async (
  tx: Tx,
  ctx: MemberContext,
  {
    documents,
    ids,
    providers,
  }: {
    documents: readonly CodeDocument[]
    ids: ReadonlyMap<string, string>
    providers: ReadonlyMap<string, Provider>
  },
): Promise<Set<string>> => {
  const services = ofKind(documents, 'Service').filter(({ spec }) => spec.owner !== '')
  // A new owner belongs to the provider of the first service that they own.
  const providerOf = new Map(services.toReversed().map(({ spec }) => [spec.owner, spec.provider]))
  const owning = ofKind(documents, 'Person').filter(({ metadata }) => providerOf.has(metadata.name))
  const known = await peopleByEmail(
    tx,
    ctx.scope,
    owning.map(({ spec }) => spec.email),
  )
  const people = new Map<string, { id: string; name: string }>()
  const made = new Set<string>()
  for (const { metadata, spec } of owning) {
    const person = known.get(spec.email)
    const organisationId = providers.get(providerOf.get(metadata.name) ?? '')?.id ?? null
    if (!person) made.add(metadata.name)
    people.set(
      metadata.name,
      person ?? (await findOrAddPerson(tx, ctx, { name: spec.name, email: spec.email, organisationId })),
    )
  }
  const owners = services.flatMap(({ metadata, spec }) => {
    const [serviceId, person] = [ids.get(metadata.source.key), people.get(spec.owner)]
    return serviceId && person ? [{ serviceId, personId: person.id, name: person.name }] : []
  })
  await ownListings(tx, ctx, owners)
  return made
}

const writeList = async (
  tx: Tx,
  ctx: MemberContext,
  { documents, name, language }: { documents: readonly CodeDocument[]; name: string; language: Language },
): Promise<Plan> => {
  const source = `list-${nameFrom(name)}`
  await lockImporter(tx, ctx, source)
  const providers = await putProviders(tx, ctx, { source, organisations: ofKind(documents, 'Organisation') })
  const services = ofKind(documents, 'Service')
  const listed = await listAll(tx, ctx, { source, services, providers })
  const ids = new Map(listed.flatMap((one) => [...one.ids]))
  const people = await nameOwners(tx, ctx, { documents, ids, providers })
  const plan = listPlan(documents, { listed, providers, people, language })
  await record(tx, ctx, {
    fact: 'list.imported',
    subject: { kind: 'import', id: source, name },
    after: { file: services[0]?.metadata.source.file ?? '', ...plan.counts },
  })
  return plan
}

const shown = 20

/**
 * Lists the services of any table, by a column map. They become listed services and no drafts: their provider alone
 * described them, everybody may read that, and whoever defines one together starts a draft from the listed text.
 */
export const importList = async (
  ctx: MemberContext,
  { files, map, name, dryRun, language }: Import,
): Promise<ListImport> => {
  permit(ctx.actor.administrator, 'Only administrators of the workspace import lists.')
  if (nameFrom(name) === '') throw fileRefusal('list-unnamed')
  const { sheets, guessed } = await readFiles(files)
  const list = readList(sheetNamed(sheets, map.sheet), map, language)
  const { documents, faults, rows, leftOut } = list
  const plan = await planOf(ctx, { documents, name, language, dryRun })
  return {
    mistakes: faults.slice(0, mostMistakes),
    mistakeCount: faults.length,
    guessed,
    rows,
    leftOut,
    documents: ofKind(documents, 'Service').slice(0, shown),
    plan,
  }
}

const planOf = async (
  ctx: MemberContext,
  {
    dryRun,
    ...given
  }: { documents: readonly CodeDocument[]; name: string; language: Language; dryRun: boolean },
): Promise<Plan> => {
  try {
    return await inTransaction(ctx, async (tx) => {
      const plan = await writeList(tx, ctx, given)
      if (dryRun) throw new NotKept(plan)
      return { ...plan, applied: true }
    })
  } catch (error) {
    if (error instanceof NotKept) return error.plan
    throw error
  }
}
