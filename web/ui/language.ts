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

type Part = 'first' | 'further'

/** Texts come in two parts, so that the first screens need not wait for what only later ones say. */
const catalogues: Record<Language, Record<Part, () => Promise<Partial<Wording>>>> = {
  en: {
    first: async () => (await import('#model/wording/en/first.ts')).first,
    further: async () => (await import('#model/wording/en/further.ts')).further,
  },
  fr: {
    first: async () => (await import('#model/wording/fr/first.ts')).first,
    further: async () => (await import('#model/wording/fr/further.ts')).further,
  },
}

// What any screen has asked for is there in every language that is chosen later.
const wanted = new Set<Part>(['first'])

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

const load = async (language: Language): Promise<void> => {
  const asked = [...wanted]
  const parts = await Promise.all(asked.map((part) => catalogues[language][part]()))
  for (const part of parts) texts.addResourceBundle(language, 'translation', part)
  // A screen may have asked for more in the meantime.
  if (wanted.size > asked.length) await load(language)
}

/** Loads the texts of a language and shows the whole interface in it. */
export const showLanguage = async (language: Language): Promise<void> => {
  await load(language)
  await texts.changeLanguage(language)
  document.documentElement.lang = language
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // Storage may be forbidden: then the account or the browser decides next time.
  }
}

const { promise: started, resolve: hasStarted } = Promise.withResolvers<void>()

/** The code of a screen, once the texts that only later screens say are there, too. */
export const withFurtherTexts = async <Code>(code: Promise<Code>): Promise<Code> => {
  wanted.add('further')
  // Sent for at once, though they can be put away only when the store of texts stands.
  const sent = catalogues[preferredLanguage()].further()
  const [screen] = await Promise.all([code, sent, started])
  await load(Language.catch('en').parse(texts.language))
  return screen
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
  hasStarted()
}

/** The language that the interface is shown in. */
export const useLanguage = (): Language => {
  const { i18n } = useTranslation()
  return Language.catch('en').parse(i18n.language)
}

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'fr' : 'en')
