import type { Outcome } from '../../definition/entries.ts'
import type { Language } from '../../text.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput, soundDefinition } from './sound-input.ts'

const at = 'value.outcomes/meetings'
const withOutcome = (statement: string, language: Language = 'en', given: Partial<Outcome> = {}) =>
  buildInput({
    language,
    change: ({ value }) =>
      void (value.outcomes = [{ ...soundDefinition().value.outcomes[0]!, statement, ...given }]),
  })

const delivers = (statement: string, words: string, language: Language = 'en') => ({
  name: statement,
  input: withOutcome(statement, language),
  finds: [{ path: at, text: 'SD003.deliverable', severity: 'warning' as const, words: [words] }],
})
const works = (statement: string, words: string, language: Language = 'en') => ({
  name: statement,
  input: withOutcome(statement, language),
  finds: [{ path: at, text: 'SD003.activity', words: [words] }],
})
const changes = (statement: string, language: Language = 'en') => ({
  name: statement,
  input: withOutcome(statement, language),
})

export const sd003Cases: RuleCases = {
  fails: [
    delivers('A monthly report on open incidents', 'report'),
    delivers('Tickets are closed within four hours', 'Tickets'),
    delivers('Managers receive a dashboard every Monday', 'dashboard'),
    works('We host the payroll programs', 'We host'),
    works('Install printers on every floor', 'Install'),
    works('24/7 support for all users', '24/7'),
    delivers('Improved dashboards for each branch', 'dashboards'),
    delivers('Two guided tours a month', 'guided tours'),
    delivers('Deux entretiens avec un conseiller', 'entretiens', 'fr'),
    delivers('Un tableau de bord avec les chiffres du mois', 'tableau de bord', 'fr'),
    delivers('Les demandes sont traitées en dix jours', 'demandes', 'fr'),
    works('Nous hébergeons la paie', 'Nous hébergeons', 'fr'),
    works('Installation d’imprimantes à chaque étage', 'Installation', 'fr'),
  ],
  passes: [
    { name: 'a sound definition', input: buildInput() },
    changes('Managers decide on a report that is never older than a day'),
    changes('Field staff print on every floor without calling anybody'),
    changes('Drivers deliver parcels the same day'),
    changes('Fewer tickets come back'),
    changes('Calls about repairs become rare'),
    changes('Keys fit on the first day'),
    changes('Claims are processed faster'),
    changes('Les gestionnaires décident avec un rapport du jour', 'fr'),
    changes('Le personnel imprime à chaque étage sans appeler personne', 'fr'),
    {
      name: 'what gets worse may be a thing that is taken away',
      input: withOutcome('A monthly report on open incidents', 'en', { direction: 'affected' }),
    },
  ],
}
