import { createInstance, type TFunction } from 'i18next'
import { en } from '#model/wording/en/index.ts'
import { fr } from '#model/wording/fr/index.ts'
import type { Language } from '#model/text.ts'

const wording = createInstance()
await wording.init({
  resources: { en: { translation: en }, fr: { translation: fr } },
  fallbackLng: 'en',
  // Mails are plain text: nothing to escape.
  interpolation: { escapeValue: false },
})

/** The wording catalogue in one language: what the server says in mails. */
export const sayIn = (language: Language): TFunction => wording.getFixedT(language)
