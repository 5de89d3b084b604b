import type { Wording } from '../wording.ts'

export const administrationChecks: Wording['administration']['checks'] = {
  tab: 'Contrôles',
  title: 'Contrôles',
  lead: 'Ce qui est assez grave pour empêcher de publier un service, ce qui est seulement signalé, et ce qui n’a pas d’importance ici.',
  rules: 'Le poids de chaque contrôle',
  rulesLead:
    'Par défaut, une révision qui comporte une erreur ne peut pas être publiée. Un contrôle désactivé ne dit rien.',
  severityOf: 'Son poids : {{check}}',
  usual: '{{severity}} (d’usage)',
  severity: { error: 'Erreur', warning: 'Avertissement', note: 'Remarque', off: 'Désactivé' },
  waivedBy: '{{rule}} · Dérogation possible par : {{role}}',
  waiting: 'Contrôles en attente',
  waitingLead:
    'Il leur faut quelque chose que le programme ne conserve pas encore. D’ici là, ils ne relèvent rien, et ce n’est un bon point pour personne.',
  waitingFor: '{{rule}} · Attend {{capabilities}}',
  glossary: 'Les mots que connaissent vos consommateurs',
  glossaryLead:
    'Les sigles et les mots du métier que comprennent les personnes qui utilisent vos services. Les contrôles des noms n’y touchent pas.',
  glossaryLabel: 'Glossaire, un mot ou un sigle par ligne',
  glossaryLine:
    'La ligne {{line}} (« {{text}}… ») est trop longue : au plus {{most}} caractères, s’il vous plaît.',
  glossaryCount_one: 'Un mot',
  glossaryCount_other: '{{count}} mots',
  share: 'Définis ensemble',
  shareLabel: 'Part des textes que les consommateurs devraient avoir rédigés ou confirmés, en pour cent',
  shareHelp: 'En deçà, un contrôle le rappelle aux deux parties. 0 désactive le rappel.',
  saved: 'Ce que vous avez décidé au sujet des contrôles est enregistré.',
  stale:
    'Une autre personne a été plus rapide. Rechargez la page, regardez ses réglages, puis modifiez les vôtres.',
}
