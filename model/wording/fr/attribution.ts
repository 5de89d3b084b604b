import type { Wording } from '../wording.ts'

export const attribution: Wording['attribution'] = {
  mark: 'Quelqu’un d’autre a dit cela : {{of}}',
  who: 'Qui l’a dit?',
  hereToo: 'ici en ce moment',
  waits: 'Saisi par {{typist}}, dit par {{speaker}} : en attente de sa parole',
  waitsForMe: 'Saisi par {{typist}}, dit par vous : est-ce exact?',
  unconfirmed: 'Saisi par {{typist}}, dit par {{speaker}}, qui n’a pas donné sa parole',
  typedBy: 'saisi par {{name}}',
  yes: 'Ce sont mes mots',
  yesOf: 'Ce sont mes mots : {{of}}',
  no: 'Ce ne sont pas mes mots',
  noOf: 'Ce ne sont pas mes mots : {{of}}',
  takeBack: 'Reprendre',
  takeBackOf: 'Reprendre l’attribution : {{of}}',
  panel: {
    title_one: 'Quelqu’un a saisi ce que vous auriez dit',
    title_other: 'Quelqu’un a saisi {{count}} choses que vous auriez dites',
    text: 'Si ce sont vos mots, ils comptent comme les vôtres et ceux de votre côté. Sinon, ils restent à la personne qui les a saisis.',
    show: 'Montrer dans le texte : {{of}}',
  },
  done: {
    asked: 'La parole de {{name}} est demandée.',
    given: 'Ces mots comptent maintenant comme les vôtres.',
    refused: 'Ils restent à la personne qui les a saisis.',
    takenBack: 'C’est repris.',
  },
}
