import type { Wording } from '../wording.ts'

export const checksOfLedger: Pick<Wording['checks'], 'SD005' | 'SD010'> = {
  SD005: {
    title: 'On ne lit que de bonnes nouvelles',
    why: 'Aucun résultat ne se dégrade, rien n’est dépensé et rien ne peut mal tourner : qui connaît les services n’y croira pas, et qui y croit sera surpris.',
    fix: 'Parcourez une semaine d’un consommateur avec le service : que doit-il faire, apprendre, payer ou abandonner ? Inscrivez-en au moins un élément, ou laissez le client confirmer les trois raisons.',
  },
  SD010: {
    title: 'Il n’est rien dit de certains risques habituels : {{risks}}',
    why: 'Ils guettent presque tous les services. Un client qui n’en lit rien ne peut pas savoir si quelqu’un y a pensé.',
    fix: 'Écrivez pour chacun ce qui pourrait arriver au consommateur et ce qui est fait contre cela, et donnez au risque son genre. S’il ne peut pas se produire ici, dites pourquoi dans l’élément.',
  },
}
