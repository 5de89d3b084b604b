import { worldwideAbbreviations } from '../shared/abbreviations.ts'
import { meaningsOf, synonymsOf } from '../../text/stems.ts'
import { wordSet } from '../../text/words.ts'
import type { LanguagePack } from '../language-pack.ts'
import { general, technical, units } from './names.ts'
import { outputs } from './outputs.ts'
import { synonyms } from './synonyms.ts'
import { verbs } from './verbs.ts'

const endings: LanguagePack['endings'] = [
  [
    ['eaux', 'eau'],
    ['aux', 'al'],
    ['ss', 'ss'],
    ['x', ''],
    ['s', ''],
  ],
  [
    ['istiques', ''],
    ['istique', ''],
    ['ismes', ''],
    ['isme', ''],
    ['istes', ''],
    ['iste', ''],
    ['issements', ''],
    ['issement', ''],
    ['ements', ''],
    ['ement', ''],
    ['ations', ''],
    ['ation', ''],
    ['ateur', ''],
    ['atrice', ''],
    ['ments', ''],
    ['ment', ''],
    ['ions', ''],
    ['ion', ''],
    ['eur', ''],
    ['euse', ''],
    ['ive', ''],
    ['if', ''],
    ['elle', 'el'],
    ['ienne', 'ien'],
    ['ées', ''],
    ['ee', ''],
    ['er', ''],
    ['ir', ''],
    ['es', ''],
    ['e', ''],
  ],
  [
    ['ell', 'el'],
    ['ienn', 'ien'],
    ['nn', 'n'],
    ['tt', 't'],
    ['y', 'i'],
    ['e', ''],
    ['é', ''],
  ],
]

const ofOneMeaning = synonymsOf(synonyms, endings)

/** French, as it is read in Canada and in Europe. */
export const french: LanguagePack = {
  language: 'fr',
  stopWords: wordSet(`
    le la les l un une des du de d au aux a et ou ni mais en dans sur sous par pour avec sans vers chez entre depuis pendant avant apres contre selon lors afin ainsi que qu qui quoi dont ou
    quel quelle quels quelles ce cet cette ces c cela ceci il elle ils elles on nous vous je j tu lui leur leurs se s son sa ses mon ma mes ton ta tes notre nos votre vos ne n pas plus moins tres tout toute
    tous toutes autre autres meme memes si comme est sont etre ete etait a ont avoir peut peuvent doit doivent y aussi notamment etc
  `),
  frameWords: meaningsOf(
    `
    service programme demande général générale public publique national nationale fédéral fédérale canada canadien canadienne gouvernement appui soutien processus traitement fournir
    gestion administration activité projet initiative contribution financement système relation client clientèle particulier entreprise organisme organisation
    ministère unité bureau section direct prestation offre offrir besoin utilisation recherche nouveau nouvelle développement recevoir année lié
  `,
    endings,
    ofOneMeaning,
  ),
  synonyms: ofOneMeaning,
  endings,
  pointed: wordSet('p ex etc m mm mme dr st ste no nos art par al c à d i e inc ltée vol approx env réf'),
  knownAbbreviations: wordSet(
    worldwideAbbreviations,
    `CAN ONU UE TVA SNCF RATP CHU SIDA VIH ADN ARN COVID OMS ONG PME TVH TPS TVQ ARC RPC RRQ RAMQ SAAQ NAS REER CELI REEE GRC SCRS CRTC SRC ONF ALENA ACEUM BD CV PDG RH TI QI PIB URSS RER TGV SMIC HLM OVNI SAMU CDI CDD OGM FAQ VTT SVP VUS IRM ECG IVG FIV ORL SDF GNL GPL AOC ITSS USA`,
  ),
  verbs,
  outputs,
  technical,
  units,
  general,
}
