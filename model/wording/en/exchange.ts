/** What could not be taken over from, or into, the files of other programs. */
export const exchange = {
  notes: {
    unreadable:
      'cannot be read as YAML: look at the indentation, the quotation marks and the brackets around this line',
    'too-large': 'is larger than the {{most}} MiB that are read: split it',
    'too-deep': 'is nested too deep to be read',
    'too-many-documents': 'holds more than the {{most}} documents that are read: split it',
    'too-many-aliases':
      'refers to anchors (*name) more often than is followed: write out what they stand for',
    'key-twice': 'gives “{{key}}” twice in one place and is left out',
    'no-entity': 'is no entity: it holds a text or a list where fields are expected',
    'other-version': 'has the version “{{version}}”, which is not read here',
    'no-name': 'has no name and is left out',
    'no-counterpart': '{{kind}} has no counterpart in a definition and is left out',
    'no-email': '{{entity}} has no e-mail address, by which people are known here, and is left out',
    'second-group': '{{entity}} also belongs to {{group}}; a person belongs to one organisation here',
    'group-not-described':
      '{{entity}} is referred to and not described: an organisation with no more than its name is made',
    'described-twice': '{{entity}} is described more than once; the first description is taken',
    'no-room-for-label':
      'the term “{{term}}” of the label {{label}} is left out: {{name}} has no room for it',
    'no-room-for-entry': '“{{entry}}” is left out: {{name}} holds {{most}} entries of its kind already',
    'no-links': 'the links of {{entity}} are left out',
    'no-tags': 'the tags of {{entity}} are left out: {{tags}}',
    'no-api-definition': 'the interface description of {{entity}} is left out',
    'relation-left-out': 'a relation of {{entity}} is left out: {{relation}}',
    'too-many-resources': '{{entity}} is left out: a service holds {{most}} resources at most',
    'no-owner': '{{entity}} has no owner among groups and people, so that nobody provides it; it is left out',
    'system-as-service':
      '{{entity}} becomes the service “{{name}}”: a system is a service only once somebody says whom it serves and what for',
    'domain-alone': '{{entity}} groups systems and is left out; the relation to it is kept as a label',
    'no-system':
      '{{entity}} belongs to no system that is described here and is left out; name a service to put it into',
    'no-target': 'no target that can be read is set for “{{name}}”; it is left out',
    'no-indicator': 'the indicator of “{{name}}” is not described in these files',
    'no-alerts': 'the alert policies of “{{name}}” are left out',
    'no-weight': 'the weight of an objective of “{{name}}” is left out',
    'no-service': '“{{name}}” names no service and is left out',
    'too-many': 'the service {{name}} has more than {{most}} levels; the rest is left out',
  },
  leftOut: {
    'not-a-share': 'is no share in per cent',
    whole: 'promises 100 %, and OpenSLO ends below it',
    'no-window': 'has no window that OpenSLO could say, such as “30 days” or “a month”',
  },
} as const
