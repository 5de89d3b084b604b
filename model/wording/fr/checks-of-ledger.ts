import type { Wording } from '../wording.ts'

export const checksOfLedger: Pick<Wording['checks'], 'SD005' | 'SD010' | 'SD011'> = {
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
  SD011: {
    title: 'Ce qui est dit disparaître ne fait que se déplacer dans l’entreprise',
    why: 'Une unité peut être libérée d’un coût ou d’un risque que l’entreprise autour d’elle continue de porter. Qui décide pour l’ensemble doit voir que rien n’a été épargné.',
    fix: 'Dites qu’il se déplace et d’où il vient, ou retirez-le de ce qui disparaît. Si l’entreprise en est vraiment libérée, corrigez qui le porte.',
    cost: {
      title: 'Ce coût n’a fait que se déplacer, l’entreprise le porte toujours : « {{what}} »',
      why: 'Une unité en est libérée tandis que l’entreprise autour d’elle continue de payer. Qui décide pour l’ensemble doit voir que rien n’a été épargné.',
      fix: 'Dites qu’il se déplace et d’où il vient, ou retirez-le de ce qui disparaît. Si l’entreprise en est vraiment libérée, corrigez qui le porte.',
    },
    risk: {
      title: 'Ce risque n’a fait que se déplacer, l’entreprise le porte toujours : « {{what}} »',
      why: 'Une unité en est libérée tandis que l’entreprise autour d’elle en souffrirait toujours. Qui décide pour l’ensemble doit voir qu’il est aussi probable qu’avant.',
      fix: 'Dites qu’il se déplace et d’où il vient, ou retirez-le de ce qui disparaît. Si l’entreprise en est vraiment libérée, corrigez qui le porte.',
    },
  },
}
