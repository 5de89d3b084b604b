import type { TFunction } from 'i18next'
import { say } from '#web/ui/say.ts'

type FieldTextKind = 'label' | 'help' | 'example'

/** What a field or list of the definition is called, what belongs in it, and an example; empty where none is worded. */
export const fieldText = (t: TFunction, path: string, kind: FieldTextKind): string =>
  say(t, `fields.${path}.${kind}`, { defaultValue: '' })
