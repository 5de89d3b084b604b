/** Why a spreadsheet that was sent is not read, by the `reason` of a problem; each says what to do. */
export const uploadRefusals = {
  'file-no-table': '{{file}} is neither a workbook nor a zip of CSV files.',
  'file-old-workbook':
    '{{file}} is a workbook of the old kind, or protected by a password. Save it as "Excel workbook (.xlsx)" without one.',
  'file-locked': '{{file}} is protected by a password. Save it without one and send it anew.',
  'file-damaged': '{{file}} is damaged and cannot be unpacked. Save it again and send it anew.',
  'file-no-workbook':
    '{{file}} cannot be read as a workbook. Save it as "Excel workbook (.xlsx)" and send it anew.',
  'file-text-workbook':
    '{{file}} is called a workbook, but holds text. If it is a table in CSV, let its name end in .csv; else save it as "Excel workbook (.xlsx)" and send it anew.',
  'file-many-sheets': '{{file}} has more than the {{most}} sheets that may be read at once.',
  'file-large':
    '{{file}}, with what was sent beside it, unpacks to more than the 64 MiB that may be read at once. Send less at a time.',
  'file-long':
    '{{file}}, with what was sent beside it, holds more than may be read at once: 100,000 rows, 500 columns and 2,000,000 cells. Send less at a time.',
  'file-no-text': '{{file}} is no text. Save the sheet as "CSV UTF-8" or as an Excel workbook.',
  'file-quote-open':
    '{{file}} cannot be read as CSV: a quotation mark opens a cell and none closes it. Look for a single " in it.',
  'file-row-long':
    '{{file}} cannot be read as CSV: a row of it has more than a million characters. A quotation mark may be missing.',
  'file-no-csv':
    '{{file}} cannot be read as CSV. Save the sheet as "CSV UTF-8" or as an Excel workbook, and send it anew.',
  'file-no-rows': 'The file holds no rows.',
  'sheet-missing': 'The file has no sheet called {{sheet}}, or it is empty.',
  'headings-empty': 'Row {{row}} of {{sheet}} is empty: say which row holds the headings.',
  'no-files': 'No file came with it: choose a workbook or CSV files.',
  'many-files': 'At most {{most}} files can be sent at once.',
  'many-rows': 'At most {{most}} rows can be applied at once: split the file.',
  'list-unnamed': 'The name of the list must hold a letter or a digit.',
  'many-maps': 'A workspace keeps at most {{most}} column maps: delete one first.',
  'map-no-name': 'One column must hold the names of the services.',
  'map-no-provider': 'One column must hold the provider, or the map must name one for all.',
  'map-target-twice': 'Two columns mean the same; only labels may come from several.',
} as const
