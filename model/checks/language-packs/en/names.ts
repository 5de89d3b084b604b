import { phrasesOf, wordSet } from '../../text/words.ts'
import type { TechnicalWords, UnitWords } from '../language-pack.ts'

export const technical: TechnicalWords = {
  terms: phrasesOf(`
    tableau dashboards, tableau server, tableau licences, server, servers, database, databases, data warehouse, data lake, data centre hosting, virtual machine, virtual machines, virtual desktop, virtual desktops, hypervisor, container platform, container hosting, cluster, clusters, firewall, firewalls,
    load balancer, load balancing, middleware, mainframe, back end, backend, front end, frontend, web hosting, application hosting, web services, web service, active directory, identity provider, identity management, access management system,
    single sign on, multi factor authentication, credential management, public key infrastructure, operating system, endpoint management, patch management, network switch, switches and routers, router, routers, wide area network,
    local area network,   fibre channel, storage area network, block storage, object storage, cloud storage, cloud hosting, cloud computing, private cloud, public cloud, infrastructure as a service, platform as a service,
    software as a service, electronic data interchange, interoperability platform, message queue, message broker, service bus, data pipeline, source code, version control, application portfolio, application programming interface, interoperability,
    software, hardware, ict, it infrastructure, it systems, it system, information technology, digital systems, platform support, solutions integration, solution integration, configuration management, content management system, document management system, intranet portal, ci cd, devops
  `),
  company: phrasesOf(`
    containers, images, licence, license, scripts, script, dashboards, runtime, project, projects, space, topics, backlog, phone, phones, tablets, iphone, training, spreadsheet, macros, rooms, channels, 7, 10, 11, 2016, 2019, 2022, 2025, laptop, laptops, desktops, devices, update, updates, server, device management, online, admin, mailbox, mailboxes, hosting, cluster, migration, instance, licences, licenses, version, upgrade, cloud, user accounts, servers, developer, developers, development environment, application support, administration, database, patching
  `),
  systems: phrasesOf(
    'portal, portals, platform, app, mobile app, web app, web application, eportal, eservices, e services',
  ),
  doubtfulSystems: phrasesOf('system, systems, tool, suite, module, interface'),
  linkers: wordSet('for of'),
  systemCues: wordSet(`
    management information tracking booking reporting online electronic digital computerised computerized automated web records record data case ticketing billing payroll filing
    screening reservation scheduling registration submission request requests document documents finance financial hr benchmarking it
  `),
  headIs: 'last',
  articles: new Set(),
  own: wordSet('my'),
  accounts: wordSet('account accounts portal file files profile dashboard workspace space hub page'),
  numbered: wordSet(
    'section subsection paragraph article part schedule form chapter rule regulation act class category annex appendix clause sections sec',
  ),
}

export const units: UnitWords = {
  units: phrasesOf(`
    directorate, directorates, secretariat, division, branch, bureau, programme office, program office, project office, management office, help desk team, team, department of, ministry of,
    centre of expertise, center of expertise, centre of excellence, center of excellence, competence centre, competence center, shared services centre, shared service center, services centre, services center, service centre, service center,
    support centre, support center, operations centre, operations center, operations centres, operations centers, communication centres, communication centers, communications centres, office for, institute for, agency for, bureau of, institute of, coordination centre, call centre, call center, contact centre, contact center, information centre, information center, resource centre, resource center, working group, task force, office of, correspondence unit, duty officer
  `),
  named: phrasesOf('centre, center'),
  heads: phrasesOf(
    'office, unit, section, group, agency, institute, institution, commission, board, department, ministry, college, laboratory, directorate, committee',
  ),
  places: phrasesOf(`
    day centre, day center, garden centre, garden center, tourist centre, post office, head office, home office, ticket office, box office, health centre, health center, health centres, day care centre, daycare centre, childcare centre, community centre, community center, community centres, education centres, education centre, cultural centre, cultural centres, cultural education centres, sports centre, recreation centre, fitness centre, visitor centre, visitor center, visitors centre,
    shopping centre, shopping center, city centre, recycling centre, friendship centre, job centre, treatment centre, learning centre, leisure centre, data centre, data center, data centres, research data centres, office supplies, office space, office equipment, age group, peer group, support group, focus group, target group, group insurance, group benefits, dental unit, housing unit, storage unit, rental unit, training unit, flight training unit, art institute, school board, notice board, bulletin board, message board, room and board, help desk, information desk, first nations college, community college, customs office, branch office, team building, team sport, team sports, branch of a tree, family unit, ethics board, pension board, board meeting
  `),
  articles: wordSet('the a an'),
  particles: wordSet('the of and for in'),
  headIs: 'last',
}
