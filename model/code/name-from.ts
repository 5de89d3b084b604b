const longest = 80

/** The name that a document of this thing goes by, made from its name in words; `fallback` where no letter of them fits. */
export const nameFrom = (words: string, fallback: string): string => {
  const name = words
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+/g, '')
  // A long name is cut between two words.
  const cut = name.length > longest ? name.slice(0, longest + 1).replace(/-[^-]*$/, '') : name
  return cut.slice(0, longest).replaceAll(/-+$/g, '') || fallback
}
