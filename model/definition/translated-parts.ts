import { type PartName, partNames, type Translations } from './definition.ts'
import { Language } from '../text.ts'

/** The parts of which a translation differs; an empty one and none are the same. */
export const translatedParts = (before: Translations, after: Translations): PartName[] => {
  const changed = Language.options.flatMap((language) => {
    const [earlier, later] = [before[language] ?? {}, after[language] ?? {}]
    const paths = new Set([...Object.keys(earlier), ...Object.keys(later)])
    return [...paths].filter((path) => (earlier[path] ?? '') !== (later[path] ?? ''))
  })
  return partNames.filter((part) => changed.some((path) => path.startsWith(`${part}.`)))
}
