import { describe, expect, test } from 'vitest'
import { packOf } from '../language-packs/index.ts'
import { abbreviationsIn, isExplained, readText } from './abbreviations.ts'
import { generalKindsOf, isNobodys } from './general.ts'
import { weighed } from './likeness.ts'
import { organisationFinder } from './organisations.ts'
import { properNamesIn } from './proper-names.ts'
import { firstSentenceEnd } from './sentences.ts'
import { stemOf } from './stems.ts'
import { verbIn } from './verbs.ts'
import { phrasesOf, runsOf, spanOf, wordsOf } from './words.ts'

const english = packOf('en')
const french = packOf('fr')

const first = (text: string) => text.slice(0, firstSentenceEnd(text, english.pointed))

const lettersIn = (text: string) => abbreviationsIn(text).map(({ letters }) => letters)

const explained = (letters: string, text: string, pack = english) => {
  const [found] = abbreviationsIn(letters)
  return isExplained(found!, [readText(text)], pack)
}

const named = (text: string, name = 'Help') => [...properNamesIn(text, weighed(name, english), english)]

const foundIn = (text: string, ...names: string[]) => {
  const words = wordsOf(text)
  const run = organisationFinder(names)(words)
  return run && text.slice(spanOf(words, run).start, spanOf(words, run).end)
}

const stemsIn = (words: string, endings = english.endings) =>
  new Set(words.split(' ').map((word) => stemOf(word, endings)))

describe('words', () => {
  test('apostrophes, hyphens and points end a word; accents stay, and are folded beside', () => {
    expect(wordsOf("L’été d'Oka, e-mail").map(({ text, lower, folded }) => [text, lower, folded])).toEqual([
      ['L', 'l', 'l'],
      ['été', 'été', 'ete'],
      ['d', 'd', 'd'],
      ['Oka', 'oka', 'oka'],
      ['e', 'e', 'e'],
      ['mail', 'mail', 'mail'],
    ])
  })

  test('places are those of the text as it is written, decomposed letters included', () => {
    const text = 'Re\u0301gie des œufs'
    const words = wordsOf(text)
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Re\u0301gie', 'des', 'œufs'])
    expect(words.map(({ folded }) => folded)).toEqual(['regie', 'des', 'oeufs'])
  })

  test('the longest phrase is found, whatever its case and accents', () => {
    const phrases = phrasesOf('base, base de données\nserveur')
    const text = 'Serveur et BASE DE DONNEES'
    const words = wordsOf(text)
    expect(runsOf(words, phrases).map((run) => spanOf(words, run))).toEqual([
      { start: 0, end: 7 },
      { start: 11, end: 26 },
    ])
  })
})

describe('the first sentence', () => {
  test.each([
    ['We answer. Then you go.', 'We answer.'],
    ['Forms (e.g. for boats) and Mr. Oak. Next.', 'Forms (e.g. for boats) and Mr. Oak.'],
    ['At 4.5 km from here. Next.', 'At 4.5 km from here.'],
    ['Ask us! Or not.', 'Ask us!'],
    ['A title\n\nThe text.', 'A title\n\n'],
    ['No mark at all', 'No mark at all'],
    ['', ''],
  ])('of “%s” is “%s”', (text, sentence) => expect(first(text)).toBe(sentence))
})

describe('verbs', () => {
  test.each([
    ['Provides help', 'provides'],
    ['Grants and contributions', undefined],
    ['The agency grants the licence', 'grants'],
    ['Issuance of permits for support', undefined],
    ['The program issues permits', 'issues'],
    ['Issues management', undefined],
    ['Permit to Operate a Plant', 'operate'],
    ['Grain sampling', undefined],
    ['Sampling grain', 'sampling'],
    ['Services provided by nurses', 'provided'],
    ['Authorized service providers', undefined],
    ['Register copyrights', 'register'],
    ['Contact us', 'contact'],
  ])('of “%s” is %s', (text, verb) => expect(verbIn(text, english.verbs)?.lower).toBe(verb))

  test.each([
    ['Demande de permis', undefined],
    ['Demander un permis', 'demander'],
    ['Offre de services', undefined],
    ['Offre des services', 'offre'],
    ['L’agence offre aux pêcheurs', 'offre'],
    ['L’offre aux pêcheurs', undefined],
    ['Catégorie A', undefined],
    ['Le public a accès', 'a'],
    ['Trouvez une place', 'trouvez'],
    ['Une place chez vous', undefined],
    ['Les données du commerce', undefined],
    ['Paiements versés à des particuliers', 'versés'],
  ])('in French, of “%s” is %s', (text, verb) => expect(verbIn(text, french.verbs)?.lower).toBe(verb))
})

describe('abbreviations', () => {
  test('have three capitals or more, with points, in the plural, with a number', () => {
    expect(lettersIn('The PSWs and the U.S.A. of SR&ED, form T2125 for an ID at NRCan')).toEqual([
      'PSW',
      'USA',
      'SRED',
      'NRCan',
    ])
  })

  test('are not found in a text that is all in capitals, in a brand, or in a number', () => {
    expect(lettersIn('REPORT A LEAK NOW')).toEqual([])
    expect(lettersIn('The ENERGY STAR label, part XIII')).toEqual([])
  })

  test.each([
    ['WSD', 'the Water Supply Department', true],
    ['WSD', 'the Water Supply Department (WSD) helps', true],
    ['WSD', 'WSD helps', false],
    ['ATV', 'an ATV plate', false],
    ['CANUTEC', 'Canadian Transport Emergency Centre (CANUTEC)', true],
    ['FINTRAC', 'Financial Transactions and Reports Analysis Centre', true],
    ['PBO', 'a research trial (PBO)', false],
    ['SECRET', 'a secret network', true],
  ])('%s is explained by “%s”: %s', (letters, text, is) => expect(explained(letters, text)).toBe(is))

  test('are explained by French words, elided ones too', () => {
    expect(
      explained('AIPRP', 'l’accès à l’information et protection des renseignements personnels', french),
    ).toBe(true)
    expect(explained('SEV', 'le Service des eaux de la ville', french)).toBe(true)
  })

  test('are explained by laws that are named one after the other, and not by themselves', () => {
    expect(explained('ATIP', 'the Access to Information Act and the Privacy Act')).toBe(true)
    expect(explained('LEP', 'la Loi sur les espèces en péril', french)).toBe(true)
    expect(explained('NRCan', 'Money from NRCan for maps')).toBe(false)
  })
})

describe('general services', () => {
  test.each([
    ['Media relations', 1],
    ['Media enquiries', 1],
    ['Public and media enquiries', 2],
    ['Social media responses to public enquiries', 1],
    ['Complaints about access to information', 0],
    ['Enquiries about bees', 0],
  ])('“%s” is of %i kinds', (name, kinds) => expect(generalKindsOf(name, english).size).toBe(kinds))

  test.each([
    ['Public Enquiries Contact Centre', true],
    ['Friday', true],
    ['Hazel Valley Contact Centre', false],
  ])('“%s” names nobody: %s', (phrase, is) => expect(isNobodys(phrase, english)).toBe(is))
})

describe('proper names', () => {
  test('are of organisations and places, not of laws, channels and what only repeats the name', () => {
    expect(named('Answers from Hazel Valley, in Bavaria.')).toEqual(expect.arrayContaining(['bavaria']))
    expect(named('As the Privacy Act says.')).toEqual([])
    expect(named('The Contact Centre answers until Friday.')).toEqual([])
    expect(named('Issuance of Weather Balloon Permits.', 'Weather balloon permit')).toEqual([])
  })

  test('are abbreviations that do not stand beside their words in brackets', () => {
    expect(named('People ask QBVX.')).toEqual(['QBVX'])
    expect(named('Ask on our web site (QBVX), and QBVX answers.')).toEqual([])
  })
})

describe('organisations', () => {
  test.each([
    ['Ask Parks Canada', 'Parks Canada', 'Parks Canada'],
    ['Aide de la Régie de l’énergie', 'La Régie de l’énergie', 'Régie de l’énergie'],
    ['My StatCan', 'STATCAN', 'StatCan'],
    ['Wage earner protection', 'WAGE', undefined],
    ['ISED help', 'Innovation, Science and Economic Development Canada', 'ISED'],
    ['A defence lawyer', 'Defence', undefined],
    ['Buildings Office (BO) help', 'Buildings Office (BO)', 'Buildings Office'],
    ['Boat licences', 'BO', undefined],
    ['Help', '', undefined],
  ])('“%s” names %s: %s', (text, name, found) => expect(foundIn(text, name)).toBe(found))
})

test('words of one family have one stem', () => {
  expect(stemsIn('permit permits permitting permitted').size).toBe(1)
  expect(stemsIn('enquiry enquiries inquiry').size).toBe(1)
  expect(stemsIn('organisation organizations organising').size).toBe(1)
  expect(stemsIn('permis permission').size).toBe(2)
  expect(stemsIn('animal animaux', french.endings).size).toBe(1)
  expect(stemsIn('fishing hunting').size).toBe(2)
})
