import { phrasesOf, wordSet } from '../../text/words.ts'
import type { OutputWords } from '../language-pack.ts'
import { formsOf } from './verbs.ts'

const deliverables = `
  rapport, rapports, billet, billets, ticket, tickets, document, documents, documentation, portail, portails, tableau de bord, tableaux de bord, serveur, serveurs, site web, sites web, site internet, page web,
  application, applications, appli, logiciel, logiciels, système, systèmes, plateforme, plateformes, plate forme, outil, outils, base de données, bases de données, interface, interfaces, licence, licences,
  ordinateur, ordinateurs, portable, portables, poste de travail, postes de travail, imprimante, imprimantes, numériseur, téléphone, téléphones, tablette, tablettes, appareil, appareils, équipement, équipements, matériel, réseau, réseaux, routeur, routeurs,
  sauvegarde, sauvegardes, boîte aux lettres, boîtes aux lettres, boîte de courriel, boîtes de courriel, compte, comptes, mot de passe, mots de passe, centre d assistance, ligne d assistance, ligne téléphonique, centre d appels, bulletin, bulletins, infolettre, infolettres, brochure, brochures, dépliant, dépliants, guide, guides, manuel, manuels,
  lignes directrices, modèle, modèles, gabarit, gabarits, formulaire, formulaires, liste de contrôle, politique, politiques, formation, formations, atelier, ateliers, séminaire, séminaires, webinaire, webinaires, cours, séance, séances, réunion, réunions, présentation, présentations, inspection, inspections, audit, audits, vérification, vérifications, sondage, sondages,
  statistiques, jeu de données, jeux de données, extraction, extractions, feuille de calcul, liste, listes, catalogue, répertoire, répertoires, inventaire, inventaires, registre, registres, carte, cartes, plan, plans, stratégie, analyse, analyses, étude, études, examen, examens, évaluation, évaluations, recommandation, recommandations,
  certificat, certificats, permis, facture, factures, lettre, lettres, avis, notification, notifications, alerte, alertes, rappel, rappels, courriel, courriels, message, messages, appel, appels, demande, demandes, incident, incidents, plainte, plaintes, stockage, disponibilité, espace disque, machine virtuelle, machines virtuelles, infonuagique, nuage, hébergement, bande passante,
  correctif, correctifs, mise à jour, mises à jour, mise à niveau, mises à niveau, version, versions, module, modules, fonctionnalité, fonctionnalités, migration, borne, bornes, robot conversationnel, vidéo, vidéos, procès verbal, procès verbaux, journal, journaux, archive, archives, copie, copies, véhicule, véhicules, uniforme, uniformes, badge, badges, insigne, insignes, colis, trousse, trousses, mobilier, bureaux, repas, échantillon, échantillons, dossier, dossiers, fichier, fichiers, relevé, relevés, fiche, fiches,
  bulletin de paie, bulletins de paie, fiche de paie, fiches de paie, reçu, reçus, devis, contrat, contrats, entente, ententes, convention, conventions, bon, bons, coupon, coupons, laissez passer, autocollant, autocollants, étiquette, étiquettes, affiche, affiches, affichage, affichages, panneau, panneaux, signalisation, horaire, horaires, calendrier, calendriers, ordre du jour, transcription, transcriptions, traduction, traductions, résumé, résumés, synthèse, synthèses, note, notes, proposition, propositions, budget, budgets, attestation, attestations, ordonnance, ordonnances, compte rendu, comptes rendus,
  mesure, mesures, mesurage, numérisation, numérisations, test, tests, résultat d analyse, photo, photos, photographie, photographies, image, images, enregistrement, enregistrements, dessin, dessins, plan de, maquette, maquettes, prototype, prototypes, étalonnage, étalonnages, prévision, prévisions, graphique, graphiques, index, glossaire, bibliothèque, dépôt,
  leçon, leçons, conférence, conférences, tutoriel, tutoriels, livret, livrets, cahier, cahiers, dossier pédagogique, matériel pédagogique, visite guidée, visites guidées, visite, visites, exposition, expositions, concert, concerts, entretien, entretiens, entrevue, entrevues, consultation, consultations, rendez vous, programme imprimé, stage, stages, balado, balados, questionnaire, questionnaires,
  tournée de vaccination, vaccination, vaccinations, injection, injections, bilan, bilans, dépistage, dépistages, soins, traitement, traitements, médicament, médicaments, pansement, pansements, visite à domicile, visites à domicile,
  salle, salles, local, locaux, espace de travail, espaces de travail, stand, stands, guichet, guichets, comptoir, comptoirs, casier, casiers, étagère, étagères, entrepôt, entrepôts, abri, abris, tente, tentes, toilettes, douche, douches, aire de jeux, stationnement, places de stationnement,
  barrière, barrières, clôture, clôtures, lampe, lampes, lampadaire, lampadaires, rampe, rampes, banc, bancs, bac, bacs, poubelle, poubelles, conteneur, conteneurs, pompe, pompes, tuyau, tuyaux, puits, compteur, compteurs, capteur, capteurs, caméra, caméras, alarme, alarmes, serrure, serrures, borne de recharge, bornes de recharge, borne fontaine, bornes fontaines, jauge, jauges, balisage, feu de signalisation, génératrice, génératrices, chaudière, chaudières, filtre, filtres,
  bus, autobus, autocar, autocars, navette, navettes, vélo, vélos, camion, camions, remorque, remorques, palette, palettes, caisse, caisses, boîte, boîtes, tonne, tonnes, litre, litres, semence, semences, plant, plants, machine, machines, pièce de rechange, pièces de rechange, fournitures, matériaux, buffet, dîner, dîners, petit déjeuner, literie, linge, costume, costumes, accessoire, accessoires, instrument, instruments,
  infrastructure, infrastructures, script, scripts, antivirus, pare feu, connexion, connexions, wifi, wi fi, écran, écrans, clavier, claviers, casque, casques, projecteur, projecteurs, photocopieur, photocopieurs, photocopieuse, photocopieuses, compte utilisateur, comptes utilisateurs, intranet, wiki, forum, liste de diffusion, moteur de recherche, base de connaissances, centre de données, assistance téléphonique, soutien téléphonique, ligne d urgence
`

export const outputs: OutputWords = {
  deliverables: phrasesOf(deliverables),
  providerVerbs: new Set([
    ...formsOf(`
      déployer installer livrer délivrer héberger exploiter gérer administrer configurer développer élaborer créer publier traiter fermer ouvrir poser afficher surveiller assurer sauvegarder archiver stocker distribuer
      envoyer imprimer générer préparer rédiger documenter compiler examiner inspecter évaluer tester former organiser coordonner lancer intégrer superviser nettoyer numériser transporter expédier diffuser présenter
      animer effectuer réaliser exécuter acheter commander remplacer réparer enregistrer collecter planifier proposer apporter donner consigner clôturer contrôler vérifier aider mettre dispenser mener classer
    `),
    ...wordSet(`
      fournir fournit fournissons fournissent fournie fournis fournies fourni offrir offre offrons offrent offert offerte offerts offertes maintenir maintient maintenons maintiennent maintenu maintenue maintenus maintenues entretenir entretient entretenons entretenu entretenue
      émettre émet émettons émettent émis émise émises produire produit produisons produisent produite produits produites répondre répond répondons soutenir soutient soutenons mettre met mettons mis mise mises tenir tient tenons tenue tenues
      résoudre résout résolvons résolu résolue résolus résolues conduire conduit construire construit construisons traduire traduit traduite traduits traduites transmettre transmet transmis transmise remettre remet remis remise faire fait faisons rendre concevoir concevons conçoit établir établit établissons conclure
    `),
  ]),
  providerActions: phrasesOf(`
    inspection de, inspection d, inspection des, inspection du, certification de, certification d, certification des, certification du, inscription de, inscription d, inscription des, inscription du, enregistrement de, enregistrement d, enregistrement des, enregistrement du, évaluation de, évaluation d, évaluation des, évaluation du, vérification de, vérification d, vérification des, vérification du, étalonnage de, étalonnage d, étalonnage des, étalonnage du, dépistage de, dépistage d, dépistage des, dépistage du, échantillonnage de, échantillonnage d, échantillonnage des, échantillonnage du, analyse de, analyse d, analyse des, analyse du, réalisation de, réalisation d, réalisation des, réalisation du, supervision de, supervision d, supervision des, supervision du, accréditation de, accréditation d, accréditation des, accréditation du, approbation de, approbation d, approbation des, approbation du, paiement de, paiement d, paiement des, paiement du, expédition de, expédition d, expédition des, expédition du, transport de, transport d, transport des, transport du, homologation de, homologation d, homologation des, homologation du, révision de, révision d, révision des, révision du, relecture de, relecture d, relecture des, relecture du, édition de, édition d, édition des, édition du, configuration de, configuration d, configuration des, configuration du, conception de, conception d, conception des, conception du, construction de, construction d, construction des, construction du, entreposage de, entreposage d, entreposage des, entreposage du, exécution de, exécution d, exécution des, exécution du, accès à, accès au, accès aux, soutien par, soutien à, aide par, conseils par, conseils sur, assistance par, assistance pour,
    fourniture de, fourniture d, fourniture des, prestation de, livraison de, livraison d, livraison des, livraison du, déploiement de, déploiement d, déploiement des, déploiement du, installation de, installation d, installation des, installation du, hébergement de, hébergement d, hébergement des, hébergement du, maintenance de, maintenance d, maintenance des, maintenance du, maintenance, entretien de, entretien d, entretien des, entretien du,
    exploitation de, exploitation d, exploitation des, exploitation du, gestion de, gestion d, gestion des, gestion du, administration de, administration d, administration des, administration du, configuration de, configuration des, mise en œuvre, mise en place, mise à disposition, mise à jour de, mise à jour des, mise à jour du, développement de, développement d, développement du, création de, création d, production de, production d, publication de, publication d, publication des, publication du, émission de, délivrance de, délivrance des,
    traitement de, traitement des, traitement du, traitement d, fermeture de, fermeture des, résolution de, résolution des, surveillance de, surveillance des, surveillance du, surveillance, soutien technique, soutien aux utilisateurs, assistance technique, assistance aux utilisateurs, support technique, migration de, migration des, migration du, sauvegarde de, sauvegarde des, sauvegarde du, distribution de, distribution des, préparation de, préparation des, rédaction de, rédaction des, rédaction d, organisation de, organisation d, organisation des, coordination de, coordination des,
    remplacement de, remplacement des, remplacement du, réparation de, réparation des, achat de, achat d, achat des, collecte de, collecte des, lancement de, lancement d, intégration de, intégration des, traduction de, traduction des, numérisation de, numérisation des, inspection de, inspection des, examen de, examen des, essai de, formation de, formation des, formation du, formation à, archivage de, archivage des, impression de, impression des, nettoyage de, nettoyage des, renouvellement de, renouvellement des, envoi de, envoi d, envoi des, tenue de, tenue d, tenue des, élaboration de, élaboration d
  `),
  providers: phrasesOf(`
    nous, notre équipe, nos équipes, notre personnel, nos experts, nos techniciens, notre bureau, l équipe, le centre d assistance, le centre de services, le fournisseur, le prestataire, le service, ce service, le service informatique, l équipe informatique, la direction, le ministère, l unité, le bureau, les techniciens, les ingénieurs, l informatique, la dsi, l exploitant, l équipe de soutien, l équipe d exploitation
  `),
  receiving: phrasesOf(
    'reçoit, reçoivent, recevront, obtient, obtiennent, se voit remettre, se voient remettre, disposent d, dispose d, disposent de, dispose de, ont accès à, a accès à, ont accès au, a accès au, ont accès aux, bénéficient d, bénéficient de, bénéficie d, bénéficie de, sont dotés, sont équipés, sont munis',
  ),
  being: wordSet('est sont été être sera seront était étaient'),
  changes: phrasesOf(`
    peut, peuvent, pouvoir, pourra, pourront, puisse, puissent, capable, capables, permet, permettent, permettre, ne plus, n, ne, jamais, aucun, aucune, personne, rien,
    au lieu, plutôt que, éviter, évite, évitent, évité, évités, évitée, évitées, réduire, réduisent, réduction, augmenter, augmente, augmentent, améliorer, améliore,
    améliorent, prévenir, empêcher, empêche, épargner, épargne, épargnent, économiser, économise, économisent, économies, gagner, gagne, gagnent, gain, garder, garde, gardent,
    conserver, conserve, conservent, moins, baisse, baissent, baisser, diminuer, diminue, diminuent, diminution, doubler, double, doublent, chuter, chute, chutent, croître,
    croît, croissent, raccourcir, raccourcit, moitié, protéger, protège, libérer, libère, libérés, éliminer, élimine, perdre, perd, perdent, perdu, confiance, autonomie,
    eux mêmes, elles mêmes, lui même, elle même, à domicile, de chez, à la maison, une seule visite, du premier coup, dès la première, afin que, pour que, sait, savent,
    savoir, comprend, comprennent, comprendre, décide, décident, décider, choisit, choisissent, choisir, trouve, trouvent, trouver, réussir, réussit, réussissent, rester,
    reste, restent, demeure, demeurent, continuer, continue, continuent, à temps, à l heure, inquiétude, souci, cesse, cessent, commence, commencent, commencer, débute,
    débutent, vivre, vivent, vit, reprendre, reprend, reprennent, retrouver, retrouve, retrouvent, atteindre, atteint, atteignent, arrive, arrivent, voyager, voyagent,
    apprendre, apprend, apprennent, respecter, respectent, attendre, attend, attendent, attente, touchent, toucher, travaillent, obtenir gain, osent, ose, gagne du temps,
    gagnent du temps, rentre, rentrent, revient, reviennent, retourne, retournent, devient, deviennent, dorment, dort, respirent, respire, guérit, guérissent, sentent,
    se sentent, se souviennent, profitent, profite, vont, va, obtiennent gain, n ont plus, moins de, plus besoin, plus jamais, plus de temps, économie de
  `),
  qualities: phrasesOf(`
    sans, plus, réduit, réduits, réduite, réduites, davantage, mieux, meilleur, meilleure, meilleurs, meilleures, facilement, aisément, rapidement, tôt, amélioration,
    augmentation, interruption, interruptions, sécurité, autonome, autonomes, en sûreté, protégé, protégés, protégées, améliorés, améliorées, amélioré, améliorée, accru,
    accrue, accrus, accrues, renforcé, renforcée, renforcés, renforcées, simplifié, simplifiée, simplifiés, simplifiées, aussitôt
  `),
  relatives: wordSet('où qui que qu dont lequel laquelle pour afin lorsque quand si'),
  agreeing: { things: /[sx]$/, verbs: /(?<!m)ent$/ },
  hours: phrasesOf(
    '24 7, 24 h, 24 heures, 24 heures sur 24, 7 jours sur 7, jour et nuit, sept jours sur sept, 24h 24, 24 h sur 24',
  ),
  articles: wordSet(
    'le la les l un une des du de d notre nos votre vos leur leurs son sa ses ce cette ces tous toutes chaque nouveau nouvelle nouveaux nouvelles deux trois quatre tout toute',
  ),
  prepositions: wordSet(
    'de d du des pour à au aux en dans sur par avec depuis selon sous entre vers chez après avant pendant lors dès',
  ),
}
