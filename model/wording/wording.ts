import type { en } from './en/index.ts'

type Texts<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Texts<Source[Key]>
}

/** All interface text of one language: the same keys in each, `{{name}}` for what is filled in (i18next's form). */
export type Wording = Texts<typeof en>
