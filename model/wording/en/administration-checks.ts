/** The page on which a workspace decides about its checks. */
export const administrationChecks = {
  tab: 'Checks',
  title: 'Checks',
  lead: 'What is wrong enough to keep a service from being published, what is only said, and what does not matter here.',
  rules: 'How much each check counts',
  rulesLead:
    'By default, a revision with an open error cannot be published. A check that is switched off says nothing.',
  severityOf: 'How much it counts: {{check}}',
  usual: '{{severity}} (usual)',
  severity: { error: 'Error', warning: 'Warning', note: 'Note', off: 'Off' },
  waivedBy: '{{rule}} · May be waived by: {{role}}',
  waiting: 'Checks that wait',
  waitingLead:
    'They need something that the program does not keep yet. Until then they find nothing, and that is no good mark for anybody.',
  waitingFor: '{{rule}} · Waits for {{capabilities}}',
  glossary: 'Words that your consumers know',
  glossaryLead:
    'Abbreviations and words of your trade that the people who take your services understand. The checks on names leave them alone.',
  glossaryLabel: 'Glossary, one word or abbreviation per line',
  glossaryLine: 'Line {{line}} (“{{text}}…”) is too long: at most {{most}} characters, please.',
  glossaryCount_one: 'One word',
  glossaryCount_other: '{{count}} words',
  share: 'Defined together',
  shareLabel: 'Share of texts that the consumer’s side should have worded or confirmed, in per cent',
  shareHelp: 'Below it, a check reminds both sides. 0 switches the reminder off.',
  saved: 'What you decided about the checks is saved.',
  stale: 'Another administrator was faster. Load the page again, look at their settings, then change yours.',
} as const
