import type { Wording } from '../wording.ts'

/** Courriels sur les comptes et les invitations. */
export const mails: Wording['mails'] = {
  role: {
    customer: 'client : vous dites quels résultats comptent, et vous en répondez',
    user: 'utilisateur : vous dites ce que l’utilisation demande et comment elle se vit',
    sponsor: 'commanditaire : vous autorisez l’argent',
    colleague: 'collègue',
    administrator: 'administrateur',
    held: '{{role}} : vous lisez et commentez comme collègue du responsable du service, et ne signez rien',
  },
  part: {
    deputy: 'Vous assurez la suppléance de {{name}}, et signez à ce titre.',
    for: 'Vous tenez le rôle pour {{organisation}}.',
    until: 'Vous tenez le rôle jusqu’au {{date}}.',
  },
  invitation: {
    service: {
      subject: '{{inviter}} vous demande d’aider à définir « {{service}} »',
      text: `Bonjour {{name}},

{{inviter}} vous demande d’aider à dire ce que le service « {{service}} » est pour {{organisation}}.
Votre rôle : {{role}}.`,
    },
    workspace: {
      subject: '{{inviter}} vous invite dans {{workspace}}',
      text: `Bonjour {{name}},

{{inviter}} vous invite dans {{workspace}}, où les personnes qui fournissent des services et celles qui les utilisent disent ensemble ce qu’est chaque service.
Votre rôle : {{role}}.`,
    },
    message: '{{inviter}} écrit :\n{{message}}',
    link: `Ce lien l’ouvre. Il n’est que pour vous, sert une seule fois et vaut 14 jours :

{{link}}`,
    linkKnown: `Vous avez déjà un compte ; connectez-vous ici :

{{link}}`,
  },
  reset: {
    subject: 'Un nouveau mot de passe pour Covalence',
    text: `Bonjour {{name}},

Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour cette adresse.
Ce lien permet de le choisir. Il sert une seule fois et vaut une heure :

{{link}}

Si vous ne l’avez pas demandé, ne faites rien : votre mot de passe reste le même.
`,
  },
}
