import type { Place } from './place.ts'

/** Something that is wrong with a file; `code` and `params` fill the words of the catalogue under `code.faults`. */
export type Fault = {
  file: string
  place: Place
  code: FaultCode
  params: Record<string, string | number>
}

/** What a fault says beside where it stands. */
export type FaultWords = Pick<Fault, 'code' | 'params'>

/** What the reader can find wrong, each with its words in the catalogue. */
export const faultCodes = [
  // The file.
  'unreadable',
  'not-there',
  'link-outside',
  'too-large',
  'utf-16',
  'utf-32',
  'not-utf-8',
  'binary',
  'nothing-of-ours',
  'no-definitions',
  'too-many-documents',
  'too-deep',
  'more-faults',
  // Its syntax.
  'syntax',
  'syntax-colon',
  'syntax-indent',
  'syntax-tab',
  'syntax-escape',
  'syntax-start',
  'syntax-key',
  'syntax-missing',
  'json-comment',
  'json-several',
  'duplicate-key',
  'anchor',
  'alias',
  'tag',
  // A document.
  'not-a-document',
  'not-settings',
  'no-api-version',
  'no-api-version-near',
  'wrong-api-version',
  'no-kind',
  'wrong-kind',
  'wrong-kind-near',
  'missing-field',
  'unknown-key',
  'unknown-key-near',
  'misplaced-key',
  'not-a-map',
  'not-a-list',
  'not-a-text',
  'not-a-whole-number',
  'not-one-of',
  'not-one-of-near',
  'not-one-line',
  'not-a-name',
  'not-an-id',
  'not-a-key',
  'not-a-number',
  'not-a-day',
  'not-a-row',
  'unwritable',
  'above-whole',
  'empty',
  'too-long',
  'too-many',
  'out-of-bounds',
  'shared-id',
  'unknown-path',
  'unknown-path-near',
  'unknown-check',
  'title-differs',
  'invalid',
  // Documents together.
  'same-document',
  'unknown-reference',
  'unknown-reference-near',
  'reference-of-wrong-kind',
  'cycle',
  // What no workspace takes.
  'not-an-address',
  'nameless',
  'shared-address',
  'role-twice',
  'own-consumer',
  'ends-before',
  'shared-sides',
  'memberships-meet',
  'first-differs',
  'deputy-of-nobody',
  'successors-amiss',
  'rests-on-one',
  'rests-on-itself',
  'rests-twice',
  'alternatives-unnamed',
  'no-such-clause',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** Faults that leave a document readable: what they concern is checked all the same. */
const betweenDocuments: ReadonlySet<FaultCode> = new Set([
  'same-document',
  'unknown-reference',
  'unknown-reference-near',
  'reference-of-wrong-kind',
  'cycle',
  'not-an-address',
  'nameless',
  'shared-address',
  'role-twice',
  'own-consumer',
  'ends-before',
  'shared-sides',
  'memberships-meet',
  'first-differs',
  'deputy-of-nobody',
  'successors-amiss',
  'rests-on-one',
  'rests-on-itself',
  'rests-twice',
  'alternatives-unnamed',
  'no-such-clause',
  'unknown-path',
  'unknown-path-near',
])

/** Whether a fault keeps a file or a document from being read. */
export const keepsFromReading = ({ code }: Pick<Fault, 'code'>): boolean => !betweenDocuments.has(code)

/** The most faults that are told of one file; the others are counted. */
export const mostFaults = 100
