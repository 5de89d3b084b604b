/** Names as they are sent: an empty one says nothing. */
export const namesOf = (en: string, fr: string): { en?: string; fr?: string } => ({
  ...(en.trim() === '' ? {} : { en }),
  ...(fr.trim() === '' ? {} : { fr }),
})
