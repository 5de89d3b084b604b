import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { type Definition, type PartName, partNames } from './definition.ts'

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  value === undefined ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** What was said, without the fields left empty: a field added to the model later changes no old hash. */
export const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const)
  return Object.fromEntries(said.filter(([, inner]) => !isEmpty(inner)))
}

const canonicalOf = (content: unknown): string => canonicalize(withoutEmpty(content)) ?? 'null'

/** SHA-256, in hexadecimal, over the RFC 8785 canonical JSON of what `content` says. */
export const hashOf = (content: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalOf(content))))

/** Whether two contents say the same: a field left empty and a field that is not there are one. */
export const saysTheSame = (one: unknown, other: unknown): boolean =>
  one === other || canonicalOf({ said: one }) === canonicalOf({ said: other })

/** The hash that a sign-off of this part names. */
export const hashOfPart = (definition: Definition, part: PartName): string => hashOf(definition[part])

/** The four hashes of the parts, and the hash of the whole, which covers all four. */
export const hashesOf = (definition: Definition): Hashes => {
  const each = Object.fromEntries(partNames.map((part) => [part, hashOfPart(definition, part)]))
  return { ...(each as Record<PartName, string>), whole: hashOf(definition) }
}
export type Hashes = Record<PartName | 'whole', string>
