/** A text of the catalogue with its blanks filled, for where no library of the page does it; a blank without a filling stays. */
export const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (blank, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : blank,
  )
