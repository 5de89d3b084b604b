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
  vehicle, vehicles, van, vans, uniform, uniforms, badge, badges, key cards, card, cards, parcel, parcels, kit, kits, desk, desks, furniture, office supplies, meal, meals, sample, samples,
  pay slip, pay slips, payslip, payslips, pay run, pay runs, payment run, payment runs, statement of account, statements of account, receipt, receipts, quotation, quotations, estimate, estimates, contract, contracts, agreement, agreements, voucher, vouchers, coupon, coupons, pass card, sticker, stickers, label, labels, signage, poster, posters, flyer, flyers, timetable, timetables, schedule, schedules, calendar, calendars, agenda, agendas, transcript, transcripts, translation, translations, summary, summaries, briefing, briefings, fact sheet, fact sheets, factsheet, factsheets, memo, memos, opinion, opinions, proposal, proposals, bill of costs, budget, budgets,
  measurement, measurements, reading list, scan, scans, test, tests, test result, test results, photograph, photographs, photo, photos, image, images, recording, recordings, master, masters, drawing, drawings, blueprint, blueprints, design, designs, prototype, prototypes, calibration, calibrations, forecast, forecasts, figure, figures, chart, charts, glossary, repository, ones,
  lesson, lessons, lecture, lectures, tutorial, tutorials, teaching pack, teaching packs, learning materials, teaching materials, textbook, textbooks, booklet, booklets, worksheet, worksheets, exercise sheet, pack, packs, guided tour, guided tours, tour, tours, exhibition, exhibitions, conference, conferences, concert, concerts, class set, programme booklet, curriculum, syllabus, quiz, podcast, podcasts,
  vaccination round, vaccination rounds, vaccination, vaccinations, injection, injections, check up, check ups, checkup, checkups, consultation, consultations, appointment, appointments, prescription, prescriptions, screening, screenings, therapy session, therapy sessions, home visit, home visits, first aid post, first aid kit, treatment, treatments, medication, medicines, dressing, dressings,
  room, rooms, halls, venue, venues, office space, workspace, workspaces, meeting room, meeting rooms, stands, booth, booths, counter, counters, locker, lockers, shelf, shelves, warehouse, depot, shelter, shelters, tent, tents, toilet, toilets, shower, showers, playground, playgrounds, car park, parking space, parking spaces,
  barrier, barriers, fence, fences, lamp, lamps, ramp, ramps, bench, benches, bin, bins, container, containers, pump, pumps, pipe, pipes, well, wells, meter, meters, sensor, sensors, camera, cameras, alarm, alarms, lock, locks, charger, chargers, charging point, charging points, charging station, charging stations, gauge, gauges, sign, signs, road marking, road markings, traffic light, traffic lights, tap, taps, generator, generators, boiler, boilers, filter, filters,
  bus, buses, shuttle bus, shuttle buses, minibus, minibuses, bicycle, bicycles, truck, trucks, lorry, lorries, trailer, trailers, pallet, pallets, crate, crates, boxes, truckload, truckloads, tonne, tonnes, litre, litres, seed, seeds, seedling, seedlings, spare part, spare parts, supplies, materials, catering, lunch, lunches, breakfast, breakfasts, bedding, linen, laundry, costume, costumes, prop, props, instrument, instruments,
  infrastructure, script, scripts, integration, integrations, endpoint protection, antivirus, anti virus, firewall, firewalls, connectivity, wifi, wi fi, monitor, monitors, screen, screens, keyboard, keyboards, headset, headsets, projector, projectors, copier, copiers, photocopier, photocopiers, toner, user account, user accounts, single sign on, intranet, wiki, forum, mailing list, mailing lists, search engine, service catalogue, knowledge base, hotline number, phone line, phone lines, data centre, data center
`

export const outputs: OutputWords = {
  deliverables: phrasesOf(deliverables),
  providerVerbs: new Set([
    ...formsOf(`
      deploy install provide deliver host maintain operate manage administer configure implement develop design build create produce publish issue
      process handle close resolve answer support monitor patch upgrade update migrate archive store distribute supply send print mail
      print generate prepare write draft document compile review audit inspect assess test train organise organize coordinate offer run 
      procure order purchase buy replace repair service scan register record file log collect conduct perform execute carry schedule launch release integrate
      roll supervise translate transcribe digitise digitize ship transport dispatch circulate present chair hold facilitate
    `),
    ...wordSet(
      'built ran sent wrote held bought cleaned cleaning cleans opened opens available operational accessible online backed written run given made makes make making',
    ),
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
    no, can, could, able, enable, enables, allow, allows, lets, let, may, no longer, not have to, need not, needs not, no need, instead of, rather than, never, nobody, none,
    not, no one, nothing, avoid, avoids, avoided, avoiding, reduce, reduces, reduction, increase, increases, improve, improves, prevent, prevents, prevented, preventing, save,
    saves, saved, saving, savings, spare, spares, spared, gain, gains, keep, keeps, kept, keeping, fewer, less, fall, falls, drop, drops, dropped, halve, halved, halves,
    double, doubles, cut, cuts, shrink, shrinks, grow, grows, rise, rises, shorten, shortens, shortened, protect, protects, free, freed, eliminate, eliminates, eliminated,
    lose, loses, losing, miss, misses, waste, wasted, trust, confidence, confident, independently, independent, at home, from home, themselves, on their own, by themselves,
    one visit, first time, so that, know, knows, understand, understands, decide, decides, choose, chooses, find, finds, see at a glance, plan ahead, succeed, stay, stays,
    remain, remains, continue, continues, continue working, in time, on time, time to, worry, worries, stop, stops, start, starts, begin, begins, qualify, afford, live, lives,
    return to work, back to work, are paid, make, makes their, reach, reaches, travel, travels, learn, learns, comply, complies, resume, resumes, survive, survives, pass,
    passes, recover, recovers, meets, meet, achieve, achieves, wait, waits, waiting, save time, feel, feels, fear, enjoy, enjoys, earn, earns, dare, dares, regain, regains,
    remember, remembers, thrive, thrives, become, becomes, turn up, arrive, arrives, arrived, sleep, sleeps, spend less, succeeds, breathe, breathes, heal, heals, finish,
    finishes, win, wins
  `),
  qualities: phrasesOf(`
    reduced, improved, increased, improvement, improvements, increasing, improving, reducing, faster, quicker, sooner, earlier, easier, easily, simpler, cheaper, safer,
    better, shorter, lower, higher, more, protected, safely, safety, healthier, disruption, disruptions, interruption, interruptions, without, doubled, at once, right away
  `),
  relatives: wordSet('where which that who whom whose to so when while if because until'),
  agreeing: {
    things: /[^s]s$/,
    verbs: /^[a-z]+(?<!s|ed|ing|tion|ment|ly|able|al|ic|ive|ful|ous|ary|wide|free)$/,
  },
  hours: phrasesOf(
    '24 7, 24x7, 24 hours, 7 days a week, round the clock, around the clock, seven days a week, 8 to 5, 9 to 5, business hours support',
  ),
  articles: wordSet('a an the our your their its all each every any new one two three four this these those'),
  prepositions: wordSet(
    'of for to in on at by with from about within under through into across between per after before during every once when as',
  ),
}
