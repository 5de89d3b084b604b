const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/** Whether two names are the same but for case, accents, spaces and punctuation; an empty one is like no other. */
export const sameName = (one: string, other: string): boolean =>
  folded(one) !== '' && folded(one) === folded(other)
