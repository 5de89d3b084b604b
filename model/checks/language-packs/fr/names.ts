import { phrasesOf, wordSet } from '../../text/words.ts'
import type { GeneralServices, TechnicalWords, UnitWords } from '../language-pack.ts'

export const technical: TechnicalWords = {
  terms: phrasesOf(`
    serveur, serveurs, entrepôt de données, lac de données, machine virtuelle, machines virtuelles, bureau virtuel, bureaux virtuels, hyperviseur, conteneurs logiciels, grappe de serveurs, pare feu, équilibreur de charge, répartiteur de charge, intergiciel, ordinateur central, dorsal, frontal, hébergement web,
    hébergement d applications, hébergement applicatif, services web, service web, annuaire actif, fournisseur d identité, gestion des identités, gestion des justificatifs, gestion interne des justificatifs, authentification unique, authentification multifacteur, infrastructure à clé publique, système d exploitation, gestion des correctifs, gestion des terminaux, commutateur, commutateurs, routeur, routeurs, réseau étendu, réseau local, 
    stockage objet, stockage en bloc, hébergement infonuagique, stockage infonuagique, informatique infonuagique, infrastructure infonuagique, migration vers l infonuagique, passage à l infonuagique, informatique en nuage, nuage privé, nuage public, infrastructure en tant que service, plateforme en tant que service, logiciel en tant que service, échange de données informatisé, échange de données informatisées, échange électronique de données, file de messages, bus de services, code source, gestion de versions, portefeuille d applications, gestion du portefeuille d applications, interface de programmation, interopérabilité,
    logiciel, logiciels, matériel informatique, infrastructure informatique, infrastructure ti, systèmes informatiques, système informatique, technologie de l information, technologies de l information, systèmes numériques, soutien des plateformes, intégration de solutions, intégration des solutions, intégration de systèmes, systèmes applications, systèmes et applications, applications et systèmes, gestion de configuration, gestion des configurations, gestion de l identité, système de gestion de contenu, système de gestion documentaire, réseau privé virtuel, rpv, chaîne de blocs, robot conversationnel, apprentissage automatique, migration infonuagique, réseau de diffusion de contenu, serveur d applications, serveur de fichiers, serveur d impression, progiciel, progiciels, soutien aux plateformes, soutien des opérations et des plateformes, soutien aux opérations et aux plateformes, gestion des plateformes, exploitation des plateformes, maintenance des plateformes, infrastructure numérique, infrastructure technologique, infrastructure classifiée, infrastructure secrète, livraison de systèmes, client léger, clients légers, commutateurs réseau, registre distribué, microservices
  `),
  company: phrasesOf(`
    conteneurs, licence, script, scripts, projets, téléphones, tablettes, formation, macros, salles, canaux, 7, 10, 11, 2016, 2019, 2022, 2025, portables, postes de travail, serveur, online, boîte aux lettres, boîtes aux lettres, boîtes de courriel, hébergement, grappe, migration, instance, licences, version, mise à niveau, infonuagique, serveurs, développeurs, administration, base de données, correctifs, business manager, school manager, mdm, comptabilité, paie, bornes, points d accès, wi fi, wifi, sans fil
  `),
  containers: phrasesOf(
    'portail, portails, plateforme, plateformes, plate forme, appli, application, application mobile, application web',
  ),
  stores: phrasesOf('base de données, bases de données'),
  vague: wordSet(
    'ligne électronique numérique sécurisé sécurisée mobile web nouveau nouvelle mon ma mes central centrale unique commun commune partagé partagée collections usagers utilisateurs membres étudiants élèves employés personnel fournisseurs partenaires patients interne externe',
  ),
  plain: wordSet('recherche financement aide aides'),
  systems: phrasesOf('eservices, e services'),
  doubtfulSystems: phrasesOf('système, systèmes, systeme, outil, suite, module, interface'),
  framedSystems: phrasesOf('environnement, solution, moteur, carrefour'),
  hubs: wordSet('carrefour'),
  bareCues: wordSet('notification notifications avis alerte alertes messagerie cas dossiers'),
  aids: wordSet('outil'),
  linkers: new Set(),
  adding: wordSet('incluant'),
  help: phrasesOf(`
    fonds, financement, subvention, subventions, contribution, contributions, bourse, bourses, prêts, crédit d impôt, chèques, aide à, aides à, formation, formations, cours, atelier, ateliers, résilience, sécurité des, innovation, adoption, métiers, apprentissage de
  `),
  informing: wordSet('information informations'),
  systemCues: wordSet(`
    gestion suivi réservation déclaration ligne électronique numérique informatisé informatisée automatisé automatisée web dossiers facturation paie dépôt permis licences émission délivrance apprentissage
    filtrage inscription enregistrement demandes documents ti rapports signalement vérification analyse comparative soumission
  `),
  headIs: 'first',
  articles: wordSet('le la les l un une'),
  own: wordSet('mon ma mes'),
  accounts: wordSet('compte comptes portail dossier dossiers profil espace page'),
  being: wordSet('est sont etait'),
  saidSystems: phrasesOf(
    'système, plateforme, plate forme, portail, application, appli, logiciel, base de données, site web, site internet, outil, intranet, réseau, environnement, progiciel, solution de gestion, solution logicielle, solution numérique, solution en ligne',
  ),
  platforms: phrasesOf(
    'plateforme, plate forme, portail, application web, application mobile, application en ligne, appli, logiciel, base de données, site web, site internet, intranet, système informatique, système en ligne',
  ),
  saidBefore: wordSet('un une le la l'),
  numbered: wordSet(
    'article articles paragraphe paragraphes alinéa partie annexe formulaire chapitre règle règlement loi classe catégorie section sous',
  ),
}

export const units: UnitWords = {
  units: phrasesOf(`
    direction générale, direction de, direction de la, direction du, direction des, secrétariat, secrétariat de, division de, division des, division du, division, sous direction, bureau de gestion, bureau de projet, bureau de programme, bureau du, bureau des, bureau de la, bureau de l, équipe de, équipe des, équipe du, ministère de, ministère du, ministère des, centre d expertise, centre d excellence, centre de compétences,
    centre de services, centre de service, centre des services, centre de soutien, centre de coordination, centre des opérations, centre d opérations, centres des opérations, centres d opérations, centre d information, centre de ressources, centre de soutien à la clientèle, groupe de travail, groupe consultatif, unité de la correspondance, unité de correspondance, agent de service, agente de service, officier de service
  `),
  named: phrasesOf('centre'),
  officers: phrasesOf(
    'receveur général, registraire, registraire général, commissaire, commissaire à l information, commissaire à la protection de la vie privée, ombudsman, ombud, vérificateur, vérificateur général, contrôleur, contrôleur général, surintendant, surintendant des faillites',
  ),
  ofOfficers: wordSet('services service bureau canada'),
  people: phrasesOf(`
    ombudsman, ombud, ombuds, ombudspersonne, protecteur du citoyen, protectrice du citoyen, protecteur des usagers, protectrice des usagers, défenseur des droits, défenseure des droits, vérificateur général, vérificatrice générale, auditeur général, auditrice générale, enquêteur correctionnel,
    commissaire à l information, commissaire à la protection de la vie privée, commissaire aux langues officielles, commissaire à l intégrité, commissaire aux plaintes, commissaire à l éthique, commissaire aux conflits d intérêts, commissaire aux droits, médiateur de la république, médiatrice de la république, médiateur des
  `),
  hubs: phrasesOf('carrefour, pôle, plaque tournante, hub, nœud, cellule'),
  beforeTasks: phrasesOf('service, laboratoire, laboratoires, réseau, groupe, institut, collège'),
  shown: phrasesOf(
    'ce secteur, cette direction, cette division, cette section, cette unité, cette équipe, ce bureau, ce groupe, ce secrétariat, cette sous direction, cet organisme',
  ),
  shortNames: phrasesOf(
    'de l agence, par l agence, du ministère, par le ministère, de l école, par l école, de l académie, par l académie, de la commission, par la commission, de l office, par l office, de la régie, par la régie, du tribunal, par le tribunal, de l institut, par l institut, du secrétariat, par le secrétariat, de la banque, par la banque, du commissariat, par le commissariat',
  ),
  where: phrasesOf(
    'administrés par, administrées par, administré par, gérés par, gérées par, exploités par, exploitées par, relevant de, situés dans, situées dans, réglementées par, réglementés par, lieux de, sites de, terres de',
  ),
  spelled: wordSet(
    'bureau direction division section unite secretariat organisme agence commission conseil centre',
  ),
  ofOthers: wordSet('agence commission conseil'),
  // Bureaus, centres, directions and secretariats come first: "BSC", "DGPA".
  letters: {
    sure: /^DG\p{Lu}{1,5}$/u,
    bracketed: /^S\p{Lu}{2,4}$/u,
    acting: /^[BCDS]/u,
  },
  papers: wordSet(`
    formation formations cours examen examens epreuve test tests certificat certificats certification attestation diplome brevet permis licence licences declaration declarations demande demandes formulaire numero carte
    programme programmes fonds prestation prestations allocation allocations subvention subventions bourse bourses credit regime compte loi reglement norme systeme sondage enquete indice plan accord entente projet initiative strategie vaccin maladie syndrome services
  `),
  doers: wordSet('avec par du la le au'),
  channels: phrasesOf(
    'centre de contact, centre d appels, centre d appel, centre d information, centre de services, centre de service, centre des services, centre de soutien, centre d appui, centre de renseignements, centre de services à la clientèle, centre de service à la clientèle, centre de soutien à la clientèle, centre d appui à la clientèle, centre de services aux citoyens, centre de services aux clients',
  ),
  reaching: phrasesOf(
    'téléphonique, téléphoniques, téléphone, par courriel, point d entrée, point de contact, centre de contact, centre d appels, ligne sans frais, numéro sans frais, clavardage',
  ),
  given: wordSet('contribution contributions subvention subventions financement certification nomination'),
  anyOf: wordSet('du des au aux par notre nos votre vos'),
  visited: phrasesOf(`
    musée, galerie, bibliothèque, médiathèque, zoo, aquarium, planétarium, observatoire, théâtre, opéra, salle de concert, salle de lecture, cinéma, château, palais, cathédrale, abbaye, fort, forteresse, parc, parc national, jardin, jardins, jardin botanique, arboretum, plage, piscine, stade, aréna, patinoire, gymnase, phare, cimetière, marché, halle, salle des fêtes,
    clinique, hôpital, école, université, collège, académie, conservatoire, crèche, garderie, club, chœur, orchestre, église, boutique, café, restaurant, auberge, camping, marina, port, aéroport, traversier, ferme, forêt, sentier, maison, archives
  `),
  visiting: phrasesOf(`
    visite, visites, visiter, visite guidée, billet, billets, entrée, entrées, adhésion, abonnement, adhérer, explorer, découvrir, découverte, voir, assister, passer, séjour, sortie, sorties, sortie scolaire, anniversaire, horaires, emprunter, nager, camper, rencontrer
  `),
  governments: phrasesOf(
    'gouvernement du, gouvernement de, gouvernement des, république, royaume, état de, confédération, états unis, royaume uni',
  ),
  heads: phrasesOf(
    'bureau, unité, section, agence, institut, commission, conseil national, département, ministère, comité, greffe, direction, secteur de la, secteur de l, secteur des, secteur du, cabinet du, cabinet de la, commissariat, inspection générale, office national, office des, régie, service des, service de la correspondance, équipe, équipes, brigade, escouade, pôle de, pôle des, pôle d, pôle national, pôle régional, bureaux de, bureaux du, bureaux des, bureaux régionaux, directions régionales, haut commissariat, ambassade, consulat, groupe intégré, groupe national, groupe spécial, stations de transmissions, poste de commandement, postes de commandement, état major, sous secrétariat, tribunal',
  ),
  working: phrasesOf('centre de recherche, centre de recherches'),
  places: phrasesOf(`
    centre d appels, centre d appel, centres d appels, centre de contact, centres de contact, centre de recherche, centres de recherche, centre d essais, centre d essai, centres d essais, centres de formation, centre de production, centres de production, centre de collecte, centres de collecte, centres de distribution,
    bureau de poste, centre de vacances, centre aéré, centre de villégiature, centre nautique, centre équestre, centre aquatique, centre d art, centres d art, centre d arts, centre des congrès, centre de congrès, centre commercial, centre de plein air, centre de vaccination, centre de dépistage, centre de test, centre d hébergement, centre de rééducation, centre de réadaptation, centre de radiologie, centre de don, centre dentaire, centre médical, centre hospitalier, centre de dialyse, centre de ski, centre social, centres sociaux, centre jeunesse, centre pour jeunes, centre pour femmes, centre familial, centre d escalade, centre de langues, centre de formation, centre d examen, centre de la nature, centre d intégration, centre multisport, centres multisports, centre canadien multisport, centre des sciences, centre d interprétation, centre de découverte, centre historique, centre de détention, centre d évacuation, centre de distribution, centre de tri, centre de soins, centre de répit, centre d activités, centre multisports, division cellulaire, section sportive, groupe de lecture, groupe de jeunes, groupe sanguin, groupe d étude, centre de santé, centres de santé, centre communautaire, centres communautaires, centre culturel, centres culturels, centre éducatif, centres éducatifs, centres d éducation, centre sportif, centre de loisirs, centre de la petite enfance, centre d accueil, centre de jour, centre ville, centre d emploi, centre de données, centres de données, centre de traitement, centre d amitié, groupe d âge, groupe de soutien, groupe d entraide, groupe cible, unité de formation, unité de logement, unité de stockage, unité familiale, section spéciale, fournitures de bureau, mobilier de bureau, direction assistée, permis de conduire
  `),
  articles: wordSet('le la les l un une'),
  particles: wordSet('le la les l du de des d et a au aux en pour'),
  headIs: 'first',
}

export const general: GeneralServices = {
  kinds: [
    phrasesOf(
      'relations avec les médias, relations médias, médias, médiatiques, presse, relations presse, journalistes',
    ),
    phrasesOf('plainte, plaintes, rétroaction, commentaires, réclamations, réclamation, compliments'),
    phrasesOf(`
      accès à l information, accès à l information et protection des renseignements personnels, accès à l information et aux renseignements personnels, demande d accès à l information, demandes d accès à l information, aiprp, accès aux documents administratifs,
      protection des renseignements personnels, protection de la vie privée, renseignements personnels
    `),
    phrasesOf(
      'correspondance ministérielle, correspondence ministérielle, correspondance adressée au ministre, correspondances adressées au ministre, correspondance adressée aux ministres, lettres au ministre',
    ),
    phrasesOf('correspondance'),
    phrasesOf(
      'correspondance de la haute gestion, correspondance de haute gestion, correspondance de la haute direction, correspondance de haute direction, correspondance de la direction',
    ),
  ],
  asking: phrasesOf(
    'demandes du public, demandes du publique, demande du public, demandes publiques, demandes générales, requêtes du public, requêtes générales, demande de renseignements, demandes de renseignements, demandes de renseignement, demande d information, demandes d information, demande d informations, demandes d informations, renseignements, question, questions, nous joindre, nous contacter, contactez nous, médias sociaux, réseaux sociaux, centre de contact',
  ),
  asides: wordSet(`
    général générale généraux générales grand public publique publiques demande demandes service services plateforme information informations réponse réponses répondre traitement parvenant provenant venant émanant reçues reçus unité guichet ligne mécanisme processus clientèle
    bureau clients citoyens section programme autres loi lois protection personnels vie privée web site internet téléphone téléphonique téléphoniques courriel écrites sans frais
  `),
  rights: [
    phrasesOf('accès à l information, accès aux documents, aiprp'),
    phrasesOf('vie privée, renseignements personnels, protection des données, aiprp'),
  ],
  laws: wordSet('loi lois règlement règlements code'),
  asksAll: wordSet('public publics publique général générale'),
  nobodys: wordSet(`
    centre centres contact contactez nous système téléphone ligne web site page formulaire courriel télécopieur ats foire faq agent agente équipe division direction ministère ministériel ministre ministres organisme agence
  `),
  excluding: phrasesOf(
    'à l exclusion, à l exception, exclut, excluent, exclu, exclus, exclues, sauf, hormis, autre que, autres que, ne comprend pas, ne sont pas',
  ),
  about: phrasesOf(
    'sur, concernant, relatif à, relatifs à, relative à, relatives à, relatif aux, relatifs aux, relative aux, relatives aux, portant sur, au sujet de, au sujet des, à propos de, à propos des',
  ),
  ownMatters: wordSet(`
    organisation organisations organisme agence ministère commission conseil institution institutions mandat mandats rôle activité activités politique politiques procédures processus système systèmes programmes initiatives priorités
    enjeux qualité rapidité travail publications documents dossiers question questions sujet sujets tout possibilité possibilités financement particulière particulier nouvelles événements ainsi
  `),
  joining: wordSet('et'),
  others: wordSet('autre autres non sans sauf'),
  // Read so far, none of the French ones said it of what another service does.
  also: null,
  money: phrasesOf(
    'fonds, financement, subvention, subventions, bourse, bourses, prêt, prêts, crédit d impôt, crédits d impôt, rabais, programme de contribution, programme de contributions, subventions et contributions, aide financière, soutien financier',
  ),
  ofMoney: phrasesOf(`
    fonds, financement, financements, finance, financent, financer, financés, subvention, subventions, bourse, bourses, prêt, prêts, crédit, crédits, rabais, contribution, contributions, financier, financière, financiers, financières, argent, dollars, million, millions, milliard, milliards, paiement, paiements, verse, versement, versements, paie, payer, prix, prestation, prestations, coût, coûts, rembourse, remboursement, capital, capitaux, investissement, investissements, investit
  `),
  groups: wordSet(`
    employeur employe travailleur salarie chercheur candidat chomeur diplome etudiant eleve enseignant apprenti entreprise societe fiducie organisme particulier veteran aine enfant parent famille immigrant refugie artiste editeur librairie libraire diffuseur festival musee bibliotheque ecole agriculteur producteur bailleur locataire proprietaire
    conducteur visiteur voyageur resident fournisseur acheteur vendeur patient aidant infirmier medecin pharmacien importateur exportateur fabricant victime delinquant jure juge avocat journaliste athlete entraineur municipalite province territoire
  `),
}
