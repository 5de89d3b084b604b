import { phrasesOf, wordSet } from '../../text/words.ts'
import type { OutputWords } from '../language-pack.ts'
import { formsOf } from './verbs.ts'

const deliverables = `
  report, reports, reporting, ticket, tickets, document, documents, documentation, portal, portals, dashboard, dashboards, server, servers, website, websites, web site, web page,
  app, apps, application, applications, software, system, systems, platform, platforms, tool, tools, toolkit, database, databases, interface, interfaces, api, licence, licences, license,
  licenses, laptop, laptops, computer, computers, pc, pcs, workstation, workstations, desktop, desktops, printer, printers, scanner, scanners, phone, phones, telephone, telephones, smartphone, smartphones, tablet, tablets, device, devices,
  equipment, hardware, network, networks, router, routers, backup, backups, mailbox, mailboxes, account, accounts, password, passwords, helpdesk, help desk, service desk, hotline, call centre, call center,
  contact centre, newsletter, newsletters, bulletin, bulletins, brochure, brochures, leaflet, leaflets, guide, guides, manual, manuals, handbook, handbooks, guideline, guidelines, template, templates, form, forms, checklist, checklists, policy, policies,
  training, trainings, workshop, workshops, seminar, seminars, webinar, webinars, course, courses, session, sessions, meeting, meetings, presentation, presentations, slide, slides, inspection, inspections, audit, audits, survey, surveys,
  statistics, dataset, datasets, data set, data sets, data feed, feed, extract, extracts, spreadsheet, spreadsheets, list, lists, catalogue, catalog, directory, inventory, register, registry, map, maps, plan, plans, strategy, analysis, analyses, study, studies, review, reviews, assessment, assessments, recommendation, recommendations,
  certificate, certificates, permit, permits, invoice, invoices, letter, letters, notice, notices, notification, notifications, alert, alerts, reminder, reminders, email, emails, e mail, e mails, message, messages, call, calls, request, requests, incident, incidents, case files, enquiry, enquiries, inquiry, inquiries, complaint handling,
  storage, uptime, availability, disk space, virtual machine, virtual machines, cloud, hosting, bandwidth, patch, patches, update, updates, upgrade, upgrades, release, releases, module, modules, version, versions, feature, features, migration, helpline, kiosk, kiosks, chatbot, video, videos, minutes, log, logs, ledger, minutes of meeting, archive, archives, copies, copy,
  vehicle, vehicles, van, vans, uniform, uniforms, badge, badges, key cards, card, cards, parcel, parcels, kit, kits, desk, desks, furniture, office supplies, meal, meals, sample, samples
`

export const outputs: OutputWords = {
  deliverables: phrasesOf(deliverables),
  providerVerbs: new Set([
    ...formsOf(`
      deploy install provide deliver host maintain operate manage administer configure implement develop design build create produce publish issue
      process handle close resolve answer support monitor patch upgrade update migrate back archive store distribute supply send print mail
      print generate prepare write draft document compile review audit inspect assess test train organise organize coordinate offer run set
      procure order purchase buy replace repair service scan register record file log collect conduct perform execute carry schedule launch release integrate
      roll supervise clean translate transcribe digitise digitize ship transport dispatch circulate present chair hold facilitate
    `),
    ...wordSet('built ran sent wrote held set bought written run given made makes make making'),
  ]),
  providerActions: phrasesOf(`
    inspection of, certification of, registration of, evaluation of, assessment of, verification of, calibration of, screening of, sampling of, analysis of, tracking of, recording of, reporting of, editing of, disposal of, clearance of, catering for,
    supervision of, accreditation of, approval of, payment of, shipment of, transport of, access to, support by, help by, advice by, advice on, advice for, assistance with, assistance for, guidance on, provision of, delivery of, deployment of, installation of, hosting of, hosting, maintenance of, maintenance, operation of, management of, administration of, configuration of, implementation of,
    development of, creation of, production of, publication of, issuance of, issue of, processing of, handling of, closure of, resolution of, monitoring of, monitoring, support for, support of,
    user support, technical support, desktop support, patching of, upgrade of, upgrades of, migration of, backup of, backups of, distribution of, supply of, preparation of, drafting of,
    organisation of, organization of, coordination of, replacement of, repair of, procurement of, purchase of, collection of, execution of, launch of, release of, integration of, rollout of, roll out of,
    translation of, transcription of, digitisation of, digitization of, inspection of, review of, testing of, training of, training for, training in, storage of, archiving of, set up of, setup of, helpdesk support, printing of, cleaning of, renewal of
  `),
  providers: phrasesOf(`
    we, our team, our teams, our staff, our experts, our technicians, our engineers, our office, our service, the team, the service desk, service desk, the help desk, help desk, the helpdesk, helpdesk,
    the provider, the service provider, provider, the service, this service, the it department, the it team, it, it department, it team, the department, the unit, the office, technicians, engineers, support staff, administrators, the support team, the operations team, the contractor, the supplier, the vendor, the platform team
  `),
  receiving: phrasesOf(`
    receive, receives, received, get, gets, are given, is given, are sent, is sent, are provided with, is provided with, are supplied with, is supplied with, are offered, is offered, have access to, has access to, obtain, obtains, are issued, is issued, are issued with, are equipped with, is equipped with
  `),
  being: wordSet('is are was were be been being gets get'),
  changes: phrasesOf(`
    no, can, could, able, enable, enables, allow, allows, lets, let, may, without, no longer, not have to, need not, needs not, no need, instead of, rather than, never, nobody, none, not, no one, nothing, avoid, avoids, avoided, avoiding,
    reduce, reduces, reduced, reducing, reduction, increase, increases, increased, increasing, improve, improves, improved, improving, improvement, improvements, prevent, prevents, prevented, preventing, save, saves, saved, saving, savings, spare, spares, spared, gain, gains, keep, keeps, kept, keeping,
    faster, quicker, sooner, earlier, easier, easily, simpler, cheaper, safer, better, shorter, fewer, less, lower, higher, more, fall, falls, drop, drops, dropped, halve, halved, halves, double, doubles, doubled, cut, cuts, shrink, shrinks, grow, grows, rise, rises, shorten, shortens, shortened,
    protect, protects, protected, free, freed, eliminate, eliminates, eliminated, lose, loses, losing, miss, misses, waste, wasted, trust, confidence, confident, independently, independent, safely, safety, healthier, at home, from home, themselves, on their own, by themselves, one visit, first time,
    so that, know, knows, understand, understands, decide, decides, choose, chooses, find, finds, see at a glance, plan ahead, succeed, stay, stays, remain, remains, continue, continues, continue working, disruption, disruptions, interruption, interruptions, in time, on time, time to, worry, worries, stop, stops, start, starts, begin, begins, qualify, afford, live, lives, return to work, back to work, are paid, make, makes their, reach, reaches, travel, travels, learn, learns, comply, complies, resume, resumes, survive, survives, pass, passes, recover, recovers, shrinks, meets, meet, achieve, achieves, wait, waits, waiting
  `),
  hours: phrasesOf(
    '24 7, 24x7, 24 hours, 7 days a week, round the clock, around the clock, seven days a week, 8 to 5, 9 to 5, business hours support',
  ),
  articles: wordSet('a an the our your their its all each every any new one two three four this these those'),
  prepositions: wordSet(
    'of for to in on at by with from about within under through into across between per after before during every once when as',
  ),
}
