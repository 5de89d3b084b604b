/** Who holds which role: terms, deputies, handing over, the provider's side, and what is vacant. */
export const roles = {
  provider: { 'relationship-manager': 'Relationship manager', 'delivery-manager': 'Delivery manager' },
  holder: {
    deputy: 'deputy for {{name}}',
    until: 'until {{date}}',
    left: 'has left',
    forOne: 'for {{organisation}}',
    do: 'What can be done with the role: {{name}}',
    change: 'Change mandate or term',
    handOver: 'Hand the role over',
    nameDeputy: 'Name a deputy',
  },
  term: {
    until: 'Until',
    untilHelp: 'From this day on the role is no longer held. Empty for as long as it lasts.',
    past: 'Choose a day that is to come.',
  },
  change: {
    title: 'The role of {{name}}',
    text: 'What changes here is on record, and everybody who takes part reads it.',
    save: 'Save',
    saved: 'The role of {{name}} is changed.',
  },
  deputy: {
    title: 'Name a deputy of {{name}}',
    text: 'A deputy may do what {{name}} may, and signs as deputy. They stay no longer than {{name}} does.',
    endToo: 'The role of the deputy ends with it: {{names}}.',
  },
  giveUp: {
    open: 'Give up my role',
    title: 'Give up your role',
    text: 'You can no longer edit or sign in this role, nor read what only those who take part read. What you signed stays on record, and the owner is told.',
    confirm: 'Give up the role',
  },
  handOver: {
    title: 'Hand over the role of {{name}}',
    text: 'In one act the role of {{name}} ends and that of the successor begins, with the same mandate and term. What {{name}} has signed stands. Deputies stay.',
    toSign: 'Not signed yet in this role: {{parts}} of revision {{revision}}. It is the successor’s then.',
    nothing: 'Nothing waits for a signature in this role.',
    confirm: 'Hand over',
    done: '{{name}} holds the role now.',
  },
  give: {
    title: 'Give a role on the provider’s side',
    text: 'They read and comment as colleagues of the owner. They sign nothing and write nothing into the text.',
    open: 'Give a role',
    role: 'Role',
    for: 'For which consumer',
    forHelp: 'Empty: for all consumers of this service.',
    end: 'End the role of {{name}}: {{role}}',
    endText: 'They no longer read what only those who take part may read.',
  },
  same: {
    customer:
      '{{name}} is customer and sponsor for {{organisation}}: one person says what is required and authorises the money. That is allowed; who reads this should know it.',
    owner:
      '{{name}} answers for the service and speaks for {{organisation}}, too. That is allowed; who reads this should know it.',
  },
  vacant: {
    without:
      'No consumer takes part at present, so no role waits to be filled. Invite those who are to speak for one.',
    'never-filled': '{{role}} of {{organisation}}: nobody yet.',
    left: '{{role}} of {{organisation}}: vacant since {{date}}. {{last}} has left.',
    term: '{{role}} of {{organisation}}: vacant since {{date}}. The term of {{last}} was over.',
    ended: '{{role}} of {{organisation}}: vacant since {{date}}. {{last}} held it before.',
    owner: 'Service owner: vacant since {{date}}. {{last}} has left.',
    title: 'Roles to fill here',
    all: 'All roles to fill',
  },
  toFill: {
    title: 'Roles to fill',
    lead: 'Roles that nobody fills today, in the services that you answer for. Those that have been vacant longest come first.',
    leadAll:
      'Roles that nobody fills today, in all services. Those that have been vacant longest come first.',
    filter: 'Which role',
    all: 'All',
    empty: 'No role waits to be filled',
    emptyText:
      'A role appears here when whoever held it has left, when a term is over, or when a consumer takes part and nobody was asked yet. Where no consumer takes part, none does.',
    more: 'There are more: these are the 200 that have been vacant longest.',
    open: 'Open {{service}}',
  },
  settings: {
    title: 'Roles of the provider’s side',
    lead: 'Beside the service owner there are relationship managers and delivery managers. What else this workspace gives is named here.',
    none: 'No further role yet.',
    add: 'Add a role',
    name: 'Name in English',
    nameFrench: 'Name in French',
    rename: 'Change: {{role}}',
    renameTitle: 'Rename a role',
    remove: 'Remove: {{role}}',
    saved: 'The role “{{role}}” is kept.',
    removed: 'The role “{{role}}” is removed.',
    taken: 'A role of this name is here already.',
  },
} as const
