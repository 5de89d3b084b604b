import { packOf } from './language-packs/index.ts'
import type { LanguagePack } from './language-packs/language-pack.ts'
import type { CheckInput, Finding, Rule } from './rule.ts'
import { isSaid } from './said.ts'
import { type Abbreviation, abbreviationsIn, isExplained, readText } from './text/abbreviations.ts'
import { firstSentenceEnd } from './text/sentences.ts'
import { verbIn } from './text/verbs.ts'

type Place = { path: string; text: string }

/** The line by which consumers meet the service: the proposition, else the first sentence of the description. */
const lineOf = ({ definition: { value } }: CheckInput, pack: LanguagePack): Place => {
  if (isSaid(value.proposition)) return { path: 'value.proposition', text: value.proposition }
  const end = firstSentenceEnd(value.description, pack.pointed)
  return { path: 'value.description', text: value.description.slice(0, end) }
}

const withoutVerb = (places: readonly Place[], pack: LanguagePack): Finding[] => {
  const [name] = places
  if (!name || !isSaid(name.text)) return []
  if (places.some(({ text }) => verbIn(text, pack.verbs))) return []
  return [
    {
      path: name.path,
      variant: 'verb',
      params: { name: name.text },
      range: { field: '', start: 0, end: name.text.length },
      words: [name.text],
    },
  ]
}

const isKnown = (
  { text, letters }: Abbreviation,
  pack: LanguagePack,
  glossary: ReadonlySet<string>,
): boolean =>
  pack.knownAbbreviations.has(letters.replace(/\d+$/, '')) ||
  glossary.has(letters.toLowerCase()) ||
  glossary.has(text.toLowerCase())

const unexplained = (places: readonly Place[], input: CheckInput, pack: LanguagePack): Finding[] => {
  const found = places.flatMap(({ path, text }) =>
    abbreviationsIn(text).map((abbreviation) => ({ path, abbreviation })),
  )
  if (found.length === 0) return []
  const { name, proposition, description } = input.definition.value
  const glossary = new Set(input.settings.glossary.map((word) => word.toLowerCase()))
  const texts = [name, proposition, description].filter(isSaid).map(readText)
  const told = new Set<string>()
  return found.flatMap(({ path, abbreviation }) => {
    const { text, letters, start, end } = abbreviation
    if (told.has(letters) || isKnown(abbreviation, pack, glossary) || isExplained(abbreviation, texts, pack))
      return []
    told.add(letters)
    return [
      {
        path,
        variant: 'abbreviation',
        params: { abbreviation: text },
        range: { field: '', start, end },
        words: [text],
      },
    ]
  })
}

/** Only insiders understand what it is for: no verb says what somebody does, or an abbreviation is not explained. */
export const sd021: Rule = {
  id: 'SD021',
  severity: 'note',
  needs: ['document'],
  concerns: ['user', 'customer'],
  waivedBy: 'user',
  decide: (input) => {
    const pack = packOf(input.language)
    const places = [{ path: 'value.name', text: input.definition.value.name }, lineOf(input, pack)]
    return [...withoutVerb(places, pack), ...unexplained(places, input, pack)]
  },
}
