const noBreakSpace = '\u00A0'

const spaced = (text: string): string =>
  text
    .replaceAll(/ (?=[;:?!»%])/g, noBreakSpace)
    .replaceAll('« ', `«${noBreakSpace}`)
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, noBreakSpace)

/** Texts with the spaces that French typography does not break; in the source they would be invisible. */
export const withFrenchSpaces = <Texts extends object>(texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, inner]: [string, string | object]) => [
      key,
      typeof inner === 'string' ? spaced(inner) : withFrenchSpaces(inner),
    ]),
  ) as Texts
