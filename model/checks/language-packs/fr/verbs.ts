import { listed, wordSet } from '../../text/words.ts'
import type { VerbForms } from '../language-pack.ts'

/** Verbs in -er. */
const first = listed(`
  accéder accélérer accepter accompagner accorder accroître acheter acquitter adapter adhérer administrer adopter adresser affecter aider ajouter aligner allouer améliorer analyser animer annoncer annuler appeler appliquer
  apporter appuyer archiver arrêter assister associer assumer assurer attacher attester attirer attribuer augmenter autoriser baser bénéficier bloquer calculer célébrer cerner certifier changer charger chercher classer collaborer collecter combler commander
  commémorer commercialiser conserver commencer commenter communiquer compenser comparer compléter compter concerner concilier configurer confirmer conseiller considérer consister consolider consommer constituer consulter contacter continuer contribuer contrôler coordonner
  corriger créer débloquer décider déclarer dédommager délivrer demander démontrer dénoncer dépenser déplacer déployer déposer désigner destiner déterminer développer diffuser diminuer diriger distribuer divulguer donner doter échanger écouter éduquer effectuer élaborer
  élever éliminer emprunter employer encadrer encourager engager enquêter enregistrer entraîner énoncer entreposer envoyer épargner épauler équiper estimer étudier évaluer éviter évoluer examiner exécuter exercer exiger exister expliquer exploiter explorer exporter exposer faciliter
  favoriser fermer financer fixer fonctionner fonder former formuler gérer guider habiliter héberger identifier illustrer immatriculer impliquer importer indiquer informer inscrire inspecter installer instaurer intégrer intéresser interpréter inviter jouer
  justifier lancer légaliser libérer limiter livrer louer lutter manger marcher laver maximiser mener mesurer mettre mobiliser moderniser modifier montrer nager naviguer négocier nettoyer nommer noter observer oublier octroyer offrir opérer optimiser organiser orienter
  participer partager passer payer penser pêcher planter prouver permettre piloter planifier porter posséder poster postuler préciser préparer prescrire présenter préserver prêter procéder procurer prolonger prospérer proposer protéger publier quitter rappeler regarder ramener rapporter réaliser
  recommander récupérer recruter rechercher rédiger réduire refuser regrouper réglementer régler regrouper rejoindre relever rembourser remédier remercier remplacer remplir rémunérer rencontrer renforcer renouveler renseigner réparer représenter
  réserver résoudre respecter rester restaurer retirer retourner réviser révoquer sauvegarder sauver sensibiliser séjourner servir signaler signer simplifier situer soigner solliciter souhaiter soumissionner stimuler subventionner suggérer superviser supporter supprimer surveiller
  télécharger témoigner tisser tester tirer tourner traverser trier toucher traiter transférer transformer transporter travailler trouver utiliser vacciner valider valoriser vendre vérifier verser veiller viser visiter visualiser voter voyager voler
  abandonner aborder abriter acclamer accoucher accumuler accuser activer actualiser admirer adorer afficher affirmer affronter agréer aimer allaiter
  allumer alerter alimenter alléger aménager amener amuser ancrer anticiper apaiser apprécier apprivoiser approcher arbitrer arranger arriver arroser
  articuler aspirer assembler assimiler atténuer attraper auditer avancer avouer baigner baisser balader balayer barrer bavarder bercer blesser border
  boucler bouger brancher bricoler briser broder brûler cacher camper capter caresser casser causer céder centrer cesser chanter chasser chauffer
  cheminer circuler clarifier cloner clôturer coiffer coller coloniser colorer combiner compliquer composer composter concentrer concurrencer confier
  conjuguer consacrer constater consoler contempler contourner contracter convier convoquer copier côtoyer coucher couper coûter crier critiquer
  croiser cuisiner cultiver cumuler danser débarquer déboucher débrancher débuter décharger déchiffrer décoller décompter décorer découper décrocher
  dédier défiler dégager déguster déjeuner délibérer délimiter démarrer déménager demeurer dénicher dépanner dépasser dépister dérouler désherber
  dessiner détecter détester détourner deviner dévoiler dialoguer dicter différer digérer discuter disposer diviser dominer doubler douter draguer
  dresser durer éclairer économiser écarter égaler égayer égarer élaguer emballer embarquer embaucher embrasser émerger emmener empêcher emporter
  encaisser enchanter endetter énerver enfermer enlever ennuyer enseigner enterrer entourer entraider envisager épeler éplucher épouser éprouver
  épuiser escalader espérer essuyer étaler étonner éveiller évoquer excuser exiler expédier expérimenter exprimer fabriquer fâcher façonner faner
  fatiguer féliciter fêter feuilleter ficeler figurer filer filmer filtrer flâner flotter focaliser forger fortifier fouiller fréquenter fumer
  fusionner gagner gâter geler glisser goûter graver greffer grimper grouper guetter habiller habiter habituer hésiter honorer humilier ignorer
  imaginer imiter immerger immigrer imposer imprimer improviser incarner inciter incuber inquiéter insérer insister inspirer insulter interroger
  inventer inverser irriguer isoler jardiner jeter jongler juger labourer laisser lever liquider localiser loger longer maîtriser malmener marier
  masser méditer mélanger mémoriser ménager mériter militer monter moquer motiver mouiller multiplier murmurer négliger neutraliser nicher nouer
  numériser obliger occuper oser ôter pacifier pardonner parier parler parrainer patienter patiner pavoiser pédaler peigner pencher perfectionner
  peser peupler photographier piquer placer plaider plaisanter planer plonger pousser pratiquer précéder préférer préoccuper prier priver prodiguer
  profiter programmer progresser projeter promener prononcer propager prospecter provoquer puiser purifier quereller questionner raccorder raconter
  raisonner ramasser ramer ranger ranimer rassembler rassurer rater rattraper réchauffer recoller récolter réconcilier recycler redouter réessayer
  référer refléter réfuter regagner régaler regretter réhabiliter réintégrer rejeter relancer relater relaxer relier remarquer remonter remorquer
  rentrer renoncer renverser repasser repérer répéter reporter reposer repousser réprimer ressembler restituer retarder retoucher retracer réveiller
  révéler rêver ricaner rigoler risquer rouler saluer sauter sécher sécuriser sélectionner semer séparer serrer siéger simuler skier sonner souder
  souffler soulager soulever souligner souper spécialiser stocker subsister suer surfer taquiner tarder tâtonner tenter terminer tolérer tomber
  totaliser tracer traîner trancher transiter tresser tricoter tromper trotter troubler tutoyer uniformiser user valser vanter varier vider virer
  voguer voiler vouer vouvoyer
`).filter((lemma) => lemma.endsWith('er'))

/** Forms in -e of these are nouns as well, or adjectives. */
const alsoNouns = wordSet(`
  aide aides offre offres demande demandes contrôle contrôles recherche recherches visite visites enquête enquêtes réserve réserves forme formes note notes charge charges garde gardes annonce annonces
  place places pêche pêches marche marches plante plantes poste postes tri commande commandes change marque marques présente traite engage attache base bases adresse adresses finance finances vote équipe mesure mesures programme programmes
  transporte voyage limite limites compte comptes intègre guide guides signe étude célèbre libre pilote calcule conseille commence équivaut réforme renseigne calque importe archive archives
  exige collecte collectes ferme fermes lutte luttes règle règles veille dépense dépenses écoute estime formule formules contacte groupe échange échanges communique coordonne partage exposé exposée fixe complète classe amende appelle touche reste restes passe usage cause causes cite échelle manque
  active actives concurrence concurrences entraide ancre ancres embauche embauches escalade escalades maîtrise maîtrises insulte insultes patine affiche affiches branche branches caresse caresses coiffe console consoles découpe enseigne enseignes laisse laisses
  peuple peuples siège sièges retouche retouches clone clones brosse brosses dicte glisse goutte parraine presse repère tombe tombes vaccine photocopie réplique relâche relâches sonde sondes
  porte portes pratique propose situe vise montre montres rencontre rencontres télécharge teste livre livres pense
  alerte alertes alarme arbitre arbitres avance avances baisse baisses balade balades barre barres brise boucle boucles cache casse centre centres
  chasse chasses chauffe colle colles combine copie copies couche couches coupe coupes crique critique critiques danse danses décharge décharges
  demeure demeures dialogue dialogues dispute double doubles doute doutes durée dure encaisse épouse épouses éveil excuse excuses fatigue fête fêtes
  figure figures file files filtre filtres flotte flottes forge forges fouille fouilles geste glace greffe greffes goutte grave graves groupes inverse
  joue juge juges lance lances lève ligue loge loges masse masses mélange mélanges ménage ménages mérite mérites monte montée nourrice patiente pédale
  pédales peigne peignes photographie photographies pique piques plonge pousse pousses pratiques prime quitte rame rames récolte récoltes relance
  relances remarque remarques remonte remorque remorques rêve rêves risque risques roule sauvegarde sèche serre serres souffle souffles soupe soupes
  tente tentes tire tombe tombes trace traces tranche tranches tresse tresses trompe troupe trouble troubles tracé valse valses vide vides voile
  voiles tournée figuré pare camp casque cuisine cuisines brique approche approches épargne épargnes analyse analyses culture volante
`)

const certain = wordSet(`
  propose retire trouve vise situe délivre montre intègre conseille commence renseigne calcule exige coordonne appelle communique touche célèbre télécharge
`)

const irregular = wordSet(`
  est sont était étaient étant été a ont avoir ayant avait avaient aura auront aurait auraient sera seront serait seraient peut peuvent pouvoir pourra pourront pourrait pourraient pouvez
  doit doivent devoir devra devront devrait devraient devez fait font faire fera feront faisant faites va vont aller veut veulent vouloir voulez sait savent savoir voit voient voir
  permet permettent permettre permettra permettront permettant met mettent mettre mettra mettant soumet soumettent soumettre transmet transmettent transmettre émet émettent émettre remet remettent remettre admet admettent admettre
  fournit fournissent fournir fournira fourniront fournissant offrent offrir offrira offriront offrant ouvre ouvrent ouvrir couvre couvrent couvrir souffre souffrent souffrir
  soutient soutiennent soutenir soutiendra soutenant obtient obtiennent obtenir obtiendra obtenant maintient maintiennent maintenir tient tiennent tenir vient viennent venir intervient interviennent intervenir contient contiennent contenir détient détiennent détenir devient deviennent devenir provient proviennent parvenir prévient préviennent prévenir convient
  comprend comprennent comprendre prend prennent prendre prenant apprend apprennent apprendre rend rendent rendre rendra entend entendent entendre vend vendent vendre répond répondent répondre dépend dépendent dépendre étend attend attendent attendre descendre perdre perd perdent
  reçoit reçoivent recevoir recevra recevez reçu perçoit perçoivent percevoir conçoit concevoir aperçoit
  établit établissent établir établira établissant définit définissent définir garantit garantissent garantir garantissant réunit réunissent réunir agit agissent agir agissant choisit choisissent choisir finit finissent finir accomplit accomplir saisir saisit remplit remplissent remplir enrichir enrichit investit investissent investir régit régissent régir avertir avertit convertir réussir réussit élargir élargit fournissant subir subit applaudir bâtir bâtissent accueillir accueille accueillent recueille recueillent recueillir
  réduit réduisent réduire réduisant produit produisent produire conduit conduisent conduire traduire traduisent construire construisent construit introduire détruire détruit instruire
  dit disent dire interdit interdire lire lisent lit écrit écrivent écrire décrit décrivent décrire inscrit inscrivent inscrire prescrit prescrivent souscrire
  suit suivent suivre vit vivent vivre poursuit poursuivent poursuivre sert servent servir sortir sort sortent partir part partent dormir sentir
  vérifie vérifient connaît connaissent connaître reconnaît reconnaissent reconnaître accroît accroissent accroître paraît plaît naître
  promeut promeuvent promouvoir croit croient croire boire boivent résout résolvent résoudre rejoint rejoignent rejoindre joindre atteint atteignent atteindre craindre
  acquiert acquièrent acquérir requiert requièrent requérir court courir courent concourt accourir fuir mourir meurt naît inclut incluent inclure conclut concluent conclure exclut excluent exclure
  suffit suffisent suffire vaut valent valoir prévoit prévoient prévoir pourvoit pourvoir satisfait satisfont satisfaire distrait extraire vainc
  essaie essaient essayer appuie appuient paie paient envoie envoient emploie emploient déploie déploient octroie octroient nettoie
  s'agit agit jette achète achètent mène mènent lève gère gèrent accède accèdent possède possèdent préserve préservent protège protègent transfère transfèrent amène promène renouvelle renouvellent appelle appellent complètent procède procèdent règle relève relèvent suggère suggèrent opère opèrent
  offrons offrez fournissons fournissez permettons répondons répondez soutenons rendons recevons proposons établissons produisons tenons faisons avons sommes pouvons devons voulons savons êtes avez sont soyez ayez prenons prenez apprenez choisissez découvrez obtenez lisez suivez vivez venez
  veuillez voici voilà puissent puisse soit soient ait aient fasse fassent
`)

/** Subjects that do not stand without a verb. */
const subjects = wordSet('on il ils qui se ne')

/** Nouns that look like a form of a verb in the lists. */
const notVerbs = wordSet(`
  exploitant exploitants fabricant enseignant assistant correspondant représentant dirigeant restaurant concernant courant important importants suivant habitant passant participant participants
  demandant intéressant commerçant présent part lit produit fait court porter sort écrit traitant immigrant étudiant étudiants aidant aidants moment parent dépens conduit vivent été volant volants montant montants figurant figurants militant militants aimant aimants calmant calmants collant collants consultant consultants dominant dominants glissant perdant piquant plaisant pratiquant postulant postulants protestant remontant roulant roulants survivant survivants tournant tournants variant variants votant votants intervenant intervenants manifestant manifestants coupons jetons étalons savons patrons brûlant vivant vivants habitant habitants gagnant gagnants passant passants débutant débutants enseignants exploitants
`)

/** People by what they do, and what they do where a thing follows: "une entreprise exploitant un navire". */
const alsoPeople = wordSet(
  'exploitant demandant traitant représentant enseignant dirigeant assistant habitant participant',
)

const nounsFromSure = wordSet(
  'part lit produit fait court sort écrit conduit construit instruit détruit inscrit prescrit décrit étude satisfait atteint accueil vit été',
)

/** Participles that are things by now. */
const nounsFromParticiples = wordSet(
  'données avancé avancée avancés avancées spécialisé spécialisée spécialisés spécialisées marché marchés traité traités congé congés côté côtés tracé tracés exposé exposés comité comités passé blessé blessés mariés associé associés délégué délégués abonné abonnés retraité retraités réfugié réfugiés durée durées arrivée entrée entrées arrêté arrêtés employé employés employée employées chargé chargée chargés déposé intéressé intéressés agréé',
)

const stemOf = (lemma: string): string => lemma.slice(0, -2)

/** The change of a stem before a mute e: "céder" has "cède", "geler" has "gèle", "payer" has "paie". */
const beforeMute = (stem: string): string =>
  stem
    .replace(/é([^aeiouéè]{1,2})$/, 'è$1')
    .replace(/([^aeiouqgé])e([^aeiou])$/, '$1è$2')
    .replace(/([ou])y$/, '$1i')
const beforeA = (stem: string): string => stem.replace(/g$/, 'ge').replace(/c$/, 'ç')

const presentOf = (lemma: string): string => `${beforeMute(stemOf(lemma))}e`
const otherFormsOf = (lemma: string): string[] => {
  const stem = stemOf(lemma)
  return [
    lemma,
    `${beforeMute(stem)}ent`,
    `${stem}era`,
    `${stem}eront`,
    `${stem}erait`,
    `${stem}eraient`,
    `${stem}ez`,
    `${beforeA(stem)}ant`,
    `${beforeA(stem)}ait`,
    `${beforeA(stem)}aient`,
    `${beforeA(stem)}ons`,
  ]
}

const isUnsure = (form: string): boolean => alsoNouns.has(form) && !certain.has(form)
const presents = first.map(presentOf)
const participlesOf = (lemma: string): string[] =>
  ['é', 'ée', 'és', 'ées'].map((ending) => `${stemOf(lemma)}${ending}`)

export const verbs: VerbForms = {
  // Every verb ends so after "vous" and when it asks for something; few other words do.
  pattern: /^(?!chez$|assez$|rez$|riez$|nez$|rendez$).{2,}ez$/,
  infinitive: {
    shape: /.{2,}(?:[^i]er|[fldrpb]ier|[^o]ir|[dptv]re|uire)$/,
    after: wordSet('pour de d à'),
    first:
      /^(?!(?:lettre|centre|ventre|berger|boulanger|cancer|cher|danger|enfer|étranger|fer|hiver|horloger|léger|mer|messager|passager|potager|verger|ver|leader|manager|reporter|super|hyper|inter|camping|cuir|désir|loisir|avenir|plaisir|souvenir|soupir|tir|martyr)$)\p{L}{2,}(?:[^i\P{L}]er|[fldrpb]ier|[^o\P{L}]ir|ttre|[aeo]ndre|uire)$/u,
  },
  plural: {
    after: /[^u]s$|x$/,
    shape:
      /^(?!(?:différent|récent|fréquent|permanent|urgent|présent|absent|compétent|pertinent|évident|content|violent|excellent|prudent|patient|client|agent|parent|équivalent|précédent|résident|président|continent|accident|incident|argent|talent|cent|vent|souvent|subséquent|excédent|adolescent|insolvent|innocent|transparent|apparent|intelligent|dent|lent)$).{2,}(?<!m)ent$/,
    notAfter: wordSet(
      'dans sans plus moins très pas jamais toujours vers sous après dès puis depuis hors mais temps cas avis cours permis accès pays mois procès repas bois fonds corps choix prix taux concours secours congrès succès progrès refus colis devis relais fois bas gros gras frais précis tous nous vous mieux deux',
    ),
  },
  sure: new Set(
    [...irregular, ...subjects, ...first.flatMap(otherFormsOf), ...presents].filter(
      (form) => !isUnsure(form) && !notVerbs.has(form) && !nounsFromSure.has(form),
    ),
  ),
  unsure: new Set([...[...alsoNouns].filter(isUnsure), ...nounsFromSure, ...alsoPeople, 'produit', 'fait']),
  cuesBefore: wordSet('qui que qu on il elle ils elles se s nous vous ne n y lui leur peut doit'),
  cuesAfter: wordSet(
    'le la les l un une des son sa ses leurs ce cette ces cet votre vos notre nos toute tout tous toutes',
  ),
  third: new Set(),
  partitives: wordSet('des'),
  afterNoun: wordSet(
    'offre aide demande contrôle recherche visite réserve finance mesure traite guide présente fait produit conduit enquête engage charge forme veille lutte collecte dépense estime règle ferme adresse marque complète',
  ),
  nounCues: wordSet(`
    le la les l un une des du de d au aux à son sa ses leur leurs ce cet cette ces notre nos votre vos et ou ni en par pour sur sans avec dans sous entre chaque toute tout
    première premier deuxième seconde second seule seul bonne bon grande grand petite petit longue long nouvelle nouveau autre même aucune aucun ainsi
  `),
  leading: wordSet('offre finance présente propose'),
  notBefore: wordSet(
    'de d du à au aux en et ou pour par sur sous dans avec sans est sont public publique publics publiques',
  ),
  gerunds: new Set(),
  cuesAfterNoun: new Set(),
  participles: new Set([
    ...first.flatMap(participlesOf).filter((form) => !nounsFromParticiples.has(form)),
    ...wordSet(`
      fourni fournie fournis fournies offert offerte offerts offertes soumis soumise soumises obtenu obtenue obtenus obtenues établi établie établis établies rendu rendue rendus rendues
      promis émis émise émises reçue reçus reçues conçu conçue conçus conçues prévu prévue prévus prévues requis requise requises tenu tenue tenus tenues détenu détenue détenus détenues
      inscrite inscrits inscrites faite faites
    `),
  ]),
  closing: null,
  cuesAfterParticiple: wordSet('par à au aux pour afin dans en lors selon sous auprès de du des directement'),
}

/** The forms of regular verbs in -er, for lexicons that hold verbs. */
export const formsOf = (lemmas: string): string[] =>
  listed(lemmas).flatMap((lemma) => [presentOf(lemma)].concat(otherFormsOf(lemma), participlesOf(lemma)))
