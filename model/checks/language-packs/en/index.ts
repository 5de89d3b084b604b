import { worldwideAbbreviations } from '../shared/abbreviations.ts'
import { meaningsOf, synonymsOf } from '../../text/stems.ts'
import { wordSet } from '../../text/words.ts'
import type { LanguagePack } from '../language-pack.ts'
import { outputs } from './outputs.ts'
import { general, technical, units } from './names.ts'
import { synonyms } from './synonyms.ts'
import { verbs } from './verbs.ts'

const endings: LanguagePack['endings'] = [
  [
    ['sses', 'ss'],
    ['ies', 'y'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['xes', 'x'],
    ['ss', 'ss'],
    ['us', 'us'],
    ['is', 'is'],
    ['s', ''],
  ],
  [
    ['isation', 'iz'],
    ['ization', 'iz'],
    ['ication', 'y'],
    ['ations', ''],
    ['ation', ''],
    ['itions', ''],
    ['ising', 'iz'],
    ['izing', 'iz'],
    ['ised', 'iz'],
    ['ized', 'iz'],
    ['ising', 'iz'],
    ['ments', ''],
    ['ment', ''],
    ['ings', ''],
    ['ing', ''],
    ['ied', 'y'],
    ['ed', ''],
    ['ance', ''],
    ['ence', ''],
    ['ions', ''],
    ['ion', ''],
    ['ise', 'iz'],
    ['ize', 'iz'],
    ['ive', ''],
    ['al', ''],
    ['er', ''],
    ['or', ''],
    ['ly', ''],
    ['e', ''],
  ],
  [
    ['tt', 't'],
    ['pp', 'p'],
    ['nn', 'n'],
    ['rr', 'r'],
    ['enquir', 'inquir'],
    ['enquiry', 'inquir'],
    ['inquiry', 'inquir'],
    ['enc', 'ens'],
    ['y', 'i'],
    ['e', ''],
  ],
]

const ofOneMeaning = synonymsOf(synonyms, endings)

/** English, as it is read in Canada, the British Isles and the United States. */
export const english: LanguagePack = {
  language: 'en',
  stopWords: wordSet(`
    a an the and or nor but of to in on at by for from with without into onto over under about as is are was were be been being it its this that these those
    their they them he she his her we our you your i my who whom whose which what when where how why if then than so such not no do does did can could may might must will would
    shall should has have had all any each every both either other others another some more most also only own same very s t per via etc e g up out between through during before
    after within against one two make makes made
  `),
  frameWords: meaningsOf(
    `
    service program application apply request information general public national federal canada canadian government support process provide
    management administration activity project initiative contribution funding system relation client customer individual business organization
    department unit office section direct delivery offer need use research new development receive year people person get
  `,
    endings,
    ofOneMeaning,
  ),
  synonyms: ofOneMeaning,
  endings,
  pointed: wordSet(
    'e i g eg ie etc mr mrs ms dr st no nos vs inc ltd dept sec art u s p pp vol approx incl jr sr prof gov co corp',
  ),
  knownAbbreviations: wordSet(
    worldwideAbbreviations,
    `CAN UK EU UN NHS VAT IRS FBI USSR NGO NGOS CEO CEOS RSVP ATM ATMS BBQ GST HST PST CRA CPP OAS SIN RRSP TFSA RESP RCMP CSIS CRTC CBC NFB NAFTA CUSMA USMCA GDP IQ ID ADHD AIDS SARS ASAP FAQS RV RVS SUV SUVS ETC OK AM PM COD DIY HR IT ICU ER MRI ECG IVF PTSD STD STDS STI STIS LNG LPG NBA NFL NHL MBA PHD BSC BLT SME SMES VHF UHF FM AM`,
  ),
  verbs,
  outputs,
  technical,
  units,
  general,
}
