import type { Wording } from '../wording.ts'

const trustWhy =
  'Une partie qui fait moins confiance qu’on ne lui en fait garde des choses pour elle. Cela se voit d’abord à ce qu’elle ne dit pas.'
const trustFix =
  'Lisez sur la page de la relation pourquoi chaque partie a dit cela, et parlez d’abord de la note la plus basse.'
const askToSign = 'Demandez-la à la personne, ou parlez avec elle de ce qui la retient de signer.'

export const checksOfSides: Pick<
  Wording['checks'],
  'SD012' | 'SD032' | 'SD033' | 'SD034' | 'SD041' | 'SD042' | 'SD070' | 'SD072' | 'SD100'
> = {
  SD032: {
    title: 'Quelqu’un du fournisseur parle en tant que client',
    why: 'Qui fournit le service dit aussi, ici, ce qui en est exigé. Ce dont les consommateurs ont vraiment besoin risque de ne jamais être dit.',
    fix: 'Invitez comme client quelqu’un d’une organisation consommatrice. En attendant, indiquez que la personne actuelle assure l’intérim.',
  },
  SD012: {
    title:
      'Pour quelqu’un, en tant que {{role}}, cela n’en vaut pas la peine : c’est l’avis de {{against}} sur {{of}} qui ont jugé',
    why: 'Ce qui pèse contre eux l’emporte sur ce qu’ils y gagnent. Que d’autres y trouvent leur compte ne les aide pas, et une moyenne le cacherait.',
    fix: 'Lisez leurs raisons sous « Cela en vaut-il la peine ? » et parlez avec eux de ce qui leur pèse : supprimez-le, compensez-le, ou dites ouvertement pourquoi cela demeure.',
  },
  SD033: {
    title: 'Personne ne sait ce que veut un rôle, ou la question date de trop longtemps',
    why: 'Qui n’a jamais été interrogé reçoit ce que d’autres imaginent pour lui.',
    fix: 'Interrogez la personne qui tient le rôle : posez des questions aux utilisateurs, ou répondez avec ce service à un besoin qu’elle a exprimé.',
    never: {
      title: 'Personne dans ce rôle n’a dit ce qu’il veut du service : {{role}}',
      why: 'Qui n’a jamais été interrogé reçoit ce que d’autres imaginent pour lui.',
      fix: 'Interrogez la personne qui tient le rôle : posez des questions aux utilisateurs, ou répondez avec ce service à un besoin qu’elle a exprimé.',
    },
    old: {
      title: 'Ce que veut ce rôle a été dit pour la dernière fois le {{on}}, il y a plus d’un an : {{role}}',
      why: 'En un an, le travail et les besoins changent. Le service vise peut-être encore ce que plus personne ne veut.',
      fix: 'Interrogez de nouveau : posez des questions aux utilisateurs, ou demandez à la personne qui tient le rôle ce dont elle a besoin aujourd’hui.',
    },
  },
  SD034: {
    title: 'Deux rôles veulent le contraire l’un de l’autre, et personne n’a tranché',
    why: 'Une contradiction laissée à elle-même est tranchée par le hasard, le plus souvent contre qui n’est pas dans la pièce.',
    fix: 'Faites trancher le responsable du service ou le client, et consignez ce qui a été décidé et pourquoi.',
    open: {
      title: 'Personne n’a encore tranché entre ce que veulent ces rôles : {{roles}}. Signalé : {{since}}',
      why: 'Une contradiction laissée à elle-même est tranchée par le hasard, le plus souvent contre qui n’est pas dans la pièce.',
      fix: 'Faites trancher le responsable du service ou le client, et consignez ce qui a été décidé et pourquoi.',
    },
    waiting: {
      title:
        'Une décision entre ce que veulent ces rôles attend encore une parole : {{roles}}. Signalé : {{since}}',
      why: 'Une décision a été consignée au nom de quelqu’un qui n’a pas encore dit l’avoir prise. D’ici là, personne ne peut s’y fier.',
      fix: 'Demandez à la personne qui aurait tranché de donner sa parole.',
    },
  },
  SD041: {
    title: 'Une signature manque',
    why: 'Convenu veut dire que tous ceux qui devront vivre avec le texte l’ont signé. Jusque-là, il peut encore changer.',
    fix: askToSign,
    owner: {
      title: 'Le responsable du service n’a pas signé la partie « {{part}} »',
      why: 'Tant que le responsable du service ne signe pas, personne du côté du fournisseur ne répond de cette partie. Demandée : {{asked}}.',
      fix: 'Demandez-la au responsable du service ({{organisation}}), ou parlez avec lui de ce qui le retient de signer.',
    },
    customer: {
      title: 'La signature du client manque pour la partie « {{part}} » : {{organisation}}',
      why: 'Tant que le client ne signe pas, personne n’a dit au nom du consommateur que ces résultats sont ceux qu’il veut. Demandée : {{asked}}.',
      fix: askToSign,
    },
    user: {
      title: 'La signature de l’utilisateur manque pour la partie « {{part}} » : {{organisation}}',
      why: 'Tant qu’un utilisateur ne signe pas, personne qui travaille avec le service n’a dit pouvoir vivre avec ce qu’il demande. Demandée : {{asked}}.',
      fix: askToSign,
    },
    sponsor: {
      title: 'La signature du commanditaire manque pour la partie « {{part}} » : {{organisation}}',
      why: 'Tant que le commanditaire ne signe pas, aucun budget ne soutient ce que veulent les deux côtés. Demandée : {{asked}}.',
      fix: askToSign,
    },
  },
  SD042: {
    title: 'Le côté du consommateur n’a porté que peu du texte',
    why: 'Ce que le fournisseur a formulé seul, c’est ce qu’il croit. Les malentendus apparaissent à l’usage.',
    fix: 'Parcourez le texte avec le côté du consommateur et laissez-le reformuler ou confirmer ce qui le concerne.',
    first: {
      title:
        'Le côté du consommateur a formulé ou confirmé {{share}} % du texte ; {{threshold}} % sont demandés ici',
      why: 'Ce que le fournisseur a formulé seul, c’est ce qu’il croit. Les malentendus apparaissent à l’usage.',
      fix: 'Parcourez le texte avec le côté du consommateur et laissez-le reformuler ou confirmer ce qui le concerne.',
    },
    grown: {
      title:
        'Le côté du consommateur a formulé ou confirmé {{share}} % du texte, contre {{earlier}} % auparavant ; {{threshold}} % sont demandés ici',
      why: 'La situation s’améliore : une plus grande part du texte est partagée que dans la dernière révision. Le reste n’est encore que le point de vue du fournisseur.',
      fix: 'Continuez ainsi : apportez à la prochaine rencontre les clauses auxquelles personne du côté du consommateur n’a touché.',
    },
    fallen: {
      title:
        'Le côté du consommateur n’a plus formulé ou confirmé que {{share}} % du texte, contre {{earlier}} % auparavant ; {{threshold}} % sont demandés ici',
      why: 'Depuis la dernière révision, le texte a grandi ou changé sans le côté du consommateur. Il risque de ne plus reconnaître ce qu’il a accepté.',
      fix: 'Montrez au côté du consommateur ce qui a changé depuis la dernière révision, et laissez-le le reformuler ou le confirmer.',
    },
    same: {
      title:
        'Le côté du consommateur a formulé ou confirmé {{share}} % du texte, comme dans la dernière révision ; {{threshold}} % sont demandés ici',
      why: 'Une nouvelle révision n’a pas rapproché les deux côtés. Ce que le fournisseur a formulé seul, c’est ce qu’il croit.',
      fix: 'Avant la prochaine proposition, parcourez le texte avec le côté du consommateur et laissez-le reformuler ou confirmer ce qui le concerne.',
    },
  },
  SD070: {
    title:
      '« {{consumer}} » et le fournisseur voient leur relation autrement : le fournisseur vise {{provided}}, le consommateur {{consumed}}',
    why: 'Quand l’un compte sur un partenaire et l’autre sur un vendeur, chacun sera déçu par ce que l’autre trouve juste.',
    fix: 'Parlez de ce que chacun attend, convenez d’un type, et dites-le sur la page de la relation.',
  },
  SD072: {
    title: 'Les deux parties ne se font pas la même confiance',
    why: trustWhy,
    fix: trustFix,
    consumer: {
      title:
        '« {{consumer}} » fait moins confiance au fournisseur que celui-ci ne lui en fait : {{ofConsumer}} contre {{ofProvider}} sur 5',
      why: trustWhy,
      fix: trustFix,
    },
    provider: {
      title:
        'Le fournisseur fait moins confiance à « {{consumer}} » que celui-ci ne lui en fait : {{ofProvider}} contre {{ofConsumer}} sur 5',
      why: trustWhy,
      fix: trustFix,
    },
  },
  SD100: {
    title: 'Personne n’a regardé la définition depuis un an',
    why: 'En un an, le travail et les besoins changent. Les consommateurs se fient à un texte qui n’est peut-être plus vrai.',
    fix: 'Relisez-la avec le client, changez ce qui n’est plus exact, et inscrivez la date.',
    never: {
      title: 'Le service est utilisé, et sa définition n’a jamais été révisée',
      why: 'Ce qui a été écrit avant le premier jour d’usage est une supposition. Les consommateurs se fient à un texte que personne n’a comparé à ce qui se passe vraiment.',
      fix: 'Relisez-la avec le client, changez ce qui s’est révélé autre, et inscrivez la date.',
    },
    old: {
      title: 'La définition a été révisée pour la dernière fois le {{on}}, il y a plus d’un an',
      why: 'En un an, le travail et les besoins changent. Les consommateurs se fient à un texte qui n’est peut-être plus vrai.',
      fix: 'Relisez-la avec le client, changez ce qui n’est plus exact, et inscrivez la date.',
    },
  },
}
