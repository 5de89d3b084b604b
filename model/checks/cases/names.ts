import type { Language } from '../../text.ts'
import type { CheckInput } from '../rule.ts'
import { usualSettings } from '../settings.ts'
import type { RuleCases } from './rule-cases.ts'
import { buildInput } from './sound-input.ts'

type Said = { name: string; proposition?: string; description?: string }

const saying = (
  { name, proposition = '', description = '' }: Said,
  language: Language = 'en',
  given: Partial<CheckInput> = {},
) =>
  buildInput({
    language,
    ...given,
    change: ({ value }) => {
      value.name = name
      value.proposition = proposition
      value.description = description
    },
  })
const named = (name: string, language: Language = 'en', given: Partial<CheckInput> = {}) => ({
  name,
  input: saying({ name, description: 'Does it.' }, language, given),
})
const glossary = (...words: string[]) => ({ settings: { ...usualSettings(), glossary: words } })

const technical = (text: string, name: string, words: string, language: Language = 'en') => ({
  ...named(name, language),
  finds: [{ path: 'value.name', text: `SD020.${text}`, words: [words] }],
})

export const sd020Cases: RuleCases = {
  fails: [
    technical('product', 'SharePoint sites for project teams', 'SharePoint'),
    technical('product', 'Exchange mailboxes', 'Exchange'),
    technical('product', 'VPN for travelling staff', 'VPN'),
    technical('product', 'Database hosting', 'Database'),
    technical('product', 'Administration de bases de données', 'bases de données', 'fr'),
    technical('system', 'Client portal', 'portal'),
    technical('system', 'Portail des étudiants', 'Portail', 'fr'),
    technical('product', 'Server hosting for research', 'Server'),
    technical('system', 'Boat licensing system', 'system'),
    technical('system', 'Portail TRAM', 'Portail', 'fr'),
    technical('version', 'Payroll v2.4', 'v2.4'),
    technical('version', 'Forms on srv-db01', 'srv-db01'),
    technical('version', 'portal.example.org', 'portal.example.org'),
    technical('system', 'Case Tracking System (CTS)', 'System'),
    technical('system', 'My Account', 'My Account'),
    technical('system', 'GCdocs', 'GCdocs'),
    technical('product', 'Hébergement de serveurs', 'serveurs', 'fr'),
    technical('system', 'Système de suivi des dossiers (SSD)', 'Système', 'fr'),
    technical('system', 'Mon dossier', 'Mon dossier', 'fr'),
    technical('product', 'Wi-Fi 6 in lecture halls', 'Wi-Fi 6'),
    technical('system', 'myHarbour', 'myHarbour'),
    technical('system', 'Permit Tracking Environment', 'Environment'),
    technical('system', 'National alerting system', 'system'),
    {
      name: 'a code that the description calls a system',
      input: saying({ name: 'TIDEROM bookings', description: 'TIDEROM is a platform for berths.' }),
      finds: [{ path: 'value.name', text: 'SD020.system', words: ['TIDEROM'] }],
    },
    technical('version', 'Plans sur nas-plans02', 'nas-plans02', 'fr'),
    {
      name: 'a name that says nothing is said to be a system',
      input: saying({ name: 'QUAY-X', description: 'QUAY-X is the system in which berths are kept.' }),
      finds: [{ path: 'value.name', text: 'SD020.system', words: ['QUAY-X'] }],
    },
    {
      name: 'one word that the description calls a tool by the same name',
      input: saying({ name: 'Herald', description: 'The Herald Tool watches pages.' }),
      finds: [{ path: 'value.name', text: 'SD020.system', words: ['Herald'] }],
    },
    {
      name: 'une marque que la description appelle une solution de gestion',
      input: saying(
        { name: 'Archiva', description: 'Archiva est une solution de gestion des dossiers.' },
        'fr',
      ),
      finds: [{ path: 'value.name', text: 'SD020.system', words: ['Archiva'] }],
    },
    technical('system', 'Boat Records Centre (BRC) System including the quay screen', 'System'),
    technical('product', 'Intégration des solutions', 'Intégration des solutions', 'fr'),
    technical('product', 'Hébergement infonuagique', 'Hébergement infonuagique', 'fr'),
  ],
  passes: [
    { name: 'a sound definition', input: buildInput() },
    named('Youth Exchange'),
    named('Soil information system'),
    named('Flood alert system for valleys'),
    named('Canoe booking tool'),
    named('eHealth funding'),
    named('Protecting the environment'),
    named('Importers database'),
    named('Open data platform'),
    named('Grants for software start-ups'),
    named('Système d’information sur les sols', 'fr'),
    named('Base de données des importateurs', 'fr'),
    named('Formation aux logiciels libres', 'fr'),
    named('Maple sap collection permits'),
    named('Certificates for goats’ milk soap'),
    named('Exemption under section 5.9 of the Harbour Act'),
    named('Windows and insulation grants'),
    named('Access to 20 beaches'),
    named('Registry of Fuel Tank Systems (RFTS)'),
    named('E-mail for travelling staff'),
    named('Green Construction through Wood (GCWood) Program'),
    named('Demande de permis de pêche', 'fr'),
    named('Exemption en vertu de l’article 5.9', 'fr'),
    named('SharePoint', 'en', glossary('sharepoint')),
    named('Outil de recherche d’aide', 'fr'),
    named('Courtage infonuagique', 'fr'),
    named('Portail du financement', 'fr'),
    named('Research portal'),
    {
      name: 'a tool in small letters',
      input: saying({ name: 'Parking', description: 'Use the parking app.' }),
    },
  ],
}

const verbless = (name: string, description: string, language: Language = 'en') => ({
  name: `no verb: ${name}`,
  input: saying({ name, description }, language),
  finds: [{ path: 'value.name', text: 'SD021.verb', severity: 'note' as const, words: [name] }],
})
const unexplained = (said: Said, path: string, words: string, language: Language = 'en') => ({
  name: `unexplained: ${words} in ${said.name}`,
  input: saying(said, language),
  finds: [{ path, text: 'SD021.abbreviation', words: [words] }],
})
const plain = (said: Said, language: Language = 'en', given: Partial<CheckInput> = {}) => ({
  name: `plain: ${said.name}, ${said.proposition ?? said.description}`,
  input: saying(said, language, given),
})

export const sd021Cases: RuleCases = {
  fails: [
    verbless('Refugee claims', 'Issuance of permits for seasonal staff. It helps farms.'),
    verbless('Public enquiries', 'Responses to enquiries from the public'),
    verbless('Cooking classes', 'Weekly classes for adults.'),
    verbless('Programme des dons', 'Dons au musée de la ville.', 'fr'),
    verbless('Permis de pêche', 'Délivrance de permis pour les pêcheurs.', 'fr'),
    unexplained(
      { name: 'Report a leak', description: 'Tell the WSD where water leaks.' },
      'value.description',
      'WSD',
    ),
    unexplained({ name: 'Apply for a DSIP exemption' }, 'value.name', 'DSIP'),
    unexplained(
      { name: 'Déclarer une fuite', proposition: 'Dites au SEV où l’eau fuit.' },
      'value.proposition',
      'SEV',
      'fr',
    ),
  ],
  passes: [
    { name: 'a sound definition', input: buildInput() },
    plain({ name: 'Refugee claims', description: 'Decides whether somebody may stay.' }),
    plain({ name: 'Public enquiries', proposition: 'Ask us anything' }),
    plain({ name: 'Report a leak', description: 'Tell the Water Supply Department (WSD) where it leaks.' }),
    plain({ name: 'Copy a TV programme or a DVD', description: 'Send it as a PDF.' }),
    plain({ name: 'Apply for a DSIP exemption' }, 'en', glossary('DSIP')),
    plain({ name: 'Permis de pêche', description: 'Délivre des permis aux pêcheurs.' }, 'fr'),
    plain({ name: 'Demande de permis', description: 'L’agence offre aux pêcheurs un permis d’un an.' }, 'fr'),
    plain(
      { name: 'Déclarer une fuite', description: 'Dites au Service des eaux de la ville (SEV) où.' },
      'fr',
    ),
    plain({ name: 'REPORT A LEAK', description: 'Tell us where.' }),
    plain({ name: 'Kite permits', description: 'Permits issued.' }),
    plain({ name: 'Funds for shepherds', description: 'Money to further their studies.' }),
    plain({ name: 'Ask about sheep', description: 'Call 1-800-GO-SHEEP.' }),
    plain({ name: 'Apprendre la radio', description: 'Sur très haute fréquence (FHV).' }, 'fr'),
    plain({ name: 'Jardins', description: 'Les voisins grelottent moins en hiver.' }, 'fr'),
    plain({ name: 'Jardiner en ville', description: 'Parcelles pour tous.' }, 'fr'),
  ],
}

const chart = (text: string, name: string, words: string, language: Language = 'en') => ({
  ...named(name, language),
  finds: [{ path: 'value.name', text: `SD022.${text}`, severity: 'warning' as const, words: [words] }],
})
const ofUnit = (name: string, words: string, description: string, language: Language = 'en') => ({
  name,
  input: saying({ name, description }, language),
  finds: [{ path: 'value.name', text: 'SD022.unit', severity: 'warning' as const, words: [words] }],
})
const said = (name: string, description: string) => ({ name, input: saying({ name, description }) })
const nobodyKnown = { provider: null }
const ofGovernment = { provider: { names: ['Government of Ostmark'], units: [] } }
const ofMuseum = { provider: { names: ['Museum of Salt'], units: [] } }

export const sd022Cases: RuleCases = {
  fails: [
    chart('provider', 'Buildings Office enquiries', 'Buildings Office'),
    chart('provider', 'BO enquiries', 'BO'),
    chart('provider', 'Rooms and Keys', 'Rooms and Keys'),
    chart('unit', 'Seized Property Directorate', 'Directorate'),
    chart('unit', 'Client Support Centre', 'Support Centre'),
    chart('unit', 'Mapping Office', 'Office'),
    chart('provider', 'Demandes au Bureau des immeubles', 'Bureau des immeubles', 'fr'),
    chart('unit', 'Le Secrétariat de la réconciliation', 'Secrétariat', 'fr'),
    chart('unit', 'Bureau national pour les victimes', 'Bureau', 'fr'),
    chart('unit', 'Registrar Services - Boat papers', 'Registrar Services'),
    chart('unit', 'Services du registraire : papiers de bateau', 'Services du registraire', 'fr'),
    chart('unit', 'Programme de la direction des sports', 'direction', 'fr'),
    {
      name: 'an abbreviation that the description shows to be an office',
      input: saying({ name: 'Sowing permits (SLO)', description: 'The Seed Licence Office gives them.' }),
      finds: [{ path: 'value.name', text: 'SD022.unit', words: ['SLO'] }],
    },
    {
      name: 'un sigle que la description explique',
      input: saying(
        { name: 'Permis de semer (BPS)', description: 'Le Bureau des permis de semis les délivre.' },
        'fr',
      ),
      finds: [{ path: 'value.name', text: 'SD022.unit', words: ['BPS'] }],
    },
    chart('unit', 'Licences d’apiculture (DGAP)', 'DGAP', 'fr'),
    chart('unit', 'Trials in fields (PLO)', 'PLO'),
    chart('unit', 'Roads for all (RTS-RFB)', 'RTS-RFB'),
    chart('unit', 'SNOWREC Help after an avalanche', 'SNOWREC'),
    ofUnit('ALPTEC guidebook', 'ALPTEC', 'ALPTEC publishes it every year.'),
    ofUnit('Registration with ALPTEC', 'ALPTEC', 'ALPTEC answers round the clock.'),
    ofUnit('Drones over fields (AGRI-Air)', 'AGRI-Air', 'Flown by the aerial picture section (AGRI-AIR).'),
    ofUnit('WELDOB: exam for a certification', 'WELDOB', 'By the Welders’ Office (WELDOB).'),
    ofUnit('WRC antenna tests', 'WRC', 'The Wave Research Centre tests them.'),
    ofUnit('Use of the ALPTUX', 'ALPTUX', 'ALPTUX is a national centre that answers all.'),
    ofUnit('Atelier du CRAN', 'CRAN', 'Le CRAN offre des ateliers.', 'fr'),
    {
      name: 'the three initials of the provider',
      input: saying({ name: 'HAO enquiries' }, 'en', {
        provider: { names: ['Harbour Affairs Ostmark'], units: [] },
      }),
      finds: [{ path: 'value.name', text: 'SD022.provider', words: ['HAO'] }],
    },
  ],
  passes: [
    { name: 'a sound definition', input: buildInput() },
    named('Post office boxes'),
    named('Visit the National Gallery'),
    named('Office supplies'),
    named('Pension questions (call centre)'),
    named('Questions de retraite (centre d’appels)', 'fr'),
    named('Islands Secretariat contribution'),
    named('Tests in the steel laboratory'),
    named('River Rescue Services (RRS)'),
    named('Registrar: certification'),
    named('Permits for milk collection centres'),
    named('Entry to rooms managed by the Buildings Office'),
    named('Entrée dans les salles gérées par le Bureau des immeubles', 'fr'),
    {
      name: 'an abbreviation of what the name itself says',
      input: saying({ name: 'Sea Lane Opening (SLO)', description: 'By the Sea Lane Office.' }),
    },
    named('Boat licences'),
    named('Pay a bill with any team'),
    named('Savings with the Government of Ostmark', 'en', ofGovernment),
    named('Guided tours of the Museum of Salt', 'en', ofMuseum),
    named('Cours de direction d’acteurs', 'fr'),
    named('Health centre appointments'),
    named('Rendez-vous au centre de santé', 'fr'),
    named('Demande de permis de conduire', 'fr'),
    named('HVAC Repairs'),
    named('Fuel Storage Ordinance (FSO)'),
    named('ALPTEC’s staff'),
    said('ALPTEC contribution', 'Helps the Alpine Travel Emergency Centre (ALPTEC).'),
    named('DELF Examen', 'fr'),
    named('Attestation du CRAN', 'fr'),
    said('SAILO seats', 'SAILO helps crews. SAILO is a card.'),
    said('LEAP grants', 'The Local Energy Aid Programme (LEAP) gives them.'),
    said('ROAD data (RDC)', 'Found in the Rural Data Centre.'),
  ],
  undecided: [
    { ...named('Buildings Office enquiries', 'en', nobodyKnown), name: 'the provider’s names are not known' },
    {
      ...named('Seized Property Directorate', 'en', nobodyKnown),
      name: 'a unit is a unit whoever provides',
      finds: [{ path: 'value.name', text: 'SD022.unit' }],
    },
  ],
}
