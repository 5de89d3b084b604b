import type { Wording } from '../wording.ts'

export const serviceMails: Wording['serviceMails'] = {
  sign: {
    subject: 'Votre accord est demandé : {{service}}',
    text: `Bonjour {{name}},

{{proposer}} propose la révision {{number}} du service « {{service}} » et demande votre accord.
Vous pouvez lire ce qu’elle promet, la comparer à la révision précédente, puis donner votre accord ou dire pourquoi vous ne le donnez pas :

{{link}}
`,
  },
}
