import { listed, wordSet } from '../../text/words.ts'
import type { VerbForms } from '../language-pack.ts'

/** Verbs that are no nouns in their plain form. */
const lemmas = listed(`
  accept accommodate accompany achieve acquire act adapt add adjust administer admit adopt advertise advise advocate affect agree allocate allow
  alter amend analyse analyze announce anticipate apply appoint appraise approve arrange ascertain ask assemble assess assign assist assure attach
  attend attest attract authenticate authorise authorize avoid award become begin belong bill book borrow bring broaden browse bring calculate
  cancel carry categorise categorize celebrate certify challenge check choose cite claim clarify classify collaborate collect combine come
  commemorate commission communicate compare compensate compile complete comply conduct confirm connect conserve consider consist consolidate
  consult contain continue contribute convert convene coordinate correct cover create cultivate customise customize decide declare decrease dedicate
  deem defend define deliver demonstrate denote deploy depend describe designate destroy detect determine develop differ direct disclose
  discover discuss dispense display dispose disseminate distribute diversify divide draft earn educate eliminate embed employ empower enable
  encompass encourage enforce engage enhance enjoy enrich enrol enroll ensure enter entitle equip establish evaluate examine exceed exchange exclude execute
  exempt exist expand expedite explain explore expose express extend facilitate fall file fill find finance follow forecast foster fulfil fulfill fund gain
  gather generate get give go govern grow guarantee guide handle happen harvest help highlight hire hold host identify implement improve include
  incorporate increase incur indicate influence inform initiate innovate inspect install integrate intend interact interpret introduce
  investigate invite involve issue join keep know launch lead learn lease lend let leverage limit link list live locate look lower maintain make
  manage manufacture market maximise maximize measure meet mentor mitigate modernise modernize modify monitor move navigate need negotiate notify obtain occur
  offer operate optimise optimize order organise organize oversee own participate pay perform permit pilot plan possess practise prepare
  prescribe present preserve prevent print prioritise prioritize process procure produce prohibit promote protect prove provide publish purchase pursue
  qualify raise reach read receive recognise recognize recommend record recover recruit redistribute reduce refer reflect refurbish regulate rehabilitate
  reimburse reinforce relate release rely remain remediate remember remit remove renew rent repair replace reply represent require
  rescind resolve respond restore retain retrieve return reuse review revoke safeguard satisfy save schedule secure see seek sell send
  serve settle share showcase sign simplify solicit solve specify speak stabilise stay store streamline strengthen submit succeed suggest
  supervise supply survey sustain take talk teach tell think track train transfer transform translate transmit transport treat try turn undergo understand
  undertake update upgrade uphold upload urge use utilise utilize validate verify view visit wait want warn welcome win wish withdraw work write
  draw focus reply dump buy eat feed pick put bring lose miss hear heal kill pour bake cook plug quit sit throw tie weigh wake swim ask carry dig hide decide
  access browse contact download report request register reserve support
`)

/** Of these the plain form, or the one with s, is as often a noun: "support", "permits". */
const alsoNouns = wordSet(`
  access accesses act acts advocate advocates award awards bill bills book books cancel challenge challenges check checks claim claims commission commissions contact contacts
  contracts direct display displays dispense draft drafts exchange exchanges exempt file files finance finances forecast forecasts fund funds gain gains
  grant grants guarantee guarantees guide guides help helps host hosts increase increases influence influences issue issues lead leads lease leases limit limits link links list lists live lives
  look looks lower market markets measure measures mentor mentors monitor monitors need needs offer offers order orders own permit permits pilot pilots plan plans present presents print prints process processes
  produce purchase purchases record records release releases rent rents repair repairs report reports request requests reserve reserves return returns review reviews
  schedule schedules secure complete correct sign signs store stores supply supplies support supports survey surveys talk talks track tracks train trains transfer
  transfers transport transports treat treats try turn turns update updates upgrade upgrades use uses view views visit visits wait want wants welcome win wins wish wishes work works
  download downloads register registers refer share shares start starts attend award cover covers program programs design designs test tests research control controls
  export exports import imports address addresses benefit benefits consult focus aim aims target targets outline outlines document documents state states
  licence licences license licenses name names travel travels study studies trade trades farm farms fish fishes hunt hunts search searches deal deals detail details
  interview interviews label labels respect respects stop rule rules form forms interest cost costs charge charges result results base bases damage
  drive drives drop drops fight fit fix fly hide jump lift play plays pull push ride rides run runs shop shops sleep smoke stand stands touch walk walks wash wear cut cuts drink stop stops cook cooks kill feed pick
  bridge bridges question questions answer answers call calls balance conduct express harvest fall falls launch launches decrease decreases hire highlights reach move moves safeguard safeguards means shows runs aims market pair place places rate rates rank sample samples stream streams structure structures
`)

/** Subjects that do not stand without a verb. */
const subjects = wordSet('we they he she who')

const irregular = wordSet(`
  is are was were be been am has have had having do does did can could may might must will would shall should cannot
  brought became began bought built chose chosen came did done drew drawn fell felt found gave given went gone grew grown held kept knew known laid led left lent let
  made meant met paid ran said saw seen sent shown sold sought spent spoke spoken stood taken taught thought told took understood undertaken undertook won written wrote
  gets goes lets makes seeks says builds become becomes
  isn aren wasn doesn don hasn haven won
`)

const irregularParticiples = wordSet(
  'brought built chosen done given held known led made paid sent shown sold taken taught told understood undertaken written',
)

/** Forms in -ing that are the name of a thing or a trade. */
const nounsInIng = wordSet(`
  accounting advertising aging banking building clothing counselling counseling dwelling engineering farming financing fishing funding gardening
  gathering grading heating hearing hiring housing hunting icebreaking landing learning lending licensing licencing lighting listing living mailing manufacturing mapping
  marketing meeting mining modelling monitoring networking ongoing opening outstanding parenting parking permitting planning policing pricing printing processing programming publishing
  purchasing recycling reporting rendering sailing schooling screening setting shipping shopping spending staffing standing surveying swimming teaching testing
  trading training translating upcoming vetting voting warning wellbeing wording working writing existing following including boating forthcoming
  booking briefing camping coaching cycling dining driving drawing finding filing happening nursing offering onboarding painting parking remaining saving sharing underlying
`)

const endsInE = /[^e]e$/
const doublesLast =
  /^(?:[^aeiou]*[aeiou][bdgmnprt]|permit|submit|admit|remit|commit|transmit|refer|occur|incur|equip|compel|control|enrol|fulfil)$/
const keepsLast = /(?:[aeiou]{2}[a-z]|[wxy])$/

const withEnding = (lemma: string, ending: 'ed' | 'ing'): string => {
  if (endsInE.test(lemma)) return `${lemma.slice(0, -1)}${ending}`
  if (ending === 'ed' && /[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  if (doublesLast.test(lemma) && !keepsLast.test(lemma)) return `${lemma}${lemma.at(-1)}${ending}`
  return `${lemma}${ending}`
}

const thirdPerson = (lemma: string): string => {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

/** The forms with s of the list are forms already, not verbs to be conjugated. */
const isThird = (form: string): boolean =>
  form.endsWith('s') && (alsoNouns.has(form.slice(0, -1)) || alsoNouns.has(form.slice(0, -2)))
const nounLike = [...alsoNouns].filter((form) => !isThird(form))
const plainForms = [...new Set([...lemmas, ...nounLike])]
const plainAndThird = lemmas.flatMap((lemma) => [lemma, thirdPerson(lemma)])
const inIng = plainForms.map((lemma) => withEnding(lemma, 'ing')).filter((form) => !nounsInIng.has(form))

export const verbs: VerbForms = {
  pattern: null,
  infinitive: { shape: /^[a-z]{2,}$/, after: wordSet('to') },
  sure: new Set([...irregular, ...subjects, ...plainAndThird.filter((form) => !alsoNouns.has(form))]),
  gerunds: new Set(inIng),
  cuesAfterNoun: wordSet(`
    of and or is are service services program programs programme programmes permit permits licence licences license licenses plan plans system systems
    request requests form forms support process procedure procedures centre center equipment facility facilities activity activities fee fees unit office
  `),
  unsure: new Set([...alsoNouns, ...nounsInIng]),
  cuesBefore: wordSet(`
    to that which who i you we they it he she not also then can could may might must will would shall should cannot do does did don and/or please
    help helps let lets
  `),
  cuesAfter: wordSet(
    'a an the your our their its his her my us me them it this these those all any each every whether how if',
  ),
  afterNoun: new Set(),
  nounCues: wordSet('the a an this that these those of for with by its their our your no any each every'),
  third: wordSet(`
    means aims shows runs moves reaches launches
    offers supports sets answers processes issues measures registers reviews controls funds designs tests reports works helps needs wants guides leads covers monitors
    supplies addresses exports displays tracks transfers updates uses trains releases records
  `),
  leading: wordSet(
    'register answer offer reply process processing access contact protect fund release publish search report printing filing',
  ),
  notBefore: wordSet(`
    of for to and or in on by with from at is are was were be as such may can must will should who that which not under management service services
    control code data road point rights plan plans number form forms test tests portal system systems desk line available related between verification
  `),
  participles: new Set([...plainForms.map((lemma) => withEnding(lemma, 'ed')), ...irregularParticiples]),
  cuesAfterParticiple: wordSet(
    'by to for a an the in from under with at through into against as on after before when during',
  ),
}

/** Every form of some verbs, for lexicons that hold verbs. */
export const formsOf = (lemmas: string): string[] =>
  listed(lemmas).flatMap((lemma) => [
    lemma,
    thirdPerson(lemma),
    withEnding(lemma, 'ed'),
    withEnding(lemma, 'ing'),
  ])
