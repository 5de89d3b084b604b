import { codeFields } from './code-fields.ts'

/** Definitions as code: what is wrong with a file, and what to do. */
export const code = {
  faults: {
    unreadable: 'The file cannot be read: {{reason}}.',
    'not-there': 'There is no such file or folder.',
    'link-outside':
      'This link leads out of the folder, to {{target}}, and is not followed. Put the file itself into the folder.',
    'too-large':
      'The file has {{size}} MiB; at most {{most}} MiB are read. Split it: a folder may hold as many files as you like.',
    'utf-16': 'The file is written in UTF-16. Save it as UTF-8.',
    'utf-32': 'The file is written in UTF-32. Save it as UTF-8.',
    'not-utf-8': 'The file is not text in UTF-8. Save it as UTF-8.',
    binary: 'The file holds something other than text.',
    'nothing-of-ours':
      'The file holds no definition: no document in it begins with “apiVersion: {{wanted}}”.',
    'no-definitions':
      'The folder holds no definitions: no file in it has a document that begins with “apiVersion: {{wanted}}”. Is it the right folder?',
    'too-many-documents': 'The file holds {{found}} documents; at most {{most}} are read. Split it.',
    'more-faults': '{{count}} more faults of this file are not listed.',
    'too-deep': 'This is nested more deeply than any definition is.',
    syntax:
      'This cannot be read as YAML. Look at the indentation, the quotation marks and the brackets around this place.',
    'syntax-colon':
      'This line cannot be read. If the text holds a colon followed by a space, put the text between quotes; else look at how far in the line stands.',
    'syntax-indent':
      'This line does not stand as far in as those it belongs to, or a bracket before it is not closed.',
    'syntax-tab': 'Lines are moved in by spaces only; here stands a tab.',
    'syntax-escape':
      'There is no such escape between double quotes. Write \\\\ for a backslash, or use single quotes.',
    'syntax-start': 'A text that begins with this sign must stand between quotes.',
    'syntax-key': 'A key must be a plain text.',
    'syntax-missing': 'Something is missing here: a colon after a key, a quote or a bracket that closes.',
    'json-comment': 'JSON knows no comments. Take it out, or give the file a name that ends in .yaml.',
    'json-several':
      'A JSON file holds one document; here begins another. Put it into a file of its own, or use YAML.',
    'duplicate-key': '“{{key}}” stands twice; it was first given on line {{line}}.',
    anchor: 'Anchors (&name) are not taken. Write the text where it is needed.',
    alias: 'References to anchors (*name) are not taken. Write the text here once more.',
    tag: 'Tags (!name) are not taken; every value is text.',
    'not-a-document': 'A document must be keys and values, and begin with “apiVersion: covalence/v1”.',
    'not-settings': 'The settings must be keys and values, in one document.',
    'no-api-version-near':
      'The key “{{found}}” is not known here. Did you mean “apiVersion”? Write “apiVersion: {{wanted}}”.',
    'no-api-version': 'The document does not say what it is. Begin it with “apiVersion: {{wanted}}”.',
    'wrong-api-version': 'The version “{{found}}” is not known here. Write “apiVersion: {{wanted}}”.',
    'no-kind': 'The document does not say its kind, which is one of {{kinds}}.',
    'wrong-kind': 'There is no kind “{{found}}”. It is one of {{kinds}}.',
    'wrong-kind-near': 'There is no kind “{{found}}”. Did you mean {{near}}? It is one of {{kinds}}.',
    'missing-field': '“{{field}}” is missing, and must be given.',
    'unknown-key': 'There is no field “{{key}}” here. There is: {{known}}.',
    'unknown-key-near': 'There is no field “{{key}}” here. Did you mean “{{near}}”?',
    'misplaced-key': '“{{key}}” does not belong here, but in {{home}}.',
    'not-a-map': '“{{field}}” must hold keys and values, and is {{found}}.',
    'not-a-list': '“{{field}}” must be a list, each entry on a line with a dash, and is {{found}}.',
    'not-a-text': '“{{field}}” must be a text, and is {{found}}.',
    'not-a-whole-number': '“{{field}}” must be a whole number, and is {{found}}.',
    'not-one-of': '“{{found}}” is not possible for “{{field}}”. It is one of {{allowed}}.',
    'not-one-of-near':
      '“{{found}}” is not possible for “{{field}}”. Did you mean “{{near}}”? It is one of {{allowed}}.',
    'not-one-line': '“{{field}}” must be a single line.',
    'not-a-name':
      '“{{found}}” is no name. A name has lower-case letters, digits, points and hyphens, such as book-a-room, at most 100.',
    'not-an-id':
      '“{{found}}” is no id. An id has lower-case letters, digits and hyphens, at most 64. It may be left out: it is then made from the statement.',
    'not-a-key': '“{{key}}” is not possible as a key here.',
    'not-a-number':
      '“{{found}}” is not a decimal number such as 1250.50, with at most 15 digits before the point and 6 after it.',
    'not-a-day': '“{{found}}” is not a day of the calendar such as 2027-06-30.',
    'not-a-row': '“{{found}}” is not the number of a row.',
    unwritable: '“{{field}}” holds characters that no text may hold.',
    'above-whole': 'No availability is above 100%: write 100 or less in “{{field}}”.',
    empty: '“{{field}}” is empty, and must say something.',
    'too-long': '“{{field}}” is too long: at most {{most}} characters.',
    'too-many': '“{{field}}” holds too many entries: at most {{most}}.',
    'out-of-bounds': '“{{field}}” is out of bounds; the bound is {{bound}}.',
    'shared-id': 'Another entry of “{{field}}” has the id “{{id}}” already. Give this one an id of its own.',
    'unknown-path':
      'The path “{{path}}” leads to no text of this definition. A path is such as value.name, or value.outcomes/<id> for an entry.',
    'unknown-path-near': 'The path “{{path}}” leads to no text of this definition. Did you mean “{{near}}”?',
    'unknown-check': 'There is no check “{{id}}”; an id is such as SD004, and docs/checks.md lists them all.',
    'title-differs':
      'The title says “{{title}}” and the name “{{name}}”. Leave one of them out, or make them the same.',
    invalid: '“{{found}}” is not in a form that “{{field}}” takes. The reference of the fields says which.',
    'same-document':
      'There is another {{kind}} named {{name}}, in {{file}}, line {{line}}. Give one of them another name.',
    'unknown-reference':
      'No {{kind}} is named “{{name}}” in what was read. Correct the name, or add the document.',
    'unknown-reference-near': 'No {{kind}} is named “{{name}}” in what was read. Did you mean “{{near}}”?',
    'reference-of-wrong-kind':
      '“{{name}}” is a document of kind {{kind}}; here must stand the name of one of kind {{wanted}}.',
    cycle: 'These organisations are units of each other: {{circle}}. Take the parent out of one of them.',
    'not-an-address': '“{{email}}” is no e-mail address such as name@example.org.',
    nameless: 'This {{kind}} has no name in words. Give it one as “metadata.title”, or as “{{field}}”.',
    'shared-address':
      '“{{email}}” is the address of the Person {{name}} too, in {{file}}, line {{line}}. An address belongs to one person.',
    'role-twice': '“{{name}}” has this role for this organisation already. Take one of the two out.',
    'own-consumer':
      '“{{name}}” is provider and consumer of this relationship at once. Name another organisation on one side.',
    'ends-before': 'It ends on {{until}}, before it began on {{since}}. Correct one of the days.',
    'shared-sides':
      'The Relationship {{name}}, in {{file}}, line {{line}}, is of {{provider}} and {{consumer}} too. Keep one of the two.',
    'memberships-meet':
      'This person belongs to {{name}} on some of these days already. Take one of the two out, or change its days.',
    'first-differs':
      '“organisation” says where somebody belongs first: name one of the memberships, and mark no other as the first.',
    'deputy-of-nobody':
      '“{{name}}” does not hold this role for this organisation, or is a deputy too. Name who holds it.',
    'successors-amiss':
      'An organisation goes into one other at the most, on the day of its end (“until”), and never back into itself. Correct “successors”.',
    'rests-on-one': 'An entry is on one thing: name a “service”, or a “supplier” and what it “supplies”.',
    'rests-on-itself': '“{{name}}” is this service itself. Name another one.',
    'rests-twice': '“{{name}}” stands in this list already. Keep one of the two, or give one of them an end.',
    'alternatives-unnamed':
      '“alternatives” is for those that are an alternative, and for these it must be said. Fill it in, or take it out.',
    'no-such-clause': 'No entry of “supply.restsOn” has the id “{{id}}”. Correct it, or leave it out.',
  },
  fields: codeFields,
} as const
