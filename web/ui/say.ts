import type { TFunction } from 'i18next'

/** A text whose key and values come from the server or a reader: what they are is known where they are made. */
export const say = (t: TFunction, key: string, values: object = {}): string =>
  (t as unknown as (key: string, values: object) => string)(key, values)
