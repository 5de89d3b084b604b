/** Why a cell, row or sheet of a spreadsheet cannot be read; each says what would be right. */
export const sheetFaults = {
  empty: 'This cell must be filled in.',
  'above-whole': 'No availability is above 100%. Write 100 or less.',
  unwritable:
    'The text holds characters that no text may hold. Type it again, or paste it without formatting.',
  'too-long': 'The text has {{length}} characters; at most {{longest}} fit here.',
  'several-lines': 'This must be one line: take the line breaks out.',
  'not-a-number':
    '“{{found}}” is no number. Write digits alone, such as 99.5, and put units into their own column.',
  'ambiguous-number': '“{{found}}” can be read in two ways. Write {{whole}} or {{decimal}}.',
  'not-a-day': '“{{found}}” is no day that can be read. Write year, month and day: 2027-03-31.',
  'not-a-choice': '“{{found}}” is none of the words for this column: {{expected}}.',
  'not-a-name':
    '“{{found}}” is no key. A key has lower-case letters, digits, points and hyphens, such as e-mail-for-staff.',
  'not-an-id':
    '“{{found}}” is no key. A key has lower-case letters, digits and hyphens, at most 64, such as answer-within-a-day.',
  'not-a-source': 'This cell is filled in by an export. Empty it, or put back what the export wrote.',
  'no-name': 'The organisation has no name. Fill in its name in English or in French.',
  'no-such-row':
    'No row of the sheet {{sheet}} is called “{{found}}”, and nothing of that kind in the workspace. Add a row there, or correct the name.',
  'unclear-here':
    'Several are called “{{found}}” in the workspace. Write the key of the one that is meant; an export shows it in the sheet {{sheet}}.',
  'unclear-row':
    'Several rows of the sheet {{sheet}} are called “{{found}}”. Give them keys, and write the key here.',
  'no-such-outcome': 'No outcome of this service reads “{{found}}”. Write its statement or its key.',
  'key-twice': 'The key “{{found}}” stands in row {{row}} already. Each key can stand once.',
  'words-twice':
    '“{{found}}” stands in row {{row}} already. Delete one of the two, or give both a key if they differ.',
  'too-many': 'This service has more than {{longest}} rows of this kind. Shorten its list.',
  misplaced: 'This column does not go with this kind of statement. Empty the cell, or choose another kind.',
  'formula-failed': 'The formula in this cell ends in an error. Correct it, or type the value.',
  'formula-unknown':
    'The file keeps no result for the formula in this cell. Open the file, save it again, or type the value.',
  'no-heading':
    '“{{found}}” stands in a column without a heading. Give the column its heading, or empty the cell.',
  'unknown-column':
    'No column of this sheet is called “{{found}}”. Delete the column, or correct its heading.',
  'unknown-column-near': 'No column of this sheet is called “{{found}}”. Is “{{near}}” meant?',
  'column-twice': 'The column “{{found}}” stands in column {{other}} already. Delete one of the two.',
  'missing-column': 'The column “{{heading}}” is missing. Add it; every row must fill it in.',
  'unknown-sheet': '“{{found}}” is no sheet of this workbook. Delete it, or rename it to one of: {{known}}.',
  'foreign-list':
    '“{{found}}” is none of the tables that this import reads: neither its name nor its headings are those of {{known}}. If it is a list of services of your own, import it with “Import any list of services”, where you say what its columns mean; else start from the template.',
  'nothing-here': 'The file holds no row that describes a service, an organisation or a person.',
  'ends-before': 'It ends on {{found}}, before it began on {{since}}. Correct one of the days.',
  'memberships-meet':
    'They belong to this organisation on some of these days by a row above. Delete one of the two, or change its days.',
  'first-twice': 'Another row says already where they belong first. Mark one of them.',
  'first-differs':
    'The sheet of people says otherwise where they belong first than the sheet of memberships. Make both say the same, or empty this cell.',
  'nested-in-itself':
    '“{{found}}” lies in this organisation, directly or through others. Name another one, or empty the cell.',
  'address-known':
    '{{found}} is the address of {{other}} in the workspace. Write the key {{key}} in the column of keys if they are meant, or another address.',
  'sides-known':
    'These two have a relationship in the workspace already. Write its key, {{key}}, in the column of keys.',
  'no-row-here':
    '“{{found}}” has no row in the sheet {{sheet}}. Add one, so that it is said of whom this tells.',
  'own-consumer': 'An organisation cannot provide for itself. Name another one on one side.',
  'sides-twice': 'Row {{row}} has the same two sides. Keep one of the two rows.',
  'no-such-relationship':
    'Neither the sheet of relationships nor the workspace has a relationship of these two sides. Add a row there, or correct the names.',
  'deputy-of-nobody':
    '“{{found}}” does not have this role for this organisation, or is a deputy too. Name who has it.',
  'person-or-staff': 'A row is of one person, or of all staff of one organisation. Fill in one of the two.',
  'successors-amiss':
    'An organisation goes into one other at the most, on the day of its end, and never back into itself. Correct the rows of this one.',
  'rests-on-one': 'A row is on one thing: name a service, or a supplier and what it supplies.',
  'rests-on-itself': 'A service does not rest on itself. Name another one.',
  'rests-twice':
    'The service rests on “{{found}}” by a row above, and none of the two has an end. Keep one of them.',
  'alternatives-unnamed':
    'This cell is for what is one of several, and must be filled in there. Fill it in, or empty it.',
  'no-such-clause':
    'No service that this one rests on reads “{{found}}” in the sheet of statements. Write its statement or its key, or empty the cell.',
  'not-an-email': '“{{found}}” is no e-mail address.',
  'not-a-label':
    '“{{found}}” cannot name a label. It takes lower-case letters without accents and hyphens, at most 50.',
  'over-long': 'The text is too long: at most {{longest}} characters fit here.',
  'too-many-here': 'There are too many here: at most {{longest}} can be taken over.',
  'not-a-key': '“{{found}}” cannot be used as a key. Choose another.',
  'not-accepted': 'This is not in a form that can be taken over. Compare it with the example of its column.',
} as const
