import type { CodeDocument, ServiceDocument } from '#model/code/document.ts'
import { readBackstage } from '#model/exchange/backstage.ts'
import type { Note } from '#model/exchange/foreign-file.ts'
import { mergeInto } from '#model/exchange/merge-into.ts'
import { readOpenSlo } from '#model/exchange/openslo.ts'
import { type ForeignFormat, isRead } from './foreign-formats.ts'
import type { ForeignText } from './read-definitions.ts'

/** Where documents of other programs go: into one service, else to services of their own, those of OpenSLO with this provider. */
export type Destination = { into: ServiceDocument | null; provider: string }

const isService = (document: CodeDocument): document is ServiceDocument => document.kind === 'Service'

/** A text of several formats goes to each of their readers; that one is not the other's is nothing to tell. */
const isOfAnother = ({ code, params }: Note): boolean =>
  code === 'other-version' && isRead(params['version'] ?? '')

/** One service for each name: what Backstage and OpenSLO tell of the same one is put together. */
const oneOfEach = (services: readonly ServiceDocument[], notes: Note[]): ServiceDocument[] => {
  const named = new Map<string, ServiceDocument>()
  for (const service of services) {
    const { name } = service.metadata
    const known = named.get(name)
    named.set(name, known ? mergeInto(known, [service], notes) : service)
  }
  return [...named.values()]
}

/** Our documents with what the files of other programs add to them, and what of it could not be taken over as it stands. */
export const convertForeign = (
  ours: readonly CodeDocument[],
  foreign: readonly ForeignText[],
  destination: Destination,
): { documents: CodeDocument[]; notes: Note[] } => {
  const of = (format: ForeignFormat) => foreign.filter(({ formats }) => formats.has(format))
  const { into, provider } = destination
  // Who chose a file that describes this very service means that text.
  const target = into && (ours.filter(isService).find(isNamed(into)) ?? into)
  const asked = target && { name: target.metadata.name, title: '', provider: target.spec.provider }
  const backstage = readBackstage(of('backstage'), asked)
  const openSlo = readOpenSlo(of('openslo'), asked ? asked.provider : provider)
  const services = [...backstage.documents.filter(isService), ...openSlo.services]
  const leftOut: Note[] = []
  return {
    documents: [
      ...ours.filter((document) => document !== target),
      ...backstage.documents.filter((document) => !isService(document)),
      ...(target ? [mergeInto(target, services, leftOut)] : oneOfEach(services, leftOut)),
    ],
    notes: [...backstage.notes, ...openSlo.notes, ...leftOut].filter((note) => !isOfAnother(note)),
  }
}

const isNamed =
  ({ metadata }: ServiceDocument) =>
  (other: ServiceDocument): boolean =>
    other.metadata.name === metadata.name
