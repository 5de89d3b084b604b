import type { CodeDocument, DocumentKind } from '#model/code/document.ts'
import type { PlanReason } from '#model/contract/code.ts'
import type { FoundDocument } from './found-document.ts'

/** Why something is so, in the words of the catalogue. */
export type Reason = { code: PlanReason; values: Record<string, string> }

/** What stands in the way of applying a document. */
export type Block = Reason & { action: 'conflict' | 'refused' }

/** A document with the thing that it is about. */
export type Item = {
  /** The thing's id: that of one to be made, too. */
  id: string
  /** What was given, as it was given. */
  given: CodeDocument
  /** What the document wants to be said of the thing, with what it leaves as it is. */
  wanted: CodeDocument
  /** What stands; null where nothing does. */
  found: FoundDocument | null
  /** What the source of the document does to it: `adopted` and `taken-over` say so in the plan. */
  notes: readonly Reason[]
  blocks: readonly Block[]
  /** Whether it states what its reader may not know: that it is so is not told them. */
  isGuess?: boolean
}

export const keyOf = ({ kind, name }: { kind: DocumentKind; name: string }): string => `${kind} ${name}`

export const conflictOf = (code: PlanReason, values: Record<string, string> = {}): Block => ({
  action: 'conflict',
  code,
  values,
})

export const refusalOf = (code: PlanReason, values: Record<string, string> = {}): Block => ({
  action: 'refused',
  code,
  values,
})
