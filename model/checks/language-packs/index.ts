import type { Language } from '../../text.ts'
import { english } from './en/index.ts'
import { french } from './fr/index.ts'
import type { LanguagePack } from './language-pack.ts'

const packs: Readonly<Record<Language, LanguagePack>> = { en: english, fr: french }

/** What the text rules know of a language. */
export const packOf = (language: Language): LanguagePack => packs[language]

/** Small words within names of organisations, whatever the language of the name. */
export const particles: ReadonlySet<string> = Object.values(packs).reduce(
  (all, { units }) => all.union(units.particles),
  new Set<string>(),
)
