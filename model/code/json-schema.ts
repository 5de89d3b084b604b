import { z } from 'zod'
import { type DocumentKind, documentKinds } from './document.ts'

/** The JSON Schema (draft 2020-12) that editors complete and check documents of a kind by. */
export const jsonSchemaOf = (kind: DocumentKind): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(documentKinds[kind], { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })
