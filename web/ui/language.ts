import { createInstance } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { en } from '#model/wording/en/index.ts'
import type { Wording } from '#model/wording/wording.ts'
import { Language } from '#model/text.ts'

declare module 'i18next' {
  // i18next reads its keys from this interface: every `t('…')` is checked against the English catalogue.
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

const catalogues: Record<Language, () => Promise<Wording>> = {
  en: async () => (await import('#model/wording/en/index.ts')).en,
  fr: async () => (await import('#model/wording/fr/index.ts')).fr,
}

/** The one store of interface texts; for words outside components, too. */
export const texts = createInstance()

const storageKey = 'covalence.language'

const stored = (): string | null => {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

/** The language last chosen in this browser, else the first of the browser's that the program speaks, else English. */
export const preferredLanguage = (): Language => {
  const wishes = [stored(), ...navigator.languages].map((tag) => Language.safeParse(tag?.slice(0, 2)))
  return wishes.find((wish) => wish.success)?.data ?? 'en'
}

/** Loads the texts of a language and shows the whole interface in it. */
export const showLanguage = async (language: Language): Promise<void> => {
  if (!texts.hasResourceBundle(language, 'translation')) {
    texts.addResourceBundle(language, 'translation', await catalogues[language]())
  }
  await texts.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // Storage may be forbidden: then the account or the browser decides next time.
  }
}

/** Prepares the interface texts; must end before the first screen is drawn. */
export const startLanguage = async (): Promise<void> => {
  await texts.use(initReactI18next).init({
    resources: {},
    // Texts are escaped by React already.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await showLanguage(preferredLanguage())
}

/** The language that the interface is shown in. */
export const useLanguage = (): Language => {
  const { i18n } = useTranslation()
  return Language.catch('en').parse(i18n.language)
}

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'fr' : 'en')
