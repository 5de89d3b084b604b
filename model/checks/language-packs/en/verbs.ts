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
  access browse contact download report request register reserve support set
  accelerate acclaim accumulate acknowledge acquaint activate adhere adjourn admire adore advance afford aggregate alert align alleviate allot amplify
  anchor apologise apologize appeal applaud appreciate approach argue arise arrive assert associate assume astonish attain await awaken ban bargain
  bathe beautify befriend behave believe bend bequeath bind blend boil bother bounce breathe breed brew brighten broadcast bury camp care carve catch
  cease chair chat cheer chew clean clear climb close coach coax coexist color colour commit commute compete complain compost comprehend conceive
  conclude confer confess confine confront congratulate conquer consume converse convey convince cope copy count craft crawl crush cure cycle dance
  dare debate deceive deepen delegate delight demand depart deposit descend deserve desire detach deter devise devote diagnose differentiate digest
  diminish dine disappear disconnect dismantle dispatch dissolve dive donate double doubt drain dread dream dress drift drown dry dwell ease echo
  elect elevate emerge emigrate emphasise emphasize emit emulate enact encounter endorse endure energise energize enlarge enlist enquire entertain
  erase erect escape escort evacuate evoke evolve excel excite expect experience experiment explode extract fade fasten fear feel fetch fertilise
  fertilize flee flourish flow forbid forge forget forgive formulate freeze frighten frustrate furnish garden glow graduate grasp greet grind groom
  guard guess hang harm hasten heat hesitate hope hug hurry illustrate imagine immigrate immunise immunize impart impose impress imprison inherit
  inhibit inject injure inquire insert insist inspire instruct insulate insure intervene invent invest isolate itemise jog juggle justify kneel knit
  knock laugh lay leap lean leave liberate lighten load lock log love lubricate march marry master mature memorise memorize mend migrate mill mind mix
  mobilise mobilize moor motivate mould mourn multiply nominate nourish nurse nurture obey obstruct omit oppose outlast outlive overcome overlook
  overtake owe pack paint park pause perceive persuade photograph plant please pledge plough plow polish ponder postpone praise predict prefer press
  prevail proceed proclaim progress prolong prompt pronounce propagate propose prosper prune punish query queue quote race rally reassure rebuild
  recall recite reclaim reconcile recreate recycle redeem redesign redirect refill reform refresh refuse regain regret rehearse reinvent reject
  rejoice relax relieve relocate remedy remind render reopen reorganise reorganize repay repeat repel reproduce rescue resemble reset reside resign
  resist restart restrict resume retire retrain reunite reveal revise revisit revive reward rewrite roam roast rotate sail salvage scan scatter screen
  seal seize select separate sew shake shape sharpen shear shelter shine shorten shout shrink shut simulate sing sink skate sketch ski slide smell
  smile soak socialise socialize sort sow spare spawn specialise specialize spend spill spin splash split spoil spot spread sprout squeeze stain stare
  steal steer stimulate stir strike strip strive struggle suffer suit sum summon surf surrender surround survive suspend swap swear sweep swell swing
  tailor tame tap taste tear tend thank thaw thrive tidy toast tolerate tour tow trace transcribe transition trap treasure trigger trim troubleshoot
  trust tutor twist type unite unlock unload unpack unveil vaccinate value vanish vary volunteer vote vow wade wander warm wean weave weed weld
  whisper widen wipe wonder worry worship wrap wrestle yield
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
  bridge bridges question questions answer answers call calls balance conduct express harvest fall falls launch launches decrease decreases hire highlights reach move moves safeguard safeguards means shows runs aims market pair place places rate rates rank graduate graduates desire desires sample samples stream streams structure structures set sets
  advance advances alert alerts appeal appeals approach approaches ban bans bend bends boil boils broadcast broadcasts camp camps care cares catch
  catches chair chairs chat chats cheer cheers clean cleans clear clears climb climbs close closes coach coaches color colors colour colours commute
  commutes compost composts copy copies count counts craft crafts cure cures cycle cycles dance dances debate debates delight delights demand demands
  deposit deposits desire desires dive dives double doubles doubt doubts drain drains dread dreads dream dreams dress dresses drift drifts dry dries
  ease eases echo echoes escape escapes escort escorts experience experiences experiment experiments extract extracts fear fears fetch fetches flow
  flows forge forges freeze freezes garden gardens glow glows grasp grasps guard guards guess guesses harm harms heat heats hope hopes hug hugs jog
  jogs laugh laughs lay lays leap leaps lean leans load loads lock locks log logs love loves march marches master masters mature matures mend mends
  mill mills mind minds mix mixes mould moulds nurse nurses pack packs paint paints park parks pause pauses photograph photographs plant plants please
  pleases pledge pledges plough ploughs plow plows polish polishes praise praises press presses progress progresses prompt prompts prune prunes query
  queries queue queues quote quotes race races rally rallies recall recalls reform reforms refill refills regret regrets remedy remedies rescue
  rescues reset resets reward rewards roast roasts sail sails scan scans screen screens seal seals select selects separate separates shake shakes
  shape shapes shelter shelters shine shines shout shouts sink sinks skate skates sketch sketches ski skis slide slides smell smells smile smiles soak
  soaks sort sorts spare spares spin spins splash splashes split splits spot spots spread spreads sprout sprouts stain stains stare stares strike
  strikes strip strips struggle struggles suit suits sum sums surf surfs swap swaps sweep sweeps swing swings tailor tailors tap taps taste tastes
  tear tears thaw thaws toast toasts tour tours tow tows trace traces transition transitions trap traps treasure treasures trigger triggers trim trims
  trust trusts tutor tutors twist twists type types value values volunteer volunteers vote votes vow vows warm warms weed weeds whisper whispers
  wonder wonders worry worries worship worships wrap wraps yield yields anchor anchors spill spills
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
  suffering emerging learning wellbeing caring ageing housewarming
  reading cooking sewing knitting dancing singing walking running climbing skating skiing surfing diving rowing riding gaming
  cleaning washing ironing weaving welding plumbing roofing tiling wrestling boxing fencing jogging hiking carving casting
  bowling bathing tutoring mentoring fundraising babysitting childminding dressmaking beekeeping housekeeping bookkeeping woodworking gatherings screening sailing brewing catering
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
/** British English doubles an l that is not stressed. */
const doubledInIng = listed(
  'cancelling labelling travelling signalling fuelling levelling channelling totalling',
)
const inIng = [...plainForms.map((lemma) => withEnding(lemma, 'ing')), ...doubledInIng].filter(
  (form) => !nounsInIng.has(form),
)

export const verbs: VerbForms = {
  pattern: null,
  infinitive: { shape: /^[a-z]{2,}$/, after: wordSet('to'), first: null },
  plural: null,
  sure: new Set([...irregular, ...subjects, ...plainAndThird.filter((form) => !alsoNouns.has(form))]),
  gerunds: new Set(inIng),
  cuesAfterNoun: wordSet(`
    of and or is are service services program programs programme programmes permit permits licence licences license licenses plan plans system systems
    request requests form forms support process procedure procedures centre center equipment facility facilities activity activities fee fees unit office
  `),
  unsure: new Set([...alsoNouns, ...nounsInIng, 'further']),
  cuesBefore: wordSet(`
    to that which who i you we they it he she not also then can could may might must will would shall should cannot do does did don and/or please
    help helps let lets
  `),
  cuesAfter: wordSet(
    'a an the your our their its his her my us me them it this these those all any each every whether how if',
  ),
  partitives: new Set(),
  afterNoun: new Set(),
  nounCues: wordSet('the a an this that these those of for with by its their our your no any each every'),
  third: wordSet(`
    means aims shows runs moves reaches launches
    offers supports sets answers processes issues measures registers reviews controls funds designs tests reports works helps needs wants guides leads covers monitors
    sets supplies addresses exports displays tracks transfers updates uses trains releases records
  `),
  leading: wordSet(
    'register answer offer reply process processing access contact protect fund release publish search report printing filing support issue share update view check monitor help',
  ),
  notBefore: wordSet(`
    of for to and or in on by with from at is are was were be as such may can must will should who that which not under management service services
    control code data road point rights plan plans number form forms test tests portal system systems desk line available related between verification
    program programs programme programmes project projects initiative initiatives centre center centres centers unit office team group network process processes agreement agreements policy worker workers staff tool tools material materials
  `),
  participles: new Set([...plainForms.map((lemma) => withEnding(lemma, 'ed')), ...irregularParticiples]),
  closing: /ed$/,
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
