import { check } from '../checks/index.ts'
import type { CheckSettings } from '../checks/settings.ts'
import type { CheckResult, Verdict } from '../checks/verdict.ts'
import { definitionOf, type ServiceDocument } from './document.ts'
import type { Place } from './place.ts'
import type { ReadDocument } from './read.ts'
import { surroundingsIn } from './surroundings.ts'

/** A service's document with what the checks say of it. */
export type CheckedService = { read: ReadDocument; result: CheckResult }

/** Where in a document of a service lies what a verdict is about. */
export const pathOfVerdict = (
  { spec }: ServiceDocument,
  { path, range }: Pick<Verdict, 'path' | 'range'>,
): PropertyKey[] => {
  if (path === 'document') return []
  if (path === 'owner') return ['spec', 'owner']
  const [list = '', entry] = path.split('/')
  if (list === 'roles') {
    const holder = spec.roles.findIndex(({ role }) => role === entry)
    return holder === -1 ? ['spec', 'roles'] : ['spec', 'roles', holder]
  }
  const steps = ['spec', ...list.split('.')]
  const field = range && range.field !== '' ? range.field.split('.') : []
  if (entry === undefined) return [...steps, ...field]
  const entries = steps.reduce<unknown>((outer, step) => (outer as Record<string, unknown>)[step], { spec })
  return [...steps, (entries as { id: string }[]).findIndex(({ id }) => id === entry), ...field]
}

/** The place in its file of what a verdict is about, down to the words where there are some. */
export const placeOfVerdict = (
  { document, placeAt }: Pick<ReadDocument, 'document' | 'placeAt'>,
  verdict: Pick<Verdict, 'path' | 'range'>,
): Place => placeAt(pathOfVerdict(document as ServiceDocument, verdict), verdict.range ?? undefined)

/** Checks every service among documents that were read together, each with what the others say of its surroundings. */
export function* checkDocuments(
  read: readonly ReadDocument[],
  { settings, today }: { settings: CheckSettings; today: string },
): Generator<CheckedService> {
  const surroundingsOf = surroundingsIn(read)
  for (const one of read) {
    const { document } = one
    if (document.kind !== 'Service') continue
    const result = check({
      definition: definitionOf(document),
      language: document.spec.language,
      ...surroundingsOf(document),
      settings,
      waivers: [],
      today,
    })
    yield { read: one, result }
  }
}
