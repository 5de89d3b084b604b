import type { Language } from '../../text.ts'
import type { Phrases } from '../text/words.ts'

/** How a verb is told from a noun that looks like it. Forms are in lower case, with their accents. */
export type VerbForms = {
  /** The shape of further forms that are verbs wherever they stand; null where the language has none. */
  pattern: RegExp | null
  /** Forms that are verbs wherever they stand, and subjects that need one. */
  sure: ReadonlySet<string>
  /** The shape of an infinitive and the words before it: with a cue of `cuesAfter` behind, an unknown word is a verb too. */
  infinitive: {
    shape: RegExp
    after: ReadonlySet<string>
    /** The shape of an infinitive that begins a sentence ("Composter près de chez soi"); null where it has none of its own. */
    first: RegExp | null
  }
  /** The ending of a verb after a plural, where no adjective agrees so ("les élèves terminent"); null where there is none. */
  plural: { after: RegExp; shape: RegExp; notAfter: ReadonlySet<string> } | null
  /** Forms that are nouns as well: verbs only beside one of the cues. */
  unsure: ReadonlySet<string>
  /** Words after which an unsure form is a verb. */
  cuesBefore: ReadonlySet<string>
  /** Words before which an unsure form is a verb. */
  cuesAfter: ReadonlySet<string>
  /** Those of them that may also say whose a thing is ("programme des dons"). */
  partitives: ReadonlySet<string>
  /** Unsure forms that are verbs wherever a thing follows them ("issues permits"), but not before one of `notBefore`. */
  third: ReadonlySet<string>
  /** Unsure forms that are verbs wherever another word than one of `nounCues` stands before them ("l'agence offre"). */
  afterNoun: ReadonlySet<string>
  /** Words after which an unsure form is a noun, whatever follows ("the support the agency gives"). */
  nounCues: ReadonlySet<string>
  /** Forms that are verbs at the beginning of a sentence where a thing follows them ("Register copyrights"). */
  leading: ReadonlySet<string>
  /** Words before which a form of `third` or `leading` is a noun after all. */
  notBefore: ReadonlySet<string>
  /** Forms that are verbs where something follows them, and the names of trades elsewhere ("sampling"). */
  gerunds: ReadonlySet<string>
  /** Words before which such a form is a noun all the same ("sampling of ..."). */
  cuesAfterNoun: ReadonlySet<string>
  /** Participles: verbs where one of these words follows ("provided by"), adjectives elsewhere. */
  participles: ReadonlySet<string>
  /** The shape of those that are verbs at the end of a clause as well ("permits issued"); null where adjectives stand there. */
  closing: RegExp | null
  cuesAfterParticiple: ReadonlySet<string>
}

/** What tells an output from an outcome (SD003). */
export type OutputWords = {
  /** Things that a provider hands over or runs. */
  deliverables: Phrases
  /** Verbs, in every form, that say what a provider does; they count at the beginning and after a provider. */
  providerVerbs: ReadonlySet<string>
  /** Nouns made from such verbs ("installation of ..."). */
  providerActions: Phrases
  /** Who provides, as a sentence names them ("we", "the service desk"). */
  providers: Phrases
  /** Ways to say that something is handed to somebody ("receive", "are given"). */
  receiving: Phrases
  /** Forms of "be" that stand before a participle or a state. */
  being: ReadonlySet<string>
  /** What says that something is better, possible, avoided, kept or no longer needed for somebody. */
  changes: Phrases
  /** What says so only with a verb or at the head of a statement: of a thing that is delivered it is mere praise ("faster servers"). */
  qualities: Phrases
  /** Words that begin a clause of its own, whose verb says nothing of the thing before it. */
  relatives: ReadonlySet<string>
  /** The shapes of things and of an unknown verb right behind them ("keys fit"). */
  agreeing: { things: RegExp; verbs: RegExp }
  /** What promises hours of work and no result ("24/7"). */
  hours: Phrases
  /** Words that part the subject from what comes after it. */
  articles: ReadonlySet<string>
  prepositions: ReadonlySet<string>
}

/** What tells a technical name (SD020) in this language; names of products are shared by all. */
export type TechnicalWords = {
  terms: Phrases
  /** Words that make a product of a word beside them ("Exchange mailbox"). */
  company: Phrases
  /** Things that hold others ("portal", "database"): technical where no word beside them says what they are for. */
  containers: Phrases
  /** Containers that are technical as well where they are no head ("database administration"). */
  stores: Phrases
  /** Words that say nothing of what a container is for ("online"). */
  vague: ReadonlySet<string>
  /** Words that most services share and that say all the same what a container is for ("research portal"). */
  plain: ReadonlySet<string>
  /** Kinds of IT system that a name may end in wherever they stand, and those that need to be told by the words beside them ("system"). */
  systems: Phrases
  doubtfulSystems: Phrases
  /** Kinds that are one only right beside a word of `systemCues` ("Licence Management Environment"). */
  framedSystems: Phrases
  /** Of these the ones that need their abbreviation as well ("Records Tracking Hub (RTH)"). */
  hubs: ReadonlySet<string>
  /** Words that say nothing of what a system is for ("notification system"). */
  bareCues: ReadonlySet<string>
  /** Kinds that help the reader where a word says what with ("canoe booking tool"). */
  aids: ReadonlySet<string>
  /** Words that a kind of system and its code name may frame ("System for Appeals (SFA)"). */
  linkers: ReadonlySet<string>
  /** Words behind a kind that only add something to it ("System including the portal"). */
  adding: ReadonlySet<string>
  /** What says that technology is what help is for, and not how it is given ("grants", "resilience"). */
  help: Phrases
  /** Words beside a system that say only that it informs: what it informs of is the consumer's subject. */
  informing: ReadonlySet<string>
  /** Words that make a doubtful system one for the provider's own work ("tracking"). */
  systemCues: ReadonlySet<string>
  /** Whether the kind comes last ("booking system") or first ("système de réservation"). */
  headIs: 'last' | 'first'
  /** Articles that stand before a kind of system. */
  articles: ReadonlySet<string>
  /** First words of accounts that are named as if they were the reader's own ("My Account"). */
  own: ReadonlySet<string>
  /** What such names call themselves. */
  accounts: ReadonlySet<string>
  /** How a description says of a name that it is a system ("X is the platform ..."). */
  being: ReadonlySet<string>
  saidSystems: Phrases
  /** Those of them that are nothing but IT, whatever the words of the name; null where words are believed. */
  platforms: Phrases | null
  /** What stands right before such a kind. */
  saidBefore: ReadonlySet<string>
  /** Things that have numbers with a point and are no software ("section 5.9"). */
  numbered: ReadonlySet<string>
}

/** What tells a unit of an organisation (SD022). */
export type UnitWords = {
  /** Units wherever they stand in a name ("directorate"). */
  units: Phrases
  /** Units wherever they stand as a part of a name, with a capital ("Cyber Centre Learning Hub"). */
  named: Phrases
  /** Offices of one person, which say who does it where they stand before a task ("Receiver General Services - Refunds"). */
  officers: Phrases
  /** What makes a person's office of them ("services"). */
  ofOfficers: ReadonlySet<string>
  /** Persons' offices: the head of a name or behind an article they say who does it or is asked; null where words are not enough. */
  people: Phrases | null
  /** Heads of names that bring others together: units where the description makes them act; null where the words alone tell. */
  hubs: Phrases | null
  /** Heads that are who does it where they act and a task stands behind a dash. */
  beforeTasks: Phrases | null
  /** How a description that begins with the name goes on of a unit ("this division"). */
  shown: Phrases | null
  /** First words of providers' names that stand for the whole name, with what makes it theirs ("of the Academy"). */
  shortNames: Phrases | null
  /** Words before a provider that say only where, or of what, it is ("places administered by"). */
  where: Phrases
  /** After these a unit in small letters means any of its kind ("at any branch"); where the head comes first, only after these it means one. */
  anyOf: ReadonlySet<string>
  /** Words that make an organisation's unit of what an abbreviation in brackets stands for. */
  spelled: ReadonlySet<string>
  /** Those of them that other organisations are called as well: outside of brackets they tell no unit. */
  ofOthers: ReadonlySet<string>
  /** The shapes of abbreviations whose first or last letter stands for such a word where nothing explains them. */
  letters: {
    /** Those that stand for nothing else, explained or not; null where there are none. */
    sure: RegExp | null
    /** At the end of a name, in brackets; null where they may as well be exams or papers. */
    bracketed: RegExp | null
    /** At the head of a name or behind one of `doers`, where the description makes it do something. */
    acting: RegExp
  }
  /** Words of names whose letters in brackets stand for an exam, a paper or a fund. */
  papers: ReadonlySet<string>
  /** Small words behind which stands who does something ("registration with ..."). */
  doers: ReadonlySet<string>
  /** Ways in which people are reached: in brackets they say how and not who ("(contact centre)"). */
  channels: Phrases
  /** What a description says of those that are one though they are called like units ("point of entry"); null where all are units. */
  reaching: Phrases | null
  /** What is given to others: a unit that gets it is not the provider's ("secretariat contribution"). */
  given: ReadonlySet<string>
  /** Places that people go to or join for their own sake, and what they do there. */
  visited: Phrases
  visiting: Phrases
  /** How names of countries and governments begin: they are no units. */
  governments: Phrases
  /** Units only as the head of a name ("office"), and not as a place that the consumer goes to. */
  heads: Phrases
  /** Articles that stand before the head of a name ("Le Bureau des cartes"). */
  articles: ReadonlySet<string>
  /** Small words within names of organisations, which their initials leave out. */
  particles: ReadonlySet<string>
  /** Places among `places` that work as a unit where an abbreviation stands for one of them ("research centre"). */
  working: Phrases
  /** Phrases with such a word that name no unit of the provider ("post office", "health centre"). */
  places: Phrases
  headIs: 'last' | 'first'
}

/** Services that every organisation has and that say nothing of their own subject (SD025). */
export type GeneralServices = {
  /** Ways to name each kind of them. */
  kinds: readonly Phrases[]
  /** Ways to name the kind that asks: beside another kind it adds nothing ("media enquiries"). */
  asking: Phrases
  /** Words beside them that say neither whose nor about what. */
  asides: ReadonlySet<string>
  /** Rights that laws give apart from each other: where two services are about different ones, they are not one. */
  rights: readonly Phrases[]
  /** What laws are called: they name no organisation. */
  laws: ReadonlySet<string>
  /** Words of those who may ask about everything: beside another kind, asking is a kind of its own ("public and media enquiries"). */
  asksAll: ReadonlySet<string>
  /** Words that say of nobody whose it is, in capitals or not: channels, roles, days. */
  nobodys: ReadonlySet<string>
  /** Ways to say what a service does not hold. */
  excluding: Phrases
  /** Ways to say about what people can ask, and words behind them that say it of the organisation itself ("its mandate"). */
  about: Phrases
  ownMatters: ReadonlySet<string>
  /** Words that join the things of a list. */
  joining: ReadonlySet<string>
  /** Words that make a name mean what is left beside another ("all other permits", "not selected"). */
  others: ReadonlySet<string>
  /** How descriptions say what is done beside the main thing ("also"); null where the words behind are not looked at. */
  also: Phrases | null
  /** What names call money that is given, and what descriptions of such services say. */
  money: Phrases
  ofMoney: Phrases
  /** Kinds of people and organisations, without their plural. */
  groups: ReadonlySet<string>
}

/** All that the text rules know of one language. A further language is one more of these. */
export type LanguagePack = {
  language: Language
  /** Words that carry no meaning of their own, without accents. */
  stopWords: ReadonlySet<string>
  /** Words that most services share ("program", "request"): they weigh little when two are compared. As stems. */
  frameWords: ReadonlySet<string>
  /** Stems of words that say the same of a service, each to the first of its group. */
  synonyms: ReadonlyMap<string, string>
  /** Endings that are cut, step by step, to what replaces them; of each step the first that fits. */
  endings: readonly (readonly (readonly [ending: string, replacement: string])[])[]
  /** Abbreviations with a point that end no sentence. */
  pointed: ReadonlySet<string>
  /** Abbreviations that everybody knows who reads this language. */
  knownAbbreviations: ReadonlySet<string>
  verbs: VerbForms
  outputs: OutputWords
  technical: TechnicalWords
  units: UnitWords
  general: GeneralServices
}
