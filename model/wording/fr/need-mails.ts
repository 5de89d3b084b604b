import type { Wording } from '../wording.ts'

export const needMails: Wording['needMails'] = {
  draft: {
    subject: 'Votre besoin a une réponse : un service est en préparation',
    text: `Bonjour {{name}},

{{by}} a commencé l’ébauche d’un service à partir du besoin que vous avez exprimé :

  {{what}}

Vous trouvez ici la réponse, et plus tard si elle vous a aidé :

{{link}}
`,
  },
  service: {
    subject: 'Votre besoin a une réponse : il existe un service',
    text: `Bonjour {{name}},

{{by}} indique un service qui répond au besoin que vous avez exprimé :

  {{what}}

Vous le trouvez ici, et pouvez dire si votre besoin est comblé :

{{link}}
`,
  },
  declined: {
    subject: 'Votre besoin a une réponse',
    text: `Bonjour {{name}},

{{by}} a décliné le besoin que vous avez exprimé, et dit pourquoi :

  {{what}}

Vous lisez ici la raison :

{{link}}
`,
  },
}
