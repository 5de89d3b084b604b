import type { TFunction } from 'i18next'

type FieldTextKind = 'label' | 'help' | 'example'

/** What a field or list of the definition is called, what belongs in it, and an example; empty where none is worded. */
export const fieldText = (t: TFunction, path: string, kind: FieldTextKind): string =>
  (t as unknown as (key: string, options: object) => string)(`fields.${path}.${kind}`, { defaultValue: '' })
