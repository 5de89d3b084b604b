import type { Wording } from '../wording.ts'

export const checkWords: Wording['checkWords'] = {
  usualRisk: {
    'provider-failure': 'le fournisseur fait défaut',
    'data-breach': 'des données s’échappent',
    'lock-in': 'il est difficile de partir',
    'supplier-dependency': 'un sous-traitant du fournisseur fait défaut',
  },
  measure: {
    unit: 'l’unité',
    window: 'la période de mesure',
    method: 'la façon de mesurer',
    measuredBy: 'qui mesure',
  },
  aim: {
    basic: 'une relation simple',
    cooperative: 'une coopération',
    partnership: 'un partenariat',
  },
  linkOf: '{{name}} ({{percent}})',
  groupOf: '{{name}} ({{percent}}, car un seul de plusieurs suffit : {{members}})',
  someConsumer: 'une organisation consommatrice',
  notYet: 'pas encore',
}
