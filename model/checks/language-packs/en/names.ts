import { phrasesOf, wordSet } from '../../text/words.ts'
import type { GeneralServices, TechnicalWords, UnitWords } from '../language-pack.ts'

export const technical: TechnicalWords = {
  terms: phrasesOf(`
    tableau dashboards, tableau server, tableau licences, server, servers, data warehouse, data lake, data centre hosting, virtual machine, virtual machines, virtual desktop, virtual desktops, hypervisor, container platform, container hosting, server cluster, computing cluster, compute cluster, cluster hosting, firewall, firewalls,
    load balancer, load balancing, middleware, mainframe, back end, backend, front end, frontend, web hosting, application hosting, web services, web service, active directory, identity provider, identity management, access management system,
    single sign on, multi factor authentication, credential management, public key infrastructure, operating system, endpoint management, patch management, network switch, switches and routers, router, routers, wide area network,
    local area network,   fibre channel, storage area network, block storage, object storage, cloud storage, cloud hosting, cloud computing, private cloud, public cloud, infrastructure as a service, platform as a service,
    software as a service, electronic data interchange, interoperability platform, message queue, message broker, service bus, data pipeline, source code, version control, application portfolio, application programming interface, interoperability,
    software, hardware, ict, it infrastructure, it systems, it system, information technology, digital systems, platform support, solutions integration, solution integration, systems and applications, applications and systems, configuration management, content management system, document management system, intranet portal, ci cd, devops, content delivery network, cloud migration, chatbot, chatbots, machine learning, robotic process automation, help desk software, ticketing tool, distributed ledger, microservices, kiosk software, application server, file server, mail server, print server, web server, thin client, thin clients
  `),
  company: phrasesOf(`
    containers, images, licence, license, scripts, script, dashboards, runtime, project, projects, space, topics, backlog, phone, phones, tablets, iphone, training, spreadsheet, macros, rooms, channels, 7, 10, 11, 2016, 2019, 2022, 2025, laptop, laptops, desktops, devices, update, updates, server, device management, online, admin, mailbox, mailboxes, hosting, cluster, migration, instance, licences, licenses, version, upgrade, cloud, user accounts, servers, developer, developers, development environment, application support, administration, database, patching, business manager, school manager, mdm, accounting, payroll, access points, wi fi, wifi, wireless, learning management, student information
  `),
  containers: phrasesOf(
    'portal, portals, platform, app, mobile app, web app, web application, cluster, clusters',
  ),
  stores: phrasesOf('database, databases'),
  vague: wordSet(
    'online electronic digital secure mobile web self new my all central single common shared collections user users member members student students employee employees staff supplier suppliers partner partners applicant applicants patient patients internal external',
  ),
  plain: wordSet('research funding'),
  systems: phrasesOf('eportal, eservices, e services'),
  doubtfulSystems: phrasesOf('system, systems, tool, suite, module, interface'),
  framedSystems: phrasesOf('environment, solution, engine, hub'),
  hubs: wordSet('hub'),
  bareCues: wordSet('notification notifications alert alerts alerting messaging case cases workflow'),
  aids: wordSet('tool'),
  linkers: wordSet('for of'),
  adding: wordSet('including'),
  help: phrasesOf(`
    fund, funds, funding, grant, grants, contribution, contributions, subsidy, subsidies, scholarship, scholarships, fellowships, loans, tax credit, vouchers, training, course, courses, workshop, workshops, curriculum, resilience, security of, innovation, adoption, literacy, careers, apprenticeships
  `),
  informing: wordSet('information'),
  systemCues: wordSet(`
    management tracking booking reporting online electronic digital computerised computerized automated web case ticketing billing payroll filing licensing licence license permit learning
    screening reservation scheduling registration submission request requests document documents records hr benchmarking it
  `),
  headIs: 'last',
  articles: new Set(),
  own: wordSet('my'),
  accounts: wordSet('account accounts portal file files profile dashboard workspace space hub page'),
  being: wordSet('is are was'),
  saidSystems: phrasesOf(
    'system, platform, portal, application, app, software, database, web site, website, tool, intranet, network, environment, computer program, management solution, software solution, digital solution, online solution',
  ),
  // English names of several words have said what is given wherever they were read.
  platforms: null,
  saidBefore: wordSet('a an the web based online electronic secure digital internet'),
  numbered: wordSet(
    'section subsection paragraph article part schedule form chapter rule regulation act class category annex appendix clause sections sec',
  ),
}

export const units: UnitWords = {
  units: phrasesOf(`
    directorate, directorates, secretariat, division, branch, bureau, programme office, program office, project office, management office, help desk team, team, department of, ministry of,
    centre of expertise, center of expertise, centre of excellence, center of excellence, competence centre, competence center, shared services centre, shared service center, services centre, services center, service centre, service center,
    support centre, support center, operations centre, operations center, operations centres, operations centers, communication centres, communication centers, communications centres, office for, institute for, agency for, bureau of, institute of, coordination centre, information centre, information center, resource centre, resource center, working group, task force, office of, correspondence unit, duty officer
  `),
  named: phrasesOf('centre, center'),
  officers: phrasesOf(
    'receiver general, registrar, registrar general, commissioner, privacy commissioner, information commissioner, ombudsman, ombudsperson, auditor, auditor general, comptroller, comptroller general, superintendent, superintendent of bankruptcy',
  ),
  ofOfficers: wordSet('services service office canada'),
  // English names are read by their words: what else descriptions tell of units is not looked for.
  people: null,
  hubs: null,
  beforeTasks: null,
  shown: null,
  shortNames: null,
  where: phrasesOf(
    'administered by, managed by, operated by, owned by, run by, held by, regulated by, located in, located at, lands of, sites of, places of',
  ),
  spelled: wordSet(
    'office directorate bureau branch division section unit body agency secretariat commission council centre center',
  ),
  ofOthers: wordSet('agency commission council'),
  // Offices, bureaus, branches and centres come last: "SBO", "ALPTEC".
  letters: { sure: null, bracketed: /[BO]$/u, acting: /[BCO]$/u },
  papers: new Set(),
  doers: wordSet('with by from at the'),
  channels: phrasesOf(
    'contact centre, contact center, call centre, call center, information centre, service centre, support centre',
  ),
  // English names of such centres were read as units, whatever their descriptions say.
  reaching: null,
  given: wordSet(
    'contribution contributions grant grants subsidy subsidies funding fund permit permits licence licences certification appointment',
  ),
  anyOf: wordSet('any a an your our my each every no whichever another nearest local all'),
  visited: phrasesOf(`
    gallery, museum, library, zoo, aquarium, planetarium, observatory, theatre, theater, opera, opera house, concert hall, cinema, castle, palace, cathedral, abbey, fort, fortress, park, national park, garden, gardens, botanical garden,
    arboretum, beach, pool, swimming pool, stadium, arena, rink, gym, reading room, exhibition hall, lighthouse, cemetery, market, hall, community hall, clinic, hospital, school, university, college, academy, conservatory, nursery, kindergarten, club, choir, orchestra, church, shop, cafe, restaurant, hostel, campsite, marina, harbour, harbor, airport, ferry, farm, forest, trail, house, archives
  `),
  visiting: phrasesOf(`
    visit, visits, visiting, tour, tours, guided tour, tickets, ticket, admission, entry, entrance, membership, join, explore, discover, see, attend, spend, stay, season pass, day out, birthday party, school trip, school trips, field trip, opening hours, borrow, study at, swim at, camp, meet
  `),
  governments: phrasesOf(
    'government of, republic of, kingdom of, commonwealth of, state of, confederation of, united states, united kingdom',
  ),
  heads: phrasesOf(
    'office, unit, section, group, agency, institute, commission, board, department, ministry, directorate, committee',
  ),
  working: phrasesOf('research centre, research center'),
  places: phrasesOf(`
    call centre, call center, call centres, contact centre, contact center, contact centres, data centre, data center, research centre, research center, research centres, testing centres, training centre, training center, training centres, production centre, production center, production centres, collection centre, collection center, collection centres, distribution center, distribution centres,
    day centre, day center, holiday centre, holiday center, vaccination centre, testing centre, test centre, equestrian centre, riding centre, aquatic centre, swimming centre, climbing centre, arts centre, art centre, conference centre, convention centre, convention center, exhibition centre, craft centre, nature centre, science centre, science center, heritage centre, interpretation centre, discovery centre, youth centre, youth center, seniors centre, senior center, drop in centre, crisis centre, crisis center, family centre, family center, children s centre, birth centre, dialysis centre, blood donor centre, civic centre, town centre, retail centre, outdoor centre, activity centre, activity center, adventure centre, study centre, language centre, walk in centre, wellness centre, urgent care centre, medical centre, medical center, rehabilitation centre, detention centre, warming centre, evacuation centre, distribution centre, data centre hosting, data centre services, data centre space, credit union, tree branch, olive branch, family practice, housing association, support team training, sports team, football team, hockey team, team coaching, cell division, division of property, division of assets, first division, youth group, study group, play group, discussion group, ethnic group, blood group, user group, hedge branch, garden centre, garden center, tourist centre, post office, head office, home office, ticket office, box office, health centre, health center, health centres, day care centre, daycare centre, childcare centre, community centre, community center, community centres, education centres, education centre, cultural centre, cultural centres, cultural education centres, sports centre, recreation centre, fitness centre, visitor centre, visitor center, visitors centre,
    shopping centre, shopping center, city centre, recycling centre, friendship centre, job centre, treatment centre, learning centre, leisure centre, data centres, research data centres, office supplies, office space, office equipment, age group, peer group, support group, focus group, target group, group insurance, group benefits, dental unit, housing unit, storage unit, rental unit, training unit, flight training unit, art institute, school board, notice board, bulletin board, message board, room and board, help desk, information desk, first nations college, community college, customs office, branch office, team building, team sport, team sports, branch of a tree, family unit, pension board, board meeting
  `),
  articles: wordSet('the a an'),
  particles: wordSet('the of and for in'),
  headIs: 'last',
}

export const general: GeneralServices = {
  kinds: [
    phrasesOf('media relations, media, press, journalists, press office, news media'),
    phrasesOf('complaint, complaints, feedback, complaints and feedback, compliments, comments'),
    phrasesOf(`
      access to information, access to information and privacy, access to information requests, access to information and privacy requests, freedom of information, freedom of information requests, atip,
      privacy, privacy requests, privacy act requests, protection of personal information, personal information requests
    `),
    phrasesOf(
      'ministerial correspondence, correspondence addressed to the minister, correspondence addressed to the ministers, correspondence directed to the minister, correspondence to the minister, letters to the minister, letters addressed to the minister',
    ),
    phrasesOf('correspondence'),
    phrasesOf('executive correspondence, senior management correspondence'),
  ],
  asking: phrasesOf(
    'enquiry, enquiries, inquiry, inquiries, question, questions, queries, ask a question, contact us, social media, contact centre, contact center',
  ),
  asides: wordSet(`
    general public request requests service services platform information response responses respond responds responding departmental reply replies answer answers answering unit desk line handling mechanism process client customer office
    clients customers citizens citizen section program programme other act acts privacy personal protection web website online telephone phone email written toll free hotline not including excluding referral referrals referred elsewhere
  `),
  rights: [
    phrasesOf('access to information, freedom of information, atip'),
    phrasesOf('privacy, personal information, data protection, atip'),
  ],
  laws: wordSet('act acts regulation regulations code law laws'),
  asksAll: wordSet('public general'),
  nobodys: wordSet(`
    contact centre center centres call telephone line web site website page form email fax tty faq officer officers deputy deputies access team division branch directorate department departmental ministry minister ministers organization agency
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english french
  `),
  excluding: phrasesOf(
    'excluding, excludes, exclude, except, other than, not including, does not include, not covered, not for',
  ),
  about: phrasesOf('about, regarding, concerning, related to, relating to'),
  ownMatters: wordSet(`
    organization organizations organisation agency department commission council institution mandate mandates role activity activities policy policies procedures processes systems programs programmes initiatives priorities
    matters issues quality timeliness work well publications documents records questions topics subjects anything everything opportunity opportunities funding specific particular news events
  `),
  joining: wordSet('and'),
  others: wordSet('other others not non without'),
  also: phrasesOf(
    'also supports, also support, also funds, also fund, also finances, also pays for, also pays, also pay for, also covers, also cover, also invests in, also helps, also contributes to, also provides funding, also provides funds, also provides money, also provides support, also provides financial, also offers funding, also offers support, also gives money, also includes funding, also includes support, also available for, also be used, is also given, are also funded, is also funded, are also supported',
  ),
  money: phrasesOf(
    'fund, funds, funding, grant, grants, bursary, bursaries, scholarship, scholarships, fellowship, fellowships, loan, loans, subsidy, subsidies, tax credit, tax credits, rebate, rebates, contribution program, contributions program, contribution programs, grants and contributions, financial support, financial assistance',
  ),
  ofMoney: phrasesOf(`
    fund, funds, funding, funded, grant, grants, bursary, bursaries, scholarship, scholarships, fellowship, fellowships, loan, loans, subsidy, subsidies, credit, credits, rebate, rebates, contribution, contributions, financial, financially, money, dollars, million, billion, payment, payments, pay, pays, paid, award, awards, benefit, benefits, cost, costs, reimburse, reimbursement, capital, investment, invest, invests
  `),
  groups: wordSet(`
    employer employee worker seeker candidate applicant graduate student pupil teacher apprentice business company enterprise corporation trust charity individual veteran senior child parent family newcomer immigrant refugee researcher artist publisher bookseller bookstore presenter festival museum library school farmer producer landlord tenant owner
    driver visitor traveller resident supplier buyer seller patient carer caregiver nurse doctor physician pharmacist importer exporter manufacturer victim offender juror judge lawyer journalist athlete coach municipality province territory department
  `),
}
