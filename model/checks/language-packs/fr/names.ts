import { phrasesOf, wordSet } from '../../text/words.ts'
import type { TechnicalWords, UnitWords } from '../language-pack.ts'

export const technical: TechnicalWords = {
  terms: phrasesOf(`
    serveur, serveurs, base de données oracle, bases de données, base de données, entrepôt de données, lac de données, machine virtuelle, machines virtuelles, bureau virtuel, bureaux virtuels, hyperviseur, conteneurs logiciels, grappe de serveurs, pare feu, équilibreur de charge, répartiteur de charge, intergiciel, ordinateur central, dorsal, frontal, hébergement web,
    hébergement d applications, hébergement applicatif, services web, service web, annuaire actif, fournisseur d identité, gestion des identités, gestion des justificatifs, gestion interne des justificatifs, authentification unique, authentification multifacteur, infrastructure à clé publique, système d exploitation, gestion des correctifs, gestion des terminaux, commutateur, commutateurs, routeur, routeurs, réseau étendu, réseau local, 
    stockage objet, stockage en bloc, infonuagique, informatique en nuage, nuage privé, nuage public, infrastructure en tant que service, plateforme en tant que service, logiciel en tant que service, échange de données informatisé, échange de données informatisées, échange électronique de données, file de messages, bus de services, code source, gestion de versions, portefeuille d applications, gestion du portefeuille d applications, interface de programmation, interopérabilité,
    logiciel, logiciels, matériel informatique, infrastructure informatique, infrastructure ti, systèmes informatiques, système informatique, technologie de l information, technologies de l information, systèmes numériques, soutien des plateformes, intégration de solutions, intégration de systèmes, gestion de configuration, système de gestion de contenu, système de gestion documentaire, réseau privé virtuel, rpv, chaîne de blocs, robot conversationnel, apprentissage automatique, migration infonuagique, réseau de diffusion de contenu, serveur d applications, serveur de fichiers, serveur d impression, progiciel, progiciels, soutien aux plateformes, livraison de systèmes, client léger, clients légers, commutateurs réseau, registre distribué, microservices
  `),
  company: phrasesOf(`
    conteneurs, licence, script, scripts, projets, téléphones, tablettes, formation, macros, salles, canaux, 7, 10, 11, 2016, 2019, 2022, 2025, portables, postes de travail, serveur, online, boîte aux lettres, boîtes aux lettres, boîtes de courriel, hébergement, grappe, migration, instance, licences, version, mise à niveau, infonuagique, serveurs, développeurs, administration, base de données, correctifs, business manager, school manager, mdm, comptabilité, paie, bornes, points d accès, wi fi, wifi, sans fil
  `),
  systems: phrasesOf(
    'portail, portails, plateforme, plate forme, appli, application mobile, application web',
  ),
  doubtfulSystems: phrasesOf('système, systèmes, systeme, outil, suite, module, interface'),
  linkers: new Set(),
  systemCues: wordSet(`
    gestion information suivi réservation déclaration ligne électronique numérique informatisé informatisée automatisé automatisée web dossiers données facturation paie dépôt
    filtrage inscription enregistrement demandes documents finances ti rapports signalement vérification analyse comparative soumission
  `),
  headIs: 'first',
  articles: wordSet('le la les l un une'),
  own: wordSet('mon ma mes'),
  accounts: wordSet('compte comptes portail dossier dossiers profil espace page'),
  being: wordSet('est sont etait'),
  saidSystems: phrasesOf(
    'système, plateforme, plate forme, portail, application, appli, logiciel, base de données, site web, site internet, outil en ligne, progiciel',
  ),
  numbered: wordSet(
    'article articles paragraphe paragraphes alinéa partie annexe formulaire chapitre règle règlement loi classe catégorie section sous',
  ),
}

export const units: UnitWords = {
  units: phrasesOf(`
    direction générale, direction de, direction de la, direction du, direction des, secrétariat, secrétariat de, division de, division des, division du, division, sous direction, bureau de gestion, bureau de projet, bureau de programme, bureau du, bureau des, équipe de, équipe des, équipe du, ministère de, ministère du, ministère des, centre d expertise, centre d excellence, centre de compétences,
    centre de services, centre de service, centre des services, centre de soutien, centre de coordination, centre des opérations, centre d opérations, centres des opérations, centres d opérations, centre d appels, centre d appel, centre de contact, centres de contact, centre d information, centre de ressources, centre de soutien à la clientèle, groupe de travail, groupe consultatif, unité de la correspondance, unité de correspondance, agent de service, agente de service, officier de service
  `),
  named: phrasesOf('centre'),
  abbreviated: phrasesOf('services, opérations, stations'),
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
    'bureau, unité, section, agence, institut, commission, conseil national, département, ministère, collège, laboratoire, comité, greffe, direction, service des, service de la correspondance',
  ),
  places: phrasesOf(`
    bureau de poste, centre de vacances, centre aéré, centre de villégiature, centre nautique, centre équestre, centre aquatique, centre d art, centres d art, centre d arts, centre des congrès, centre de congrès, centre commercial, centre de plein air, centre de vaccination, centre de dépistage, centre de test, centre d hébergement, centre de rééducation, centre de réadaptation, centre de radiologie, centre de don, centre dentaire, centre médical, centre hospitalier, centre de dialyse, centre de ski, centre social, centres sociaux, centre jeunesse, centre pour jeunes, centre pour femmes, centre familial, centre d escalade, centre de langues, centre de formation, centre d examen, centre de la nature, centre des sciences, centre d interprétation, centre de découverte, centre historique, centre de détention, centre d évacuation, centre de distribution, centre de tri, centre de soins, centre de répit, centre d activités, centre multisports, division cellulaire, section sportive, groupe de lecture, groupe de jeunes, groupe sanguin, groupe d étude, centre de santé, centres de santé, centre communautaire, centres communautaires, centre culturel, centres culturels, centre éducatif, centres éducatifs, centres d éducation, centre sportif, centre de loisirs, centre de la petite enfance, centre d accueil, centre de jour, centre ville, centre d emploi, centre de données, centres de données, centre de traitement, centre d amitié, groupe d âge, groupe de soutien, groupe d entraide, groupe cible, unité de formation, unité de logement, unité de stockage, unité familiale, section spéciale, fournitures de bureau, mobilier de bureau, direction assistée, permis de conduire
  `),
  articles: wordSet('le la les l un une'),
  particles: wordSet('le la les l du de des d et a au aux en pour'),
  headIs: 'first',
}
